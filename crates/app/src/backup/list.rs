//! `backup.list`: backups in the folder used last.

use crate::{backup::view::BackupView, registry::Verb};
use serde::Deserialize;
use ts_rs::TS;

/// Backups in the folder used last.
pub enum List {}

/// What `backup.list` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "BackupListArgs")]
pub struct Args {}

impl Verb for List {
    const NAME: &'static str = "backup.list";
    const DOC: &'static str = "Backups in the folder used last.";
    type Args = Args;
    type Reply = Vec<BackupView>;
}
