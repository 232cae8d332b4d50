//! `meeting.plan`: convene a meeting, or convene it differently.

use crate::{
    CallError, Desk,
    meeting::view::{ConvenedForm, MeetingOpened},
    registry::Verb,
};
use serde::Deserialize;
use ts_rs::TS;

/// Convene a meeting, or convene it differently.
pub enum Plan {}

/// What `meeting.plan` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "MeetingPlanArgs")]
pub struct Args {
    /// Which; null for a new one.
    pub meeting_id: Option<String>,
    /// When and how.
    pub form: ConvenedForm,
}

impl Verb for Plan {
    const NAME: &'static str = "meeting.plan";
    const DOC: &'static str = "Convene a meeting, or convene it differently.";
    type Args = Args;
    type Reply = MeetingOpened;

    fn run(_desk: &mut Desk, _args: Args) -> Result<MeetingOpened, CallError> {
        Err(CallError::failed("Non ancora costruito."))
    }
}
