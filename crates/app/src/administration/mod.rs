//! Administrations of instruments.

pub mod answer;
pub(crate) mod check;
pub(crate) mod derived;
pub mod form;
pub mod list;
pub mod page;
pub(crate) mod propose;
pub mod seal;
pub(crate) mod shape;
pub(crate) mod state;
pub(crate) mod tell;
pub mod view;

use crate::{CallError, ErrorCode};
use poliedro_domain::{
    administration::{Administration, AdministrationState},
    id::{AdministrationId, PathwayId},
    instrument::{Answers, Instrument, Library, ScoreReport},
};
use serde_json::Value;

/// Kind of the draft in which answers are kept.
pub(crate) const DRAFT: &str = "administration";

/// Reads an administration's id.
pub(crate) fn administration_id(text: &str) -> Result<AdministrationId, CallError> {
    text.parse().map_err(|_| CallError::new(ErrorCode::NotFound, "La somministrazione non è in questo archivio."))
}

/// What a draft is about: the person and the instrument, and the administration to correct or the assessment that it serves. The same
/// scale may be half-filled for two assessments, and outside any.
pub(crate) fn draft_key(
    person: &str,
    instrument: &str,
    vmd: Option<PathwayId>,
    corrects: Option<AdministrationId>,
) -> String {
    match (corrects, vmd) {
        (Some(corrects), _) => format!("{person}/{instrument}/={corrects}"),
        (None, Some(vmd)) => format!("{person}/{instrument}/{vmd}"),
        (None, None) => format!("{person}/{instrument}"),
    }
}

/// What an administration gave when it was closed; `None` when it was not written by this program.
pub(crate) fn report_of(state: &AdministrationState) -> Option<ScoreReport> {
    serde_json::from_value(state.administration.report.clone()).ok()
}

/// What was answered.
pub(crate) fn answers_of(administration: &Administration) -> Answers {
    serde_json::from_value(Value::Object(administration.answers.clone())).unwrap_or_default()
}

/// The definition it was administered with, when this program still ships it.
pub(crate) fn definition_of(administration: &Administration) -> Option<&'static Instrument> {
    Library::shipped().version(&administration.instrument, &administration.version)
}
