//! `archive.leave_demo`: lock the demo archive and go back to the real one.

use crate::{registry::Done, registry::Verb};
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
}
