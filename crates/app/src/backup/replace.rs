//! `backup.replace`: put a backup in the place of the archive that is open, which is kept aside.

use crate::{
    CallError, Desk, ErrorCode, archive::view::ArchiveStatus, backup::restore::restore_with, registry::Verb,
    secret::Secret,
};
use jiff::Timestamp;
use poliedro_domain::{permission::Op, when::local};
use serde::Deserialize;
use std::{
    fs,
    path::{Path, PathBuf},
};
use ts_rs::TS;

/// Put a backup in the place of the archive that is open, which is kept aside.
pub enum Replace {}

/// What `backup.replace` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "BackupReplaceArgs")]
pub struct Args {
    /// Passphrase of one of the operators of the backup; empty when the recovery code is given.
    pub passphrase: Secret,
    /// Recovery code of the backup; empty when a passphrase is given.
    pub recovery_code: Secret,
}

impl Verb for Replace {
    const NAME: &'static str = "backup.replace";
    const DOC: &'static str = "Put a backup in the place of the archive that is open, which is kept aside.";
    const PICKS: Option<&'static str> = Some("Quale copia ripristinare");
    type Args = Args;
    type Reply = ArchiveStatus;

    fn run(desk: &mut Desk, args: Args) -> Result<ArchiveStatus, CallError> {
        let folder = desk.chosen()?;
        desk.may(Op::Restore)?;
        let (place, now) = (desk.folder().to_owned(), desk.now());
        // First the copy is restored and checked beside; the archive is touched only when the copy is good.
        let beside = named(&place, "ripristino", now)?;
        let restored = restore_with(&folder, &beside, &args.passphrase, &args.recovery_code);
        if let Err(error) = restored {
            let _ = fs::remove_dir_all(&beside);
            return Err(error);
        }
        desk.change(Op::Restore, |_| Ok(()))?;
        desk.lock()?;
        desk.let_go();
        let aside = named(&place, "sostituito", now)?;
        swap(&place, &beside, &aside)?;
        desk.news
            .push(format!("La copia è al posto dell’archivio. Quello di prima è conservato in {}.", aside.display()));
        desk.status()
    }
}

/// A folder beside the archive's, with the moment in its name.
fn named(place: &Path, why: &str, now: Timestamp) -> Result<PathBuf, CallError> {
    let name = place.file_name().and_then(|name| name.to_str());
    let name = name.ok_or_else(|| {
        CallError::failed("La cartella dell’archivio non ha un nome: il ripristino va fatto altrove.")
    })?;
    Ok(place.with_file_name(format!("{name}-{why}-{}", local(now).strftime("%Y%m%d-%H%M%S"))))
}

/// Two renames. If the second fails the archive goes back to its place.
fn swap(place: &Path, restored: &Path, aside: &Path) -> Result<(), CallError> {
    let failed = |error: std::io::Error| {
        let message =
            format!("La copia è buona ma non si può metterla al posto dell’archivio, che è rimasto com’era: {error}.");
        CallError::new(ErrorCode::Disk, message)
    };
    fs::rename(place, aside).map_err(failed)?;
    if let Err(error) = fs::rename(restored, place) {
        fs::rename(aside, place).map_err(failed)?;
        return Err(failed(error));
    }
    Ok(())
}
