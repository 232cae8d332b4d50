//! The parts of a plan in words: goals, interventions, what was verified.

use super::super::words::{day_of, full_day, line};
use crate::catalogue::office::Office;
use jiff::civil::Date;
use poliedro_domain::{
    catalogue::Catalogue,
    id::PlanPartId,
    plan::{Goal, Intervention, PlanState},
};
use serde_json::{Value, json};

/// Goals, in order.
pub(super) fn goals(state: &PlanState) -> Vec<Value> {
    let words = Catalogue::shipped();
    let told = |goal: &Goal| {
        json!({
            "text": goal.text,
            "domain": words.label("assessmentDomain", &goal.domain),
            "measure": goal.measure,
            "state": words.label("goalState", &goal.state),
        })
    };
    state.goals.iter().map(|(_, goal)| told(goal)).collect()
}

/// Interventions, in order.
pub(super) fn interventions(state: &PlanState, office: &Office) -> Vec<Value> {
    let told = |held: &Intervention| {
        json!({
            "kind": office.label("interventionKind", &held.intervention),
            "provider": line(&held.provider),
            "intensity": line(&held.intensity),
            "period": intervention_period(held),
            "state": Catalogue::shipped().label("interventionState", &held.state),
            "goal": served(state, held.goal),
        })
    };
    state.interventions.iter().map(|(_, held)| told(held)).collect()
}

/// «dal 1° marzo 2026 al 31 maggio 2026»; empty when no day is known.
pub(in super::super) fn intervention_period(held: &Intervention) -> String {
    match (held.from.map(full_day), held.until.map(full_day)) {
        (Some(from), Some(until)) => format!("dal {from} al {until}"),
        (Some(from), None) => format!("dal {from}"),
        (None, Some(until)) => format!("fino al {until}"),
        (None, None) => String::new(),
    }
}

/// The goal that an intervention serves, by its number on the page.
fn served(state: &PlanState, goal: Option<PlanPartId>) -> String {
    let place = goal.and_then(|goal| state.goals.iter().position(|(id, _)| *id == goal));
    place.map(|place| format!("Obiettivo {}", place + 1)).unwrap_or_default()
}

/// What was noted of interventions: too long for a cell.
pub(super) fn notes(state: &PlanState, office: &Office) -> Vec<Value> {
    numbered(state, office, |held| line(&held.note))
}

/// Who pays, only where it is written.
pub(super) fn resources(state: &PlanState, office: &Office) -> Vec<Value> {
    numbered(state, office, |held| {
        let lines = held.funding.iter().map(|code| office.label("fundingLine", code));
        lines.collect::<Vec<_>>().join(", ")
    })
}

fn numbered(state: &PlanState, office: &Office, said: impl Fn(&Intervention) -> String) -> Vec<Value> {
    let told = |(place, (_, held)): (usize, &(PlanPartId, Intervention))| {
        let text = said(held);
        let of = format!("{}. {}", place + 1, office.label("interventionKind", &held.intervention));
        (!text.is_empty()).then(|| json!({ "of": of, "text": text }))
    };
    state.interventions.iter().enumerate().filter_map(told).collect()
}

/// Verifications that were made, in order.
pub(super) fn verifications(state: &PlanState) -> Vec<Value> {
    let label = |code: &str| Catalogue::shipped().label("verificationOutcome", code).to_owned();
    let all = state.verifications.iter();
    all.map(|made| json!({ "on": day_of(made.at), "label": label(&made.outcome), "text": line(&made.text) })).collect()
}

/// Visits and calls while it runs, in order.
pub(super) fn monitoring(state: &PlanState) -> Vec<Value> {
    let label = |code: &str| Catalogue::shipped().label("monitoringKind", code).to_owned();
    let all = state.monitoring.iter();
    all.map(|made| json!({ "on": day_of(made.at), "label": label(&made.how), "text": line(&made.text) })).collect()
}

/// A day, or nothing.
pub(super) fn day(day: Option<Date>) -> String {
    day.map(full_day).unwrap_or_default()
}
