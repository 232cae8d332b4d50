//! Discharges in lists.

use crate::intake::view::StageCount;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Filters of the list; empty strings and nulls do not filter.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct DischargeFilter {
    /// Stage codes; empty = all.
    pub stages: Vec<String>,
    /// Only open, only over, both (null).
    pub open: Option<bool>,
    /// Catalogue `facility`.
    pub facility: String,
    /// Belfiore code of the comune of residence.
    pub comune: String,
    /// Only those in charge of the operator who asks.
    pub mine: bool,
    /// Only with the social-risk flag.
    pub social_risk: bool,
    /// Only not assessed in time (late now, or assessed late).
    pub late: bool,
    /// Words of the person’s name.
    pub text: String,
}

/// The COT’s clock, at the moment `now` of the reply: number, bar and word.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CotView {
    /// When the request arrived (UTC).
    pub received_at: String,
    /// The first moment at which it is late (UTC).
    pub due_at: String,
    /// Whole minutes that count and are left, while it runs; negative when late. `null` once assessed.
    pub minutes_left: Option<i64>,
    /// Minutes of the whole term.
    pub minutes_total: i64,
    /// Part of the term that is gone, 0 to 1.
    pub gone: f64,
    /// Assessed in time (true), late (false), still running (null).
    pub met: Option<bool>,
    /// `neutral`, `warning` (last quarter), `danger` (late), `good`.
    pub tone: String,
    /// The number: «10 min», «47 h», «2 g 3 h».
    pub number: String,
    /// The word: «mancano», «in ritardo», «valutata in tempo», «valutata in ritardo».
    pub word: String,
    /// «Mancano 10 minuti: entro le 09:30 del 25/11/2026.»
    pub sentence: String,
    /// «48 ore» or «48 ore lavorative (lun–ven, 8–18)».
    pub rule: String,
}

/// A discharge in a list.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DischargeRow {
    /// Which.
    pub discharge_id: String,
    /// Person.
    pub person_id: String,
    /// «Cognome Nome».
    pub full_name: String,
    /// Whole years.
    pub age: Option<i16>,
    /// Comune of residence.
    pub comune: Option<String>,
    /// Facility and ward, in words.
    pub ward: String,
    /// Stage code.
    pub stage: String,
    /// In words.
    pub stage_label: String,
    /// Urgent, as the PUA marked it.
    pub urgent: bool,
    /// Social risk.
    pub social_risk: bool,
    /// Expected day of discharge (ISO).
    pub expected_on: Option<String>,
    /// The clock; null until the request reaches the COT.
    pub clock: Option<CotView>,
    /// Components of the plan, in words.
    pub components: Vec<String>,
    /// In charge of.
    pub assigned_to: Option<String>,
    /// The file says that the person died.
    pub deceased: bool,
    /// Synthetic.
    pub example: bool,
}

/// Reply of `discharge.list`.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DischargeList {
    /// To be assessed first, by the end of their clock; then the rest, the oldest first.
    pub rows: Vec<DischargeRow>,
    /// How many in all.
    pub total: u32,
    /// How many at each stage, whatever the filter of stages says.
    pub stages: Vec<StageCount>,
    /// The moment at which the clocks were read (UTC).
    pub now: String,
}
