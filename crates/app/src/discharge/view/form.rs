//! A discharge and its gestures, as typed.

use crate::vmd::view::AssessorForm;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A local day and time, as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct LocalMoment {
    /// Day (ISO); empty = now, and then the time is ignored.
    pub on: String,
    /// Local time `HH:MM`.
    pub at: String,
    /// Of an hour that comes twice (end of summer time), the second.
    pub second: bool,
}

/// What the ward reports, as typed.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct ReferralForm {
    /// Catalogue `dischargeSource`.
    pub source: String,
    /// Catalogue `facility` (the office may add to it).
    pub facility: String,
    /// Ward.
    pub ward: String,
    /// Whom to call in the ward.
    pub contact: String,
    /// Telephone of the ward.
    pub phone: String,
    /// Day of admission (ISO); may be empty.
    pub admitted_on: String,
    /// Expected day of discharge (ISO); may be empty, may be in the future.
    pub expected_on: String,
    /// BRASS, 0–40; may be empty.
    pub brass: String,
    /// Day of the BRASS (ISO); required with it.
    pub brass_on: String,
    /// Why.
    pub motive: String,
    /// Diagnosis.
    pub diagnosis: String,
    /// Catalogue `dischargeEligibility`.
    pub eligibility: Vec<String>,
    /// Social risk was reported.
    pub social_risk: bool,
    /// Catalogue `homeState`; may be empty.
    pub home: String,
    /// Who takes care of the person.
    pub caregiver: String,
    /// Catalogue `dischargeAid`.
    pub aids: Vec<String>,
    /// Catalogue `nursingNeed`.
    pub nursing: Vec<String>,
    /// Catalogue `alreadyFollowedBy`.
    pub followed_by: Vec<String>,
    /// Day of the consent (ISO); may be empty.
    pub consent_on: String,
    /// Notes.
    pub note: String,
}

/// The assessment, as typed.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct DischargeAssessmentForm {
    /// Who assessed; empty: the operator who writes.
    pub by: Vec<AssessorForm>,
    /// Catalogue `visitPlace`; may be empty.
    pub place: String,
    /// What was found.
    pub summary: String,
    /// Needs the social services of the territory.
    pub social_need: bool,
}

/// A part of the plan, as typed.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct ComponentForm {
    /// Catalogue `dischargeComponent`.
    pub component: String,
    /// Catalogue `dischargeProvider` (the office may add to it); may be empty.
    pub provider: String,
    /// Name, when it is not in the catalogue.
    pub provider_name: String,
    /// How much, how often.
    pub intensity: String,
    /// From when (ISO); may be empty.
    pub from: String,
}

/// The plan, as typed.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct DischargePlanForm {
    /// At least one.
    pub components: Vec<ComponentForm>,
    /// When it is to be verified (ISO); may be empty.
    pub verify_on: String,
    /// What the family and the services do.
    pub note: String,
}

/// A discharge was opened.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DischargeOpened {
    /// Which.
    pub discharge_id: String,
    /// Person.
    pub person_id: String,
    /// Another discharge of the same person that is open.
    pub open_discharge: Option<String>,
}
