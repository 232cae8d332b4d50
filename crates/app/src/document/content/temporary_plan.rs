//! The temporary plan of who waits: what is done meanwhile, and what it waits for.

use super::{Asked, Content, Offer, Source, applied::Applied, plan::Told, words::full_day};
use crate::CallError;
use poliedro_store::{ApplicationRow, Stream};
use serde_json::{Value, json};

/// Catalogue `planKind` of the plan that runs while one waits.
const TEMPORARY: &str = "temporary";

/// What can be made of it now.
pub(super) fn offered(asked: &Asked<'_, '_>) -> Result<Vec<Offer>, CallError> {
    let told = Told::read(asked)?;
    Ok(if told.is(TEMPORARY) { vec![told.offer()] } else { Vec::new() })
}

/// What it says.
pub(super) fn content(asked: &Asked<'_, '_>) -> Result<Content, CallError> {
    let told = Told::read(asked)?;
    if !told.is(TEMPORARY) {
        return Err(CallError::failed(
            "Questo non è il progetto di chi aspetta un posto: scelga il documento «Progetto individuale».",
        ));
    }
    let mut values = told.values()?;
    let waits = waits(asked, &told)?;
    if let Value::Object(map) = &mut values {
        map.insert("waiting".to_owned(), waits.as_ref().map(waiting).unwrap_or_default());
    }
    let mut content = told.content(values, "PT", "progetto-temporaneo");
    match (&waits, &mut content.source) {
        (Some(applied), Source::Facts(facts)) => facts.extend(of_list(applied)),
        _ => content.remarks.push(
            "Non risulta una domanda per un posto: il documento non dice che cosa la persona aspetta.".to_owned(),
        ),
    }
    Ok(content)
}

/// The application that the person waits for: the newest that is not over, else the newest.
fn waits(asked: &Asked<'_, '_>, told: &Told) -> Result<Option<Applied>, CallError> {
    let rows = asked.reader.applications_of_person(told.identity().person())?;
    let stands = |row: &&ApplicationRow| row.stage != poliedro_domain::application::Stage::Withdrawn;
    let open = rows.iter().filter(stands).find(|row| row.left.is_none());
    let Some(row) = open.or_else(|| rows.iter().find(stands)) else { return Ok(None) };
    Applied::of(asked.reader, row.id).map(Some)
}

/// What it waits for: no number, no place in a row.
fn waiting(applied: &Applied) -> Value {
    let state = applied.state();
    let places = applied.places(|entry| entry.left.is_none());
    let since = state.entries.iter().filter(|entry| entry.left.is_none()).map(|entry| entry.entered_on).min();
    let admitted = state.admitted().and_then(|entry| Some((entry, entry.left?)));
    json!({
        "kind": applied.kind(),
        "applied": full_day(applied.file.row.applied_on),
        "since": since.map(full_day).unwrap_or_default(),
        "asked": if places.is_empty() && state.is_open() { applied.preferences() } else { Vec::new() },
        "places": places,
        "suspended": state.suspended().map(|held| full_day(held.from)).unwrap_or_default(),
        "admitted": admitted.map(|(entry, (on, _))| json!({ "unit": applied.unit_name(entry.unit), "on": full_day(on) })),
        "over": state.closed.filter(|_| admitted.is_none()).map(|(on, _)| full_day(on)).unwrap_or_default(),
    })
}

/// Facts of the application and of the units, without those of the person and of the assessment, which the plan has already.
fn of_list(applied: &Applied) -> Vec<(Stream, Vec<u8>)> {
    let all = applied.sources(None).into_iter();
    all.filter(|(stream, _)| matches!(stream, Stream::Application | Stream::Unit)).collect()
}
