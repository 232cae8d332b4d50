//! `meeting.list`: the meetings of the equipe.

use crate::{CallError, Desk, meeting::view::MeetingList, registry::Verb};
use serde::Deserialize;
use ts_rs::TS;

/// The meetings of the equipe.
pub enum List {}

/// What `meeting.list` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "MeetingListArgs")]
pub struct Args {}

impl Verb for List {
    const NAME: &'static str = "meeting.list";
    const DOC: &'static str = "The meetings of the equipe.";
    type Args = Args;
    type Reply = MeetingList;

    fn run(_desk: &mut Desk, _args: Args) -> Result<MeetingList, CallError> {
        Err(CallError::failed("Non ancora costruito."))
    }
}
