//! Whether a backup can be relied on, without the key and with it.

use super::{BackupFault, DATABASE, KEYS, Phase, Progress, manifest::Manifest};
use crate::{
    cipher::ArchiveFile,
    key::Dek,
    slot::{Anchor, KeyFiles, KeyRing, SlotSummary, read_bounded},
    vault::{Entry, open_ring},
};
use jiff::Timestamp;
use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};
use uuid::Uuid;

/// What a backup says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BackupSummary {
    /// Its folder.
    pub path: PathBuf,
    /// The archive it is of.
    pub archive_id: Uuid,
    /// That archive's name.
    pub name: String,
    /// Whether everyone in it is invented.
    pub example: bool,
    /// When it was made.
    pub made_at: Timestamp,
    /// The program that made it.
    pub program_version: String,
    /// Bytes of the database.
    pub bytes: u64,
    /// Rows in each table.
    pub counts: BTreeMap<String, u64>,
    /// The audit head at that moment.
    pub audit_head: Option<Anchor>,
    /// Who can open it.
    pub slots: Vec<SlotSummary>,
}

/// A backup whose files are what its manifest says.
pub(super) struct Whole {
    pub(super) manifest: Manifest,
    pub(super) ring: KeyRing,
}

/// Checks the files of a backup against its manifest and, with `entry`, that the manifest is authentic, every page
/// decrypts and the rows are as many as it says.
pub fn verify_backup(
    dir: &Path,
    entry: Option<Entry<'_>>,
    progress: &mut dyn FnMut(Progress),
) -> Result<BackupSummary, BackupFault> {
    let whole = Whole::read(dir)?;
    whole.manifest.check_files(dir, &mut |done, all| progress(Progress { phase: Phase::Reading, done, all }))?;
    if let Some(entry) = entry {
        let dek = whole.open(dir, entry)?;
        progress(Progress { phase: Phase::Checking, done: 0, all: 0 });
        whole.check_pages(dir.join(DATABASE), &dek)?;
    }
    Ok(whole.summary(dir))
}

impl Whole {
    /// The manifest and the keys; the files are not compared yet.
    pub(super) fn read(dir: &Path) -> Result<Self, BackupFault> {
        let manifest = Manifest::read(dir)?;
        let bytes = read_bounded(&dir.join(KEYS), KeyFiles::MAX_BYTES).map_err(|e| match e.kind() {
            std::io::ErrorKind::NotFound => BackupFault::Missing(KEYS),
            _ => BackupFault::Altered(KEYS),
        })?;
        let ring = KeyRing::from_json(&bytes).map_err(|_| BackupFault::Altered(KEYS))?;
        if ring.body.archive_id != manifest.body.archive_id {
            return Err(BackupFault::Altered(KEYS));
        }
        Ok(Self { manifest, ring })
    }

    /// The data key, if `entry` opens the keys and the manifest was written with it.
    pub(super) fn open(&self, dir: &Path, entry: Entry<'_>) -> Result<Dek, BackupFault> {
        let dek = open_ring(&self.ring, entry, &dir.join(DATABASE))?.dek;
        if self.manifest.is_authentic(&dek.backup()?) { Ok(dek) } else { Err(BackupFault::Forged) }
    }

    /// Every page of the database at `path`, which is this backup's or a copy of it.
    pub(super) fn check_pages(&self, path: PathBuf, dek: &Dek) -> Result<(), BackupFault> {
        ArchiveFile::new(path, dek, Some(self.ring.body.salt))?.verify_copy(&self.manifest.body.counts)?;
        Ok(())
    }

    pub(super) fn summary(&self, dir: &Path) -> BackupSummary {
        let body = &self.manifest.body;
        BackupSummary {
            path: dir.to_owned(),
            archive_id: body.archive_id,
            name: body.archive_name.clone(),
            example: body.example,
            made_at: body.made_at,
            program_version: body.program_version.clone(),
            bytes: body.database.bytes,
            counts: body.counts.clone(),
            audit_head: body.audit_head,
            slots: self.ring.body.summaries(),
        }
    }
}
