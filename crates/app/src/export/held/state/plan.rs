//! Plans.

use super::super::{
    lines::{Line, Lines, joined, when},
    words::Words,
};
use crate::{plan::tell::agreement, vmd::assessor::told};
use jiff::civil::Date;
use poliedro_domain::{
    plan::{Goal, Intervention, PlanState},
    when::format_date,
};

pub(in super::super) fn plan(state: &PlanState, words: &Words) -> Vec<Line> {
    let mut lines = Lines::default();
    lines.say("Aperto il", state.opened_at.map(when).unwrap_or_default());
    for (_, held) in &state.goals {
        lines.say("Obiettivo", goal(held, words));
    }
    for (_, held) in &state.interventions {
        lines.say("Intervento", intervention(held, words));
    }
    lines.say("Case manager", state.case_manager.as_ref().map(told).unwrap_or_default());
    lines.say("Responsabilità degli operatori", &state.responsibilities);
    lines.say("Impegni della famiglia", &state.family);
    lines.say("Compilato il", state.compiled_at.map(when).unwrap_or_default());
    lines.say("Consenso", state.agreement.as_ref().map(agreement).unwrap_or_default());
    lines.say("Attivato il", state.activated_at.map(when).unwrap_or_default());
    for held in &state.verifications {
        let outcome = words.label("verificationOutcome", &held.outcome);
        lines.say("Verifica", joined(&[&when(held.at), &words.name(held.author), &outcome, &held.text]));
    }
    for held in &state.monitoring {
        let how = words.label("monitoringKind", &held.how);
        lines.say("Monitoraggio", joined(&[&when(held.at), &words.name(held.author), &how, &held.text]));
    }
    lines.say("Prossima verifica", state.verify_on.map(format_date).unwrap_or_default());
    if let Some((at, outcome)) = &state.closed {
        lines.say("Chiuso", joined(&[&when(*at), &words.label("planClosure", outcome)]));
    }
    lines.done()
}

fn goal(held: &Goal, words: &Words) -> String {
    let measure = if held.measure.is_empty() { String::new() } else { format!("Si vede da: {}", held.measure) };
    let (domain, state) = (words.label("assessmentDomain", &held.domain), words.label("goalState", &held.state));
    joined(&[&held.text, &domain, &measure, &state])
}

fn intervention(held: &Intervention, words: &Words) -> String {
    let day = |label: &str, on: Option<Date>| on.map(|on| format!("{label} {}", format_date(on))).unwrap_or_default();
    joined(&[
        &words.label("interventionKind", &held.intervention),
        &held.provider,
        &held.intensity,
        &words.labels("fundingLine", &held.funding),
        &day("dal", held.from),
        &day("al", held.until),
        &words.label("interventionState", &held.state),
        &held.note,
    ])
}
