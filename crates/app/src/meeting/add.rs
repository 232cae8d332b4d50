//! `meeting.add`: seal an integrative minute.

use crate::{
    CallError, Desk,
    meeting::view::{AddendumForm, MinutesSealed},
    registry::Verb,
};
use serde::Deserialize;
use ts_rs::TS;

/// Seal an integrative minute.
pub enum Add {}

/// What `meeting.add` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "MeetingAddArgs")]
pub struct Args {
    /// Which.
    pub meeting_id: String,
    /// What is added or corrected.
    pub form: AddendumForm,
}

impl Verb for Add {
    const NAME: &'static str = "meeting.add";
    const DOC: &'static str = "Seal an integrative minute.";
    type Args = Args;
    type Reply = MinutesSealed;

    fn run(_desk: &mut Desk, _args: Args) -> Result<MinutesSealed, CallError> {
        Err(CallError::failed("Non ancora costruito."))
    }
}
