//! What is to be done of a protected discharge: one step at a time, until it is over.

use super::{Deadline, Kind};
use crate::{
    discharge::{DischargeState, Stage},
    id::{PathwayId, PersonId},
};
use jiff::{Timestamp, civil::Date};

/// Catalogue `dischargeCheck` of a verification that found nobody.
const NOT_FOUND: &str = "non_reperibile";

/// The obligation of an open discharge. An urgency of the PUA presses until the plan is active. `code` is the facility (catalogue
/// `facility`), `note` the ward; of a plan to write or to activate for who already left the ward, `code` is `discharged`, and it
/// presses. A verification that found nobody is still to be made.
pub fn of_discharge(id: PathwayId, person: PersonId, state: &DischargeState) -> Vec<Deadline> {
    let stage = state.stage();
    let known = [state.received_at, state.referred_at].into_iter().flatten().min();
    let since = |at: Option<Timestamp>| at.or(known).unwrap_or(Timestamp::UNIX_EPOCH);
    let (facility, ward) = state.referral.as_ref().map_or(("", ""), |told| (&told.facility, &told.ward));
    let new = |kind, began| {
        Deadline::new(kind, id.uuid(), Some(person), since(began)).owned(state.assigned_to).told(facility, ward)
    };
    let expected = state.referral.as_ref().and_then(|told| told.expected_on);
    let left = state.discharged.as_ref().map(|(at, _)| *at);
    let assessed = state.assessed.as_ref().map(|it| it.at);
    let unseen = state.checks.last().is_some_and(|check| check.outcome == NOT_FOUND);
    let planned = state.plan.as_ref().map(|(at, _)| *at);
    let checked = state.checks.last().map(|check| check.at);
    let one = match stage {
        Stage::Referred => new(Kind::DischargeReceive, state.referred_at).pressing(state.urgent),
        Stage::Received => clock(new(Kind::DischargeAssess, state.received_at), state),
        Stage::Assessed => home(by(new(Kind::DischargePlan, assessed.max(left)), expected), state),
        Stage::Planned => home(by(new(Kind::DischargeActivate, planned.max(left)), expected), state),
        Stage::Activated => by(new(Kind::DischargeLeave, state.activated_at), expected),
        Stage::Discharged => verify(new(Kind::DischargeVerify, left.max(state.activated_at)), state.verify_on),
        Stage::Verified if state.verify_on.is_some() || unseen => {
            verify(new(Kind::DischargeVerify, checked), state.verify_on)
        }
        Stage::Verified => new(Kind::DischargeClose, checked),
        Stage::Closed | Stage::NotActivated | Stage::Readmitted | Stage::Withdrawn => return Vec::new(),
    };
    vec![one]
}

/// Who already left the ward is at home without what was planned: it presses.
fn home(one: Deadline, state: &DischargeState) -> Deadline {
    match &state.discharged {
        Some(_) => {
            let ward = one.note.clone();
            one.pressing(true).told("discharged", &ward)
        }
        None => one.pressing(state.urgent),
    }
}

/// The COT's clock: it presses from its last quarter on, at once when the PUA marked it urgent.
fn clock(one: Deadline, state: &DischargeState) -> Deadline {
    let Some(received) = state.received_at else { return one };
    let quarter = state.clock.last_quarter(received);
    let one = Deadline { due: Some(state.clock.due(received)), press: Some(quarter), quarter: Some(quarter), ..one };
    if state.urgent { one.pressing(true) } else { one }
}

fn by(one: Deadline, day: Option<Date>) -> Deadline {
    match day {
        Some(day) => one.by_day(day),
        None => one,
    }
}

fn verify(one: Deadline, day: Option<Date>) -> Deadline {
    match day {
        Some(day) => one.part(&day.to_string()).by_day(day),
        None => one.this_time(),
    }
}
