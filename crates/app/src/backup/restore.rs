//! `backup.restore`: restore a backup, picked by the person, where no archive exists yet.

use crate::{
    CallError, Desk,
    archive::view::{ArchiveState, ArchiveStatus},
    registry::Verb,
};
use poliedro_store::backup::restore;
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
    const PICKS: Option<&'static str> = Some("Quale copia ripristinare");
    type Args = Args;
    type Reply = ArchiveStatus;

    fn run(desk: &mut Desk, _: Args) -> Result<ArchiveStatus, CallError> {
        let folder = desk.chosen()?;
        if desk.status()?.state != ArchiveState::Absent {
            return Err(CallError::failed("Qui c’è già un archivio: una copia si ripristina solo dove non ce n’è."));
        }
        restore(&folder, &desk.folder().to_owned(), &mut |_| {})?;
        desk.status()
    }
}
