//! The backups in a folder.

use super::{BackupFault, BackupSummary, MANIFEST, PART, verify::Whole};
use std::{
    cmp::Reverse,
    fs, io,
    path::{Path, PathBuf},
};

/// A folder that is, or should be, a backup.
#[derive(Debug)]
pub struct ListedBackup {
    /// The folder.
    pub path: PathBuf,
    /// What it says of itself, or why it does not read. Its files are **not** checked: see [`super::verify_backup`].
    pub summary: Result<BackupSummary, BackupFault>,
}

/// The backups in `folder` (or `folder` itself, if it is one), newest first, unreadable ones last. Unfinished ones are left out.
pub fn list_backups(folder: &Path) -> io::Result<Vec<ListedBackup>> {
    let look = |path: PathBuf| ListedBackup { summary: Whole::read(&path).map(|whole| whole.summary(&path)), path };
    if folder.join(MANIFEST).is_file() {
        return Ok(vec![look(folder.to_owned())]);
    }
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let ours = path.join(MANIFEST).is_file() || name.starts_with("poliedro-");
        if path.is_dir() && ours && !name.ends_with(PART) {
            found.push(look(path));
        }
    }
    found.sort_by_key(|backup| Reverse(backup.summary.as_ref().ok().map(|s| (s.made_at, backup.path.clone()))));
    Ok(found)
}
