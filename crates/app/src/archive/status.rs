//! `archive.status`: what the lock screen needs to know of the archive.

use crate::{CallError, Desk, archive::view::ArchiveStatus, registry::Verb};
use serde::Deserialize;
use ts_rs::TS;

/// What the lock screen needs to know of the archive.
pub enum Status {}

/// What `archive.status` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "ArchiveStatusArgs")]
pub struct Args {}

impl Verb for Status {
    const NAME: &'static str = "archive.status";
    const DOC: &'static str = "What the lock screen needs to know of the archive.";
    type Args = Args;
    type Reply = ArchiveStatus;

    fn run(desk: &mut Desk, _: Args) -> Result<ArchiveStatus, CallError> {
        desk.status()
    }
}
