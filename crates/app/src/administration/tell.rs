//! Facts of an administration told in Italian, for timelines.

use super::definition_of;
use crate::instrument::words;
use poliedro_domain::{
    administration::{Administration, AdministrationFact},
    instrument::{Library, ScoreReport},
};

/// The title of an instrument; its code when this program does not ship it.
pub(crate) fn title(administration: &Administration) -> String {
    let newest = Library::shipped().get(&administration.instrument);
    let found = definition_of(administration).or(newest);
    found.map_or_else(|| administration.instrument.clone(), |instrument| instrument.title.clone())
}

/// Title and detail of a fact.
pub(crate) fn tell(fact: &AdministrationFact) -> (String, String) {
    match fact {
        AdministrationFact::Sealed { administration, .. } => {
            let report: Option<ScoreReport> = serde_json::from_value(administration.report.clone()).ok();
            let score = report.as_ref().map(words::score).unwrap_or_default();
            let band = report.and_then(|report| report.band_label).unwrap_or_default();
            let corrects =
                if administration.corrects.is_some() { "Corregge una somministrazione precedente" } else { "" };
            let parts = [score.as_str(), band.as_str(), corrects, administration.note.as_str()];
            let detail: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
            (title(administration), detail.join(" · "))
        }
        AdministrationFact::Corrected { reason, .. } => ("Scala corretta".to_owned(), reason.clone()),
    }
}
