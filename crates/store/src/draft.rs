//! Half-filled forms: one for each operator, form and thing it is about. They are not facts and count nowhere.

use crate::{Change, Reader, StoreError, fact::stamp};
use jiff::Timestamp;
use rusqlite::{OptionalExtension, Row, params};

/// The longest form that is kept, in bytes of JSON.
const BODY_MAX: usize = 256 * 1024;

/// A half-filled form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Which form.
    pub kind: String,
    /// What it is about; empty for something new.
    pub key: String,
    /// In words.
    pub title: String,
    /// The form, as JSON.
    pub body: String,
    /// When it was saved.
    pub saved_at: Timestamp,
}

impl Change<'_> {
    /// Keeps a half-filled form of the operator at the gate, in place of the one kept before. Forms up to 256 KiB of JSON.
    pub fn save_draft(&mut self, kind: &str, key: &str, title: &str, body: &str) -> Result<(), StoreError> {
        if body.len() > BODY_MAX {
            return Err(StoreError::Rule(
                "La bozza è troppo lunga per essere conservata: accorci il testo. Ciò che ha scritto è ancora qui.",
            ));
        }
        if serde_json::from_str::<serde::de::IgnoredAny>(body).is_err() {
            return Err(StoreError::Rule("La bozza non è leggibile e non è stata conservata."));
        }
        let sql =
            "INSERT OR REPLACE INTO draft (operator, kind, key, title, body, saved_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
        let (operator, at) = (self.operator(), self.now().as_millisecond());
        self.conn().prepare_cached(sql)?.execute(params![operator.as_bytes(), kind, key, title, body, at])?;
        Ok(())
    }

    /// Throws away a half-filled form of the operator at the gate; true when there was one.
    pub fn discard_draft(&mut self, kind: &str, key: &str) -> Result<bool, StoreError> {
        let sql = "DELETE FROM draft WHERE operator = ?1 AND kind = ?2 AND key = ?3";
        Ok(self.conn().prepare_cached(sql)?.execute((self.operator().as_bytes(), kind, key))? > 0)
    }
}

impl Reader<'_> {
    /// Half-filled forms of the operator at the gate, newest first.
    pub fn drafts(&self) -> Result<Vec<Draft>, StoreError> {
        let sql =
            "SELECT kind, key, title, body, saved_at FROM draft WHERE operator = ?1 ORDER BY saved_at DESC, kind, key";
        let mut statement = self.conn().prepare_cached(sql)?;
        let mut rows = statement.query([self.operator().as_bytes()])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push(read(row)?);
        }
        Ok(found)
    }

    /// One half-filled form of the operator at the gate.
    pub fn draft(&self, kind: &str, key: &str) -> Result<Option<Draft>, StoreError> {
        let sql = "SELECT kind, key, title, body, saved_at FROM draft WHERE operator = ?1 AND kind = ?2 AND key = ?3";
        let mut statement = self.conn().prepare_cached(sql)?;
        let found = statement.query_row((self.operator().as_bytes(), kind, key), |row| Ok(read(row))).optional()?;
        found.transpose()
    }
}

fn read(row: &Row<'_>) -> Result<Draft, StoreError> {
    Ok(Draft {
        kind: row.get(0)?,
        key: row.get(1)?,
        title: row.get(2)?,
        body: row.get(3)?,
        saved_at: stamp(row.get(4)?)?,
    })
}
