//! `plan.reopen`: open a closed plan again.

use crate::{
    CallError, Desk,
    registry::{Done, Verb},
};
use serde::Deserialize;
use ts_rs::TS;

/// Open a closed plan again.
pub enum Reopen {}

/// What `plan.reopen` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "PlanReopenArgs")]
pub struct Args {
    /// Which.
    pub plan_id: String,
    /// Why.
    pub reason: String,
}

impl Verb for Reopen {
    const NAME: &'static str = "plan.reopen";
    const DOC: &'static str = "Open a closed plan again.";
    type Args = Args;
    type Reply = Done;

    fn run(_desk: &mut Desk, _args: Args) -> Result<Done, CallError> {
        Err(CallError::failed("Non ancora costruito."))
    }
}
