//! `instrument.switch`: offer an instrument that is off unless switched on, or stop offering it.

use crate::{
    CallError, Desk,
    registry::{Done, Verb},
};
use serde::Deserialize;
use ts_rs::TS;

/// Offer an instrument that is off unless switched on, or stop offering it.
pub enum Switch {}

/// What `instrument.switch` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "InstrumentSwitchArgs")]
pub struct Args {
    /// Which.
    pub id: String,
    /// Offer it.
    pub on: bool,
}

impl Verb for Switch {
    const NAME: &'static str = "instrument.switch";
    const DOC: &'static str = "Offer an instrument that is off unless switched on, or stop offering it.";
    type Args = Args;
    type Reply = Done;

    fn run(_desk: &mut Desk, _args: Args) -> Result<Done, CallError> {
        Err(CallError::failed("Non ancora costruito."))
    }
}
