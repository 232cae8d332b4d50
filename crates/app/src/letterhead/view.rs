//! What the interface sees of letterheads.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A letterhead, as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct LetterheadForm {
    /// Name of the body.
    pub name: String,
    /// Lines under it, one for each line break.
    pub lines: String,
    /// Its sign: a PNG in base64, as `letterhead.logo` gives it; empty: none.
    pub logo: String,
    /// Closing formula of letters; empty: the program's own.
    pub closing: String,
    /// Place from which letters are written.
    pub place: String,
    /// One line at the foot of every page.
    pub foot: String,
    /// Kinds of document written with it.
    pub kinds: Vec<String>,
    /// Written with it when no other says it is its own.
    pub default: bool,
}

/// A letterhead.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LetterheadView {
    /// Which.
    pub letterhead_id: String,
    /// As it is.
    pub form: LetterheadForm,
    /// Nobody writes with it any longer.
    pub withdrawn: bool,
}

/// A sign was read.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LogoRead {
    /// The PNG in base64.
    pub logo: String,
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
}

/// A letterhead was written.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LetterheadSaved {
    /// Which.
    pub letterhead_id: String,
}
