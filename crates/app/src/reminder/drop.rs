//! `reminder.drop`: say that a reminder is no longer needed.

use crate::{
    CallError, Desk,
    checks::Checks,
    registry::{Done, Verb},
    reminder::{append, waits},
};
use poliedro_domain::reminder::ReminderFact;
use serde::Deserialize;
use ts_rs::TS;

/// Say that a reminder is no longer needed.
pub enum Discard {}

/// What `reminder.drop` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "ReminderDropArgs")]
pub struct Args {
    /// Which.
    pub reminder_id: String,
    /// Why.
    pub reason: String,
}

impl Verb for Discard {
    const NAME: &'static str = "reminder.drop";
    const DOC: &'static str = "Say that a reminder is no longer needed.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        let mut checks = Checks::default();
        let reason = checks.line("reason", "Motivo", &args.reason);
        if reason.is_empty() {
            checks.say("reason", "Scriva perché non serve più.");
        }
        checks.done()?;
        append(desk, &args.reminder_id, waits, ReminderFact::Dropped { reason })
    }
}
