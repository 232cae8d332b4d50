//! What the facts of an assessment are made of. Codes are entries of the catalogue (data).

use crate::{
    id::{FactId, OperatorId, PathwayId},
    intake::{Art27, Requester},
};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// What is asked of those who assess.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Request {
    /// Protocol by which it is assessed (`data/protocols`).
    pub protocol: String,
    /// Its version on that day: what was asked then is not asked differently later.
    pub protocol_version: String,
    /// Catalogue `entryRoute`.
    pub route: String,
    /// Catalogue `serviceRequested`: what IND-05 counts.
    pub service: String,
    /// Why, in words.
    pub motive: String,
    /// Motive of urgency; `None` when not urgent.
    pub urgency: Option<String>,
    /// Who asks.
    pub requester: Requester,
    /// Requirements of art. 27 D.Lgs. 29/2024 s.m.i., when looked into.
    pub art27: Option<Art27>,
    /// The assessment of which this one is the re-assessment.
    pub previous: Option<PathwayId>,
}

/// A professional who assesses, sits in the equipe or answers for a case; not always an operator of this archive.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Assessor {
    /// The operator, when one of this archive.
    pub operator: Option<OperatorId>,
    /// Name and surname, as it will be read in the minutes.
    pub name: String,
    /// Catalogue `assessorRole`.
    pub role: String,
    /// Catalogue `assessorBody`: `asst`, `comune`, `ambito`, …
    pub body: String,
    /// Name of the body («Comune di Soncino»); may be empty.
    pub body_name: String,
}

/// A visit that is to be made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PlannedVisit {
    /// Areas of the protocol that it serves: one, or more when joint.
    pub areas: Vec<String>,
    /// Day, Europe/Rome.
    pub on: Date,
    /// Local time `HH:MM`; empty when only the day is known.
    #[serde(default)]
    pub at: String,
    /// Catalogue `visitPlace`.
    #[serde(default)]
    pub place: String,
    /// Address, when not the person's.
    #[serde(default)]
    pub address: String,
    /// Note for who goes.
    #[serde(default)]
    pub note: String,
}

/// A visit that was made and closed: it never changes; a mistake is corrected by another one that points to it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Visit {
    /// Area of the protocol.
    pub area: String,
    /// Definition of the sheet, with its version.
    pub sheet: String,
    /// Its version.
    pub version: String,
    /// What was written, by field of the sheet.
    pub values: Map<String, Value>,
    /// Who assessed.
    pub by: Assessor,
    /// Made together with the assessor of another area.
    #[serde(default)]
    pub joint: bool,
    /// Catalogue `visitPlace`.
    #[serde(default)]
    pub place: String,
    /// Who was there besides the person, in words.
    #[serde(default)]
    pub present: String,
    /// The visit that this one corrects.
    #[serde(default)]
    pub corrects: Option<FactId>,
    /// Why, when it corrects.
    #[serde(default)]
    pub reason: String,
}

/// Needs and resources in one domain.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct DomainNote {
    /// Catalogue `assessmentDomain`.
    pub domain: String,
    /// What is needed.
    pub needs: String,
    /// What the person and those around them can count on.
    pub resources: String,
}

/// What the assessors bring to the equipe.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Synthesis {
    /// In a few lines.
    pub summary: String,
    /// By domain; domains without a word are left out.
    pub domains: Vec<DomainNote>,
    /// Catalogue `careSetting`.
    pub setting: String,
    /// Proposal to the equipe.
    pub proposal: String,
}

/// What the equipe decides on a case.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Decision {
    /// Catalogue `vmdDecision`.
    pub outcome: String,
    /// Nothing is decided yet: the case comes back to another meeting.
    pub postponed: bool,
    /// Catalogue `careSetting`.
    pub setting: String,
    /// Why.
    pub motive: String,
    /// Who does what.
    pub responsibilities: String,
    /// Who answers for the case.
    pub case_manager: Assessor,
    /// From when.
    pub starts_on: Option<Date>,
    /// When it is verified.
    pub verify_on: Option<Date>,
    /// Who did not agree, and why; empty when all did.
    pub dissent: String,
}
