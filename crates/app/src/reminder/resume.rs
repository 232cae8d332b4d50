//! `reminder.resume`: open again a reminder that was done or dropped by mistake.

use crate::{
    CallError, Desk,
    registry::{Done, Verb},
    reminder::append,
};
use poliedro_domain::reminder::{ReminderFact, ReminderState};
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
        append(desk, &args.reminder_id, over, ReminderFact::Resumed {})
    }
}

/// It was done or dropped.
fn over(state: &ReminderState) -> Result<(), CallError> {
    match state.over {
        Some(_) => Ok(()),
        None => Err(CallError::failed("Questo promemoria è già tra quelli da fare.")),
    }
}
