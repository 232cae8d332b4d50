//! `discharge.undo`: undo the last thing recorded.

use crate::{
    CallError, Desk,
    registry::{Done, Verb},
};
use serde::Deserialize;
use ts_rs::TS;

/// Undo the last thing recorded.
pub enum Undo {}

/// What `discharge.undo` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "DischargeUndoArgs")]
pub struct Args {
    /// Which.
    pub discharge_id: String,
    /// The fact that the interface showed as last.
    pub fact_id: String,
}

impl Verb for Undo {
    const NAME: &'static str = "discharge.undo";
    const DOC: &'static str = "Undo the last thing recorded.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        let _ = (desk, args);
        Err(CallError::failed("In costruzione."))
    }
}
