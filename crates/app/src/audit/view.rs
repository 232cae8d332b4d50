//! What the interface sees of the log of accesses.

use crate::person::view::AccessEntry;
use serde::Serialize;
use ts_rs::TS;

/// A page of the log, newest first.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AuditPage {
    /// Rows.
    pub rows: Vec<AccessEntry>,
    /// How many in all with these filters.
    pub total: u32,
}

/// Outcome of the check of the whole chain.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AuditVerdict {
    /// Nothing was altered.
    pub ok: bool,
    /// Rows checked.
    pub rows: i64,
    /// Signed heads checked.
    pub heads: i64,
    /// The first row that does not hold.
    pub first_bad: Option<i64>,
    /// A whole sentence.
    pub sentence: String,
}
