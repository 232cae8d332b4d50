//! The files of an archive's folder.

use super::durable::{remove_database, rename_durably, sync_folder};
use crate::{cipher::DiskTrouble, slot::KeyFiles};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// One folder and the names in it.
#[derive(Debug, Clone)]
pub(crate) struct Layout {
    dir: PathBuf,
}

impl Layout {
    pub(crate) fn of(dir: &Path) -> Self {
        Self { dir: dir.to_owned() }
    }

    pub(crate) fn dir(&self) -> &Path {
        &self.dir
    }

    pub(crate) fn archive(&self) -> PathBuf {
        self.dir.join("archive.db")
    }

    /// The database of an archive being created or restored.
    pub(crate) fn archive_new(&self) -> PathBuf {
        self.dir.join("archive.db.new")
    }

    /// The database under the next data key.
    pub(crate) fn archive_next(&self) -> PathBuf {
        self.dir.join("archive.db.next")
    }

    pub(crate) fn keys(&self) -> KeyFiles {
        KeyFiles::of(&self.dir)
    }

    pub(crate) fn has_archive(&self) -> bool {
        self.archive().symlink_metadata().is_ok()
    }

    pub(crate) fn has_new(&self) -> bool {
        self.archive_new().symlink_metadata().is_ok()
    }

    /// Ends or undoes a creation that was cut short. Only for the holder of the lock.
    ///
    /// The new database is complete and durable before `keys.json` appears, so `keys.json` without `archive.db` means
    /// that only the last rename is missing; without `keys.json` there is nothing to keep.
    pub(crate) fn settle_creation(&self) -> Result<(), DiskTrouble> {
        if self.has_new() {
            if self.keys().exist() && !self.has_archive() {
                rename_durably(&self.archive_new(), &self.archive())?;
            }
            remove_database(&self.archive_new());
        }
        for leftover in ["keys.json.new", "keys.json.bak.new"] {
            let _ = fs::remove_file(self.dir.join(leftover));
        }
        Ok(())
    }

    /// Gives a finished `archive.db.new` its name, after its keys are in place.
    pub(crate) fn commit_creation(&self) -> Result<(), DiskTrouble> {
        rename_durably(&self.archive_new(), &self.archive())?;
        sync_folder(&self.dir)
    }
}
