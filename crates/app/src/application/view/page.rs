//! An application, opened.

use super::form::ApplicationForm;
use crate::{
    discharge::view::PathwayLink,
    person::view::{PersonHit, Remark, TimelineEntry},
    vmd::view::ClockView,
};
use serde::Serialize;
use ts_rs::TS;

/// An offer that holds.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OfferView {
    /// Day (ISO).
    pub on: String,
    /// Wing, in words; empty for an ordinary bed.
    pub wing: String,
    /// Last day to answer (ISO).
    pub answer_by: Option<String>,
    /// The last day to answer has passed.
    pub late: bool,
    /// When it was accepted (ISO).
    pub accepted_on: Option<String>,
}

/// A unit asked for, and the place in its list.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EntryView {
    /// Which unit.
    pub unit_id: String,
    /// Its name.
    pub unit: String,
    /// Its comune.
    pub comune: Option<String>,
    /// Its telephone.
    pub phone: String,
    /// Order of preference, from 1.
    pub place: u32,
    /// Catalogue `unitWing`.
    pub wing: String,
    /// In words; empty for an ordinary bed.
    pub wing_label: String,
    /// `waiting`, `offered`, `accepted`, `over`; null before it enters the list.
    pub turn: Option<String>,
    /// In words.
    pub turn_label: String,
    /// First day in the list (ISO).
    pub entered_on: Option<String>,
    /// Days in the list, suspensions included.
    pub days: Option<u32>,
    /// Of which suspended.
    pub suspended_days: u32,
    /// How many entered the list of this unit earlier and still wait, plus one: it says the order of entry, not who comes next.
    pub position: Option<u32>,
    /// The offer that holds.
    pub offer: Option<OfferView>,
    /// Offers ever made.
    pub offers: u32,
    /// Offers refused.
    pub refusals: u32,
    /// When the place ended (ISO).
    pub left_on: Option<String>,
    /// Catalogue `listExit`; empty while it lasts.
    pub exit: String,
    /// In words.
    pub exit_label: String,
}

/// The urgency.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct UrgencyView {
    /// Catalogue `urgencyState`.
    pub state: String,
    /// In words.
    pub state_label: String,
    /// In words.
    pub motive: String,
    /// Day of the loss (ISO).
    pub event_on: String,
    /// Report of the social worker.
    pub report: String,
    /// When it was started (UTC).
    pub started_at: String,
    /// By whom.
    pub started_by: String,
    /// When it was decided or withdrawn (UTC).
    pub decided_at: Option<String>,
    /// By whom.
    pub decided_by: String,
    /// Why.
    pub decision: String,
}

/// The temporary plan while waiting.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TemporaryPlanView {
    /// Which.
    pub plan_id: String,
    /// `draft`, `compiled`, `active`, `closed`.
    pub state_code: String,
    /// In words.
    pub state: String,
    /// When it was compiled (UTC).
    pub compiled_at: Option<String>,
    /// When it was activated (UTC).
    pub activated_at: Option<String>,
    /// What runs now, in words.
    pub running: Vec<String>,
}

/// The assessment of an application.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ApplicationVmd {
    /// Which.
    pub vmd_id: String,
    /// Stage code.
    pub stage: String,
    /// In words.
    pub stage_label: String,
    /// «Valutazione effettuata» (ISO).
    pub assessed_on: Option<String>,
    /// What the equipe decided, in words.
    pub decision: Option<String>,
    /// When (ISO).
    pub decided_on: Option<String>,
    /// «Verbale 3/2026», or empty.
    pub minutes: String,
    /// The meeting that decided, or on whose agenda it is.
    pub meeting_id: Option<String>,
    /// The decision lets the person enter the lists.
    pub lists: bool,
}

/// A suspension.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SuspensionView {
    /// First day (ISO).
    pub from: String,
    /// The day it was over (ISO).
    pub until: Option<String>,
    /// In words.
    pub motive: String,
}

/// An application, opened.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ApplicationPage {
    /// Which.
    pub application_id: String,
    /// Whose.
    pub person: PersonHit,
    /// Catalogue `unitKind`.
    pub kind: String,
    /// In words.
    pub kind_label: String,
    /// Catalogue `applicationStage`.
    pub stage: String,
    /// In words.
    pub stage_label: String,
    /// Day of the application (ISO).
    pub applied_on: String,
    /// The term of the assessment, from the day of the application.
    pub clock: Option<ClockView>,
    /// As it is, to be corrected.
    pub form: ApplicationForm,
    /// Who asked, in words.
    pub requester: String,
    /// Its assessment.
    pub vmd: Option<ApplicationVmd>,
    /// Protected discharges to which it belongs, newest first.
    pub discharges: Vec<PathwayLink>,
    /// Units, in order of preference.
    pub entries: Vec<EntryView>,
    /// Suspensions, newest first.
    pub suspensions: Vec<SuspensionView>,
    /// The urgency, as last started.
    pub urgency: Option<UrgencyView>,
    /// The temporary plan: the one that runs, or the newest.
    pub temporary_plan: Option<TemporaryPlanView>,
    /// In a list, without a temporary plan that runs: an exception to be seen.
    pub uncovered: bool,
    /// When interest was last confirmed (ISO); the day of the application until then.
    pub confirmed_on: String,
    /// When it is to be confirmed again (ISO); null when it is over.
    pub confirm_by: Option<String>,
    /// When it ended (ISO).
    pub left_on: Option<String>,
    /// How, in words.
    pub exit_label: String,
    /// What deserves a look: no consent, not resident, deceased, documents missing.
    pub remarks: Vec<Remark>,
    /// Gestures that its state and the operator’s role allow now: `correct`, `enter`, `suspend`, `resume`, `offer`, `leave`, `start_urgency`, `decide_urgency`, `withdraw_urgency`, `confirm`, `undo`; those of one unit are told by its turn.
    pub may: Vec<String>,
    /// What «Annulla» would undo.
    pub last_fact: Option<String>,
    /// Its words.
    pub last_title: String,
    /// Its facts, newest first.
    pub timeline: Vec<TimelineEntry>,
    /// «Letta da lista.xlsx, riga 12», or empty.
    pub imported: String,
}
