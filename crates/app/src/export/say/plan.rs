//! Plans: progetto individuale (PAI), progetto temporaneo, progetto di dimissione.

use super::{
    Resources,
    voice::{Voice, joined, noted, professional},
};
use crate::plan::tell::agreement;
use poliedro_domain::{
    discharge::{Component, DischargeState, Stage},
    plan::{Goal as Held, Intervention, PlanState},
    when::local_date,
};
use poliedro_fhir::{
    Activity, ActivityStatus, Author, Goal, Lifecycle, Moment, Note, Period, Plan, PlanStatus, Word, achievement,
    care_plan,
};
use poliedro_store::{DischargeFile, PlanFile};

/// A plan, with its goals and its team.
pub(super) fn plan(voice: &Voice, file: &PlanFile) -> Resources {
    let state = &file.state;
    let started = state.activated_at.or(state.opened_at);
    let comes_from = voice.link("ServiceRequest", state.vmd);
    care_plan(&Plan {
        id: file.row.id.to_string(),
        subject: voice.subject().clone(),
        kind: voice.word("planKind", &state.kind),
        status: status(state),
        created: state.opened_at,
        period: Period { start: started.map(Moment::At), end: state.closed.as_ref().map(|(at, _)| Moment::At(*at)) },
        case_manager: state.case_manager.as_ref().map(professional),
        team: Vec::new(),
        follows: comes_from.into_iter().collect(),
        goals: state.goals.iter().map(|(id, held)| goal(voice, state, &id.to_string(), held)).collect(),
        activities: state.interventions.iter().map(|(_, held)| activity(voice, held)).collect(),
        notes: notes(voice, state),
    })
}

fn status(state: &PlanState) -> PlanStatus {
    match (&state.closed, state.activated_at) {
        (Some((_, outcome)), _) if matches!(outcome.as_str(), "rinuncia" | "decesso" | "trasferimento") => {
            PlanStatus::Revoked
        }
        (Some(_), None) => PlanStatus::Revoked,
        (Some(_), Some(_)) => PlanStatus::Completed,
        (None, Some(_)) => PlanStatus::Active,
        (None, None) => PlanStatus::Draft,
    }
}

fn goal(voice: &Voice, state: &PlanState, id: &str, held: &Held) -> Goal {
    let word = voice.word("goalState", &held.state);
    let drafted = state.activated_at.is_none();
    let (lifecycle, achievement) = match held.state.as_str() {
        "raggiunto" => (Lifecycle::Completed, word.also(achievement("achieved", "Achieved"))),
        "raggiunto_in_parte" => (Lifecycle::Completed, word),
        "non_raggiunto" => (Lifecycle::Completed, word.also(achievement("not-achieved", "Not Achieved"))),
        "abbandonato" => (Lifecycle::Cancelled, word),
        _ if drafted => (Lifecycle::Proposed, word),
        _ => (Lifecycle::Active, word.also(achievement("in-progress", "In Progress"))),
    };
    Goal {
        id: id.to_owned(),
        text: held.text.clone(),
        domain: voice.word("assessmentDomain", &held.domain),
        measure: held.measure.clone(),
        lifecycle,
        achievement,
        from: state.activated_at.map(local_date),
    }
}

fn activity(voice: &Voice, held: &Intervention) -> Activity {
    let funding: Vec<String> = held.funding.iter().map(|code| voice.label("fundingLine", code)).collect();
    let paid = if funding.is_empty() { String::new() } else { format!("A carico di: {}", funding.join(", ")) };
    Activity {
        what: voice.word("interventionKind", &held.intervention),
        status: match held.state.as_str() {
            "proposto" | "richiesto" | "in_attesa" => ActivityStatus::NotStarted,
            "attivo" => ActivityStatus::InProgress,
            "sospeso" => ActivityStatus::OnHold,
            "concluso" => ActivityStatus::Completed,
            "non_attivato" | "rifiutato" => ActivityStatus::Cancelled,
            _ => ActivityStatus::Unknown,
        },
        state: voice.word("interventionState", &held.state),
        goals: held.goal.map(|goal| goal.to_string()).into_iter().collect(),
        period: Period { start: held.from.map(Moment::On), end: held.until.map(Moment::On) },
        performer: Author { display: held.provider.clone(), identifier: None },
        description: joined(&[&held.intensity, &paid, &held.note]),
    }
}

