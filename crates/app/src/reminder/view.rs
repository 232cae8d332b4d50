//! What the interface sees of reminders.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A reminder, as typed.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct ReminderForm {
    /// Day (ISO).
    pub on: String,
    /// Local time `HH:MM`; may be empty.
    pub at: String,
    /// What.
    pub text: String,
    /// Who must do it (operator id); empty: whoever comes first.
    #[serde(rename = "for")]
    #[ts(rename = "for")]
    pub to: String,
}

/// A reminder was written.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReminderSaved {
    /// Which.
    pub reminder_id: String,
}

/// A reminder, as it is, to be changed.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReminderPage {
    /// Which.
    pub reminder_id: String,
    /// Person; null when it is of the office.
    pub person_id: Option<String>,
    /// As it is.
    pub form: ReminderForm,
    /// Done or dropped.
    pub over: bool,
}
