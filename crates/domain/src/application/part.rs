//! What the facts of an application are made of. Codes are entries of the catalogue (data).

use crate::{
    id::{ImportId, PathwayId, UnitId},
    intake::Requester,
};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A unit that the person asks for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Preference {
    /// Which.
    pub unit: UnitId,
    /// Catalogue `unitWing`: a special wing, when one is asked for; empty otherwise.
    #[serde(default)]
    pub wing: String,
}

/// Where an application was read, when it was not typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ImportedFrom {
    /// The import.
    pub import: ImportId,
    /// Row of the file, from 1, the header included.
    pub row: u32,
}

/// What is applied for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Application {
    /// Catalogue `unitKind`.
    pub kind: String,
    /// The day of the application (t0): its own date, not that of the typing. Europe/Rome.
    pub applied_on: Date,
    /// Units, in order of preference: at least one.
    pub preferences: Vec<Preference>,
    /// Where it was handed in (*punto di accesso*), in words.
    #[serde(default)]
    pub access_point: String,
    /// Who asks.
    #[serde(default)]
    pub requester: Requester,
    /// Catalogue `civilDisability`; empty when not known.
    #[serde(default)]
    pub disability: String,
    /// Catalogue `careSetting`: where the person is now; empty when not known.
    #[serde(default)]
    pub setting: String,
    /// Who takes care of the person, in words.
    #[serde(default)]
    pub caregiver: String,
    /// Day of the certificate of the family doctor (MMG).
    #[serde(default)]
    pub certificate_on: Option<Date>,
    /// Catalogue `applicationDocument`: what was handed in.
    #[serde(default)]
    pub documents: Vec<String>,
    /// Day of the consent to tell the units that were named, and no other.
    #[serde(default)]
    pub sharing_consent_on: Option<Date>,
    /// Note.
    #[serde(default)]
    pub note: String,
    /// The assessment that it opened.
    #[serde(default)]
    pub vmd: Option<PathwayId>,
    /// Where it was read, when it was not typed.
    #[serde(default)]
    pub imported: Option<ImportedFrom>,
}

/// How someone leaves a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Exit {
    /// Admitted in the unit.
    Admitted,
    /// Died.
    Death,
    /// Renounced.
    Renounced,
    /// Moved out of the district.
    Moved,
    /// Admitted elsewhere: in another unit of the application, or in one that is not in these lists.
    Elsewhere,
    /// Never entered a list: the equipe decided otherwise.
    NotListed,
}

impl Exit {
    /// Every exit.
    pub const ALL: [Self; 6] =
        [Self::Admitted, Self::Death, Self::Renounced, Self::Moved, Self::Elsewhere, Self::NotListed];

    /// The stable code, as in projections and in the interface.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Admitted => "admitted",
            Self::Death => "death",
            Self::Renounced => "renounced",
            Self::Moved => "moved",
            Self::Elsewhere => "elsewhere",
            Self::NotListed => "not_listed",
        }
    }

    /// The exit with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|exit| exit.code() == code)
    }
}
