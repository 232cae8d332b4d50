//! `plan.remove_part`: remove a goal or an intervention written by mistake.

use crate::{
    CallError, Desk,
    registry::{Done, Verb},
};
use serde::Deserialize;
use ts_rs::TS;

/// Remove a goal or an intervention written by mistake.
pub enum RemovePart {}

/// What `plan.remove_part` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "PlanRemovePartArgs")]
pub struct Args {
    /// Which.
    pub plan_id: String,
    /// Which.
    pub id: String,
    /// Why.
    pub reason: String,
}

impl Verb for RemovePart {
    const NAME: &'static str = "plan.remove_part";
    const DOC: &'static str = "Remove a goal or an intervention written by mistake.";
    type Args = Args;
    type Reply = Done;

    fn run(_desk: &mut Desk, _args: Args) -> Result<Done, CallError> {
        Err(CallError::failed("Non ancora costruito."))
    }
}
