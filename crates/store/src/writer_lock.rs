//! One program at a time writes an archive; a second one may ring for the first to come to the front.

use crate::cipher::DiskTrouble;
use std::{
    fs::{self, File, TryLockError},
    path::Path,
    sync::atomic::{AtomicBool, Ordering},
};

/// The lock on the folder of an archive; freed when dropped, and by the system when the program dies.
#[derive(Debug)]
pub(crate) struct WriterLock {
    _file: File,
    open: AtomicBool,
}

/// Why the folder was not locked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum LockRefused {
    Busy,
    Disk(DiskTrouble),
}

impl WriterLock {
    pub(crate) fn take(dir: &Path) -> Result<Self, LockRefused> {
        let file = File::options()
            .create(true)
            .truncate(false)
            .write(true)
            .open(dir.join("writer.lock"))
            .map_err(|e| LockRefused::Disk(DiskTrouble::from(&e)))?;
        match file.try_lock() {
            Ok(()) => Ok(Self { _file: file, open: AtomicBool::new(false) }),
            Err(TryLockError::WouldBlock) => Err(LockRefused::Busy),
            Err(TryLockError::Error(e)) => Err(LockRefused::Disk(DiskTrouble::from(&e))),
        }
    }

    /// Marks the archive as unlocked in this program; `false` if it already is.
    pub(crate) fn enter(&self) -> bool {
        !self.open.swap(true, Ordering::AcqRel)
    }

    pub(crate) fn leave(&self) {
        self.open.store(false, Ordering::Release);
    }
}

/// Asks the program that holds the archive to come to the front.
pub fn ring_bell(dir: &Path) -> Result<(), DiskTrouble> {
    File::create(dir.join("bell")).map(drop).map_err(|e| DiskTrouble::from(&e))
}

/// Whether someone rang since the last call.
pub(crate) fn bell_rung(dir: &Path) -> bool {
    fs::remove_file(dir.join("bell")).is_ok()
}
