//! A contact with the person, as an `Encounter`.

use crate::administration::{ExportError, check_id};
use crate::bundle::Resource;
use crate::json::Object;
use crate::reference::{Author, Identifier, Link, Subject, references};
use crate::word::{Period, Public, Word, concepts};
use serde_json::{Value, json};

/// A PUA access, a visit of an assessment, a stay in hospital.
#[derive(Clone, Debug, PartialEq)]
pub struct Encounter {
    /// Its id.
    pub id: String,
    /// What it is called outside.
    pub identifier: Identifier,
    /// Whose.
    pub subject: Subject,
    /// Where it stands.
    pub status: EncounterStatus,
    /// Where it was.
    pub class: Class,
    /// What it was.
    pub kind: Word,
    /// Urgent.
    pub urgent: bool,
    /// From when to when.
    pub period: Period,
    /// Who was there for the service.
    pub participants: Vec<Author>,
    /// Why.
    pub reasons: Vec<Word>,
    /// The requests that it answers.
    pub answers: Vec<Link>,
    /// Where it was, in words.
    pub place: String,
    /// The body.
    pub provider: Author,
    /// Where the person went, when it was a stay that is over.
    pub disposition: Option<Word>,
    /// Where the person came from, when it is a stay.
    pub source: Option<Word>,
}

/// Where a contact stands (encounter-status).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EncounterStatus {
    /// It is to come.
    Planned,
    /// It began, nobody took it yet.
    Arrived,
    /// It lasts.
    InProgress,
    /// It is over.
    Finished,
    /// It was to come, and never will.
    Cancelled,
    /// It was written by mistake, and another took its place.
    EnteredInError,
    /// Nobody said whether it still lasts.
    Unknown,
}

impl EncounterStatus {
    const fn code(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Arrived => "arrived",
            Self::InProgress => "in-progress",
            Self::Finished => "finished",
            Self::Cancelled => "cancelled",
            Self::EnteredInError => "entered-in-error",
            Self::Unknown => "unknown",
        }
    }
}

/// Where a contact is had (v3 ActCode, ActEncounterCode).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Class {
    /// At a desk, in a consulting room.
    Ambulatory,
    /// Where the person lives.
    Home,
    /// Elsewhere: a school, a day centre.
    Field,
    /// By telephone, video, mail.
    Virtual,
    /// A stay in a ward.
    Inpatient,
    /// In the emergency room.
    Emergency,
    /// None of those: said with a word of our lists.
    Other(Word),
}

impl Class {
    fn coding(&self) -> Value {
        let (code, display) = match self {
            Self::Ambulatory => ("AMB", "ambulatory"),
            Self::Home => ("HH", "home health"),
            Self::Field => ("FLD", "field"),
            Self::Virtual => ("VR", "virtual"),
            Self::Inpatient => ("IMP", "inpatient encounter"),
            Self::Emergency => ("EMER", "emergency"),
            Self::Other(word) => {
                let concept = word.concept();
                return concept.pointer("/coding/0").cloned().unwrap_or_else(|| json!({ "display": word.label }));
            }
        };
        Public { system: "http://terminology.hl7.org/CodeSystem/v3-ActCode", code, display }.coding()
    }
}

/// A contact as an `Encounter`.
///
/// # Errors
/// [`ExportError::BadId`].
pub fn encounter(encounter: &Encounter) -> Result<Resource, ExportError> {
    check_id(&encounter.id)?;
    let participant =
        |who: &Author| Some(json!({ "individual": Some(who.practitioner()).filter(|who| !who.is_null())? }));
    let place = encounter.place.trim();
    let place = (!place.is_empty()).then(|| vec![json!({ "location": { "type": "Location", "display": place } })]);
    let stay = Object::default()
        .with("admitSource", encounter.source.as_ref().map(Word::concept))
        .with("dischargeDisposition", encounter.disposition.as_ref().map(Word::concept))
        .done();
    Ok(Resource::new("Encounter", encounter.id.as_str(), |out| {
        out.with("identifier", vec![encounter.identifier.value()])
            .with("status", encounter.status.code())
            .with("class", encounter.class.coding())
            .with("type", concepts(std::slice::from_ref(&encounter.kind)))
            .with("priority", encounter.urgent.then(urgent))
            .with("subject", encounter.subject.reference())
            .with("basedOn", references(&encounter.answers))
            .with("participant", encounter.participants.iter().filter_map(participant).collect::<Vec<_>>())
            .with("period", encounter.period.value())
            .with("reasonCode", concepts(&encounter.reasons))
            .with("hospitalization", stay)
            .with("location", place)
            .with("serviceProvider", encounter.provider.organization())
    }))
}

fn urgent() -> Value {
    let urgent =
        Public { system: "http://terminology.hl7.org/CodeSystem/v3-ActPriority", code: "UR", display: "urgent" };
    json!({ "coding": [urgent.coding()] })
}
