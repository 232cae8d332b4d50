//! `person.access_log`: who has looked at a file.

use crate::{person::view::AccessEntry, registry::Verb};
use serde::Deserialize;
use ts_rs::TS;

/// Who has looked at a file.
pub enum AccessLog {}

/// What `person.access_log` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "PersonAccessLogArgs")]
pub struct Args {
    /// Whose.
    pub person_id: String,
}

impl Verb for AccessLog {
    const NAME: &'static str = "person.access_log";
    const DOC: &'static str = "Who has looked at a file.";
    type Args = Args;
    type Reply = Vec<AccessEntry>;
}
