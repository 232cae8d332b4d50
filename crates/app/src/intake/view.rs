//! What the interface sees of PUA accesses.

use crate::{
    discharge::view::PathwayLink,
    person::view::{PersonHit, TimelineEntry},
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The form of a PUA access, as typed. Codes are entries of the catalogue.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct IntakeForm {
    /// Moment of the contact: local time `YYYY-MM-DDTHH:MM` (Europe/Rome); empty = now.
    pub contact_at: String,
    /// Catalogue `channel`.
    pub channel: String,
    /// Catalogue `requesterKind`.
    pub requester_kind: String,
    /// Name of who asks, when not the person.
    pub requester_name: String,
    /// Telephone of who asks, when not the person.
    pub requester_phone: String,
    /// The need, as the person says it.
    pub need: String,
    /// Catalogue `needArea`.
    pub need_areas: Vec<String>,
    /// Catalogue `alreadyFollowedBy`.
    pub already_followed_by: Vec<String>,
    /// Urgent.
    pub urgent: bool,
    /// Why, when urgent.
    pub urgency: String,
}

/// Filters of the list; empty strings and nulls do not filter.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct IntakeFilter {
    /// Stage codes; empty = all.
    pub stages: Vec<String>,
    /// Only open (`true`), only closed (`false`), both (null).
    pub open: Option<bool>,
    /// Belfiore code of the comune of residence.
    pub comune: String,
    /// Sub-ambito name.
    pub sub_ambito: String,
    /// First day of contact, ISO.
    pub from: String,
    /// Last day of contact, ISO.
    pub until: String,
    /// Only those in charge of the operator who asks.
    pub mine: bool,
    /// Only urgent.
    pub urgent: bool,
    /// Words of the person's name or of the need.
    pub text: String,
}

/// One access in a list.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct IntakeRow {
    /// Pathway id.
    pub intake_id: String,
    /// Person id.
    pub person_id: String,
    /// «Cognome Nome».
    pub full_name: String,
    /// Whole years today.
    pub age: Option<i16>,
    /// Comune of residence.
    pub comune: Option<String>,
    /// Sub-ambito on the day of the contact.
    pub sub_ambito: Option<String>,
    /// Contact (UTC).
    pub requested_at: String,
    /// Stage code.
    pub stage: String,
    /// Stage in words.
    pub stage_label: String,
    /// Urgent.
    pub urgent: bool,
    /// Channel in words.
    pub channel: String,
    /// First line of the need.
    pub need: String,
    /// Whole days since the contact (until closing).
    pub days: i64,
    /// Who has it in charge.
    pub assigned_to: Option<String>,
    /// Synthetic person.
    pub example: bool,
}

/// A page of the list.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct IntakeList {
    /// Newest first.
    pub rows: Vec<IntakeRow>,
    /// How many in all with these filters.
    pub total: u32,
    /// How many per stage with these filters but for the stage.
    pub counts: Vec<StageCount>,
}

/// Accesses at a stage.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StageCount {
    /// Stage code.
    pub stage: String,
    /// Stage in words.
    pub label: String,
    /// How many.
    pub count: u32,
}

/// One of the four dated facts.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct IntakeStep {
    /// `requested`, `assessed`, `activated`, `referred`.
    pub step: String,
    /// In words.
    pub label: String,
    /// When (UTC); null = not yet.
    pub at: Option<String>,
}

/// An access in full.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct IntakePage {
    /// The row as in the list.
    pub row: IntakeRow,
    /// The person, pinned.
    pub person: PersonHit,
    /// The request as last corrected.
    pub form: IntakeForm,
    /// The four dated facts.
    pub steps: Vec<IntakeStep>,
    /// First-level assessment.
    pub assessment: Option<AssessmentView>,
    /// Services the person was pointed to, in words.
    pub services: Vec<String>,
    /// Pathways activated, in words.
    pub pathways: Vec<String>,
    /// Referrals.
    pub referrals: Vec<ReferralView>,
    /// Closed: outcome in words.
    pub outcome: Option<String>,
    /// When it was closed (UTC).
    pub closed_at: Option<String>,
    /// The outcome to propose when closing (code); null when none was reached.
    pub natural_outcome: Option<String>,
    /// The last fact, which «Annulla» voids; null when only the request exists.
    pub last_fact: Option<String>,
    /// Protected discharges that it sent to the COT, newest first.
    pub discharges: Vec<PathwayLink>,
    /// Every fact, newest first, voided ones included.
    pub timeline: Vec<TimelineEntry>,
    /// Who may have it in charge.
    pub assignable: Vec<Assignable>,
}

/// An operator to whom an access can be assigned.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Assignable {
    /// Operator id.
    pub operator_id: String,
    /// Name.
    pub name: String,
}

/// First-level assessment, as shown.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AssessmentView {
    /// When (UTC).
    pub at: String,
    /// Who.
    pub by: String,
    /// The form.
    #[serde(flatten)]
    pub form: AssessmentForm,
}

/// First-level assessment, as typed.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct AssessmentForm {
    /// What was found.
    pub summary: String,
    /// Complex need.
    pub complex: bool,
    /// Catalogue `needArea`.
    pub need_areas: Vec<String>,
    /// The requirements of art. 27 were looked into.
    pub art27_checked: bool,
    /// One chronic illness and progressive decline.
    pub art27_met: bool,
    /// Two or more chronic illnesses.
    pub art27_multi_chronic: bool,
    /// Who ascertained them.
    pub art27_by: String,
    /// ISO date.
    pub art27_on: String,
}

/// A referral, as shown.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReferralView {
    /// When (UTC).
    pub at: String,
    /// `vmd` or `cot`.
    pub to: String,
    /// In words.
    pub to_label: String,
    /// The request it opened.
    pub request_id: String,
    /// Why.
    pub motive: String,
    /// Urgent.
    pub urgent: bool,
}
