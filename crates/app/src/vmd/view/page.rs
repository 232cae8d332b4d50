//! An assessment, opened.

use super::form::{AssessorForm, PlannedVisitForm, SynthesisForm, VmdRequestForm};
use super::list::VmdRow;
use crate::administration::view::InstrumentState;
use crate::discharge::view::PathwayLink;
use crate::instrument::view::Trend;
use crate::person::view::PersonHit;
use crate::person::view::TimelineEntry;
use crate::protocol::view::ProtocolView;
use serde::Serialize;
use ts_rs::TS;

/// A visit to be made.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlannedVisitView {
    /// As typed.
    pub form: PlannedVisitForm,
    /// Where, in words.
    pub place_label: String,
    /// Serves more than one area.
    pub joint: bool,
}

/// A visit that was made.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct VisitedView {
    /// The fact that sealed it.
    pub fact_id: String,
    /// When (UTC).
    pub at: String,
    /// Who, with role and body.
    pub by: String,
    /// Made together.
    pub joint: bool,
    /// Where, in words.
    pub place: String,
    /// It corrected an earlier one.
    pub corrected: bool,
}

/// An area of an assessment.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AreaView {
    /// Code.
    pub area: String,
    /// «Visita sanitaria».
    pub label: String,
    /// Who makes it.
    pub who: String,
    /// Catalogue `assessorBody` expected.
    pub body: String,
    /// Needed for «valutazione effettuata».
    pub required: bool,
    /// Who assesses.
    pub assessor: Option<AssessorForm>,
    /// Who assesses, with role and body.
    pub assessor_label: String,
    /// The visit to be made.
    pub planned: Option<PlannedVisitView>,
    /// The visit made.
    pub visited: Option<VisitedView>,
    /// A draft of this operator waits (UTC).
    pub draft_saved_at: Option<String>,
    /// Its instruments.
    pub instruments: Vec<InstrumentState>,
}

/// A domain in the synthesis.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DomainView {
    /// Catalogue `assessmentDomain`.
    pub domain: String,
    /// In words.
    pub label: String,
    /// Scores of its instruments.
    pub trends: Vec<Trend>,
    /// What is needed.
    pub needs: String,
    /// What can be counted on.
    pub resources: String,
}

/// A decision of the equipe.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DecidedView {
    /// Meeting.
    pub meeting_id: String,
    /// «Verbale 12/2026».
    pub minutes: String,
    /// When (UTC).
    pub at: String,
    /// In words.
    pub outcome: String,
    /// Catalogue `vmdDecision`.
    pub outcome_code: String,
    /// In words.
    pub setting: String,
    /// Why.
    pub motive: String,
    /// Who does what.
    pub responsibilities: String,
    /// Who answers for the case.
    pub case_manager: String,
    /// From when (ISO).
    pub starts_on: Option<String>,
    /// Verified on (ISO).
    pub verify_on: Option<String>,
    /// Who did not agree.
    pub dissent: String,
    /// Nothing is decided yet.
    pub postponed: bool,
}

/// A plan of an assessment.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlanRef {
    /// Which.
    pub plan_id: String,
    /// In words.
    pub kind_label: String,
    /// In words.
    pub state: String,
    /// Next verification (ISO).
    pub verify_on: Option<String>,
}

/// An assessment, opened.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct VmdPage {
    /// As lists show it.
    pub row: VmdRow,
    /// The person.
    pub person: PersonHit,
    /// The PUA access it comes from.
    pub intake_id: Option<String>,
    /// The application to units that it belongs to: the one that is open, or the newest.
    pub application_id: Option<String>,
    /// Protected discharges to which it belongs, newest first.
    pub discharges: Vec<PathwayLink>,
    /// Why the PUA sent it.
    pub referral_motive: String,
    /// The request, to be completed or corrected.
    pub form: VmdRequestForm,
    /// The request is complete.
    pub complete: bool,
    /// Its protocol.
    pub protocol: Option<ProtocolView>,
    /// Its areas.
    pub areas: Vec<AreaView>,
    /// «Valutazione effettuata»: the later of the visits (UTC).
    pub assessed_at: Option<String>,
    /// The synthesis, or an empty one.
    pub synthesis: SynthesisForm,
    /// When it was last written (UTC).
    pub synthesised_at: Option<String>,
    /// Domains with scores or notes, in order.
    pub domains: Vec<DomainView>,
    /// The meeting on whose agenda it is.
    pub meeting_id: Option<String>,
    /// Its day (ISO).
    pub meeting_on: Option<String>,
    /// Decisions, newest first.
    pub decisions: Vec<DecidedView>,
    /// Plans.
    pub plans: Vec<PlanRef>,
    /// Catalogue `planKind` of the plans that may be opened now, in order.
    pub plan_kinds: Vec<String>,
    /// The assessment before.
    pub previous_id: Option<String>,
    /// The re-assessment.
    pub next_id: Option<String>,
    /// When the outcome was sent (UTC).
    pub transmitted_at: Option<String>,
    /// To whom.
    pub transmitted_to: String,
    /// When it was closed (UTC).
    pub closed_at: Option<String>,
    /// How, in words.
    pub closure: String,
    /// What to do now: `complete`, `assign`, `plan`, `visit`, `synthesise`, `schedule`, `decide`, `transmit`, `plan_of_care`, `none`.
    pub next_step: String,
    /// What «Annulla» would undo.
    pub last_fact: Option<String>,
    /// Its words.
    pub last_title: String,
    /// Its facts, newest first.
    pub timeline: Vec<TimelineEntry>,
    /// Operators who may assess, with their body.
    pub assignable: Vec<AssessorForm>,
}
