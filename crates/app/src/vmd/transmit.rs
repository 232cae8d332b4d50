//! `vmd.transmit`: record that the outcome was sent.

use crate::{
    CallError, Desk,
    registry::{Done, Verb},
};
use serde::Deserialize;
use ts_rs::TS;

/// Record that the outcome was sent.
pub enum Transmit {}

/// What `vmd.transmit` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "VmdTransmitArgs")]
pub struct Args {
    /// Which.
    pub vmd_id: String,
    /// To whom.
    pub to: String,
    /// Note.
    pub note: String,
}

impl Verb for Transmit {
    const NAME: &'static str = "vmd.transmit";
    const DOC: &'static str = "Record that the outcome was sent.";
    type Args = Args;
    type Reply = Done;

    fn run(_desk: &mut Desk, _args: Args) -> Result<Done, CallError> {
        Err(CallError::failed("Non ancora costruito."))
    }
}
