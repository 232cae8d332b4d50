//! `person.change`: change some fields of a file.

use crate::{registry::Done, registry::Verb};
use serde::Deserialize;
use std::collections::BTreeMap;
use ts_rs::TS;

/// Change some fields of a file.
pub enum Change {}

/// What `person.change` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "PersonChangeArgs")]
pub struct Args {
    /// Whose.
    pub person_id: String,
    /// New values; null clears.
    pub fields: BTreeMap<String, Option<String>>,
    /// Version each field had when it was read; missing = it was empty.
    pub versions: BTreeMap<String, String>,
}

impl Verb for Change {
    const NAME: &'static str = "person.change";
    const DOC: &'static str = "Change some fields of a file.";
    type Args = Args;
    type Reply = Done;
}
