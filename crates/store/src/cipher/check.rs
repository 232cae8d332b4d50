//! Checking a whole file, page by page.

use super::{ArchiveFault, ArchiveFile, disk_error};
use rusqlite::Connection;

/// Problems listed at most: one is enough to stop, a few help whoever repairs.
const MOST: usize = 20;

/// One problem found in the file, in the words of SQLite (technical, without personal data).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileProblem(pub String);

impl ArchiveFile {
    /// Reads and authenticates every page, then checks the structure. Empty means sound.
    ///
    /// Takes about 8 ms per MB. Runs beside a writer: it sees the archive as it was when it began.
    pub fn check(&self) -> Result<Vec<FileProblem>, ArchiveFault> {
        problems(&self.open_reader()?)
    }
}

/// What `cipher_integrity_check` and `integrity_check` find through this connection.
pub(super) fn problems(connection: &Connection) -> Result<Vec<FileProblem>, ArchiveFault> {
    let mut found = Vec::new();
    for check in ["PRAGMA cipher_integrity_check", "PRAGMA integrity_check(20)"] {
        match listed(connection, check) {
            Ok(problems) => found.extend(problems),
            // A page so damaged that the check itself cannot go on is a finding, not a failure of the check.
            Err(error) => match disk_error(&error) {
                Some(super::DiskTrouble::Damaged) => found.push(FileProblem(error.to_string())),
                _ => return Err(error.into()),
            },
        }
    }
    found.truncate(MOST);
    Ok(found)
}

fn listed(connection: &Connection, check: &str) -> rusqlite::Result<Vec<FileProblem>> {
    let mut statement = connection.prepare(check)?;
    let rows = statement.query_map([], |row| row.get::<_, String>(0))?;
    rows.filter(|row| !matches!(row, Ok(text) if text == "ok")).take(MOST).map(|row| row.map(FileProblem)).collect()
}
