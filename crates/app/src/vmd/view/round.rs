//! The round of a day.

use super::list::AreaRow;
use crate::administration::view::InstrumentState;
use serde::Serialize;
use ts_rs::TS;

/// What one stops for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum StopKind {
    /// The visit of an assessment.
    Vmd,
    /// The verification after a discharge.
    Discharge,
}

/// A visit of a round.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RoundStop {
    /// What one stops for.
    pub kind: StopKind,
    /// Assessment; empty when one stops for something else.
    pub vmd_id: String,
    /// Discharge; empty when one stops for something else.
    pub discharge_id: String,
    /// Person.
    pub person_id: String,
    /// «Cognome Nome».
    pub full_name: String,
    /// Whole years.
    pub age: Option<i16>,
    /// Where to go.
    pub address: String,
    /// Telephone.
    pub phone: String,
    /// Local time `HH:MM`; may be empty.
    pub at: String,
    /// Areas it serves.
    pub areas: Vec<AreaRow>,
    /// In words.
    pub place: String,
    /// Note.
    pub note: String,
    /// Urgent.
    pub urgent: bool,
    /// Instruments asked, with how far they are.
    pub scales: Vec<InstrumentState>,
    /// Drafts of this operator on this case.
    pub drafts: u32,
    /// The verification after a discharge was made at this moment (RFC 3339); of assessments each area says it.
    pub made_at: Option<String>,
}

/// The visits in one comune.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RoundComune {
    /// Comune.
    pub comune: String,
    /// Visits, by time.
    pub stops: Vec<RoundStop>,
}

/// How many visits are planned on a day.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RoundDay {
    /// Day (ISO).
    pub day: String,
    /// How many.
    pub visits: u32,
}

/// The round of a day.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Round {
    /// Day (ISO).
    pub day: String,
    /// By comune, in the order of the first visit.
    pub comuni: Vec<RoundComune>,
    /// Days with visits around it.
    pub days: Vec<RoundDay>,
}
