//! Writing so that a power cut leaves the old or the new, never half.

use crate::cipher::DiskTrouble;
use std::{
    fs::{self, File},
    io::Write,
    path::{Path, PathBuf},
};

/// Replaces `path` with `bytes`: temporary file beside it, fsync, rename, fsync of the folder.
pub(crate) fn write_durably(path: &Path, bytes: &[u8]) -> Result<(), DiskTrouble> {
    let temporary = beside(path, ".new");
    let written = (|| {
        let mut file = File::create(&temporary)?;
        file.write_all(bytes)?;
        file.sync_all()
    })();
    if let Err(error) = written {
        let _ = fs::remove_file(&temporary);
        return Err(DiskTrouble::from(&error));
    }
    rename_durably(&temporary, path)
}

/// Renames and makes the new name last.
pub(crate) fn rename_durably(from: &Path, to: &Path) -> Result<(), DiskTrouble> {
    fs::rename(from, to).map_err(|e| DiskTrouble::from(&e))?;
    sync_folder_of(to)
}

/// Makes the content of a file last.
pub(crate) fn sync_file(path: &Path) -> Result<(), DiskTrouble> {
    // Windows flushes only through a handle that may write.
    File::options().read(true).write(true).open(path).and_then(|f| f.sync_all()).map_err(|e| DiskTrouble::from(&e))
}

/// Makes the names in the folder of `path` last.
pub(crate) fn sync_folder_of(path: &Path) -> Result<(), DiskTrouble> {
    path.parent().map_or(Ok(()), sync_folder)
}

/// Makes the names in `folder` last. Windows has no such call: NTFS journals names itself.
pub(crate) fn sync_folder(folder: &Path) -> Result<(), DiskTrouble> {
    if cfg!(unix) {
        let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
        File::open(folder).and_then(|f| f.sync_all()).map_err(|e| DiskTrouble::from(&e))?;
    }
    Ok(())
}

/// `path` with `suffix` after its name.
pub(crate) fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}

/// Removes a database file and what SQLite keeps beside it; what is not there is fine.
pub(crate) fn remove_database(path: &Path) {
    for suffix in ["", "-wal", "-shm", "-journal"] {
        let _ = fs::remove_file(beside(path, suffix));
    }
}

/// A place where the crash tests stop the process dead: in debug builds, when `POLIEDRO_CRASH_AT` names it.
#[cfg(debug_assertions)]
pub(crate) fn crash_point(name: &str) {
    if std::env::var_os("POLIEDRO_CRASH_AT").is_some_and(|at| at == name) {
        std::process::abort();
    }
}

/// Nothing in release builds.
#[cfg(not(debug_assertions))]
pub(crate) const fn crash_point(_name: &str) {}
