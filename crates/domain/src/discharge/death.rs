//! What the day of a death allows to be said.

use super::{DischargeFact, Refusal};
use crate::{
    catalogue::Catalogue,
    fact::{Fact, voided},
    when::local_date,
};
use jiff::{Timestamp, civil::Date};

/// May `fact` be said of somebody who died on `death`? What ends a discharge may; what begins, plans or verifies one may not.
///
/// # Errors
/// `Refusal::Dead`.
pub fn not_after_death(fact: &DischargeFact, at: Timestamp, death: Date) -> Result<(), Refusal> {
    if (is_for_the_living(fact) || saw_alive(fact)) && local_date(at) > death {
        return Err(Refusal::Dead(death));
    }
    Ok(())
}

/// May `death` be the day of death of a person of whom these facts are known? A plan written by who had not heard of it yet does not
/// say otherwise; an assessment, a discharge from the ward, a verification, a new admission do.
///
/// # Errors
/// `Refusal::AliveOn`, the last day on which the person was alive.
pub fn may_have_died(known: &[Fact<DischargeFact>], death: Date) -> Result<(), Refusal> {
    let voided = voided(known);
    let counting = known.iter().filter(|fact| !voided.contains(&fact.id) && saw_alive(&fact.body));
    let last = counting.map(|fact| local_date(fact.happened_at)).filter(|day| *day > death).max();
    last.map_or(Ok(()), |day| Err(Refusal::AliveOn(day)))
}

const fn is_for_the_living(fact: &DischargeFact) -> bool {
    matches!(fact, DischargeFact::Planned { .. } | DischargeFact::Activated { .. })
}

/// Who was looked for and not found was seen by nobody.
fn saw_alive(fact: &DischargeFact) -> bool {
    match fact {
        DischargeFact::Assessed { .. } | DischargeFact::Discharged { .. } | DischargeFact::Readmitted { .. } => true,
        DischargeFact::Verified { outcome, .. } => Catalogue::shipped().check(outcome).made,
        _ => false,
    }
}
