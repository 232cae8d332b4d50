//! What the interface sees of protocols.

use serde::Serialize;
use ts_rs::TS;

/// An area of a protocol: one visit by one body.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ProtocolArea {
    /// Code.
    pub area: String,
    /// «Visita sanitaria».
    pub label: String,
    /// Who makes it.
    pub who: String,
    /// Catalogue `assessorBody` expected.
    pub body: String,
    /// Sheet of the visit.
    pub sheet: String,
    /// Needed for «valutazione effettuata».
    pub required: bool,
    /// Instruments always asked.
    pub always: Vec<String>,
    /// Instruments if needed.
    pub if_needed: Vec<String>,
}

/// A clock of a protocol.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ProtocolClock {
    /// Code.
    pub id: String,
    /// In words.
    pub label: String,
    /// Days.
    pub days: u32,
    /// The last day is in time.
    pub inclusive: bool,
    /// Days at which it warns.
    pub warn: Vec<u32>,
    /// Confirmed locally.
    pub confirmed: bool,
    /// Where it is written.
    pub source: String,
}

/// A protocol.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ProtocolView {
    /// Code.
    pub id: String,
    /// Version.
    pub version: String,
    /// Title.
    pub title: String,
    /// What it is for.
    pub note: String,
    /// Confirmed locally.
    pub confirmed: bool,
    /// Where it comes from.
    pub source: String,
    /// For whom.
    pub people: String,
    /// Smallest age.
    pub min_age: Option<u8>,
    /// Largest age.
    pub max_age: Option<u8>,
    /// Catalogue `entryRoute`.
    pub routes: Vec<String>,
    /// Areas.
    pub areas: Vec<ProtocolArea>,
    /// Clocks.
    pub clocks: Vec<ProtocolClock>,
    /// Catalogue `vmdDecision`, in order.
    pub decisions: Vec<String>,
    /// What is to be confirmed.
    pub to_confirm: Vec<String>,
}
