//! `vmd.round`: the visits of a day, by comune.

use crate::{CallError, Desk, registry::Verb, vmd::view::Round};
use serde::Deserialize;
use ts_rs::TS;

/// The visits of a day, by comune.
pub enum DayRound {}

/// What `vmd.round` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "VmdRoundArgs")]
pub struct Args {
    /// Day (ISO); empty = today.
    pub day: String,
    /// Only those of the operator who asks.
    pub mine: bool,
}

impl Verb for DayRound {
    const NAME: &'static str = "vmd.round";
    const DOC: &'static str = "The visits of a day, by comune.";
    type Args = Args;
    type Reply = Round;

    fn run(_desk: &mut Desk, _args: Args) -> Result<Round, CallError> {
        Err(CallError::failed("Non ancora costruito."))
    }
}
