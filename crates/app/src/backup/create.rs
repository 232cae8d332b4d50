//! `backup.create`: make a backup in a folder that the person picks, and verify it.

use crate::{CallError, Desk, Pick, backup::view::BackupView, registry::Verb};
use poliedro_domain::permission::Op;
use poliedro_store::backup::backup;
use serde::Deserialize;
use serde_json::json;
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
    const PICKS: Option<Pick> = Some(Pick::Folder("Dove mettere la copia"));
    type Args = Args;
    type Reply = BackupView;

    fn run(desk: &mut Desk, _: Args) -> Result<BackupView, CallError> {
        let folder = desk.chosen()?;
        let now = desk.now();
        desk.may(Op::Backup)?;
        let open = desk.at_work()?;
        let report = backup(&open.vault.backup_source()?, &folder, now, &mut |_| {})?;
        // Only a copy that was written and verified counts as one.
        open.archive.change(&open.session, now, Op::Backup, |tx| {
            tx.set("backup.last", json!(now.to_string()))?;
            tx.set("backup.folder", json!(folder.display().to_string()))?;
            Ok::<_, CallError>(())
        })?;
        desk.read_settings()?;
        Ok(BackupView {
            folder: report.path.display().to_string(),
            made_at: report.made_at.to_string(),
            bytes: report.bytes,
            people: report.counts.get("person").copied().unwrap_or_default(),
            verified: true,
        })
    }
}
