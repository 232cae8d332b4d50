//! The one error that leaves the program: an Italian sentence, and a code only where the interface reacts to it.

use serde::Serialize;
use ts_rs::TS;

/// Why a command was not done. Nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, thiserror::Error)]
#[serde(rename_all = "camelCase")]
#[error("{message}")]
pub struct CallError {
    /// What the interface reacts to.
    pub code: ErrorCode,
    /// For the person in front of the screen.
    pub message: String,
    /// Which fields are wrong, and how.
    pub fields: Vec<FieldMessage>,
    /// Which fields someone else changed meanwhile.
    pub conflicts: Vec<FieldConflict>,
    /// Seconds to wait before trying again.
    pub retry_after_seconds: Option<u32>,
}

/// Codes the interface reacts to; everything else is `failed`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ErrorCode {
    /// The archive is locked: go to the lock screen.
    Locked,
    /// Wrong passphrase or recovery code.
    WrongKey,
    /// Too many wrong passphrases: wait.
    Wait,
    /// This operator may not do it.
    Denied,
    /// Some fields are wrong: see `fields`.
    Invalid,
    /// Someone changed the same fields: see `conflicts`.
    Conflict,
    /// It is not there (any more).
    NotFound,
    /// Another window has the archive.
    Busy,
    /// The disk is full or read-only; nothing was written.
    Disk,
    /// The person chose nothing in a file dialog.
    Cancelled,
    /// The request itself was malformed (a programming error).
    BadRequest,
    /// Anything else.
    Failed,
}

/// What is wrong with one field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FieldMessage {
    /// Field code, as in the form (`birthDate`, `need`, …).
    pub field: String,
    /// For the person in front of the screen.
    pub message: String,
}

/// A field that changed since it was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FieldConflict {
    /// Field code.
    pub field: String,
    /// What the interface calls it.
    pub label: String,
    /// The value it has now.
    pub theirs: Option<String>,
    /// The version it has now, to send back when overwriting knowingly.
    pub version: String,
}

/// What was typed, as a sentence quotes it: its beginning, when it is long.
pub(crate) fn quoted(typed: &str) -> String {
    const SHOWN: usize = 60;
    if typed.chars().count() <= SHOWN {
        return typed.to_owned();
    }
    typed.chars().take(SHOWN).chain(['…']).collect()
}

impl CallError {
    /// An error with only a sentence.
    pub fn new(code: ErrorCode, message: impl Into<String>) -> Self {
        let message = message.into();
        Self { code, message, fields: Vec::new(), conflicts: Vec::new(), retry_after_seconds: None }
    }
    /// Anything the interface does not react to.
    pub fn failed(message: impl Into<String>) -> Self {
        Self::new(ErrorCode::Failed, message)
    }
    /// Some fields are wrong.
    pub fn invalid(fields: Vec<FieldMessage>) -> Self {
        let message = match fields.as_slice() {
            [one] => one.message.clone(),
            many => format!("Ci sono {} campi da correggere.", many.len()),
        };
        Self { fields, ..Self::new(ErrorCode::Invalid, message) }
    }
    /// One field is wrong.
    pub fn field(field: &str, message: impl Into<String>) -> Self {
        Self::invalid(vec![FieldMessage { field: field.to_owned(), message: message.into() }])
    }
}
