//! `intake.list`: pUA accesses, newest first.

use crate::{
    intake::view::{IntakeFilter, IntakeList},
    registry::Verb,
};
use serde::Deserialize;
use ts_rs::TS;

/// PUA accesses, newest first.
pub enum List {}

/// What `intake.list` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "IntakeListArgs")]
pub struct Args {
    /// Filters.
    pub filter: IntakeFilter,
    /// Rows to skip.
    pub offset: u32,
    /// At most 5000.
    pub limit: u32,
}

impl Verb for List {
    const NAME: &'static str = "intake.list";
    const DOC: &'static str = "PUA accesses, newest first.";
    type Args = Args;
    type Reply = IntakeList;
}
