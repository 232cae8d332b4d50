//! `archive.ring`: ask the window that has the archive to come to the front.

use crate::{
    CallError, Desk,
    registry::{Done, Verb},
};
use serde::Deserialize;
use ts_rs::TS;

/// Ask the window that has the archive to come to the front.
pub enum Ring {}

/// What `archive.ring` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "ArchiveRingArgs")]
pub struct Args {}

impl Verb for Ring {
    const NAME: &'static str = "archive.ring";
    const DOC: &'static str = "Ask the window that has the archive to come to the front.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, _: Args) -> Result<Done, CallError> {
        poliedro_store::writer_lock::ring_bell(desk.folder())?;
        Ok(Done {})
    }
}
