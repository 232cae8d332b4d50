//! `meeting.page`: open one meeting.

use crate::{CallError, Desk, meeting::view::MeetingPage, registry::Verb};
use serde::Deserialize;
use ts_rs::TS;

/// Open one meeting.
pub enum Page {}

/// What `meeting.page` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "MeetingPageArgs")]
pub struct Args {
    /// Which.
    pub meeting_id: String,
}

impl Verb for Page {
    const NAME: &'static str = "meeting.page";
    const DOC: &'static str = "Open one meeting.";
    type Args = Args;
    type Reply = MeetingPage;

    fn run(_desk: &mut Desk, _args: Args) -> Result<MeetingPage, CallError> {
        Err(CallError::failed("Non ancora costruito."))
    }
}
