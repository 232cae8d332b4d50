//! Decisions of the equipe and plans, as an assessment shows them.

use super::{
    assessor::told,
    view::{DecidedView, PlanRef},
};
use crate::plan::shape::state;
use poliedro_domain::{catalogue::Catalogue, vmd::Decided};
use poliedro_store::PlanRow;

/// A decision.
pub(crate) fn decided(held: &Decided) -> DecidedView {
    let (catalogue, decision) = (Catalogue::shipped(), &held.decision);
    DecidedView {
        meeting_id: held.meeting.to_string(),
        minutes: format!("Verbale {}/{}", held.number, held.year),
        at: held.at.to_string(),
        outcome: catalogue.label("vmdDecision", &decision.outcome).to_owned(),
        outcome_code: decision.outcome.clone(),
        setting: catalogue.label("careSetting", &decision.setting).to_owned(),
        motive: decision.motive.clone(),
        responsibilities: decision.responsibilities.clone(),
        case_manager: told(&decision.case_manager),
        starts_on: decision.starts_on.map(|on| on.to_string()),
        verify_on: decision.verify_on.map(|on| on.to_string()),
        dissent: decision.dissent.clone(),
        postponed: decision.postponed,
    }
}

/// A plan.
pub(crate) fn plan(row: &PlanRow) -> PlanRef {
    PlanRef {
        plan_id: row.id.to_string(),
        kind_label: Catalogue::shipped().label("planKind", &row.kind).to_owned(),
        state: state(row).1,
        verify_on: row.verify_on.map(|on| on.to_string()),
    }
}
