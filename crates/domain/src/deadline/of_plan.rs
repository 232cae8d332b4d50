//! What is to be done of a plan: to activate it, to verify it, to look at what ends.

use super::{Deadline, Kind};
use crate::{
    id::{PathwayId, PersonId, PlanPartId},
    plan::{Intervention, PlanState},
    when::{end_of_day, local_date, start_of_day},
};
use jiff::civil::Date;

/// Catalogue `interventionState` of an intervention that is being given.
const RUNNING: &str = "attivo";

/// The obligations of an open plan; its case manager answers for them. `code` is the kind of plan (catalogue `planKind`); of an
/// intervention that ends, the intervention (catalogue `interventionKind`) and `note` who provides it.
pub fn of_plan(id: PathwayId, person: PersonId, state: &PlanState) -> Vec<Deadline> {
    if state.closed.is_some() {
        return Vec::new();
    }
    let owner = state.case_manager.as_ref().and_then(|who| who.operator);
    let new = |kind, began| Deadline::new(kind, id.uuid(), Some(person), began).owned(owner).told(&state.kind, "");
    let mut open = Vec::new();
    let begun = state.activated_at.or(state.compiled_at);
    if let Some(compiled) = state.compiled_at.filter(|_| state.activated_at.is_none()) {
        open.push(new(Kind::PlanActivate, compiled).part(&local_date(compiled).to_string()));
    }
    if let (Some(day), Some(begun)) = (state.verify_on, begun) {
        let since = state.verifications.last().map_or(begun, |last| last.at.max(begun));
        open.push(new(Kind::PlanVerify, since).part(&day.to_string()).by_day(day));
    }
    if let Some(active) = state.activated_at {
        let ending = state.interventions.iter().filter_map(|(part, held)| ends(*part, held));
        open.extend(ending.map(|(part, held, last)| {
            let since = held.from.map_or(active, start_of_day).min(end_of_day(last));
            let one = new(Kind::PlanEnds, since).part(&format!("{part}@{last}")).by_day(last);
            one.told(&held.intervention, &held.provider)
        }));
    }
    open
}

fn ends(part: PlanPartId, held: &Intervention) -> Option<(PlanPartId, &Intervention, Date)> {
    (held.state == RUNNING).then_some((part, held, held.until?))
}
