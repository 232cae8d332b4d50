//! Writing a backup: under a temporary name, read back, checked, and only then named.

use super::{
    BackupError, DATABASE, KEYS, MANIFEST, PART, Phase, Progress,
    manifest::{FilePrint, Manifest, ManifestBody},
};
use crate::{
    cipher::{ArchiveFault, ArchiveFile, Copied, DiskTrouble},
    key::{KeyError, Secret32},
    slot::{Anchor, KeyRing},
    vault::{
        OpenVault,
        durable::{crash_point, rename_durably, sync_file, sync_folder, write_durably},
    },
};
use jiff::{Timestamp, tz::TimeZone};
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};
use uuid::Uuid;

/// What a backup is made from. It can be sent to another thread; the archive goes on being used meanwhile.
#[derive(Debug)]
pub struct BackupSource {
    file: ArchiveFile,
    key: Secret32,
    keys_json: Vec<u8>,
    archive_id: Uuid,
    name: String,
    example: bool,
}

/// A backup that was written and verified.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BackupReport {
    /// Its folder.
    pub path: PathBuf,
    /// When it was made.
    pub made_at: Timestamp,
    /// Bytes of all its files.
    pub bytes: u64,
    /// Rows in each table.
    pub counts: BTreeMap<String, u64>,
    /// The audit head at that moment.
    pub audit_head: Option<Anchor>,
}

impl OpenVault {
    /// What [`backup`] needs.
    pub fn backup_source(&self) -> Result<BackupSource, KeyError> {
        Ok(BackupSource {
            file: self.file(),
            key: self.dek().backup()?,
            keys_json: KeyRing::authenticate(self.body().clone(), self.dek(), None)?.to_json()?,
            archive_id: self.archive_id(),
            name: self.name().to_owned(),
            example: self.is_example(),
        })
    }
}

/// Writes `poliedro-<name>-YYYYMMDD-HHMMSS/` (time of Rome) into the folder `destination`, which must exist.
///
/// The copy has the archive's own key and slots: it opens with the same passphrases and recovery code. Once written it
/// is read back and checked page by page. If anything fails nothing is left under the name of a backup.
pub fn backup(
    source: &BackupSource,
    destination: &Path,
    now: Timestamp,
    progress: &mut dyn FnMut(Progress),
) -> Result<BackupReport, BackupError> {
    if !destination.is_dir() {
        return Err(BackupError::NoDestination);
    }
    let path = free_name(destination, &folder_name(&source.name, now));
    let mut part = path.clone().into_os_string();
    part.push(PART);
    let part = PathBuf::from(part);
    fs::create_dir(&part).map_err(|e| DiskTrouble::from(&e))?;
    let written = fill(source, &part, now, progress);
    let named = written.and_then(|report| {
        rename_durably(&part, &path)?;
        Ok(BackupReport { path, ..report })
    });
    if named.is_err() {
        let _ = fs::remove_dir_all(&part);
    }
    named
}

fn fill(
    source: &BackupSource,
    part: &Path,
    now: Timestamp,
    progress: &mut dyn FnMut(Progress),
) -> Result<BackupReport, BackupError> {
    let target = source.file.at(part.join(DATABASE));
    let Copied { file: copy, counts, audit_head } =
        source.file.copy_into(target, &mut |done, all| progress(Progress { phase: Phase::Copying, done, all }))?;
    sync_file(copy.path())?;
    write_durably(&part.join(KEYS), &source.keys_json)?;
    crash_point("backup: files written");

    progress(Progress { phase: Phase::Checking, done: 0, all: 0 });
    copy.verify_copy(&counts).map_err(|fault| match fault {
        ArchiveFault::Disk(DiskTrouble::Damaged) => BackupError::NotVerified,
        fault => fault.into(),
    })?;
    let mut print = |name: &str| {
        FilePrint::of(&part.join(name), &mut |done| progress(Progress { phase: Phase::Reading, done, all: 0 }))
            .map_err(|e| DiskTrouble::from(&e))
    };
    let (database, keys) = (print(DATABASE)?, print(KEYS)?);
    let body = ManifestBody {
        archive_id: source.archive_id,
        archive_name: source.name.clone(),
        example: source.example,
        made_at: now,
        program_version: env!("CARGO_PKG_VERSION").to_owned(),
        database,
        keys,
        counts: counts.clone(),
        audit_head,
    };
    let bytes = body.database.bytes.saturating_add(body.keys.bytes);
    let manifest = Manifest::authenticate(body, &source.key)?.to_json()?;
    write_durably(&part.join(MANIFEST), &manifest)?;
    let reread =
        Manifest::read(part).is_ok_and(|m| m.is_authentic(&source.key) && m.check_files(part, &mut |_, _| ()).is_ok());
    if !reread {
        return Err(BackupError::NotVerified);
    }
    sync_folder(part)?;
    crash_point("backup: verified");
    let bytes = bytes.saturating_add(u64::try_from(manifest.len()).unwrap_or(0));
    Ok(BackupReport { path: PathBuf::new(), made_at: now, bytes, counts, audit_head })
}

/// `poliedro-distretto-terre-nove-20261123-100500`.
fn folder_name(name: &str, now: Timestamp) -> String {
    let zone = TimeZone::get("Europe/Rome").unwrap_or(TimeZone::UTC);
    format!("poliedro-{}-{}", slug(name), now.to_zoned(zone).strftime("%Y%m%d-%H%M%S"))
}

/// `name` in at most 40 lower-case letters, digits and dashes; “archivio” if none is left.
fn slug(name: &str) -> String {
    let mut slug = String::new();
    for c in name.nfd().filter(|c| !is_combining_mark(*c)) {
        if slug.len() >= 40 {
            break;
        }
        if c.is_ascii_alphanumeric() {
            slug.push(c.to_ascii_lowercase());
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    let slug = slug.trim_end_matches('-');
    if slug.is_empty() { "archivio".to_owned() } else { slug.to_owned() }
}

/// `name`, or `name-2`, `name-3`… if it is taken (two backups within a second).
fn free_name(folder: &Path, name: &str) -> PathBuf {
    let taken = |path: &PathBuf| {
        let mut part = path.clone().into_os_string();
        part.push(PART);
        path.symlink_metadata().is_ok() || PathBuf::from(part).symlink_metadata().is_ok()
    };
    let first = folder.join(name);
    std::iter::once(first.clone())
        .chain((2..1000).map(|n| folder.join(format!("{name}-{n}"))))
        .find(|path| !taken(path))
        .unwrap_or(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_are_named_so_that_any_disk_takes_them() {
        let at = |s: &str| s.parse::<Timestamp>().unwrap();
        assert_eq!(
            folder_name("Distretto «Terre Nové» / n. 3", at("2026-11-23T09:05:00Z")),
            "poliedro-distretto-terre-nove-n-3-20261123-100500"
        );
        assert_eq!(folder_name("東京", at("2026-07-01T22:30:01Z")), "poliedro-archivio-20260702-003001");
        assert_eq!(slug(&"à".repeat(100)), "a".repeat(40));
        assert_eq!(slug("../../x"), "x");
    }
}
