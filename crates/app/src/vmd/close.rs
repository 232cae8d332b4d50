//! `vmd.close`: close an assessment.

use crate::{
    CallError, Desk,
    registry::{Done, Verb},
};
use serde::Deserialize;
use ts_rs::TS;

/// Close an assessment.
pub enum Close {}

/// What `vmd.close` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "VmdCloseArgs")]
pub struct Args {
    /// Which.
    pub vmd_id: String,
    /// Catalogue `vmdClosure`.
    pub outcome: String,
    /// Note.
    pub note: String,
}

impl Verb for Close {
    const NAME: &'static str = "vmd.close";
    const DOC: &'static str = "Close an assessment.";
    type Args = Args;
    type Reply = Done;

    fn run(_desk: &mut Desk, _args: Args) -> Result<Done, CallError> {
        Err(CallError::failed("Non ancora costruito."))
    }
}
