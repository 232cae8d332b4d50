//! `meeting.undecide`: take back the decision on a case, before sealing.

use crate::{
    CallError, Desk,
    registry::{Done, Verb},
};
use serde::Deserialize;
use ts_rs::TS;

/// Take back the decision on a case, before sealing.
pub enum Undecide {}

/// What `meeting.undecide` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "MeetingUndecideArgs")]
pub struct Args {
    /// Which.
    pub meeting_id: String,
    /// The case.
    pub vmd_id: String,
}

impl Verb for Undecide {
    const NAME: &'static str = "meeting.undecide";
    const DOC: &'static str = "Take back the decision on a case, before sealing.";
    type Args = Args;
    type Reply = Done;

    fn run(_desk: &mut Desk, _args: Args) -> Result<Done, CallError> {
        Err(CallError::failed("Non ancora costruito."))
    }
}
