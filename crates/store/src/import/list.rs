//! Imports of the past.

use crate::{Noun, Reader, StoreError, fact::stamp};
use jiff::Timestamp;
use poliedro_domain::{
    id::{ImportId, OperatorId},
    import::ImportRecord,
};
use rusqlite::{Row, ToSql};

/// An import of the past.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportRow {
    /// Which.
    pub id: ImportId,
    /// When.
    pub at: Timestamp,
    /// By whom.
    pub author: OperatorId,
    /// Row of the log that covers everything that came with it.
    pub audit: i64,
    /// What was read and what became of it.
    pub record: ImportRecord,
    /// When it was undone.
    pub undone_at: Option<Timestamp>,
    /// Applications that stayed when it was undone.
    pub kept: u32,
}

const COLUMNS: &str = "id, at, author, audit, record, undone_at, kept";

impl Reader<'_> {
    /// Every import, newest first.
    pub fn imports(&self) -> Result<Vec<ImportRow>, StoreError> {
        let found = self.imports_where("1 ORDER BY n DESC", &[])?;
        self.showed(found.len());
        Ok(found)
    }

    /// One import.
    ///
    /// # Errors
    /// `NotFound` when it is not there.
    pub fn import(&self, import: ImportId) -> Result<ImportRow, StoreError> {
        self.imports_where("id = ?1", &[import.as_bytes()])?.pop().ok_or(StoreError::NotFound(Noun::Import))
    }

    /// The import of a file with these bytes (SHA-256, hexadecimal) that was not undone.
    pub fn import_of(&self, sha256: &str) -> Result<Option<ImportRow>, StoreError> {
        self.imports_where("sha256 = ?1 AND undone_at IS NULL ORDER BY n LIMIT 1", &[&sha256])
            .map(|mut found| found.pop())
    }

    /// The last import of a file with these headings: its mapping is remembered, also when it was undone.
    pub fn import_with_headings(&self, headings: &str) -> Result<Option<ImportRow>, StoreError> {
        self.imports_where("headings = ?1 ORDER BY n DESC LIMIT 1", &[&headings]).map(|mut found| found.pop())
    }

    fn imports_where(&self, condition: &str, values: &[&dyn ToSql]) -> Result<Vec<ImportRow>, StoreError> {
        let mut statement = self.conn().prepare_cached(&format!("SELECT {COLUMNS} FROM import WHERE {condition}"))?;
        let mut rows = statement.query(values)?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push(read(row)?);
        }
        Ok(found)
    }
}

fn read(row: &Row<'_>) -> Result<ImportRow, StoreError> {
    let record = row.get_ref(4)?.as_str().map_err(rusqlite::Error::from)?;
    Ok(ImportRow {
        id: ImportId::from_bytes(row.get(0)?),
        at: stamp(row.get(1)?)?,
        author: OperatorId::from_bytes(row.get(2)?),
        audit: row.get(3)?,
        record: serde_json::from_str(record)
            .map_err(|error| StoreError::Unreadable(format!("importazione: {error}")))?,
        undone_at: row.get::<_, Option<i64>>(5)?.map(stamp).transpose()?,
        kept: row.get(6)?,
    })
}
