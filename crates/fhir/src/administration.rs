//! What is exported: one closed administration, as plain values.

use crate::reference::{Author, Subject, logical};
use crate::word::moment;
use jiff::Timestamp;
use poliedro_domain::instrument::{Answers, Instrument, ScoreReport};
use serde_json::Value;
use thiserror::Error;

/// A closed administration of an instrument.
#[derive(Clone, Debug)]
pub struct Administration<'a> {
    /// Its id: 1–64 letters, digits, hyphens and dots, as FHIR wants them.
    pub id: &'a str,
    /// What was answered.
    pub answers: &'a Answers,
    /// The score that was kept when it was closed: it is exported as it is, never counted again.
    pub report: &'a ScoreReport,
    /// When the answers were given.
    pub at: Timestamp,
    /// Who administered it.
    pub author: Author,
    /// Whom it is about.
    pub subject: Subject,
    /// Who answered.
    pub respondent: Respondent,
    /// Whether it still stands.
    pub standing: Standing<'a>,
}

/// Who gave the answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Respondent {
    /// The person it is about.
    Person,
    /// Someone close: in words («Figlia»).
    Related(String),
    /// Whoever administered it, by observation or from documents.
    Author,
    /// Not said.
    Unknown,
}

/// Whether an administration still stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing<'a> {
    /// It does.
    Stands,
    /// It does, and takes the place of the one with this id.
    Corrects(&'a str),
    /// A newer one has taken its place: it is exported as `entered-in-error`.
    Corrected,
}

/// Why something cannot be exported.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ExportError {
    /// The definition is not the one it was made with.
    #[error("La somministrazione è stata fatta con {made_with}: con la definizione {given} non si può esportare.")]
    OtherDefinition {
        /// Instrument and version of the administration.
        made_with: String,
        /// Those of the definition that was given.
        given: String,
    },
    /// An answer is not one of the definition.
    #[error("{label}: la risposta conservata non è tra quelle previste dalla definizione {definition}.")]
    UnknownAnswer {
        /// The question, or its id when there is none.
        label: String,
        /// Instrument and version.
        definition: String,
    },
    /// The id is not one that FHIR admits.
    #[error("L’identificativo «{0}» non si può usare in FHIR: servono da 1 a 64 lettere, cifre, trattini o punti.")]
    BadId(String),
}

impl Administration<'_> {
    /// That the definition is the one it was made with, and that its id can be written.
    pub(crate) fn check(&self, instrument: &Instrument) -> Result<(), ExportError> {
        check_id(self.id)?;
        let (made_with, given) =
            (format!("{} {}", self.report.instrument, self.report.version), definition(instrument));
        if made_with == given { Ok(()) } else { Err(ExportError::OtherDefinition { made_with, given }) }
    }
    pub(crate) fn subject(&self) -> Value {
        self.subject.reference()
    }
    pub(crate) fn author(&self) -> Value {
        self.author.practitioner()
    }
    pub(crate) fn source(&self) -> Value {
        match &self.respondent {
            Respondent::Person => self.subject(),
            Respondent::Related(words) => logical("RelatedPerson", None, words),
            Respondent::Author => self.author(),
            Respondent::Unknown => Value::Null,
        }
    }
    /// When, with the offset of Italian time.
    pub(crate) fn moment(&self) -> String {
        moment(self.at)
    }
}

/// That an id is one that FHIR admits.
pub(crate) fn check_id(id: &str) -> Result<(), ExportError> {
    let fine = (1..=64).contains(&id.len()) && id.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '.'));
    if fine { Ok(()) } else { Err(ExportError::BadId(id.chars().take(80).collect())) }
}

/// «barthel 1.0.0».
pub(crate) fn definition(instrument: &Instrument) -> String {
    format!("{} {}", instrument.id, instrument.version)
}
