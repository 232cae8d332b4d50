//! `waiting.list`: who waits, by day of entry.

use crate::{
    CallError, Desk,
    registry::Verb,
    waiting::view::{WaitingFilter, WaitingList},
};
use serde::Deserialize;
use ts_rs::TS;

/// Who waits, by day of entry.
pub enum List {}

/// What `waiting.list` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "WaitingListArgs")]
pub struct Args {
    /// Filters.
    pub filter: WaitingFilter,
    /// Rows to skip.
    pub offset: u32,
    /// Rows at most.
    pub limit: u32,
}

impl Verb for List {
    const NAME: &'static str = "waiting.list";
    const DOC: &'static str = "Who waits, by day of entry.";
    type Args = Args;
    type Reply = WaitingList;

    fn run(_: &mut Desk, _: Args) -> Result<WaitingList, CallError> {
        Err(CallError::failed("In costruzione."))
    }
}
