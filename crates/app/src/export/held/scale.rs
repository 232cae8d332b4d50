//! Scales, with every question and its answer.

use super::lines::when;
use crate::{administration::shape::page, person::shape::hit};
use poliedro_domain::when::local_date;
use poliedro_store::{AdministrationFile, PersonRow};
use serde_json::{Value, json};

pub(super) fn scale(file: &AdministrationFile, person: &PersonRow) -> Value {
    let (state, told) = (&file.state, page(file, hit(person, local_date(file.state.at), None, 0)));
    let answers: Vec<Value> = told
        .items
        .iter()
        .map(|item| json!({ "id": item.id, "question": item.label, "answer": item.answer, "points": item.points }))
        .collect();
    json!({
        "id": told.administration_id,
        "assessment": told.vmd_id,
        "instrument": told.instrument,
        "title": told.title,
        "version": told.version,
        "citation": told.citation,
        "at": told.at,
        "when": when(state.at),
        "closedAt": told.closed_at,
        "by": told.by,
        "place": told.place,
        "respondent": told.respondent,
        "score": crate::administration::report_of(state).as_ref().map(crate::instrument::words::score),
        "band": told.score.band_label,
        "parts": told.score.parts,
        "note": told.note,
        "incomplete": told.incomplete,
        "corrected": state.corrected.is_some(),
        "corrects": told.corrects,
        "correctedBy": told.corrected_by,
        "reason": told.reason,
        "answers": answers,
    })
}
