//! Restoring: a backup becomes an archive in an empty folder, or nothing changes there.

use super::{BackupFault, BackupSummary, DATABASE, Phase, Progress, RestoreError, manifest::FilePrint, verify::Whole};
use crate::{
    cipher::DiskTrouble,
    key::KdfPolicy,
    slot::KeyRing,
    vault::{
        Busy, Entry, Layout, Vault,
        durable::{crash_point, remove_database},
    },
    writer_lock::LockRefused,
};
use std::{
    fs::{self, File},
    io::{self, Write},
    path::Path,
};

/// Restores the backup in `backup` into the folder `destination` (made if missing), which must hold no archive.
///
/// The backup is read whole and compared with its manifest, `entry` must open it, and the copy is checked page by page
/// before it gets its name. A crash in the middle leaves no archive or a complete one.
pub fn restore(
    backup: &Path,
    destination: &Path,
    entry: Entry<'_>,
    progress: &mut dyn FnMut(Progress),
) -> Result<BackupSummary, RestoreError> {
    let whole = Whole::read(backup)?;
    whole.manifest.check_files(backup, &mut |done, all| progress(Progress { phase: Phase::Reading, done, all }))?;
    let dek = whole.open(backup, entry)?;

    fs::create_dir_all(destination).map_err(|e| DiskTrouble::from(&e))?;
    let layout = Layout::of(destination);
    let empty = || {
        if layout.keys().exist() || layout.has_archive() { Err(RestoreError::AlreadyThere) } else { Ok(()) }
    };
    empty()?;
    let _held = Vault::hold(layout.clone(), KdfPolicy::floor()).map_err(|refused| match refused {
        LockRefused::Busy => RestoreError::Busy(Busy),
        LockRefused::Disk(trouble) => RestoreError::Disk(trouble),
    })?;
    empty()?;
    layout.settle_creation()?;

    let placed = place(&whole, backup, &layout, progress).and_then(|()| {
        progress(Progress { phase: Phase::Checking, done: 0, all: 0 });
        whole.check_pages(layout.archive_new(), &dek)?;
        crash_point("restore: checked");
        let ring = KeyRing::authenticate(whole.ring.body.clone(), &dek, None).map_err(BackupFault::Key)?;
        Ok(layout.keys().write(&ring)?)
    });
    if let Err(error) = placed {
        remove_database(&layout.archive_new());
        return Err(error);
    }
    crash_point("restore: keys written");
    layout.commit_creation()?;
    Ok(whole.summary(backup))
}

/// Copies the database to its temporary name, comparing what is read with the manifest once more.
fn place(
    whole: &Whole,
    backup: &Path,
    layout: &Layout,
    progress: &mut dyn FnMut(Progress),
) -> Result<(), RestoreError> {
    let expected = &whole.manifest.body.database;
    let copied = (|| -> io::Result<FilePrint> {
        let mut from = File::open(backup.join(DATABASE))?;
        let mut to = File::create(layout.archive_new())?;
        let print = FilePrint::of_stream(&mut from, &mut |piece| to.write_all(piece), &mut |done| {
            progress(Progress { phase: Phase::Copying, done, all: expected.bytes })
        })?;
        to.sync_all()?;
        Ok(print)
    })()
    .map_err(|e| DiskTrouble::from(&e))?;
    if &copied == expected { Ok(()) } else { Err(BackupFault::Altered(DATABASE).into()) }
}
