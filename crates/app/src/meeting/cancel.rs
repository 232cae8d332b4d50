//! `meeting.cancel`: record that a meeting will not be held.

use crate::{
    CallError, Desk,
    checks::Checks,
    meeting::append,
    registry::{Done, Verb},
};
use poliedro_domain::meeting::MeetingFact;
use serde::Deserialize;
use ts_rs::TS;

/// Record that a meeting will not be held.
pub enum Cancel {}

/// What `meeting.cancel` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "MeetingCancelArgs")]
pub struct Args {
    /// Which.
    pub meeting_id: String,
    /// Why.
    pub reason: String,
}

impl Verb for Cancel {
    const NAME: &'static str = "meeting.cancel";
    const DOC: &'static str = "Record that a meeting will not be held.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        let mut checks = Checks::default();
        let reason = checks.line("reason", "Motivo", &args.reason);
        if reason.is_empty() {
            checks.say("reason", "Scriva perché la seduta non si tiene.");
        }
        checks.done()?;
        append(desk, &args.meeting_id, MeetingFact::Cancelled { reason }, |_| Ok(()))?;
        Ok(Done {})
    }
}
