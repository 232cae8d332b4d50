//! Letterheads, as they are.

use crate::{Reader, StoreError};
use poliedro_domain::{id::LetterheadId, letterhead::Letterhead};

/// A letterhead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LetterheadRow {
    /// Which.
    pub id: LetterheadId,
    /// As it was last written.
    pub letterhead: Letterhead,
    /// Nobody writes with it any longer.
    pub withdrawn: bool,
}

impl Reader<'_> {
    /// Every letterhead, in the order in which they were first written; those that were withdrawn too.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn letterheads(&self) -> Result<Vec<LetterheadRow>, StoreError> {
        let mut statement = self.conn().prepare_cached("SELECT id, body, withdrawn FROM letterhead ORDER BY n")?;
        let mut rows = statement.query([])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            let body: String = row.get(1)?;
            let letterhead = serde_json::from_str(&body).map_err(|error| StoreError::Unreadable(error.to_string()))?;
            found.push(LetterheadRow { id: LetterheadId::from_bytes(row.get(0)?), letterhead, withdrawn: row.get(2)? });
        }
        Ok(found)
    }
}
