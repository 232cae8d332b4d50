//! `plan.close`: close a plan.

use crate::{
    CallError, Desk,
    registry::{Done, Verb},
};
use serde::Deserialize;
use ts_rs::TS;

/// Close a plan.
pub enum Close {}

/// What `plan.close` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "PlanCloseArgs")]
pub struct Args {
    /// Which.
    pub plan_id: String,
    /// Catalogue `planClosure`.
    pub outcome: String,
    /// Note.
    pub note: String,
}

impl Verb for Close {
    const NAME: &'static str = "plan.close";
    const DOC: &'static str = "Close a plan.";
    type Args = Args;
    type Reply = Done;

    fn run(_desk: &mut Desk, _args: Args) -> Result<Done, CallError> {
        Err(CallError::failed("Non ancora costruito."))
    }
}
