//! What the interface sees of plans.

use crate::{
    person::view::{PersonHit, TimelineEntry},
    vmd::view::{AssessorForm, ClockView},
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A goal, as typed.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct GoalForm {
    /// What should be reached.
    pub text: String,
    /// Catalogue `assessmentDomain`; may be empty.
    pub domain: String,
    /// How it is seen.
    pub measure: String,
    /// Catalogue `goalState`.
    pub state: String,
}

/// An intervention, as typed.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct InterventionForm {
    /// Catalogue `interventionKind`.
    pub intervention: String,
    /// Who provides it.
    pub provider: String,
    /// How much and how often.
    pub intensity: String,
    /// Catalogue `fundingLine`.
    pub funding: Vec<String>,
    /// First day (ISO); may be empty.
    pub from: String,
    /// Last day (ISO); may be empty.
    pub until: String,
    /// Catalogue `interventionState`.
    pub state: String,
    /// The goal it serves.
    pub goal: Option<String>,
    /// Note.
    pub note: String,
}

/// Consent and signature, as typed.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct AgreementForm {
    /// Catalogue `consentSigner`.
    pub signer: String,
    /// Name, when not the person.
    pub name: String,
    /// Day (ISO).
    pub on: String,
    /// The plan was accepted.
    pub accepted: bool,
    /// It was signed on paper.
    pub signed: bool,
    /// Note.
    pub note: String,
}

/// A goal.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct GoalView {
    /// Which.
    pub id: String,
    /// As typed.
    pub form: GoalForm,
    /// In words.
    pub domain_label: String,
    /// In words.
    pub state_label: String,
}

/// An intervention.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct InterventionView {
    /// Which.
    pub id: String,
    /// As typed.
    pub form: InterventionForm,
    /// Kind, in words.
    pub label: String,
    /// In words.
    pub state_label: String,
    /// In words.
    pub funding_label: String,
    /// It runs today.
    pub running: bool,
}

/// A verification or a monitoring.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CheckView {
    /// When (UTC).
    pub at: String,
    /// Who recorded it.
    pub author: String,
    /// Outcome or way, in words.
    pub label: String,
    /// What was found.
    pub text: String,
}

/// A plan, opened.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlanPage {
    /// Which.
    pub plan_id: String,
    /// The person.
    pub person: PersonHit,
    /// Catalogue `planKind`.
    pub kind: String,
    /// In words.
    pub kind_label: String,
    /// In words.
    pub state: String,
    /// `draft`, `compiled`, `active`, `closed`.
    pub state_code: String,
    /// The assessment it comes from.
    pub vmd_id: Option<String>,
    /// What the equipe decided, in words.
    pub decision: String,
    /// When (UTC).
    pub opened_at: String,
    /// Goals.
    pub goals: Vec<GoalView>,
    /// Interventions.
    pub interventions: Vec<InterventionView>,
    /// Who answers for the case.
    pub case_manager: AssessorForm,
    /// Duties of the operators.
    pub responsibilities: String,
    /// What the family does.
    pub family: String,
    /// «Compilato» (UTC).
    pub compiled_at: Option<String>,
    /// Consent and signature.
    pub agreement: Option<AgreementForm>,
    /// In words.
    pub agreement_label: String,
    /// «Attivato» (UTC).
    pub activated_at: Option<String>,
    /// Next verification (ISO).
    pub verify_on: Option<String>,
    /// How far it is.
    pub verification: Option<ClockView>,
    /// Verifications, newest first.
    pub verifications: Vec<CheckView>,
    /// Monitoring, newest first.
    pub monitoring: Vec<CheckView>,
    /// When it was closed (UTC).
    pub closed_at: Option<String>,
    /// How, in words.
    pub closure: String,
    /// What is missing before it can be called compiled, a sentence each.
    pub missing: Vec<String>,
    /// What «Annulla» would undo.
    pub last_fact: Option<String>,
    /// Its words.
    pub last_title: String,
    /// Its facts, newest first.
    pub timeline: Vec<TimelineEntry>,
    /// Operators who may answer for the case.
    pub assignable: Vec<AssessorForm>,
}

/// A plan in a list.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlanRow {
    /// Which.
    pub plan_id: String,
    /// Person.
    pub person_id: String,
    /// «Cognome Nome».
    pub full_name: String,
    /// Comune of residence.
    pub comune: Option<String>,
    /// In words.
    pub kind_label: String,
    /// In words.
    pub state: String,
    /// `draft`, `compiled`, `active`, `closed`.
    pub state_code: String,
    /// Who answers for the case.
    pub case_manager: String,
    /// Next verification (ISO).
    pub verify_on: Option<String>,
    /// How far it is.
    pub verification: Option<ClockView>,
    /// Interventions that run.
    pub interventions: u32,
}

/// Reply of `plan.list`.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlanList {
    /// The nearest verification first.
    pub rows: Vec<PlanRow>,
    /// How many in all.
    pub total: u32,
}

/// A plan was opened.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlanOpened {
    /// Which.
    pub plan_id: String,
}

/// A goal or an intervention was saved.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PartSaved {
    /// Which.
    pub id: String,
}
