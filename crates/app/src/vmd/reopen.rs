//! `vmd.reopen`: open a closed assessment again.

use crate::{
    CallError, Desk,
    registry::{Done, Verb},
};
use serde::Deserialize;
use ts_rs::TS;

/// Open a closed assessment again.
pub enum Reopen {}

/// What `vmd.reopen` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "VmdReopenArgs")]
pub struct Args {
    /// Which.
    pub vmd_id: String,
    /// Why.
    pub reason: String,
}

impl Verb for Reopen {
    const NAME: &'static str = "vmd.reopen";
    const DOC: &'static str = "Open a closed assessment again.";
    type Args = Args;
    type Reply = Done;

    fn run(_desk: &mut Desk, _args: Args) -> Result<Done, CallError> {
        Err(CallError::failed("Non ancora costruito."))
    }
}
