//! What the interface sees of instruments.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// Answers and inputs by identifier: a code, several codes, or a number.
pub type Answers = BTreeMap<String, Answer>;

/// One answer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(untagged)]
pub enum Answer {
    /// A number.
    Number(f64),
    /// A code of the item.
    Code(String),
    /// Codes of the item.
    Codes(Vec<String>),
}

/// A code of a terminology.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "InstrumentCode")]
pub struct CodeView {
    /// System (URI).
    pub system: String,
    /// Code.
    pub code: String,
    /// In words.
    pub display: String,
}

/// A band of a score.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BandView {
    /// Stable code.
    pub code: String,
    /// In words.
    pub label: String,
    /// First value.
    pub from: f64,
    /// Last value.
    pub to: f64,
    /// `good`, `neutral`, `warning`, `danger`.
    pub tone: String,
}

/// A possible answer.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OptionView {
    /// Stable code.
    pub code: String,
    /// In words.
    pub label: String,
    /// Points it gives.
    pub points: f64,
}

/// A question of an instrument.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ItemView {
    /// Identifier.
    pub id: String,
    /// The question.
    pub label: String,
    /// How to answer; may be empty.
    pub help: String,
    /// Section; may be empty.
    pub section: String,
    /// `single`, `multiple`, `number`.
    pub kind: String,
    /// Possible answers, in order.
    pub options: Vec<OptionView>,
    /// In a multiple choice, the code that excludes the others.
    pub exclusive: Option<String>,
    /// Label of «not applicable», where declared; its code is `na`.
    pub not_applicable: Option<String>,
    /// Smallest number.
    pub min: Option<f64>,
    /// Largest number.
    pub max: Option<f64>,
    /// Step of the number.
    pub step: Option<f64>,
    /// Counts among what is missing.
    pub required: bool,
    /// Verified codes.
    pub codes: Vec<CodeView>,
}

/// Something the score needs besides the answers.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct InputView {
    /// Identifier.
    pub id: String,
    /// In words.
    pub label: String,
    /// `single` or `number`.
    pub kind: String,
    /// Possible values (points are 0).
    pub options: Vec<OptionView>,
    /// Smallest number.
    pub min: Option<f64>,
    /// Largest number.
    pub max: Option<f64>,
    /// Without it there is no score.
    pub required: bool,
    /// `age` when it is proposed from the birth date.
    pub source: Option<String>,
}

/// A score that an instrument gives.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ScoreDefinition {
    /// Identifier.
    pub id: String,
    /// In words.
    pub label: String,
    /// Smallest value.
    pub min: f64,
    /// Largest value.
    pub max: f64,
    /// Decimals shown.
    pub decimals: u8,
    /// Bands, in order.
    pub bands: Vec<BandView>,
}

/// An instrument in a list.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct InstrumentSummary {
    /// Identifier.
    pub id: String,
    /// Version of the definition.
    pub version: String,
    /// Title.
    pub title: String,
    /// Short title.
    pub short: String,
    /// `full`, `subscores`, `total`.
    pub mode: String,
    /// Catalogue `assessmentDomain`.
    pub domain: String,
    /// In words.
    pub domain_label: String,
    /// Offered to those who assess.
    pub on: bool,
    /// Off unless someone switches it on.
    pub switchable: bool,
    /// How many questions.
    pub items: u32,
    /// Who fills it.
    pub filled_by: String,
    /// Source.
    pub citation: String,
    /// Licence note.
    pub licence: String,
}

/// An instrument, whole.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct InstrumentDefinition {
    /// Identifier.
    pub id: String,
    /// Version of the definition.
    pub version: String,
    /// Title.
    pub title: String,
    /// Short title.
    pub short: String,
    /// Source.
    pub citation: String,
    /// Licence note.
    pub licence: String,
    /// `full`, `subscores`, `total`.
    pub mode: String,
    /// Catalogue `assessmentDomain`.
    pub domain: String,
    /// `higher_better` or `higher_worse`.
    pub direction: String,
    /// Who fills it.
    pub filled_by: String,
    /// Declared variant or adaptation.
    pub note: String,
    /// Verified codes.
    pub codes: Vec<CodeView>,
    /// What the score needs besides the answers.
    pub inputs: Vec<InputView>,
    /// Questions, in the order of the form.
    pub items: Vec<ItemView>,
    /// Scores.
    pub scores: Vec<ScoreDefinition>,
    /// The main score.
    pub main: String,
    /// Bands of the main score.
    pub bands: Vec<BandView>,
}

/// One of the scores.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ScorePart {
    /// Identifier.
    pub id: String,
    /// In words.
    pub label: String,
    /// Value, when complete.
    pub value: Option<f64>,
    /// Smallest value.
    pub min: f64,
    /// Largest value.
    pub max: f64,
    /// What can still be reached.
    pub range: [f64; 2],
    /// Code of the band, when complete.
    pub band: Option<String>,
    /// In words.
    pub band_label: Option<String>,
    /// `good`, `neutral`, `warning`, `danger`.
    pub tone: String,
}

/// What the answers given so far say.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ScoreView {
    /// Instrument.
    pub instrument: String,
    /// Version of the definition.
    pub version: String,
    /// Main score, when complete.
    pub score: Option<f64>,
    /// Largest value of the main score.
    pub max: f64,
    /// Code of the band, when complete.
    pub band: Option<String>,
    /// In words.
    pub band_label: Option<String>,
    /// `good`, `neutral`, `warning`, `danger`.
    pub tone: String,
    /// Nothing is missing.
    pub complete: bool,
    /// What can still be reached.
    pub range: [f64; 2],
    /// Items and inputs without an answer, in the order of the form.
    pub missing: Vec<String>,
    /// Every score, the main one included.
    pub parts: Vec<ScorePart>,
    /// Derived class in words («Katz: C»); may be empty.
    pub note: String,
}

/// A score in time.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TrendPoint {
    /// Administration.
    pub administration_id: String,
    /// When (UTC).
    pub at: String,
    /// Version of the definition.
    pub version: String,
    /// Score; null when incomplete.
    pub score: Option<f64>,
    /// Band in words.
    pub band_label: Option<String>,
    /// `good`, `neutral`, `warning`, `danger`.
    pub tone: String,
    /// Nothing was missing.
    pub complete: bool,
    /// Of the assessment in hand.
    pub this_vmd: bool,
}

/// The scores of one instrument in time, oldest first; corrected ones are left out.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Trend {
    /// Instrument.
    pub instrument: String,
    /// Title.
    pub title: String,
    /// Short title.
    pub short: String,
    /// Catalogue `assessmentDomain`.
    pub domain: String,
    /// `higher_better` or `higher_worse`.
    pub direction: String,
    /// Smallest value.
    pub min: f64,
    /// Largest value.
    pub max: f64,
    /// Decimals shown.
    pub decimals: u8,
    /// Bands.
    pub bands: Vec<BandView>,
    /// Scores.
    pub points: Vec<TrendPoint>,
    /// The change since the last assessment as a sentence; empty when there is none.
    pub change: String,
}
