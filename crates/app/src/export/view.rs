//! What the interface sees of exports.

use serde::Serialize;
use ts_rs::TS;

/// The copy of what is held of a person was written.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PersonExported {
    /// Names of the files: to be read (PDF), and as data (JSON).
    pub files: Vec<String>,
}
