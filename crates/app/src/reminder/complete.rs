//! `reminder.complete`: say that a reminder is done.

use crate::{
    CallError, Desk,
    checks::Checks,
    registry::{Done, Verb},
    reminder::{append, waits},
};
use poliedro_domain::reminder::ReminderFact;
use serde::Deserialize;
use ts_rs::TS;

/// Say that a reminder is done.
pub enum Complete {}

/// What `reminder.complete` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "ReminderCompleteArgs")]
pub struct Args {
    /// Which.
    pub reminder_id: String,
    /// Note.
    pub note: String,
}

impl Verb for Complete {
    const NAME: &'static str = "reminder.complete";
    const DOC: &'static str = "Say that a reminder is done.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        let mut checks = Checks::default();
        let note = checks.line("note", "Nota", &args.note);
        checks.done()?;
        append(desk, &args.reminder_id, waits, ReminderFact::Done { note })
    }
}
