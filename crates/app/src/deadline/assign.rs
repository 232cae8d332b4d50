//! `deadline.assign`: give an obligation to someone, or pass it on.

use crate::{
    CallError, Desk,
    deadline::view::DueKey,
    registry::{Done, Verb},
};
use serde::Deserialize;
use ts_rs::TS;

/// Give an obligation to someone, or pass it on.
pub enum Assign {}

/// What `deadline.assign` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "DeadlineAssignArgs")]
pub struct Args {
    /// Which.
    pub key: DueKey,
    /// Operator id.
    pub to: String,
    /// Why; required when it passes from another person.
    pub reason: String,
}

impl Verb for Assign {
    const NAME: &'static str = "deadline.assign";
    const DOC: &'static str = "Give an obligation to someone, or pass it on.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        let _ = (desk, args);
        Err(CallError::failed("In costruzione."))
    }
}
