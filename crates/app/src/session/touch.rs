//! `session.touch`: tell the lock timer that someone is at the screen.

use crate::{
    CallError, Desk,
    registry::{Done, Verb},
};
use serde::Deserialize;
use ts_rs::TS;

/// Tell the lock timer that someone is at the screen.
pub enum Touch {}

/// What `session.touch` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "SessionTouchArgs")]
pub struct Args {}

impl Verb for Touch {
    const NAME: &'static str = "session.touch";
    const DOC: &'static str = "Tell the lock timer that someone is at the screen.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, _: Args) -> Result<Done, CallError> {
        desk.at_work()?;
        desk.touched_at = desk.now();
        Ok(Done {})
    }
}
