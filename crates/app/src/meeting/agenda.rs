//! `meeting.agenda`: set the agenda of a meeting.

use crate::{
    CallError, Desk,
    registry::{Done, Verb},
};
use serde::Deserialize;
use ts_rs::TS;

/// Set the agenda of a meeting.
pub enum Agenda {}

/// What `meeting.agenda` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "MeetingAgendaArgs")]
pub struct Args {
    /// Which.
    pub meeting_id: String,
    /// Assessments, in order.
    pub cases: Vec<String>,
}

impl Verb for Agenda {
    const NAME: &'static str = "meeting.agenda";
    const DOC: &'static str = "Set the agenda of a meeting.";
    type Args = Args;
    type Reply = Done;

    fn run(_desk: &mut Desk, _args: Args) -> Result<Done, CallError> {
        Err(CallError::failed("Non ancora costruito."))
    }
}
