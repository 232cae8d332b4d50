//! What the interface sees of the waiting lists.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Filters of the list; empty strings and nulls do not filter.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct WaitingFilter {
    /// `waiting` (in a list now), `applied` (handed in, not in a list yet), `over` (ended), `all`; empty = `waiting`.
    pub scope: String,
    /// Only people in the list of this unit.
    pub unit_id: String,
    /// Catalogue `unitKind`.
    pub kind: String,
    /// Belfiore code of the comune of residence.
    pub comune: String,
    /// Sub-ambito name.
    pub sub_ambito: String,
    /// `M` or `F`.
    pub sex: String,
    /// Catalogue `unitWing` asked for.
    pub wing: String,
    /// With (true) or without (false) a temporary plan that runs.
    pub plan: Option<bool>,
    /// In the list for more than these days.
    pub over_days: Option<u32>,
    /// Only urgent.
    pub urgent: bool,
    /// Only with an urgency to be decided.
    pub pending: bool,
    /// Only suspended, or only not suspended.
    pub suspended: Option<bool>,
    /// Only with an offer to answer or accepted.
    pub offered: bool,
    /// Only those whose interest is to be confirmed.
    pub to_confirm: bool,
    /// Only those not assessed within the term, or in its last days.
    pub late: bool,
    /// Words of the person’s name.
    pub text: String,
}

/// A unit asked for, in a row.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WaitingPlace {
    /// Which.
    pub unit_id: String,
    /// Its name.
    pub unit: String,
    /// Wing, in words; empty for an ordinary bed.
    pub wing: String,
    /// `waiting`, `offered`, `accepted`, `over`; null before it enters the list.
    pub turn: Option<String>,
    /// First day in the list (ISO).
    pub entered_on: Option<String>,
    /// When the place ended (ISO).
    pub left_on: Option<String>,
    /// How, in words.
    pub exit_label: String,
}

/// An application in a list.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WaitingRow {
    /// Which.
    pub application_id: String,
    /// Person.
    pub person_id: String,
    /// «Cognome Nome».
    pub full_name: String,
    /// Whole years.
    pub age: Option<i16>,
    /// `M` or `F`.
    pub sex: Option<String>,
    /// Comune of residence.
    pub comune: Option<String>,
    /// Sub-ambito.
    pub sub_ambito: Option<String>,
    /// Kind of unit, in words.
    pub kind_label: String,
    /// Units, in order of preference.
    pub places: Vec<WaitingPlace>,
    /// Catalogue `applicationStage`: of the place in the list of the unit, when the filter names one.
    pub stage: String,
    /// In words.
    pub stage_label: String,
    /// Day of the application (ISO).
    pub applied_on: String,
    /// First day in the list: of the unit, when the filter names one (ISO).
    pub entered_on: Option<String>,
    /// Days in that list, suspensions included.
    pub days: Option<u32>,
    /// Of which suspended.
    pub suspended_days: u32,
    /// Suspended now.
    pub suspended: bool,
    /// Urgency recognised, or to be decided.
    pub urgent: bool,
    /// In words; empty when none.
    pub urgency_label: String,
    /// Temporary plan: `none`, `draft`, `compiled`, `active`.
    pub plan: String,
    /// In a list without a temporary plan that runs; never of who died.
    pub uncovered: bool,
    /// The file of the person says that they died: if they are still in a list, that is to be ended.
    pub deceased: bool,
    /// The nearest last day to answer an offer, among those that wait for an answer (of the unit, when the filter names one; ISO).
    pub answer_by: Option<String>,
    /// Interest is to be confirmed.
    pub to_confirm: bool,
    /// By when (ISO).
    pub confirm_by: Option<String>,
    /// Tone of the term of the assessment: `neutral`, `warning`, `danger`, `good`; empty when it does not run.
    pub clock_tone: String,
    /// In words.
    pub clock_sentence: String,
    /// When it ended (ISO).
    pub left_on: Option<String>,
    /// How, in words.
    pub exit_label: String,
    /// Synthetic.
    pub example: bool,
}

/// Reply of `waiting.list`.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WaitingList {
    /// By day of entry (of application, when not in a list yet), the oldest first.
    pub rows: Vec<WaitingRow>,
    /// How many in all.
    pub total: u32,
    /// In a list now, whatever the filter says.
    pub waiting: u32,
    /// Handed in and not in a list yet.
    pub applied: u32,
    /// Urgencies to be decided or recognised, among those who wait.
    pub urgent: u32,
    /// Urgencies to be decided.
    pub pending: u32,
    /// In a list without a temporary plan that runs; who died is not counted.
    pub uncovered: u32,
    /// Interest to be confirmed; who died is not counted.
    pub to_confirm: u32,
    /// In a list though their file says that they died: to be ended.
    pub deceased: u32,
}

/// The list of one unit was written in a file.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WaitingExported {
    /// Name of the file, in the folder that was chosen.
    pub file: String,
    /// People in it.
    pub rows: u32,
    /// People left out: they did not consent to be named to the unit.
    pub withheld: u32,
    /// People left out: their file says that they died.
    pub deceased: u32,
}
