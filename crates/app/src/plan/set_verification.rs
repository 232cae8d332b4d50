//! `plan.set_verification`: set the day on which the plan is verified.

use crate::{
    CallError, Desk,
    registry::{Done, Verb},
};
use serde::Deserialize;
use ts_rs::TS;

/// Set the day on which the plan is verified.
pub enum SetVerification {}

/// What `plan.set_verification` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "PlanSetVerificationArgs")]
pub struct Args {
    /// Which.
    pub plan_id: String,
    /// Day (ISO).
    pub on: String,
}

impl Verb for SetVerification {
    const NAME: &'static str = "plan.set_verification";
    const DOC: &'static str = "Set the day on which the plan is verified.";
    type Args = Args;
    type Reply = Done;

    fn run(_desk: &mut Desk, _args: Args) -> Result<Done, CallError> {
        Err(CallError::failed("Non ancora costruito."))
    }
}
