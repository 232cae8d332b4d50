//! What is typed about an assessment.

use super::sheet::FieldValues;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A professional who assesses, sits in the equipe or answers for a case.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct AssessorForm {
    /// The operator, when one of this archive.
    pub operator_id: Option<String>,
    /// Name and surname.
    pub name: String,
    /// Catalogue `assessorRole` (in a meeting: `equipeRole`).
    pub role: String,
    /// Catalogue `assessorBody`.
    pub body: String,
    /// Name of the body.
    pub body_name: String,
}

/// The request, as typed.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct VmdRequestForm {
    /// When it arrived: local time `YYYY-MM-DDTHH:MM`; empty = now.
    pub requested_at: String,
    /// Protocol.
    pub protocol: String,
    /// Catalogue `entryRoute`.
    pub route: String,
    /// Catalogue `serviceRequested`.
    pub service: String,
    /// Why.
    pub motive: String,
    /// Urgent.
    pub urgent: bool,
    /// Catalogue `vmdUrgencyMotive`, when urgent.
    pub urgency: String,
    /// Catalogue `requesterKind`.
    pub requester_kind: String,
    /// Name of who asks, when not the person.
    pub requester_name: String,
    /// Telephone of who asks, when not the person.
    pub requester_phone: String,
    /// Requirements of art. 27 D.Lgs. 29/2024 s.m.i. were looked into.
    pub art27_checked: bool,
    /// They are met.
    pub art27_met: bool,
    /// Two or more chronic illnesses.
    pub art27_multi_chronic: bool,
    /// Who ascertained them.
    pub art27_by: String,
    /// When (ISO).
    pub art27_on: String,
}

/// A visit to be made, as typed.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct PlannedVisitForm {
    /// Areas: more than one when joint.
    pub areas: Vec<String>,
    /// Day (ISO).
    pub on: String,
    /// Local time `HH:MM`; may be empty.
    pub at: String,
    /// Catalogue `visitPlace`.
    pub place: String,
    /// Address, when not the person’s.
    pub address: String,
    /// Note for who goes.
    pub note: String,
}

/// A visit as typed. It is kept as a draft.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct VisitSheet {
    /// Assessment.
    pub vmd_id: String,
    /// Area.
    pub area: String,
    /// Version of the sheet on the screen.
    pub version: String,
    /// What was written.
    pub values: FieldValues,
    /// When: local time `YYYY-MM-DDTHH:MM`; empty = now.
    pub at: String,
    /// Catalogue `visitPlace`.
    pub place: String,
    /// Who was there besides the person.
    pub present: String,
    /// Made together with the assessor of the other area.
    pub joint: bool,
    /// The visit (fact) that it corrects.
    pub corrects: Option<String>,
    /// Why, when it corrects.
    pub reason: String,
    /// The field on which one stands.
    pub position: String,
}

/// The synthesis, as typed.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct SynthesisForm {
    /// In a few lines.
    pub summary: String,
    /// Needs and resources by domain.
    pub domains: Vec<DomainNoteForm>,
    /// Catalogue `careSetting`.
    pub setting: String,
    /// Proposal to the equipe.
    pub proposal: String,
}

/// Needs and resources in one domain.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct DomainNoteForm {
    /// Catalogue `assessmentDomain`.
    pub domain: String,
    /// What is needed.
    pub needs: String,
    /// What can be counted on.
    pub resources: String,
}
