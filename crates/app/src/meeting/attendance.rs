//! `meeting.attendance`: record who is there and who is not.

use crate::{
    CallError, Desk,
    meeting::view::AttendantForm,
    registry::{Done, Verb},
};
use serde::Deserialize;
use ts_rs::TS;

/// Record who is there and who is not.
pub enum Attendance {}

/// What `meeting.attendance` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "MeetingAttendanceArgs")]
pub struct Args {
    /// Which.
    pub meeting_id: String,
    /// Members.
    pub people: Vec<AttendantForm>,
}

impl Verb for Attendance {
    const NAME: &'static str = "meeting.attendance";
    const DOC: &'static str = "Record who is there and who is not.";
    type Args = Args;
    type Reply = Done;

    fn run(_desk: &mut Desk, _args: Args) -> Result<Done, CallError> {
        Err(CallError::failed("Non ancora costruito."))
    }
}
