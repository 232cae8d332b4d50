//! `meeting.seal`: seal the minutes of a meeting: they never change again.

use crate::{CallError, Desk, meeting::view::MinutesSealed, registry::Verb};
use serde::Deserialize;
use ts_rs::TS;

/// Seal the minutes of a meeting: they never change again.
pub enum Seal {}

/// What `meeting.seal` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "MeetingSealArgs")]
pub struct Args {
    /// Which.
    pub meeting_id: String,
}

impl Verb for Seal {
    const NAME: &'static str = "meeting.seal";
    const DOC: &'static str = "Seal the minutes of a meeting: they never change again.";
    type Args = Args;
    type Reply = MinutesSealed;

    fn run(_desk: &mut Desk, _args: Args) -> Result<MinutesSealed, CallError> {
        Err(CallError::failed("Non ancora costruito."))
    }
}
