//! An application and its gestures, as typed.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A unit asked for.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct PreferenceForm {
    /// Which.
    pub unit_id: String,
    /// Catalogue `unitWing`; may be empty.
    pub wing: String,
}

/// An application, as typed.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct ApplicationForm {
    /// Day of the application (ISO): the term runs from here; empty = today.
    pub applied_on: String,
    /// Catalogue `unitKind`.
    pub kind: String,
    /// Units, in order of preference.
    pub preferences: Vec<PreferenceForm>,
    /// Where it was handed in.
    pub access_point: String,
    /// Catalogue `requesterKind`.
    pub requester_kind: String,
    /// Name, when not the person.
    pub requester_name: String,
    /// Telephone, when not the person.
    pub requester_phone: String,
    /// Catalogue `civilDisability`; may be empty.
    pub disability: String,
    /// Catalogue `careSetting`: where the person is now; may be empty.
    pub setting: String,
    /// Who takes care of the person.
    pub caregiver: String,
    /// Day of the family doctor’s certificate (ISO); may be empty.
    pub certificate_on: String,
    /// Catalogue `applicationDocument`.
    pub documents: Vec<String>,
    /// Day of the consent to tell the units named (ISO); may be empty.
    pub sharing_consent_on: String,
    /// Why, and notes; it becomes the motive of the assessment.
    pub note: String,
}

/// An application was handed in.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ApplicationOpened {
    /// Which.
    pub application_id: String,
    /// The assessment that it opened, or that was open.
    pub vmd_id: String,
    /// Person.
    pub person_id: String,
}

/// A list was left, or the application ended.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ApplicationLeft {
    /// The day of death was written in the person’s file too, which did not have it.
    pub death_recorded: bool,
}
