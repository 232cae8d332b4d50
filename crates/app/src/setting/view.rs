//! Settings of the archive.

use serde::Serialize;
use ts_rs::TS;

/// One setting.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SettingView {
    /// Stable key.
    pub key: String,
    /// In words.
    pub label: String,
    /// What it does, a sentence.
    pub note: String,
    /// Present value.
    pub value: String,
    /// Value if nobody changes it.
    pub default: String,
    /// Smallest whole number, for numbers.
    pub min: Option<i64>,
    /// Largest whole number, for numbers.
    pub max: Option<i64>,
}
