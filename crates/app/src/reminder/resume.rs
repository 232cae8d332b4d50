//! `reminder.resume`: open again a reminder that was done or dropped by mistake.

use crate::{
    CallError, Desk,
    registry::{Done, Verb},
};
use serde::Deserialize;
use ts_rs::TS;

/// Open again a reminder that was done or dropped by mistake.
pub enum Resume {}

/// What `reminder.resume` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "ReminderResumeArgs")]
pub struct Args {
    /// Which.
    pub reminder_id: String,
}

impl Verb for Resume {
    const NAME: &'static str = "reminder.resume";
    const DOC: &'static str = "Open again a reminder that was done or dropped by mistake.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        let _ = (desk, args);
        Err(CallError::failed("In costruzione."))
    }
}
