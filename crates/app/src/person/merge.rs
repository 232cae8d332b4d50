//! `person.merge`: merge two files of one person.

use crate::registry::Verb;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Merge two files of one person.
pub enum Merge {}

/// What `person.merge` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "PersonMergeArgs")]
pub struct Args {
    /// The file that stays.
    pub keep: String,
    /// The file that goes into it.
    pub drop: String,
    /// Fields whose value is taken from the other file.
    pub adopt: Vec<String>,
    /// Why.
    pub reason: String,
}

/// Two files were merged.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Merged {
    /// For undoing it.
    pub merge_id: String,
}

impl Verb for Merge {
    const NAME: &'static str = "person.merge";
    const DOC: &'static str = "Merge two files of one person.";
    type Args = Args;
    type Reply = Merged;
}
