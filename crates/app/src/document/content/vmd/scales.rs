//! The scales of an assessment: every question with the answer that was given, in the words of the version it was given with.

use super::super::words::{counted, day_of, moment};
use super::visits::reason;
use crate::{
    administration::{definition_of, report_of, shape, tell::title},
    instrument::words::{classes, number, score},
    vmd::{assessor::told, protocol_of, sheet::place},
};
use poliedro_domain::{
    catalogue::Catalogue,
    instrument::{Amount, Instrument, Library, PartKind, ScoreReport},
};
use poliedro_store::{AdministrationFile, VmdFile};
use serde_json::{Value, json};

/// Those that nobody corrected, in the order of the instruments, each in that of time.
fn standing(files: &[AdministrationFile]) -> Vec<&AdministrationFile> {
    let order = |file: &AdministrationFile| {
        let id = &file.state.administration.instrument;
        Library::shipped().all().position(|one| one.id == *id).unwrap_or(usize::MAX)
    };
    let mut standing: Vec<_> = files.iter().filter(|file| file.state.corrected.is_none()).collect();
    standing.sort_by_key(|file| (order(file), file.state.at, file.id));
    standing
}

/// A bar for each score, with its day and who administered it.
pub(super) fn bars(files: &[AdministrationFile]) -> Vec<Value> {
    standing(files).into_iter().filter_map(bar).collect()
}

fn bar(file: &AdministrationFile) -> Option<Value> {
    let report = report_of(&file.state)?;
    let held = &file.state.administration;
    let least = definition_of(held).and_then(Instrument::main_score).map_or(Amount::ZERO, |main| main.min);
    // A range of nothing has no bar; the scale is told in words below.
    if report.max <= least {
        return None;
    }
    Some(json!({
        "label": title(held),
        "value": report.score.map(|score| score.max(least).min(report.max).to_f64()),
        "min": least.to_f64(),
        "max": report.max.to_f64(),
        "shown": shown(&report),
        "note": format!("{}, {}", day_of(file.state.at), held.by.name),
    }))
}

/// «4 su 6, dipendenza moderata»; «Incompleta: tra 2 e 5 su 6».
fn shown(report: &ScoreReport) -> String {
    let said = score(report);
    if !report.complete {
        return format!("Incompleta: {}", lower(&said));
    }
    match report.band_label.as_deref() {
        Some(band) if !band.is_empty() => format!("{said}, {}", lower(band)),
        _ => said,
    }
}

/// «Punteggio: 4 su 6, dipendenza moderata»; «Scala incompleta: tra 2 e 5 su 6».
fn result(report: &ScoreReport) -> String {
    if report.complete {
        format!("Punteggio: {}", shown(report))
    } else {
        format!("Scala incompleta: {}", lower(&score(report)))
    }
}

/// The first letter small, unless what follows is not (an acronym).
fn lower(text: &str) -> String {
    let mut letters = text.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if second.is_lowercase() || second.is_whitespace() => {
            first.to_lowercase().chain(letters).collect()
        }
        _ => text.to_owned(),
    }
}

/// Every scale, question by question.
pub(super) fn whole(files: &[AdministrationFile]) -> Vec<Value> {
    standing(files).into_iter().map(scale).collect()
}

fn scale(file: &AdministrationFile) -> Value {
    let (state, held) = (&file.state, &file.state.administration);
    let (definition, report) = (definition_of(held), report_of(&file.state));
    let respondent =
        [Catalogue::shipped().label("respondentKind", &held.respondent.kind), held.respondent.name.as_str()];
    let respondent: Vec<&str> = respondent.into_iter().filter(|part| !part.is_empty()).collect();
    let unknown = "Questa versione di Poliedro non conosce le domande di questa scala: le risposte sono riportate con i loro codici.";
    json!({
        "title": title(held),
        "version": held.version,
        "at": moment(state.at),
        "by": told(&held.by),
        "place": place(&held.place),
        "respondent": respondent.join(", "),
        "items": shape::items(held, definition).into_iter().map(item).collect::<Vec<_>>(),
        "result": report.as_ref().map_or_else(|| "Il punteggio non è leggibile".to_owned(), result),
        "classes": report.as_ref().map(classes),
        "parts": report.as_ref().map(parts),
        "missing": report.as_ref().map(missing),
        "incomplete": held.incomplete,
        "note": held.note,
        "licensed": definition.is_some_and(|it| it.licensed),
        "licence": definition.filter(|it| it.licensed).map(|it| it.licence.as_str()),
        "citation": definition.map(|it| it.citation.as_str()),
        "variant": definition.map(|it| it.note.as_str()),
        "unknown": if definition.is_none() { unknown } else { "" },
        "corrects": held.corrects.is_some(),
        "reason": reason(&held.reason),
    })
}

/// What was not answered is said: it is not nought.
fn item(item: crate::administration::view::AnsweredItem) -> Value {
    json!({
        "label": item.label,
        "answer": if item.answer.is_empty() { "Senza risposta".to_owned() } else { item.answer },
        "points": item.points.and_then(Amount::exact).map(number).unwrap_or_else(|| "–".to_owned()),
    })
}

/// Scores beside the main one, quantities only: «Mobilità: 12 su 40».
fn parts(report: &ScoreReport) -> Vec<String> {
    let quantities = report.parts.iter().filter(|part| part.kind == PartKind::Number);
    let told = quantities.map(|part| {
        let value = match (part.value, part.range) {
            (Some(value), _) => number(value),
            (None, [low, high]) => format!("tra {} e {}", number(low), number(high)),
        };
        let band = part.band_label.as_deref().map(|band| format!(", {}", lower(band))).unwrap_or_default();
        format!("{}: {value} su {}{band}", part.label, number(part.max))
    });
    told.collect()
}

fn missing(report: &ScoreReport) -> String {
    match report.missing.len() {
        0 => String::new(),
        1 => "Manca una risposta".to_owned(),
        count => format!("Mancano {}", counted(count, "risposta", "risposte")),
    }
}

/// Scales that the protocol proposes to everyone and that nobody administered.
pub(super) fn not_given(case: &VmdFile, files: &[AdministrationFile]) -> Vec<String> {
    let areas = protocol_of(case).map(|protocol| protocol.areas.as_slice()).unwrap_or_default();
    let given = |id: &str| files.iter().any(|file| file.state.administration.instrument == id);
    let mut told: Vec<String> = Vec::new();
    for id in areas.iter().flat_map(|area| &area.instruments.always).filter(|id| !given(id)) {
        let title = Library::shipped().get(id).map_or(id.as_str(), |it| &it.title);
        if !told.iter().any(|known| known == title) {
            told.push(title.to_owned());
        }
    }
    told
}

/// Administrations that a later one took the place of: they do not count, and stay readable.
pub(super) fn corrected(files: &[AdministrationFile]) -> Vec<Value> {
    let mut old: Vec<_> = files.iter().filter(|file| file.state.corrected.is_some()).collect();
    old.sort_by_key(|file| (file.state.at, file.id));
    let told = old.into_iter().map(|file| {
        let why = file.state.corrected.as_ref().map_or("", |(_, why)| why.as_str());
        json!({
            "title": title(&file.state.administration),
            "at": day_of(file.state.at),
            "score": report_of(&file.state).as_ref().map(shown),
            "reason": reason(why),
        })
    });
    told.collect()
}
