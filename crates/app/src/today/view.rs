//! What «Oggi» shows besides obligations.

use serde::Serialize;
use ts_rs::TS;

/// A half-filled form.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DraftView {
    /// Kind of form (`intake.new`, `intake.assess`, `person.new`, …).
    pub kind: String,
    /// What it is about: an id, or empty for something new.
    pub key: String,
    /// In words.
    pub title: String,
    /// When it was last saved (UTC).
    pub saved_at: String,
}
