//! `backup.replace`: put a backup in the place of the archive that is open, which is kept aside.

use crate::{
    CallError, Desk, ErrorCode, Pick, archive::view::ArchiveStatus, backup::restore::restore_with, desk::Home,
    registry::Verb, secret::Secret,
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
    const PICKS: Option<Pick> = Some(Pick::Folder("Quale copia ripristinare"));
    type Args = Args;
    type Reply = ArchiveStatus;

    fn run(desk: &mut Desk, args: Args) -> Result<ArchiveStatus, CallError> {
        let folder = desk.chosen()?;
        desk.may(Op::Restore)?;
        if desk.home == Home::Demo {
            return Err(CallError::failed("Questi sono gli esempi: una copia si ripristina nel proprio archivio."));
        }
        let aside = Aside::prepare(desk, &folder, &args.passphrase, &args.recovery_code)?;
        desk.change(Op::Restore, |_| Ok(()))?;
        desk.lock()?;
        aside.swap(desk)?;
        desk.status()
    }
}

/// A copy that was restored and checked beside the archive, ready to take its place.
pub(crate) struct Aside {
    restored: PathBuf,
    kept: PathBuf,
}

impl Aside {
    /// Restores the copy beside: the archive is touched only when the copy is good.
    pub(crate) fn prepare(
        desk: &Desk,
        folder: &Path,
        passphrase: &Secret,
        recovery_code: &Secret,
    ) -> Result<Self, CallError> {
        let (place, now) = (desk.folder(), desk.now());
        let aside = Self { restored: named(place, RESTORED, now)?, kept: named(place, KEPT, now)? };
        restore_with(folder, &aside.restored, passphrase, recovery_code).inspect_err(|_| {
            let _ = fs::remove_dir_all(&aside.restored);
        })?;
        Ok(aside)
    }

    /// Puts the copy in the place of the archive, which must be locked and is kept aside. The folder is held meanwhile, so that no
    /// other window comes in between. What was restored goes away again if this fails.
    pub(crate) fn swap(self, desk: &mut Desk) -> Result<(), CallError> {
        let swapped = desk.claimed().and_then(|held| {
            let swapped = swap(desk.folder(), &self.restored, &self.kept);
            drop(held);
            swapped
        });
        desk.let_go();
        if let Err(error) = swapped {
            // With the archive's place empty the copy stays: `finish` puts it there.
            if desk.folder().exists() {
                let _ = fs::remove_dir_all(&self.restored);
            }
            return Err(error);
        }
        let kept = self.kept.display();
        desk.news.push(format!("La copia è al posto dell’archivio. Quello di prima è conservato in {kept}."));
        Ok(())
    }
}

/// Between the name of the archive's folder and the moment, for the copy and for the archive that it replaces.
const RESTORED: &str = "-ripristino-";
const KEPT: &str = "-sostituito-";

/// A folder beside the archive's, with the moment in its name.
fn named(place: &Path, why: &str, now: Timestamp) -> Result<PathBuf, CallError> {
    let name = place.file_name().and_then(|name| name.to_str());
    let name = name.ok_or_else(|| {
        CallError::failed("La cartella dell’archivio non ha un nome: il ripristino va fatto altrove.")
    })?;
    Ok(place.with_file_name(format!("{name}{why}{}", local(now).strftime("%Y%m%d-%H%M%S"))))
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
    // A power cut may undo either rename until the folder above is on the disk; `finish` completes what is left halfway.
    let above = place.parent().map(fs::File::open);
    if let Some(Ok(above)) = above {
        let _ = above.sync_all();
    }
    Ok(())
}

/// Completes a swap that a power cut left between its two renames: the archive's place is empty, and beside it stand the archive that
/// was put aside and the copy, of the same moment. True when there was one.
pub(crate) fn finish(place: &Path) -> bool {
    let (Some(above), Some(name)) = (place.parent(), place.file_name().and_then(|name| name.to_str())) else {
        return false;
    };
    if place.exists() {
        return false;
    }
    let moments = |why: &str| {
        let start = format!("{name}{why}");
        let entries = fs::read_dir(above).into_iter().flatten().filter_map(Result::ok);
        let moment = move |entry: fs::DirEntry| entry.file_name().to_str()?.strip_prefix(&start).map(str::to_owned);
        entries.filter_map(moment).collect::<std::collections::BTreeSet<_>>()
    };
    let Some(moment) = moments(RESTORED).intersection(&moments(KEPT)).max().cloned() else { return false };
    fs::rename(place.with_file_name(format!("{name}{RESTORED}{moment}")), place).is_ok()
}
