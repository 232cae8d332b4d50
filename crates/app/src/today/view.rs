//! What «Oggi» shows.

use serde::Serialize;
use ts_rs::TS;

/// The work that is due, most urgent first.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Today {
    /// The day it speaks of, ISO, Europe/Rome.
    pub day: String,
    /// Groups in order; empty groups are left out.
    pub groups: Vec<TodayGroup>,
    /// Half-filled forms of the operator, newest first.
    pub drafts: Vec<DraftView>,
}

/// A group of rows.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TodayGroup {
    /// `urgencies` (always first, never cut), `deceased`, `offers`, `vmd_visits`, `vmd_terms`, `meetings`, `to_list`, `plan_checks`, `uncovered`, `confirmations`, `urgent`, `to_assess`, `to_decide`, `to_close`, `expiring`.
    pub code: String,
    /// In words.
    pub label: String,
    /// Rows, most urgent first.
    pub rows: Vec<TodayRow>,
    /// How many in all (rows may be fewer).
    pub total: u32,
}

/// One thing to do.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TodayRow {
    /// Person; `None` when the thing to do is a meeting.
    pub person_id: Option<String>,
    /// «Cognome Nome», or what the meeting is called.
    pub full_name: String,
    /// Whole years.
    pub age: Option<i16>,
    /// Comune of residence.
    pub comune: Option<String>,
    /// The access, when the thing to do is there.
    pub intake_id: Option<String>,
    /// The assessment, when the thing to do is there.
    pub vmd_id: Option<String>,
    /// The plan, when the thing to do is there.
    pub plan_id: Option<String>,
    /// The meeting, when the thing to do is there.
    pub meeting_id: Option<String>,
    /// The application, when the thing to do is there.
    pub application_id: Option<String>,
    /// What is to be done, a whole sentence.
    pub what: String,
    /// Days since it began (or until it expires, for `expiring`, `offers` (0 when an offer has no last day), `vmd_terms` and `plan_checks`; since the planned day, for `vmd_visits` and `meetings`).
    pub days: i64,
    /// `neutral`, `info`, `warning`, `danger`.
    pub tone: String,
    /// Urgent.
    pub urgent: bool,
    /// In charge of.
    pub assigned_to: Option<String>,
}

/// A half-filled form.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DraftView {
    /// Kind of form (`intake.new`, `intake.assess`, `person.new`, …).
    pub kind: String,
    /// What it is about: an id, or empty for something new.
    pub key: String,
    /// In words.
    pub title: String,
    /// When it was last saved (UTC).
    pub saved_at: String,
}
