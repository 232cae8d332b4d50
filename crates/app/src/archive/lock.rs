//! `archive.lock`: drop the keys.

use crate::{
    CallError, Desk,
    registry::{Done, Verb},
};
use serde::Deserialize;
use ts_rs::TS;

/// Drop the keys.
pub enum Lock {}

/// What `archive.lock` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "ArchiveLockArgs")]
pub struct Args {}

impl Verb for Lock {
    const NAME: &'static str = "archive.lock";
    const DOC: &'static str = "Drop the keys.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, _: Args) -> Result<Done, CallError> {
        desk.lock()?;
        Ok(Done {})
    }
}
