//! What the interface sees of units.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A unit, as typed.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct UnitForm {
    /// Catalogue `unitKind`.
    pub kind: String,
    /// Name.
    pub name: String,
    /// Who runs it.
    pub body: String,
    /// Belfiore code.
    pub comune: String,
    /// Address.
    pub address: String,
    /// Telephone.
    pub phone: String,
    /// E-mail.
    pub email: String,
    /// Whom to ask for.
    pub contact: String,
    /// Authorised beds; null when not known.
    pub authorised: Option<u32>,
    /// Accredited beds.
    pub accredited: Option<u32>,
    /// Beds under contract.
    pub contracted: Option<u32>,
    /// Signed the local agreement; null when not known.
    pub in_agreement: Option<bool>,
    /// Catalogue `unitWing`.
    pub wings: Vec<String>,
    /// Confirmed by who knows.
    pub confirmed: bool,
    /// Where it comes from.
    pub source: String,
    /// Note.
    pub note: String,
}

/// A unit from a day on.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct UnitVersionView {
    /// First day (ISO); null since always.
    pub from: Option<String>,
    /// What is known of it.
    pub form: UnitForm,
    /// Nobody has written it: it comes with the program.
    pub shipped: bool,
}

/// A unit in the registry.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct UnitRow {
    /// Which.
    pub unit_id: String,
    /// Its name, with the comune when another has the same name.
    pub label: String,
    /// Catalogue `unitKind`.
    pub kind: String,
    /// In words.
    pub kind_label: String,
    /// Comune, in words.
    pub comune: Option<String>,
    /// As it is today.
    pub form: UnitForm,
    /// Every version, newest first.
    pub versions: Vec<UnitVersionView>,
    /// Last day on which it takes people in (ISO).
    pub ended_on: Option<String>,
    /// Why.
    pub ended_reason: String,
    /// Takes people in today.
    pub open: bool,
    /// People in its list today.
    pub waiting: u32,
}

/// A unit was written.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct UnitSaved {
    /// Which.
    pub unit_id: String,
}
