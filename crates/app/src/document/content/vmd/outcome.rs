//! What follows from an assessment: synthesis, decisions, plans, closing.

use super::super::{
    Asked,
    words::{day_of, full_day, moment},
};
use crate::{CallError, vmd::assessor::told};
use poliedro_domain::{
    catalogue::Catalogue,
    vmd::{Decided, DomainNote},
    when::local_date,
};
use poliedro_store::{PlanRow, Stream, VmdFile};
use serde_json::{Value, json};

pub(super) fn synthesis(case: &VmdFile) -> Value {
    let Some((at, held)) = &case.state.synthesis else { return Value::Null };
    let catalogue = Catalogue::shipped();
    let domain = |note: &DomainNote| {
        json!({
            "label": catalogue.label("assessmentDomain", &note.domain),
            "needs": note.needs,
            "resources": note.resources,
        })
    };
    json!({
        "at": moment(*at),
        "summary": held.summary,
        "domains": held.domains.iter().map(domain).collect::<Vec<_>>(),
        "setting": catalogue.label("careSetting", &held.setting),
        "proposal": held.proposal,
    })
}

/// Decisions of the equipe, in order; the last one holds.
pub(super) fn decisions(case: &VmdFile) -> Vec<Value> {
    let count = case.state.decisions.len();
    let numbered = case.state.decisions.iter().enumerate();
    numbered.map(|(place, held)| decision(held, place + 1 == count && count > 1)).collect()
}

fn decision(held: &Decided, holds: bool) -> Value {
    let (catalogue, decision) = (Catalogue::shipped(), &held.decision);
    json!({
        "minutes": format!("Verbale {}/{}", held.number, held.year),
        "at": day_of(held.at),
        "outcome": catalogue.label("vmdDecision", &decision.outcome),
        "setting": catalogue.label("careSetting", &decision.setting),
        "motive": decision.motive,
        "responsibilities": decision.responsibilities,
        "caseManager": told(&decision.case_manager),
        "startsOn": decision.starts_on.map(full_day),
        "verifyOn": decision.verify_on.map(full_day),
        "dissent": decision.dissent,
        "postponed": decision.postponed,
        "holds": holds,
    })
}

/// When and to whom the outcome was sent.
pub(super) fn transmitted(case: &VmdFile) -> Value {
    case.state.transmitted.as_ref().map_or(Value::Null, |(at, to)| json!({ "at": moment(*at), "to": to }))
}

/// How it was closed.
pub(super) fn closed(case: &VmdFile) -> Value {
    let label = |code: &str| Catalogue::shipped().label("vmdClosure", code).to_owned();
    case.state
        .closed
        .as_ref()
        .map_or(Value::Null, |(at, outcome)| json!({ "at": moment(*at), "outcome": label(outcome) }))
}

/// The plans that came of it, and the facts they come from.
pub(super) struct Plans {
    pub(super) values: Vec<Value>,
    pub(super) sources: Vec<(Stream, Vec<u8>)>,
}

pub(super) fn plans(asked: &Asked<'_, '_>, case: &VmdFile) -> Result<Plans, CallError> {
    // The day only counts interventions that run on it, which are not told here.
    let day = local_date(case.row.requested_at);
    let mut rows = asked.reader.plans_of_vmd(case.row.id, day)?;
    rows.sort_by_key(|row| (row.opened_at, row.id));
    let sources = rows.iter().map(|row| (Stream::Plan, row.id.as_bytes().to_vec())).collect();
    Ok(Plans { values: rows.iter().map(plan).collect(), sources })
}

fn plan(row: &PlanRow) -> Value {
    let catalogue = Catalogue::shipped();
    json!({
        "kind": catalogue.label("planKind", &row.kind),
        "openedAt": day_of(row.opened_at),
        "state": catalogue.label("planState", row.state()),
        "caseManager": row.case_manager_name,
        "verifyOn": row.verify_on.map(full_day),
    })
}
