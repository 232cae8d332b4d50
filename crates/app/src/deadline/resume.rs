//! `deadline.resume`: open again an obligation that was waived by mistake.

use crate::{
    CallError, Desk,
    deadline::view::DueKey,
    registry::{Done, Verb},
};
use serde::Deserialize;
use ts_rs::TS;

/// Open again an obligation that was waived by mistake.
pub enum Resume {}

/// What `deadline.resume` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "DeadlineResumeArgs")]
pub struct Args {
    /// Which.
    pub key: DueKey,
}

impl Verb for Resume {
    const NAME: &'static str = "deadline.resume";
    const DOC: &'static str = "Open again an obligation that was waived by mistake.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        let _ = (desk, args);
        Err(CallError::failed("In costruzione."))
    }
}
