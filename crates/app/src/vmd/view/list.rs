//! Assessments in lists.

use crate::intake::view::StageCount;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Filters of the list; empty strings and nulls do not filter.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct VmdFilter {
    /// Stage codes; empty = all.
    pub stages: Vec<String>,
    /// Only open, only closed, both (null).
    pub open: Option<bool>,
    /// Protocol.
    pub protocol: String,
    /// Belfiore code of the comune of residence.
    pub comune: String,
    /// Sub-ambito name.
    pub sub_ambito: String,
    /// Only those in which the operator who asks assesses.
    pub mine: bool,
    /// Only urgent.
    pub urgent: bool,
    /// Only past their clock, or in its last days.
    pub late: bool,
    /// Words of the person’s name.
    pub text: String,
}

/// Where the clock of a protocol stands.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ClockView {
    /// What it counts.
    pub label: String,
    /// Last day in time (ISO).
    pub last_day: String,
    /// Days left; negative when late.
    pub left: i32,
    /// Days in all.
    pub total: u32,
    /// Stopped in time (true), late (false), still running (null).
    pub met: Option<bool>,
    /// `neutral`, `warning`, `danger`, `good`.
    pub tone: String,
    /// «Mancano 4 giorni: entro il 12/03/2026.»
    pub sentence: String,
}

/// An area of an assessment in a list.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AreaRow {
    /// Code.
    pub area: String,
    /// In words.
    pub label: String,
    /// Who assesses; empty when not assigned.
    pub assessor: String,
    /// Planned day (ISO).
    pub planned_on: Option<String>,
    /// When it was made (UTC).
    pub visited_at: Option<String>,
}

/// An assessment in a list.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct VmdRow {
    /// Which.
    pub vmd_id: String,
    /// Person.
    pub person_id: String,
    /// «Cognome Nome».
    pub full_name: String,
    /// Whole years.
    pub age: Option<i16>,
    /// Comune of residence.
    pub comune: Option<String>,
    /// Sub-ambito.
    pub sub_ambito: Option<String>,
    /// Protocol, in words; empty until complete.
    pub protocol: String,
    /// Service requested, in words.
    pub service: String,
    /// Stage code.
    pub stage: String,
    /// In words.
    pub stage_label: String,
    /// Urgent.
    pub urgent: bool,
    /// When it arrived (UTC).
    pub requested_at: String,
    /// Whole days since then.
    pub days: i64,
    /// The first clock of its protocol.
    pub clock: Option<ClockView>,
    /// Areas.
    pub areas: Vec<AreaRow>,
    /// Assessed by ASST and by comune or Ambito.
    pub integrated: bool,
    /// Decision, in words.
    pub decision: Option<String>,
    /// Synthetic.
    pub example: bool,
}

/// Reply of `vmd.list`.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct VmdList {
    /// Urgent first, then the nearest deadline, then the oldest.
    pub rows: Vec<VmdRow>,
    /// How many in all.
    pub total: u32,
    /// How many at each stage, whatever the filter of stages says.
    pub stages: Vec<StageCount>,
}

/// An assessment was opened.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct VmdOpened {
    /// Which.
    pub vmd_id: String,
    /// Person.
    pub person_id: String,
    /// Another assessment of this person by the same protocol that is still open: perhaps it was the one to work on.
    pub open_vmd: Option<String>,
}
