//! What the interface sees of obligations.

use crate::today::view::DraftView;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which obligation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DueKey {
    /// Kind code (`vmd.term`, `discharge.assess`, …).
    pub kind: String,
    /// The pathway, person, meeting or reminder; empty for a draft.
    pub of: String,
    /// Which part; may be empty.
    pub part: String,
}

/// One thing to do.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DueRow {
    /// Which.
    pub key: DueKey,
    /// What it belongs to: `intake`, `vmd`, `meeting`, `plan`, `application`, `discharge`, `person`, `reminder`, `draft`. With `key` it says the exact place.
    pub of: String,
    /// «VMD», «Dimissione protetta», «Promemoria», …
    pub title: String,
    /// Person; null for a meeting or a reminder of the office.
    pub person_id: Option<String>,
    /// «Cognome Nome», or what the meeting is called.
    pub full_name: String,
    /// Whole years.
    pub age: Option<i16>,
    /// Comune of residence.
    pub comune: Option<String>,
    /// What is to be done, a whole sentence.
    pub what: String,
    /// `now`, `late`, `today`, `week`, `later`, `open`.
    pub band: String,
    /// The first moment at which it is late (UTC); null without a term.
    pub due_at: Option<String>,
    /// The day of the term (ISO, Italy): the last day in time, or the day of the appointment.
    pub due_on: Option<String>,
    /// Local time `HH:MM` of the term; empty when it is a whole day.
    pub due_time: String,
    /// Since when it is open (UTC).
    pub began_at: String,
    /// The number: «10 min», «3 giorni», «oggi»; empty without a term.
    pub number: String,
    /// The word: «mancano», «in ritardo di», «da»; may be empty.
    pub word: String,
    /// For screen readers: «Mancano 10 minuti, entro le 09:30 di oggi.»
    pub sentence: String,
    /// Part of the time that is gone, 0 to 1; null without a term.
    pub gone: Option<f64>,
    /// `neutral`, `info`, `warning`, `danger`.
    pub tone: String,
    /// Urgent.
    pub urgent: bool,
    /// In charge of (operator id).
    pub assigned_to: Option<String>,
    /// In words.
    pub assigned_name: String,
    /// It may be waived with a motive.
    pub may_waive: bool,
}

/// Obligations of one band.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DueBand {
    /// `now`, `late`, `today`, `week`, `later`, `open`.
    pub code: String,
    /// «Adesso», «In ritardo», «Oggi», «Questa settimana», «Più avanti», «Senza un termine».
    pub label: String,
    /// Urgent first, then by term; at most as many as were asked.
    pub rows: Vec<DueRow>,
    /// How many in all.
    pub total: u32,
}

/// How many things wait in a room.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RoomCount {
    /// `oggi` (now, late and today), `dimissioni` (to assess), `vmd` (terms late or pressing).
    pub room: String,
    /// How many.
    pub total: u32,
    /// Of which late.
    pub late: u32,
}

/// The work that is due.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Today {
    /// The moment it speaks of (UTC).
    pub now: String,
    /// Its day in Italy (ISO).
    pub day: String,
    /// Only what is in charge of the operator who asks.
    pub mine: bool,
    /// Bands in order; empty ones are left out.
    pub bands: Vec<DueBand>,
    /// Half-filled forms of the operator, newest first.
    pub drafts: Vec<DraftView>,
    /// For the side bar.
    pub counts: Vec<RoomCount>,
}

/// A day of the week.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WeekDay {
    /// Day (ISO).
    pub day: String,
    /// «lunedì 23 novembre».
    pub label: String,
    /// «festa» or empty.
    pub holiday: String,
    /// What is due that day: timed first, by time, then the rest.
    pub rows: Vec<DueRow>,
    /// How many in all.
    pub total: u32,
}

/// A week of obligations.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Week {
    /// Today (ISO).
    pub today: String,
    /// Monday (ISO).
    pub from: String,
    /// Seven days.
    pub days: Vec<WeekDay>,
    /// Late before this week and still to be done.
    pub late: u32,
}

/// A page of obligations.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DueList {
    /// The moment it speaks of (UTC).
    pub now: String,
    /// Urgent first, then by term.
    pub rows: Vec<DueRow>,
    /// How many in all.
    pub total: u32,
}

/// An obligation that was waived.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WaivedRow {
    /// Which, as it was.
    pub row: DueRow,
    /// When (UTC).
    pub waived_at: String,
    /// By whom.
    pub waived_by: String,
    /// Why, in words.
    pub motive: String,
}

/// A file of deadlines was written.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AgendaExported {
    /// Name of the file.
    pub file: String,
    /// Events in it.
    pub events: u32,
}

/// What time it is.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Now {
    /// The moment (UTC).
    pub now: String,
    /// The day in Italy (ISO).
    pub day: String,
    /// The local time in Italy, `HH:MM`.
    pub time: String,
}
