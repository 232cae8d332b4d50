//! `backup.create`: make a backup in a folder that the person picks, and verify it.

use crate::{backup::view::BackupView, registry::Verb};
use serde::Deserialize;
use ts_rs::TS;

/// Make a backup in a folder that the person picks, and verify it.
pub enum Create {}

/// What `backup.create` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "BackupCreateArgs")]
pub struct Args {}

impl Verb for Create {
    const NAME: &'static str = "backup.create";
    const DOC: &'static str = "Make a backup in a folder that the person picks, and verify it.";
    type Args = Args;
    type Reply = BackupView;
}
