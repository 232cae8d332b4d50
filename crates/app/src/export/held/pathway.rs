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
use jiff::Timestamp;
use poliedro_domain::{
    catalogue::Catalogue,
    when::{format_date, local_date},
};
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
        "when": began(one.kind, one.began_at),
        "lines": lines,
        "visits": visits,
        "history": facts.iter().filter(|fact| fact.of == id).map(|fact| step(fact, words)).collect::<Vec<_>>(),
    }))
}

/// An application is of a day: nobody wrote an hour.
fn began(kind: PathwayKind, at: Timestamp) -> String {
    if kind == PathwayKind::Application { format_date(local_date(at)) } else { when(at) }
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

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    #[test]
    fn an_application_is_of_a_day_and_the_others_of_a_moment() {
        let at: Timestamp = "2025-01-29T00:00:00Z".parse().unwrap();
        assert_eq!(began(PathwayKind::Application, at), "29/01/2025");
        assert_eq!(began(PathwayKind::Discharge, at), "29/01/2025 01:00");
    }
}
