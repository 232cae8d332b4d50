//! `plan.activate`: say that the plan runs.

use crate::{
    CallError, Desk,
    registry::{Done, Verb},
};
use serde::Deserialize;
use ts_rs::TS;

/// Say that the plan runs.
pub enum Activate {}

/// What `plan.activate` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "PlanActivateArgs")]
pub struct Args {
    /// Which.
    pub plan_id: String,
    /// First day (ISO); empty = today.
    pub on: String,
}

impl Verb for Activate {
    const NAME: &'static str = "plan.activate";
    const DOC: &'static str = "Say that the plan runs.";
    type Args = Args;
    type Reply = Done;

    fn run(_desk: &mut Desk, _args: Args) -> Result<Done, CallError> {
        Err(CallError::failed("Non ancora costruito."))
    }
}
