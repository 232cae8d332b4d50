//! `meeting.heard`: record who was heard on a case.

use crate::{
    CallError, Desk,
    meeting::view::ParticipantForm,
    registry::{Done, Verb},
};
use serde::Deserialize;
use ts_rs::TS;

/// Record who was heard on a case.
pub enum Heard {}

/// What `meeting.heard` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "MeetingHeardArgs")]
pub struct Args {
    /// Which.
    pub meeting_id: String,
    /// The case.
    pub vmd_id: String,
    /// Who.
    pub people: Vec<ParticipantForm>,
}

impl Verb for Heard {
    const NAME: &'static str = "meeting.heard";
    const DOC: &'static str = "Record who was heard on a case.";
    type Args = Args;
    type Reply = Done;

    fn run(_desk: &mut Desk, _args: Args) -> Result<Done, CallError> {
        Err(CallError::failed("Non ancora costruito."))
    }
}
