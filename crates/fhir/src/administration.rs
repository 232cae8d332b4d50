//! What is exported: one closed administration, as plain values.

use crate::json::Object;
use jiff::Timestamp;
use poliedro_domain::{
    instrument::{Answers, Instrument, ScoreReport},
    when,
};
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
    pub subject: Identifier,
    /// Who answered.
    pub respondent: Respondent,
    /// Whether it still stands.
    pub standing: Standing<'a>,
}

/// A name within a system.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Identifier {
    /// URI of the system.
    pub system: String,
    /// The name.
    pub value: String,
}

/// Who administered an instrument.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Author {
    /// Name and role, as they are to be read.
    pub display: String,
    /// Who they are, for a program.
    pub identifier: Option<Identifier>,
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
        let id_is_fine = (1..=64).contains(&self.id.len())
            && self.id.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '.'));
        if !id_is_fine {
            return Err(ExportError::BadId(self.id.chars().take(80).collect()));
        }
        let (made_with, given) =
            (format!("{} {}", self.report.instrument, self.report.version), definition(instrument));
        if made_with == given { Ok(()) } else { Err(ExportError::OtherDefinition { made_with, given }) }
    }
    pub(crate) fn subject(&self) -> Value {
        logical("Patient", Some(&self.subject), "")
    }
    pub(crate) fn author(&self) -> Value {
        logical("Practitioner", self.author.identifier.as_ref(), &self.author.display)
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

/// «barthel 1.0.0».
pub(crate) fn definition(instrument: &Instrument) -> String {
    format!("{} {}", instrument.id, instrument.version)
}

/// A FHIR `dateTime` or `instant`, to the second, with the offset of Italian time.
pub(crate) fn moment(at: Timestamp) -> String {
    when::local(at).strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
}

/// A reference by identifier: it points to no resource. `null` when nothing is known.
fn logical(kind: &str, identifier: Option<&Identifier>, display: &str) -> Value {
    let identifier = identifier
        .map(|name| Object::default().with("system", name.system.as_str()).with("value", name.value.as_str()).done());
    if identifier.is_none() && display.trim().is_empty() {
        return Value::Null;
    }
    Object::default().with("type", kind).with("identifier", identifier).with("display", display).done()
}
