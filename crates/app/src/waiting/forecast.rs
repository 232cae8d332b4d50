//! `waiting.forecast`: what would change with more beds or fewer entries: a simulation.

use crate::{
    CallError, Desk,
    registry::Verb,
    waiting::statistics_view::{WaitingForecast, WhatIf},
};
use serde::Deserialize;
use ts_rs::TS;

/// What would change with more beds or fewer entries: a simulation.
pub enum Forecast {}

/// What `waiting.forecast` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "WaitingForecastArgs")]
pub struct Args {
    /// What would change.
    pub what_if: WhatIf,
}

impl Verb for Forecast {
    const NAME: &'static str = "waiting.forecast";
    const DOC: &'static str = "What would change with more beds or fewer entries: a simulation.";
    type Args = Args;
    type Reply = WaitingForecast;

    fn run(_: &mut Desk, _: Args) -> Result<WaitingForecast, CallError> {
        Err(CallError::failed("In costruzione."))
    }
}