fn notes(voice: &Voice, state: &PlanState) -> Vec<Note> {
    let mut notes =
        vec![noted("Responsabilità", &state.responsibilities), noted("Impegni della famiglia", &state.family)];
    notes.extend(state.agreement.as_ref().map(|held| Note::said(agreement(held))));
    for held in &state.verifications {
        let text = joined(&[&voice.label("verificationOutcome", &held.outcome), &held.text]);
        notes.push(Note { at: Some(held.at), by: voice.name(held.author), ..noted("Verifica", &text) });
    }
    for held in &state.monitoring {
        let text = joined(&[&voice.label("monitoringKind", &held.how), &held.text]);
        notes.push(Note { at: Some(held.at), by: voice.name(held.author), ..noted("Monitoraggio", &text) });
    }
    if let Some((at, outcome)) = &state.closed {
        notes.push(Note { at: Some(*at), ..noted("Chiuso", &voice.label("planClosure", outcome)) });
    }
    notes
}

/// The plan of a protected discharge; nothing while it is not written.
pub(super) fn discharge(voice: &Voice, file: &DischargeFile) -> Resources {
    let state = &file.state;
    let Some((written, held)) = &state.plan else { return Ok(Vec::new()) };
    let assessors = state.assessed.iter().flat_map(|assessed| &assessed.assessment.by);
    let over = state.closed.as_ref().or(state.not_activated.as_ref()).map(|(at, _)| *at);
    let over = over.or(state.next.map(|(at, _)| at));
    let status = discharge_status(state);
    care_plan(&Plan {
        id: file.row.id.to_string(),
        subject: voice.subject().clone(),
        kind: Word::of("pathway", "discharge_plan", "Progetto di dimissione protetta"),
        status,
        created: Some(*written),
        period: Period { start: Some(Moment::At(state.activated_at.unwrap_or(*written))), end: over.map(Moment::At) },
        case_manager: state.assigned_to.map(|operator| voice.operator(operator)),
        team: assessors.map(|who| (professional(who), Word::of("planRole", "assessor", "Ha valutato"))).collect(),
        follows: voice.link("ServiceRequest", Some(file.row.id)).into_iter().collect(),
        goals: Vec::new(),
        activities: held.components.iter().map(|part| component(voice, part, status)).collect(),
        notes: vec![noted("Famiglia e servizi", &held.note)],
    })
}

fn discharge_status(state: &DischargeState) -> PlanStatus {
    match (state.stage(), state.activated_at) {
        (Stage::NotActivated | Stage::Withdrawn, _) | (Stage::Closed | Stage::Readmitted, None) => PlanStatus::Revoked,
        (Stage::Closed | Stage::Readmitted, Some(_)) => PlanStatus::Completed,
        (_, Some(_)) => PlanStatus::Active,
        (_, None) => PlanStatus::Draft,
    }
}

fn component(voice: &Voice, part: &Component, status: PlanStatus) -> Activity {
    let provider = match part.provider_name.as_str() {
        "" => voice.label("dischargeProvider", &part.provider),
        name => name.to_owned(),
    };
    Activity {
        what: voice.word("dischargeComponent", &part.component),
        status: match status {
            PlanStatus::Draft => ActivityStatus::NotStarted,
            PlanStatus::Active => ActivityStatus::InProgress,
            PlanStatus::Completed => ActivityStatus::Completed,
            PlanStatus::Revoked => ActivityStatus::Cancelled,
        },
        state: Word::default(),
        goals: Vec::new(),
        period: Period { start: part.from.map(Moment::On), end: None },
        performer: Author { display: provider, identifier: None },
        description: part.intensity.clone(),
    }
}
