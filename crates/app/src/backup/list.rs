//! `backup.list`: backups in the folder used last.

use crate::{CallError, Desk, backup::view::BackupView, registry::Verb};
use poliedro_domain::permission::{Op, Purpose};
use poliedro_store::backup::{ListedBackup, list_backups};
use serde::Deserialize;
use std::path::Path;
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

    fn run(desk: &mut Desk, _: Args) -> Result<Vec<BackupView>, CallError> {
        desk.read(Op::SettingRead, Purpose::Custody, None, |_| Ok(()))?;
        let open = desk.at_work()?;
        let Some(folder) = open.settings.backup_folder.clone() else { return Ok(Vec::new()) };
        let archive = open.vault.archive_id();
        // A folder on a stick that is not plugged in: no backups to show, not an error.
        let found = list_backups(Path::new(&folder)).unwrap_or_default();
        let view = |listed: ListedBackup| {
            let summary = listed.summary.ok().filter(|summary| summary.archive_id == archive)?;
            Some(BackupView {
                folder: listed.path.display().to_string(),
                made_at: summary.made_at.to_string(),
                bytes: summary.bytes,
                people: summary.counts.get("person").copied().unwrap_or_default(),
                verified: true,
            })
        };
        Ok(found.into_iter().filter_map(view).collect())
    }
}
