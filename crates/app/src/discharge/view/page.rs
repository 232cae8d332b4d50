//! A discharge, opened.

use super::{
    form::{DischargePlanForm, ReferralForm},
    list::CotView,
};
use crate::person::view::{PersonHit, Remark, TimelineEntry};
use serde::Serialize;
use ts_rs::TS;

/// The assessment.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DischargeAssessmentView {
    /// When (UTC).
    pub at: String,
    /// Who, in words.
    pub by: Vec<String>,
    /// Where, in words.
    pub place: String,
    /// What was found.
    pub summary: String,
    /// Needs the social services of the territory.
    pub social_need: bool,
}

/// A part of the plan.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ComponentView {
    /// Catalogue code.
    pub component: String,
    /// In words.
    pub label: String,
    /// Provider, in words.
    pub provider: String,
    /// How much.
    pub intensity: String,
    /// From when (ISO).
    pub from: Option<String>,
}

/// The plan.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DischargePlanView {
    /// When it was written (UTC).
    pub at: String,
    /// Parts.
    pub components: Vec<ComponentView>,
    /// «Integrato», «Solo tutelare/assistenziale», «Sanitario», «Altro»: as IND-14 and IND-15 count it.
    pub nature: String,
    /// Note.
    pub note: String,
    /// As typed, to change it.
    pub form: DischargePlanForm,
}

/// A verification that was made.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DischargeCheckView {
    /// When (UTC).
    pub at: String,
    /// How, in words.
    pub how: String,
    /// Outcome, in words.
    pub outcome: String,
    /// What was found.
    pub text: String,
    /// Who recorded it.
    pub author: String,
}

/// Another pathway that belongs to it, or from which it comes.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PathwayLink {
    /// `intake`, `vmd`, `application`, `discharge` (the one before, or the one after).
    pub what: String,
    /// Its id.
    pub id: String,
    /// «Accesso PUA del 12/03/2026», «VMD: in valutazione», …
    pub label: String,
}

/// A discharge, opened.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DischargePage {
    /// Which.
    pub discharge_id: String,
    /// Whose.
    pub person: PersonHit,
    /// Catalogue `dischargeStage`.
    pub stage: String,
    /// In words.
    pub stage_label: String,
    /// Urgent.
    pub urgent: bool,
    /// The moment at which the clock was read (UTC).
    pub now: String,
    /// The clock; null until the request reaches the COT.
    pub clock: Option<CotView>,
    /// When the ward reported it (UTC).
    pub referred_at: Option<String>,
    /// The report, as it is, to be corrected; null while only the PUA’s referral is known.
    pub form: Option<ReferralForm>,
    /// «BRASS 22: rischio alto (12/03/2026)»; empty without.
    pub brass: String,
    /// Why the PUA sent it; empty otherwise.
    pub intake_motive: String,
    /// In charge of (operator id).
    pub assigned_to: Option<String>,
    /// In words.
    pub assigned_name: String,
    /// The assessment.
    pub assessment: Option<DischargeAssessmentView>,
    /// The plan.
    pub plan: Option<DischargePlanView>,
    /// When it was activated (UTC).
    pub activated_at: Option<String>,
    /// When the person left the ward (UTC).
    pub discharged_at: Option<String>,
    /// For where, in words.
    pub destination: String,
    /// Verifications made, newest first.
    pub checks: Vec<DischargeCheckView>,
    /// The next one (ISO).
    pub verify_on: Option<String>,
    /// When it ended (UTC).
    pub ended_at: Option<String>,
    /// How, in words.
    pub outcome: String,
    /// Pathways it comes from and leads to.
    pub links: Vec<PathwayLink>,
    /// What deserves a look: late, no eligibility, no BRASS, not resident, deceased, home already without services.
    pub remarks: Vec<Remark>,
    /// Gestures that its state and the operator’s role allow now: `refer` (write the report that the PUA did not), `correct`, `receive`, `assign`, `assess`, `plan`, `activate`, `discharge`, `verify`, `close`, `not_activate`, `readmit`, `reopen`, `link`, `undo`.
    pub may: Vec<String>,
    /// What «Annulla» would undo.
    pub last_fact: Option<String>,
    /// Its words.
    pub last_title: String,
    /// Its facts, newest first.
    pub timeline: Vec<TimelineEntry>,
}
