//! `plan.undo`: undo the last fact of a plan; it stays readable.

use crate::{
    CallError, Desk,
    registry::{Done, Verb},
};
use serde::Deserialize;
use ts_rs::TS;

/// Undo the last fact of a plan; it stays readable.
pub enum Undo {}

/// What `plan.undo` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "PlanUndoArgs")]
pub struct Args {
    /// Which.
    pub plan_id: String,
    /// The fact; it must be the last that counts.
    pub fact_id: String,
    /// Why.
    pub reason: String,
}

impl Verb for Undo {
    const NAME: &'static str = "plan.undo";
    const DOC: &'static str = "Undo the last fact of a plan; it stays readable.";
    type Args = Args;
    type Reply = Done;

    fn run(_desk: &mut Desk, _args: Args) -> Result<Done, CallError> {
        Err(CallError::failed("Non ancora costruito."))
    }
}
