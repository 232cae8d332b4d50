//! What the interface sees of how long people wait.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Whose waits; empty strings and nulls do not filter.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct WaitsFilter {
    /// Catalogue `unitKind`.
    pub kind: String,
    /// The waits in the list of this unit; empty: the waits of people, from their first entry in a list.
    pub unit_id: String,
    /// Sub-ambito name.
    pub sub_ambito: String,
    /// Only urgent, or only not urgent.
    pub urgent: Option<bool>,
    /// First day of entry (ISO).
    pub from: String,
    /// Last day of entry (ISO).
    pub until: String,
    /// The day that is looked at (ISO); empty = today.
    pub as_of: String,
    /// The waits of every place in every list, also when no unit is named.
    #[ts(optional)]
    pub each_place: Option<bool>,
}

/// A step of the curves.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CurvePoint {
    /// Days from entry.
    pub day: u32,
    /// Still waiting just before that day.
    pub at_risk: u32,
    /// Share that still waits after that day (Kaplan–Meier, every exit an event).
    pub survival: f64,
    /// Share admitted by that day (Aalen–Johansen).
    pub cif_admitted: f64,
    /// Share that left otherwise by that day (Aalen–Johansen).
    pub cif_other: f64,
}

/// How long one group waits.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Waits {
    /// Waits looked at.
    pub n: u32,
    /// Still waiting on the day.
    pub waiting_now: u32,
    /// Ended with an admission.
    pub completed: u32,
    /// Median of the completed waits; null when none.
    pub median_days: Option<f64>,
    /// Their ninetieth percentile.
    pub p90_days: Option<f64>,
    /// Their mean.
    pub mean_days: Option<f64>,
    /// Days of who has waited longest and still waits.
    pub longest_days: Option<u32>,
    /// First day by which half no longer waits, those still waiting included; null when not reached.
    pub median_curve: Option<u32>,
    /// Day 0, then each day on which somebody left or is still waiting.
    pub curve: Vec<CurvePoint>,
}

/// One group among others.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WaitsGroup {
    /// Code.
    pub code: String,
    /// In words.
    pub label: String,
    /// Waits looked at.
    pub n: u32,
    /// Still waiting.
    pub waiting_now: u32,
    /// Ended with an admission.
    pub completed: u32,
    /// Median of the completed waits.
    pub median_days: Option<f64>,
    /// Their ninetieth percentile.
    pub p90_days: Option<f64>,
    /// Their mean.
    pub mean_days: Option<f64>,
}

/// What went in and out in a month.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FlowMonth {
    /// `YYYY-MM`.
    pub month: String,
    /// Entered.
    pub entered: u32,
    /// Admitted.
    pub admitted: u32,
    /// Died.
    pub death: u32,
    /// Renounced.
    pub renounced: u32,
    /// Moved away.
    pub moved: u32,
    /// Admitted elsewhere.
    pub elsewhere: u32,
    /// In the list on its last day.
    pub waiting: u32,
}

/// Reply of `waiting.statistics`.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WaitingStatistics {
    /// The day that is looked at (ISO).
    pub as_of: String,
    /// Day of entry of who has waited longest (ISO).
    pub since: Option<String>,
    /// Days from entry, suspensions included.
    pub with_suspensions: Waits,
    /// Days from entry, suspensions taken out.
    pub without_suspensions: Waits,
    /// By unit: waits in its list.
    pub by_unit: Vec<WaitsGroup>,
    /// By sub-ambito of residence.
    pub by_sub_ambito: Vec<WaitsGroup>,
    /// Urgent and not.
    pub by_urgency: Vec<WaitsGroup>,
    /// The last 24 months, oldest first.
    pub flow: Vec<FlowMonth>,
    /// How it is computed, whole sentences.
    pub method: String,
}

/// What would change.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct WhatIf {
    /// Catalogue `unitKind`; empty = `rsa`.
    pub kind: String,
    /// Only this unit; empty: the district.
    pub unit_id: String,
    /// More beds, from tomorrow.
    pub extra_beds: u32,
    /// Fewer entries, percent, 0–100.
    pub fewer_entries: u32,
    /// Mean stay in a bed, days: how long one more bed takes to be free again; 0 = the default.
    pub stay_days: u32,
    /// Seed: the same seed gives the same answer.
    pub seed: u32,
}

/// A month of the forecast. Days are the wait of who is admitted in that month; null when nobody is in most runs.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ForecastMonth {
    /// `YYYY-MM`.
    pub month: String,
    /// Tenth percentile among the runs.
    pub wait_low: Option<f64>,
    /// Median among the runs.
    pub wait_mid: Option<f64>,
    /// Ninetieth percentile among the runs.
    pub wait_high: Option<f64>,
    /// People in the list at the end of the month: tenth percentile.
    pub list_low: f64,
    /// Median.
    pub list_mid: f64,
    /// Ninetieth percentile.
    pub list_high: f64,
}

/// Reply of `waiting.forecast`: bands, never one number.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WaitingForecast {
    /// How many simulations.
    pub runs: u32,
    /// If nothing changes: 24 months.
    pub as_now: Vec<ForecastMonth>,
    /// With the change: 24 months.
    pub changed: Vec<ForecastMonth>,
    /// Entries that the past year shows.
    pub entries_per_month: f64,
    /// Admissions that the past year shows.
    pub admissions_per_month: f64,
    /// Other exits for each person who waits one year.
    pub exits_per_year: f64,
    /// Mean stay that was used.
    pub stay_days: u32,
    /// What it stands on, a sentence each.
    pub assumptions: Vec<String>,
    /// The past is enough to say anything; when not, `assumptions` says why and the months are empty.
    pub enough: bool,
}

/// A place in a list, without the name of the person.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WaitingSpell {
    /// Which application.
    pub application_id: String,
    /// Of which unit.
    pub unit_id: String,
    /// Its name.
    pub unit: String,
    /// Catalogue `unitKind`.
    pub kind: String,
    /// First day in the list (ISO).
    pub entered_on: String,
    /// When the place ended (ISO); null while it lasts.
    pub left_on: Option<String>,
    /// How: `admitted`, `death`, `renounced`, `moved`, `elsewhere`.
    pub exit: Option<String>,
    /// Days in the list until then, or today; suspensions included.
    pub days: u32,
    /// Of which suspended.
    pub suspended_days: u32,
    /// An urgency to be decided or recognised.
    pub urgent: bool,
    /// The person has a temporary plan that runs.
    pub temporary_plan: bool,
}
