//! What is to be done of a protected discharge: one step at a time, until it is over.

use super::{Deadline, Kind};
use crate::{
    discharge::{DischargeState, Stage},
    id::{PathwayId, PersonId},
    when::local_date,
};
use jiff::{Timestamp, civil::Date};

/// The obligation of an open discharge. An urgency of the PUA presses until the plan is active. `code` is the facility (catalogue
/// `facility`), `note` the ward; of a plan to activate for who already left the ward, `code` is `discharged`, and it presses; of
/// what comes before, it is `home@DAY` or `away@DAY`, the day on which they left. Of who was found in hospital again, `code` is
/// `ricoverata`.
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
    let planned = state.plan.as_ref().map(|(at, _)| *at);
    let last = state.verified();
    let checked = last.map(|check| check.at);
    let admitted = last.is_some_and(|check| check.rule().readmitted);
    let away = state.discharged.as_ref().map(|(at, to)| away(*at, to));
    let one = match stage {
        Stage::Referred => by(new(Kind::DischargeReceive, state.referred_at), expected).pressing(state.urgent),
        Stage::Received => {
            let one = clock(new(Kind::DischargeAssess, state.received_at), state);
            away.map_or(one.clone(), |away| one.told(&away, ward))
        }
        Stage::Assessed => {
            let one = by(new(Kind::DischargePlan, state.assessed.as_ref().map(|it| it.at).max(left)), expected);
            match away {
                Some(away) => one.pressing(true).told(&away, ward),
                None => one.pressing(state.urgent),
            }
        }
        Stage::Planned => match left {
            Some(left) => by(new(Kind::DischargeActivate, planned.max(Some(left))), expected)
                .pressing(true)
                .told("discharged", ward),
            None => by(new(Kind::DischargeActivate, planned), expected).pressing(state.urgent),
        },
        Stage::Activated => by(new(Kind::DischargeLeave, state.activated_at), expected),
        Stage::Discharged => verify(new(Kind::DischargeVerify, left.max(state.activated_at)), state.verify_on),
        Stage::Verified if state.verify_on.is_some() => verify(new(Kind::DischargeVerify, checked), state.verify_on),
        Stage::Verified if admitted => new(Kind::DischargeClose, checked).told(READMITTED, ward),
        Stage::Verified => new(Kind::DischargeClose, checked),
        Stage::Closed | Stage::NotActivated | Stage::Readmitted | Stage::Withdrawn => return Vec::new(),
    };
    vec![one]
}

/// What is told of who was found in hospital again.
const READMITTED: &str = "ricoverata";
/// Catalogue `dischargeDestination` of who went home, or to a home.
const HOMES: [&str; 2] = ["domicilio", "casa_familiare"];

/// Since when the person is no longer in the ward.
fn away(at: Timestamp, to: &str) -> String {
    let place = if HOMES.contains(&to) { "home" } else { "away" };
    format!("{place}@{}", local_date(at))
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
        // Not to be taken for one that has a day, and neither for the next.
        None => {
            let since = format!("@{}", local_date(one.began));
            one.part(&since)
        }
    }
}
