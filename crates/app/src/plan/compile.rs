//! `plan.compile`: say that the plan is whole.

use crate::{
    CallError, Desk,
    registry::{Done, Verb},
};
use serde::Deserialize;
use ts_rs::TS;

/// Say that the plan is whole.
pub enum Compile {}

/// What `plan.compile` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "PlanCompileArgs")]
pub struct Args {
    /// Which.
    pub plan_id: String,
}

impl Verb for Compile {
    const NAME: &'static str = "plan.compile";
    const DOC: &'static str = "Say that the plan is whole.";
    type Args = Args;
    type Reply = Done;

    fn run(_desk: &mut Desk, _args: Args) -> Result<Done, CallError> {
        Err(CallError::failed("Non ancora costruito."))
    }
}
