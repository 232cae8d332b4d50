//! A pathway: what holds now, and everything that happened.

use super::{
    super::facts::{Facts, Recorded},
    lines::when,
    state,
    words::Words,
};
use crate::{
    CallError, administration, application, deadline, discharge, document, intake, meeting,
    person::{page::referral, tell},
    plan, reminder, vmd,
};
use poliedro_domain::catalogue::Catalogue;
use poliedro_store::{Pathway, PathwayKind, Reader, Told};
use serde_json::{Value, json};

pub(super) fn pathway(r: &Reader<'_>, one: &Pathway, facts: &Facts, words: &Words) -> Result<Value, CallError> {
    let catalogue = Catalogue::shipped();
    let (title, state) = match one.kind {
        PathwayKind::Intake => ("Accesso PUA".to_owned(), catalogue.label("stage", &one.state).to_owned()),
        PathwayKind::Request => {
            let state = if one.ended_at.is_some() { "Ritirata" } else { "Aperta" };
            (format!("Richiesta: {}", catalogue.label("destination", &one.state)), state.to_owned())
        }
        PathwayKind::Vmd => ("Valutazione multidimensionale (VMD)".to_owned(), vmd::words::stage_of(&one.state)),
        PathwayKind::Plan => {
            let kind = catalogue.label("planKind", &one.summary).to_owned();
            (kind, catalogue.label("planState", &one.state).to_owned())
        }
        PathwayKind::Application => {
            let title = format!("Domanda: {}", catalogue.label("unitKind", &one.summary));
            (title, catalogue.label("applicationStage", &one.state).to_owned())
        }
        PathwayKind::Discharge => {
            ("Dimissione protetta".to_owned(), catalogue.label("dischargeStage", &one.state).to_owned())
        }
    };
    let (lines, visits) = match one.kind {
        PathwayKind::Intake => (state::intake(&r.intake(one.id)?.state, words), Vec::new()),
        PathwayKind::Request => (state::request(one, words), Vec::new()),
        PathwayKind::Vmd => {
            let file = r.vmd(one.id)?;
            (state::vmd(&file, words), state::visits(&file))
        }
        PathwayKind::Plan => (state::plan(&r.plan(one.id, words.day())?.state, words), Vec::new()),
        PathwayKind::Application => (state::application(r, &r.application(one.id)?.state, words)?, Vec::new()),
        PathwayKind::Discharge => (state::discharge(&r.discharge(one.id)?.state, words), Vec::new()),
    };
    let id = one.id.to_string();
    Ok(json!({
        "id": id,
        "title": title,
        "state": state,
        "at": one.began_at.to_string(),
        "when": when(one.began_at),
        "lines": lines,
        "visits": visits,
        "history": facts.iter().filter(|fact| fact.of == id).map(|fact| step(fact, words)).collect::<Vec<_>>(),
    }))
}

/// A fact, told.
pub(super) fn step(fact: &Recorded, words: &Words) -> Value {
    let (title, detail) = told(&fact.item.fact, words);
    json!({
        "at": fact.happened_at.to_string(),
        "when": when(fact.happened_at),
        "recordedAt": fact.recorded_at.to_string(),
        "by": words.name(fact.by),
        "title": title,
        "detail": detail,
        "voided": fact.item.voided,
    })
}

fn told(fact: &Told, words: &Words) -> (String, String) {
    match fact {
        Told::Person(fact) => tell::tell(&fact.body),
        Told::Intake(fact) => intake::tell::tell(&fact.body),
        Told::Request(fact) => referral(&fact.body),
        Told::Vmd(fact) => vmd::tell::tell(&fact.body, None),
        Told::Administration(_, fact) => administration::tell::tell(&fact.body),
        Told::Meeting(_, fact) => meeting::tell::tell(&fact.body),
        Told::Plan(fact) => plan::tell::tell(&fact.body, &words.office),
        Told::Application(fact) => application::tell::tell(&fact.body, &words.units),
        Told::Discharge(fact) => discharge::tell::tell(&fact.body, &words.office),
        Told::Reminder(_, fact) => reminder::tell::tell(&fact.body),
        Told::Duty(fact) => deadline::tell::tell(&fact.body, &words.names),
        Told::Issue(fact) => document::tell::tell(&fact.body),
    }
}
