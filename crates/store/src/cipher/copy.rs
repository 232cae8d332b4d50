//! Copying the database page by page into a new encrypted file, and checking the copy.

use super::{ArchiveFault, ArchiveFile, DiskTrouble, check::problems, connect, first_bytes};
use crate::slot::{Anchor, Hex};
use rusqlite::{
    Connection, OptionalExtension,
    backup::{Backup, StepResult},
};
use std::collections::BTreeMap;

/// A finished copy, and what the source held at the moment it is of.
pub(crate) struct Copied {
    pub(crate) file: ArchiveFile,
    pub(crate) counts: BTreeMap<String, u64>,
    pub(crate) audit_head: Option<Anchor>,
}

/// Pages copied between two reports of progress: 8 MB.
const STEP_PAGES: i32 = 2048;

impl ArchiveFile {
    /// Copies the archive as it stands now into `target`, which must not exist; `progress` gets (done, all) pages.
    ///
    /// The source keeps one read transaction, so writers go on and the copy is of one moment. With the same key the
    /// copy also has the same first 16 bytes; with another key it gets its own, which the returned file knows.
    pub(crate) fn copy_into(&self, target: Self, progress: &mut dyn FnMut(u64, u64)) -> Result<Copied, ArchiveFault> {
        let source = self.open_reader()?;
        source.execute_batch("BEGIN")?;
        Self::copy_from(&source, target, progress)
    }

    /// Copies what `source` sees, which must not change meanwhile.
    pub(crate) fn copy_from(
        source: &Connection,
        target: Self,
        progress: &mut dyn FnMut(u64, u64),
    ) -> Result<Copied, ArchiveFault> {
        let counts = counts(source)?;
        let audit_head = audit_head(source)?;
        let mut copy = connect::target(&target.path, &target.key, target.salt.as_ref().map(Hex::bytes))?;
        {
            let backup = Backup::new(source, &mut copy)?;
            loop {
                let step = backup.step(STEP_PAGES)?;
                let state = backup.progress();
                let all = u64::try_from(state.pagecount).unwrap_or(0);
                progress(all.saturating_sub(u64::try_from(state.remaining).unwrap_or(0)), all);
                match step {
                    StepResult::Done => break,
                    StepResult::More => {}
                    _ => return Err(DiskTrouble::Busy.into()),
                }
            }
        }
        copy.close().map_err(|(_, error)| error)?;
        let salt = first_bytes(&target.path).map_err(|e| DiskTrouble::from(&e))?;
        Ok(Copied { file: Self { salt: Some(Hex::new(salt)), ..target }, counts, audit_head })
    }

    /// Opens a finished copy, checks every page and compares the counts with `expected`.
    pub(crate) fn verify_copy(&self, expected: &BTreeMap<String, u64>) -> Result<(), ArchiveFault> {
        let connection = self.open_still()?;
        if problems(&connection)?.is_empty() && &counts(&connection)? == expected {
            Ok(())
        } else {
            Err(DiskTrouble::Damaged.into())
        }
    }
}

/// Rows in each ordinary table (not the hidden ones of the search index).
fn counts(connection: &Connection) -> rusqlite::Result<BTreeMap<String, u64>> {
    let mut tables = connection.prepare(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name",
    )?;
    let names: Vec<String> = tables.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    names
        .into_iter()
        .map(|name| {
            let quoted = name.replace('"', "\"\"");
            let rows: i64 =
                connection.query_row(&format!("SELECT count(*) FROM \"{quoted}\""), [], |row| row.get(0))?;
            Ok((name, u64::try_from(rows).unwrap_or(0)))
        })
        .collect()
}

/// The last row of the audit chain, if the archive has one yet.
fn audit_head(connection: &Connection) -> rusqlite::Result<Option<Anchor>> {
    let exists = connection.query_row(
        "SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'audit')",
        [],
        |row| row.get::<_, bool>(0),
    )?;
    if !exists {
        return Ok(None);
    }
    connection
        .query_row("SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1", [], |row| {
            let seq: i64 = row.get(0)?;
            Ok(Anchor { seq: u64::try_from(seq).unwrap_or(0), hash: Hex::new(row.get(1)?) })
        })
        .optional()
}
