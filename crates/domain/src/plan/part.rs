//! What a plan is made of. Codes are entries of the catalogue (data).

use crate::id::PlanPartId;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A goal.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Goal {
    /// What should be reached, in words.
    pub text: String,
    /// Catalogue `assessmentDomain`; may be empty.
    pub domain: String,
    /// How it is seen that it was reached.
    pub measure: String,
    /// Catalogue `goalState`.
    pub state: String,
}

/// An intervention.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Intervention {
    /// Catalogue `interventionKind` (editable in Amministrazione).
    pub intervention: String,
    /// Who provides it.
    pub provider: String,
    /// How much and how often, in words («2 accessi a settimana»).
    pub intensity: String,
    /// Catalogue `fundingLine`.
    pub funding: Vec<String>,
    /// First day.
    pub from: Option<Date>,
    /// Last day.
    pub until: Option<Date>,
    /// Catalogue `interventionState`.
    pub state: String,
    /// The goal it serves.
    pub goal: Option<PlanPartId>,
    /// Note.
    pub note: String,
}

/// Consent and signature.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Agreement {
    /// Catalogue `consentSigner`: the person, who represents them.
    pub signer: String,
    /// Name, when not the person.
    #[serde(default)]
    pub name: String,
    /// Day.
    pub on: Date,
    /// The plan was accepted.
    pub accepted: bool,
    /// It was signed on paper.
    pub signed: bool,
    /// Note: why it was not accepted, …
    #[serde(default)]
    pub note: String,
}
