//! Backups: a folder with the encrypted database, its keys and a manifest; written whole, verified, found, restored.

mod error;
mod list;
mod manifest;
mod restore;
mod verify;
mod write;

pub use error::{BackupError, BackupFault, RestoreError};
pub use list::{ListedBackup, list_backups};
pub use restore::restore;
pub use verify::{BackupSummary, verify_backup};
pub use write::{BackupReport, BackupSource, backup};

/// Names of the files of a backup.
const DATABASE: &str = "archive.db";
const KEYS: &str = "keys.json";
const MANIFEST: &str = "manifest.json";
/// What a folder that is not finished ends in.
const PART: &str = ".part";

/// How far a backup or a restore has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// What is being done.
    pub phase: Phase,
    /// Units done (pages or bytes: only the ratio matters).
    pub done: u64,
    /// Units in all; 0 if not known.
    pub all: u64,
}

/// What is being done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// Copying the database.
    Copying,
    /// Reading back what was written, or what is to be restored.
    Reading,
    /// Checking every page with the key.
    Checking,
}
