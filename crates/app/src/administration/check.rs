//! Checks of what was typed beside the answers.

use super::{administration_id, view::AdministrationSheet};
use crate::{
    CallError,
    checks::Checks,
    instrument::{checked, find},
    vmd::vmd_id,
};
use jiff::Timestamp;
use poliedro_domain::{
    administration::{Administration, Respondent},
    id::PathwayId,
    instrument::{Answers, Instrument, ScoreReport, score},
    vmd::Assessor,
};
use serde_json::{Map, Value};

/// A form that can be closed.
pub(crate) struct Closing {
    /// The definition that was on the screen.
    pub(crate) instrument: &'static Instrument,
    /// The assessment it serves.
    pub(crate) vmd: Option<PathwayId>,
    /// When it was administered.
    pub(crate) at: Timestamp,
    /// What was answered.
    pub(crate) answers: Answers,
    /// What it gives.
    pub(crate) report: ScoreReport,
    /// The administration, still without who administered it.
    pub(crate) administration: Administration,
}

/// The form, or everything that stands in the way of closing it.
pub(crate) fn closing(sheet: &AdministrationSheet, now: Timestamp) -> Result<Closing, CallError> {
    let version = (!sheet.version.is_empty()).then_some(sheet.version.as_str());
    let instrument = find(&sheet.instrument, version)?;
    let vmd = sheet.vmd_id.as_deref().map(vmd_id).transpose()?;
    let corrects = sheet.corrects.as_deref().map(administration_id).transpose()?;
    let mut checks = Checks::default();
    let at = checks.moment("at", "La data della somministrazione", &sheet.at, now);
    let place = checks.optional_code("place", "visitPlace", &sheet.place);
    let kind = checks.optional_code("respondentKind", "respondentKind", &sheet.respondent_kind);
    let name = checks.line("respondentName", "Nome di chi ha risposto", &sheet.respondent_name);
    let note = checks.text("note", "Nota", &sheet.note);
    let incomplete = checks.text("incomplete", "Motivo della chiusura incompleta", &sheet.incomplete);
    let reason = checks.line("reason", "Motivo della correzione", &sheet.reason);
    if corrects.is_some() && reason.is_empty() {
        checks.say("reason", "Scriva perché corregge la scala.");
    }
    let answers = checked(instrument, &sheet.answers).unwrap_or_else(|problems| {
        checks.extend(problems);
        Answers::default()
    });
    let report = score(instrument, &answers);
    if sheet.answers.is_empty() || (answers.is_empty() && report.missing.is_empty()) {
        checks.say("incomplete", "Non c’è ancora nessuna risposta: la scala non si può chiudere.");
    } else if !report.complete && incomplete.is_empty() {
        for id in &report.missing {
            checks.say(id, format!("Manca la risposta: {}.", asked(instrument, id)));
        }
    }
    checks.done()?;
    let administration = Administration {
        instrument: instrument.id.clone(),
        version: instrument.version.clone(),
        answers: as_map(&answers),
        report: serde_json::to_value(&report).unwrap_or(Value::Null),
        respondent: Respondent { kind, name },
        place,
        by: Assessor::default(),
        note,
        incomplete: if report.complete { String::new() } else { incomplete },
        corrects,
        reason: if corrects.is_some() { reason } else { String::new() },
    };
    Ok(Closing { instrument, vmd, at, answers, report, administration })
}

/// Answers as an administration keeps them.
pub(crate) fn as_map(answers: &Answers) -> Map<String, Value> {
    match serde_json::to_value(answers) {
        Ok(Value::Object(map)) => map,
        _ => Map::new(),
    }
}

/// The words of a question.
fn asked<'a>(instrument: &'a Instrument, id: &'a str) -> &'a str {
    let item = instrument.item(id).map(|item| item.label.as_str());
    item.or_else(|| instrument.input(id).map(|input| input.label.as_str())).unwrap_or(id)
}
