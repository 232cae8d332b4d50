//! Appending to an import.

use crate::{Change, Noun, StoreError, fact::decode};
use poliedro_domain::{
    id::{FactId, ImportId},
    import::ImportFact,
};
use rusqlite::{Connection, params};

const FACTS: &str = "SELECT schema_version, body, recorded_at, author, audit FROM fact WHERE subject = ?1 AND stream = 'import' ORDER BY n";
const INSERT: &str = "INSERT INTO import (id, at, author, audit, file, sha256, headings, rows, record, kept) \
                      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, 0)";

impl Change<'_> {
    /// Writes of an import. `Committed` comes first, last of everything that was written together with it.
    ///
    /// # Errors
    /// `NotFound` for the undo of an import that is not there; `Rule` for a second commit and a second undo.
    pub fn append_import(&mut self, import: ImportId, fact: ImportFact) -> Result<FactId, StoreError> {
        let mut statement = self.conn().prepare_cached("SELECT undone_at FROM import WHERE id = ?1")?;
        let mut rows = statement.query([import.as_bytes()])?;
        let undone: Option<Option<i64>> = rows.next()?.map(|row| row.get(0)).transpose()?;
        match (&fact, undone) {
            (ImportFact::Committed { .. }, Some(_)) => {
                return Err(StoreError::Rule("Questa importazione è già stata registrata."));
            }
            (ImportFact::Undone { .. }, None) => return Err(StoreError::NotFound(Noun::Import)),
            (ImportFact::Undone { .. }, Some(Some(_))) => {
                return Err(StoreError::Rule("Questa importazione è già stata annullata."));
            }
            (ImportFact::Committed { .. }, None) | (ImportFact::Undone { .. }, Some(None)) => {}
        }
        let now = self.now();
        let id = self.append(import.as_bytes(), None, now, fact)?.id;
        project(self.conn(), import)?;
        self.settled();
        Ok(id)
    }
}

/// Writes what the list of imports shows of one.
pub(crate) fn project(conn: &Connection, import: ImportId) -> Result<(), StoreError> {
    let mut statement = conn.prepare_cached(FACTS)?;
    let mut rows = statement.query([import.as_bytes()])?;
    while let Some(row) = rows.next()? {
        let body = row.get_ref(1)?.as_str().map_err(rusqlite::Error::from)?;
        let at: i64 = row.get(2)?;
        match decode::<ImportFact>(row.get(0)?, body)? {
            ImportFact::Committed { record } => {
                let known = conn.prepare_cached("SELECT 1 FROM import WHERE id = ?1")?.exists([import.as_bytes()])?;
                if known {
                    continue;
                }
                let json = serde_json::to_string(&record).map_err(|error| StoreError::Unreadable(error.to_string()))?;
                let (author, audit): ([u8; 16], i64) = (row.get(3)?, row.get(4)?);
                conn.prepare_cached(INSERT)?.execute(params![
                    import.as_bytes(),
                    at,
                    author,
                    audit,
                    record.file,
                    record.sha256,
                    record.headings,
                    record.rows,
                    json,
                ])?;
            }
            ImportFact::Undone { kept, .. } => {
                let sql = "UPDATE import SET undone_at = ?2, kept = ?3 WHERE id = ?1";
                conn.prepare_cached(sql)?.execute(params![import.as_bytes(), at, kept])?;
            }
        }
    }
    Ok(())
}
