//! `draft.load`: take up a half-filled form.

use crate::registry::Verb;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Take up a half-filled form.
pub enum Load {}

/// What `draft.load` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "DraftLoadArgs")]
pub struct Args {
    /// Kind of form.
    pub kind: String,
    /// What it is about.
    pub key: String,
}

/// A half-filled form.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DraftBody {
    /// The form, as JSON.
    pub body: String,
    /// When it was saved (UTC).
    pub saved_at: String,
}

impl Verb for Load {
    const NAME: &'static str = "draft.load";
    const DOC: &'static str = "Take up a half-filled form.";
    type Args = Args;
    type Reply = Option<DraftBody>;
}
