//! What the interface sees of administrations.

use crate::{
    FieldMessage,
    instrument::view::{Answers, InstrumentDefinition, ScoreView},
    person::view::PersonHit,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// An administration as typed. It is kept as a draft at every answer.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct AdministrationSheet {
    /// Person.
    pub person_id: String,
    /// The assessment it serves.
    pub vmd_id: Option<String>,
    /// Instrument.
    pub instrument: String,
    /// Version of the definition on the screen.
    pub version: String,
    /// Answers and inputs.
    pub answers: Answers,
    /// When: local time `YYYY-MM-DDTHH:MM` (Europe/Rome); empty = now.
    pub at: String,
    /// Catalogue `visitPlace`.
    pub place: String,
    /// Catalogue `respondentKind`.
    pub respondent_kind: String,
    /// Name of who answers, when not the person.
    pub respondent_name: String,
    /// Note.
    pub note: String,
    /// Why it is closed with items missing.
    pub incomplete: String,
    /// The administration that it corrects.
    pub corrects: Option<String>,
    /// Why, when it corrects.
    pub reason: String,
    /// The item on which one stands.
    pub position: String,
}

/// An instrument of a protocol and how far it is in one assessment.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct InstrumentState {
    /// Instrument.
    pub id: String,
    /// Title.
    pub title: String,
    /// Short title.
    pub short: String,
    /// Area of the protocol; empty when of none.
    pub area: String,
    /// Asked by the protocol (otherwise: if needed).
    pub always: bool,
    /// Who fills it.
    pub filled_by: String,
    /// The administration that counts, once closed.
    pub administration_id: Option<String>,
    /// When it was administered (UTC).
    pub at: Option<String>,
    /// Score in words («4 su 6»), the range when incomplete, or empty.
    pub score: String,
    /// Band in words.
    pub band_label: Option<String>,
    /// `good`, `neutral`, `warning`, `danger`.
    pub tone: String,
    /// A draft of this operator waits (UTC).
    pub draft_saved_at: Option<String>,
}

/// The last administration of the same instrument, to be seen beside.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PreviousAdministration {
    /// Administration.
    pub administration_id: String,
    /// When (UTC).
    pub at: String,
    /// What was answered.
    pub answers: Answers,
    /// Version of the definition.
    pub version: String,
    /// Score in words.
    pub score: String,
    /// Band in words.
    pub band_label: Option<String>,
}

/// All that the form of an instrument needs to open.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AdministrationForm {
    /// The definition.
    pub definition: InstrumentDefinition,
    /// The person.
    pub person: PersonHit,
    /// The assessment it serves.
    pub vmd_id: Option<String>,
    /// The draft where it was left, or a new one.
    pub sheet: AdministrationSheet,
    /// When the draft was kept (UTC); null for a new one.
    pub saved_at: Option<String>,
    /// What its answers say.
    pub score: ScoreView,
    /// The last administration, if any.
    pub previous: Option<PreviousAdministration>,
    /// Inputs that the archive knows (age), by identifier.
    pub proposals: BTreeMap<String, f64>,
    /// What the archive knows about an item («Oggi ha 82 anni.»), by item.
    pub hints: BTreeMap<String, String>,
    /// The instruments of the same area of the assessment, in order.
    pub others: Vec<InstrumentState>,
}

/// The draft was kept.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AnswerKept {
    /// What the answers given so far say.
    pub score: ScoreView,
    /// When (UTC).
    pub saved_at: String,
    /// Answers that are not allowed, by item: they do not count.
    pub problems: Vec<FieldMessage>,
}

/// An administration was closed.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AdministrationSealed {
    /// Which.
    pub administration_id: String,
    /// What it gave.
    pub score: ScoreView,
    /// The next instrument of the same area without an administration.
    pub next: Option<InstrumentState>,
}

/// A question with its answer, in words.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AnsweredItem {
    /// Item or input.
    pub id: String,
    /// The question.
    pub label: String,
    /// The answer, in words; empty when missing.
    pub answer: String,
    /// Points it gave.
    pub points: Option<f64>,
}

/// An administration, read in full.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AdministrationPage {
    /// Which.
    pub administration_id: String,
    /// The person.
    pub person: PersonHit,
    /// The assessment it serves.
    pub vmd_id: Option<String>,
    /// Instrument.
    pub instrument: String,
    /// Title.
    pub title: String,
    /// Short title.
    pub short: String,
    /// Source.
    pub citation: String,
    /// Version of the definition.
    pub version: String,
    /// When it was administered (UTC).
    pub at: String,
    /// When it was closed (UTC).
    pub closed_at: String,
    /// Who administered it, with role and body.
    pub by: String,
    /// Where, in words.
    pub place: String,
    /// Who answered, in words.
    pub respondent: String,
    /// Questions and answers.
    pub items: Vec<AnsweredItem>,
    /// What it gave then; nothing is computed again.
    pub score: ScoreView,
    /// Note.
    pub note: String,
    /// Why it was closed with items missing.
    pub incomplete: String,
    /// The administration that it corrects.
    pub corrects: Option<String>,
    /// The administration that corrected it.
    pub corrected_by: Option<String>,
    /// Why it corrects, or was corrected.
    pub reason: String,
}

/// An administration in a list.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AdministrationRow {
    /// Which.
    pub administration_id: String,
    /// Instrument.
    pub instrument: String,
    /// Title.
    pub title: String,
    /// When (UTC).
    pub at: String,
    /// Who administered it.
    pub by: String,
    /// Score in words.
    pub score: String,
    /// Band in words.
    pub band_label: Option<String>,
    /// `good`, `neutral`, `warning`, `danger`.
    pub tone: String,
    /// The assessment it served.
    pub vmd_id: Option<String>,
    /// A later one took its place.
    pub corrected: bool,
}

/// Administrations of one person, newest first.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AdministrationList {
    /// Every one.
    pub rows: Vec<AdministrationRow>,
    /// The scores in time, by instrument.
    pub trends: Vec<crate::instrument::view::Trend>,
}
