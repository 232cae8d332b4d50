//! `meeting.cancel`: record that a meeting will not be held.

use crate::{
    CallError, Desk,
    registry::{Done, Verb},
};
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

    fn run(_desk: &mut Desk, _args: Args) -> Result<Done, CallError> {
        Err(CallError::failed("Non ancora costruito."))
    }
}
