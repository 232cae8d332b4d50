//! Looking at a folder without key, lock or change.

use super::{Layout, Vault};
use crate::{
    cipher::{ArchiveFault, PAGE_BYTES, first_bytes},
    slot::{KeyFileFault, SlotSummary},
};
use std::path::Path;
use uuid::Uuid;

/// What is in a folder.
#[derive(Debug)]
pub enum VaultStatus {
    /// No archive.
    Absent,
    /// An archive that can be tried.
    Present {
        /// Its identity, the same in every backup of it.
        archive_id: Uuid,
        /// Its name.
        name: String,
        /// Whether everyone in it is invented.
        example: bool,
        /// Who can open it.
        slots: Vec<SlotSummary>,
        /// Whether `keys.json` was unreadable and its copy was read instead.
        keys_from_copy: bool,
    },
    /// An archive that cannot be opened as it is.
    Damaged(VaultTrouble),
}

/// Why an archive cannot be opened as it is.
#[derive(Debug, thiserror::Error)]
pub enum VaultTrouble {
    /// Its keys.
    #[error("{0}")]
    Keys(#[from] KeyFileFault),
    /// Its database.
    #[error("{0}")]
    File(#[from] ArchiveFault),
}

impl Vault {
    /// What is in `dir`. Takes no lock, needs no key, changes nothing.
    pub fn inspect(dir: &Path) -> VaultStatus {
        let layout = Layout::of(dir);
        let stored = match layout.keys().read() {
            Ok(stored) => stored,
            Err(KeyFileFault::Absent) if !layout.has_archive() => return VaultStatus::Absent,
            Err(fault) => return VaultStatus::Damaged(fault.into()),
        };
        if let Some(fault) = glance(&layout) {
            return VaultStatus::Damaged(fault.into());
        }
        match stored.into_iter().next() {
            Some(first) => VaultStatus::Present {
                archive_id: first.ring.body.archive_id,
                slots: first.ring.body.summaries(),
                name: first.ring.body.name,
                example: first.ring.body.example,
                keys_from_copy: first.from_copy,
            },
            None => VaultStatus::Absent,
        }
    }
}

/// What can be seen of the database without its key.
fn glance(layout: &Layout) -> Option<ArchiveFault> {
    let path = layout.archive();
    match path.metadata() {
        // A creation cut short before its last step, which `claim` completes.
        Err(_) if layout.has_new() => None,
        Err(_) => Some(ArchiveFault::Missing),
        Ok(metadata) if !metadata.is_file() => Some(ArchiveFault::NotOurs),
        Ok(metadata) if metadata.len() < PAGE_BYTES => Some(ArchiveFault::Truncated),
        Ok(_) => {
            first_bytes(&path).is_ok_and(|header| &header == b"SQLite format 3\0").then_some(ArchiveFault::NotEncrypted)
        }
    }
}
