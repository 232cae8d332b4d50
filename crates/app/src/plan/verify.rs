//! `plan.verify`: record a verification.

use crate::{
    CallError, Desk,
    registry::{Done, Verb},
};
use serde::Deserialize;
use ts_rs::TS;

/// Record a verification.
pub enum Verify {}

/// What `plan.verify` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "PlanVerifyArgs")]
pub struct Args {
    /// Which.
    pub plan_id: String,
    /// Day (ISO); empty = today.
    pub on: String,
    /// Catalogue `verificationOutcome`.
    pub outcome: String,
    /// What was found.
    pub text: String,
    /// Next verification (ISO); may be empty.
    pub next: String,
}

impl Verb for Verify {
    const NAME: &'static str = "plan.verify";
    const DOC: &'static str = "Record a verification.";
    type Args = Args;
    type Reply = Done;

    fn run(_desk: &mut Desk, _args: Args) -> Result<Done, CallError> {
        Err(CallError::failed("Non ancora costruito."))
    }
}
