//! `waiting.statistics`: how long people wait.

use crate::{
    CallError, Desk,
    registry::Verb,
    waiting::statistics_view::{WaitingStatistics, WaitsFilter},
};
use serde::Deserialize;
use ts_rs::TS;

/// How long people wait.
pub enum Statistics {}

/// What `waiting.statistics` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "WaitingStatisticsArgs")]
pub struct Args {
    /// Whose waits.
    pub filter: WaitsFilter,
}

impl Verb for Statistics {
    const NAME: &'static str = "waiting.statistics";
    const DOC: &'static str = "How long people wait.";
    type Args = Args;
    type Reply = WaitingStatistics;

    fn run(_: &mut Desk, _: Args) -> Result<WaitingStatistics, CallError> {
        Err(CallError::failed("In costruzione."))
    }
}
