//! `person.unmerge`: undo a merge.

use crate::{registry::Done, registry::Verb};
use serde::Deserialize;
use ts_rs::TS;

/// Undo a merge.
pub enum Unmerge {}

/// What `person.unmerge` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "PersonUnmergeArgs")]
pub struct Args {
    /// Which.
    pub merge_id: String,
    /// The file that was merged in.
    pub dropped_id: String,
    /// Why.
    pub reason: String,
}

impl Verb for Unmerge {
    const NAME: &'static str = "person.unmerge";
    const DOC: &'static str = "Undo a merge.";
    type Args = Args;
    type Reply = Done;
}
