//! What the interface sees of the territory.

use serde::Serialize;
use ts_rs::TS;

/// The Ambito: its comuni and its sub-ambiti.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TerritoryView {
    /// The comuni, by name.
    pub comuni: Vec<ComuneRow>,
    /// Names of the sub-ambiti.
    pub sub_ambiti: Vec<String>,
    /// How many comuni have a membership that nobody has confirmed yet.
    pub to_confirm: u32,
}

/// A comune of the Ambito.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ComuneRow {
    /// Belfiore code.
    pub belfiore: String,
    /// Name.
    pub name: String,
    /// ISTAT code.
    pub istat: String,
    /// Postal code.
    pub cap: String,
    /// Inhabitants.
    pub population: u32,
    /// Year of that figure.
    pub population_year: i16,
    /// Sub-ambito today; null when nobody has set one.
    pub sub_ambito: Option<String>,
    /// The hypothesis of the documents, to help who confirms.
    pub hypothesis: Option<String>,
    /// Confirmed by the Ufficio di Piano.
    pub confirmed: bool,
    /// Valid from, ISO.
    pub from: Option<String>,
}
