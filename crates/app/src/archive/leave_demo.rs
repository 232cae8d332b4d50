//! `archive.leave_demo`: lock the demo archive and go back to the real one.

use crate::{
    CallError, Desk,
    desk::Home,
    registry::{Done, Verb},
};
use serde::Deserialize;
use ts_rs::TS;

/// Lock the demo archive and go back to the real one.
pub enum LeaveDemo {}

/// What `archive.leave_demo` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "ArchiveLeaveDemoArgs")]
pub struct Args {}

impl Verb for LeaveDemo {
    const NAME: &'static str = "archive.leave_demo";
    const DOC: &'static str = "Lock the demo archive and go back to the real one.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, _: Args) -> Result<Done, CallError> {
        desk.lock()?;
        desk.go_to(Home::Real);
        Ok(Done {})
    }
}
