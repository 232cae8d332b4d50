//! May a fact stand after those that are known? No order of facts, from anybody, leads to a contradiction.

use super::{DischargeFact, DischargeState, Refusal};
use crate::{
    fact::{Fact, Undo, voided},
    id::FactId,
    request::RequestFact,
    when::local_date,
};
use jiff::Timestamp;
use std::collections::BTreeSet;

/// May `fact`, happening at `at`, stand after the referral of the PUA and the facts that are known, in the order of recording?
///
/// # Errors
/// Why it may not.
pub fn may_follow(
    referral: &[Fact<RequestFact>],
    known: &[Fact<DischargeFact>],
    fact: &DischargeFact,
    at: Timestamp,
) -> Result<(), Refusal> {
    if let DischargeFact::Voided { fact, .. } = fact {
        return stands_without(referral, known, *fact);
    }
    let state = DischargeState::fold(referral, known);
    if state.withdrawn {
        return Err(Refusal::Withdrawn);
    }
    state.may(fact, at)
}

/// Do the other facts still stand when one of them, which counts now, no longer does?
///
/// # Errors
/// Why they do not.
pub fn stands_without(
    referral: &[Fact<RequestFact>],
    known: &[Fact<DischargeFact>],
    undone: FactId,
) -> Result<(), Refusal> {
    if !known.iter().any(|fact| fact.id == undone) || voided(known).contains(&undone) {
        return Err(Refusal::NoFact);
    }
    // As if the undo had been recorded last: what it undoes may itself be an undo, and then what that one undid counts again.
    let mut voided = BTreeSet::from([undone]);
    for fact in known.iter().rev() {
        if let Some(earlier) = fact.body.undoes()
            && !voided.contains(&fact.id)
        {
            voided.insert(earlier);
        }
    }
    let mut state = DischargeState::fold(referral, &[]);
    for fact in known.iter().filter(|fact| !voided.contains(&fact.id)) {
        if !matches!(fact.body, DischargeFact::Voided { .. }) {
            state.may(&fact.body, fact.happened_at).map_err(|_| Refusal::Needed)?;
            state.apply(fact);
        }
    }
    Ok(())
}

impl DischargeState {
    fn may(&self, fact: &DischargeFact, at: Timestamp) -> Result<(), Refusal> {
        use DischargeFact as F;
        if let F::Referred { corrects, .. } = fact {
            return match (&self.referral, corrects) {
                (None, None) | (Some(_), Some(_)) => Ok(()),
                (None, Some(_)) => Err(Refusal::NotThere),
                (Some(_), None) => Err(Refusal::There),
            };
        }
        if self.referral.is_none() && self.from_intake.is_none() {
            return Err(Refusal::NotThere);
        }
        if let F::Linked { to } = fact {
            return if self.links.contains(to) { Err(Refusal::IsLinked) } else { Ok(()) };
        }
        if self.next.is_some() {
            return Err(Refusal::Followed);
        }
        let over = self.closed.as_ref().or(self.not_activated.as_ref()).map(|(at, _)| *at);
        if let F::Reopened { .. } = fact {
            return over.map_or(Err(Refusal::NotOver), |over| not_before_day(at, Some(over)));
        }
        // Who went home and is back in hospital was discharged, however that ended.
        let again = matches!(fact, F::Readmitted { .. }) && self.discharged.is_some();
        if over.is_some() && !again {
            return Err(Refusal::Over);
        }
        match fact {
            F::Received { corrects, .. } => match (self.received_by, corrects) {
                (Some(_), None) => Err(Refusal::IsReceived),
                (None, Some(_)) => Err(Refusal::NotReceived),
                _ => self.may_arrive(at),
            },
            F::Assigned { .. } => Ok(()),
            F::Assessed { .. } => {
                let received = self.received_at.ok_or(Refusal::NotReceived)?;
                if self.assessed.is_some() { Err(Refusal::IsAssessed) } else { not_before_minute(at, received) }
            }
            F::Planned { plan } => {
                let assessed = self.assessed.as_ref().ok_or(Refusal::NotAssessed)?;
                if plan.components.is_empty() {
                    return Err(Refusal::NoComponent);
                }
                not_before_day(at, Some(assessed.at))
            }
            F::Activated { .. } => {
                let (planned, _) = self.plan.as_ref().ok_or(Refusal::NoPlan)?;
                if self.activated_at.is_some() { Err(Refusal::IsActive) } else { not_before_day(at, Some(*planned)) }
            }
            F::Discharged { .. } => {
                let received = self.received_at.ok_or(Refusal::NotReceived)?;
                if self.discharged.is_some() { Err(Refusal::IsDischarged) } else { not_before_day(at, Some(received)) }
            }
            F::Verified { .. } => {
                let (left, _) = self.discharged.as_ref().ok_or(Refusal::NotDischarged)?;
                let active = self.activated_at.ok_or(Refusal::NotActive)?;
                not_before_day(at, Some(active).max(Some(*left)).max(self.checks.last().map(|check| check.at)))
            }
            F::Closed { .. } => {
                self.received_at.ok_or(Refusal::NotReceived)?;
                not_before_day(at, self.last_at())
            }
            F::NotActivated { .. } => {
                if self.activated_at.is_some() {
                    return Err(Refusal::IsActive);
                }
                not_before_day(at, self.last_at())
            }
            F::Readmitted { .. } => {
                let (left, _) = self.discharged.as_ref().ok_or(Refusal::NotDischarged)?;
                not_before_day(at, Some(*left).max(self.checks.last().map(|check| check.at)))
            }
            F::Referred { .. } | F::Linked { .. } | F::Reopened { .. } | F::Voided { .. } => Ok(()),
        }
    }

    /// May the request have reached the COT at `at`, whatever was done since?
    fn may_arrive(&self, at: Timestamp) -> Result<(), Refusal> {
        if let Some(assessed) = &self.assessed {
            not_before_minute(assessed.at, at).map_err(|_| Refusal::Earlier(assessed.at))?;
        }
        let Some((left, _)) = &self.discharged else { return Ok(()) };
        not_before_day(*left, Some(at)).map_err(|_| Refusal::Earlier(*left))
    }

    /// The last moment at which something happened to it.
    fn last_at(&self) -> Option<Timestamp> {
        let assessed = self.assessed.as_ref().map(|it| it.at);
        let (planned, left) = (self.plan.as_ref().map(|it| it.0), self.discharged.as_ref().map(|it| it.0));
        let checked = self.checks.last().map(|check| check.at);
        [self.received_at, assessed, planned, self.activated_at, left, checked].into_iter().flatten().max()
    }
}

/// Moments are typed to the minute: what happened within the same one is in order.
fn not_before_minute(at: Timestamp, last: Timestamp) -> Result<(), Refusal> {
    let minute = |at: Timestamp| at.as_second().div_euclid(60);
    if minute(at) < minute(last) { Err(Refusal::Earlier(last)) } else { Ok(()) }
}

/// Of what is known by its day, what happened on the same day is in order.
fn not_before_day(at: Timestamp, last: Option<Timestamp>) -> Result<(), Refusal> {
    match last {
        Some(last) if local_date(at) < local_date(last) => Err(Refusal::Earlier(last)),
        _ => Ok(()),
    }
}
