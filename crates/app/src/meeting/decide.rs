//! `meeting.decide`: record the decision on a case.

use crate::{
    CallError, Desk,
    meeting::view::DecisionForm,
    registry::{Done, Verb},
};
use serde::Deserialize;
use ts_rs::TS;

/// Record the decision on a case.
pub enum Decide {}

/// What `meeting.decide` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "MeetingDecideArgs")]
pub struct Args {
    /// Which.
    pub meeting_id: String,
    /// The case.
    pub vmd_id: String,
    /// What.
    pub decision: DecisionForm,
}

impl Verb for Decide {
    const NAME: &'static str = "meeting.decide";
    const DOC: &'static str = "Record the decision on a case.";
    type Args = Args;
    type Reply = Done;

    fn run(_desk: &mut Desk, _args: Args) -> Result<Done, CallError> {
        Err(CallError::failed("Non ancora costruito."))
    }
}
