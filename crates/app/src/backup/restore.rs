//! `backup.restore`: restore a backup, picked by the person, where no archive exists yet.

use crate::{archive::view::ArchiveStatus, registry::Verb};
use serde::Deserialize;
use ts_rs::TS;

/// Restore a backup, picked by the person, where no archive exists yet.
pub enum Restore {}

/// What `backup.restore` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "BackupRestoreArgs")]
pub struct Args {}

impl Verb for Restore {
    const NAME: &'static str = "backup.restore";
    const DOC: &'static str = "Restore a backup, picked by the person, where no archive exists yet.";
    type Args = Args;
    type Reply = ArchiveStatus;
}
