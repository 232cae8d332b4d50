//! Settings: they travel with the archive and come back with it.

use crate::{Change, Reader, StoreError, deadline, fact::load};
use jiff::Timestamp;
use poliedro_domain::{
    id::FactId,
    setting::{SettingFact, fold},
};
use rusqlite::{Connection, OptionalExtension};
use serde_json::Value;
use std::collections::BTreeMap;

/// The longest key of a setting, in bytes.
const KEY_MAX: usize = 64;

impl Change<'_> {
    /// Sets a setting; `null` goes back to the program's default. Keys are codes of 1 to 64 bytes.
    pub fn set(&mut self, key: &str, value: Value) -> Result<FactId, StoreError> {
        if key.is_empty() || key.len() > KEY_MAX {
            return Err(StoreError::Rule("Il nome dell’impostazione non è valido."));
        }
        let fact = SettingFact::Set { key: key.to_owned(), value };
        let id = self.append(key.as_bytes(), None, self.now(), fact)?.id;
        project(self.conn(), key)?;
        if deadline::is_term(key) {
            deadline::every_application(self.conn())?;
        }
        self.settled();
        Ok(id)
    }
}

impl Reader<'_> {
    /// The value of a setting; `None` while the program's default holds.
    pub fn setting(&self, key: &str) -> Result<Option<Value>, StoreError> {
        let mut statement = self.conn().prepare_cached("SELECT value FROM setting WHERE key = ?1")?;
        let json: Option<String> = statement.query_row([key], |row| row.get(0)).optional()?;
        json.map(|json| parse(&json)).transpose()
    }

    /// The value that a setting had at a moment; `None` when the program's default held.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn setting_at(&self, key: &str, at: Timestamp) -> Result<Option<Value>, StoreError> {
        let facts = load::<SettingFact>(self.conn(), key.as_bytes())?;
        let then = facts.iter().filter(|fact| fact.recorded_at <= at);
        Ok(fold(then.map(|fact| (fact.id, fact.recorded_at, &fact.body))).map(|(value, _)| value))
    }

    /// Every setting that was set.
    pub fn settings(&self) -> Result<BTreeMap<String, Value>, StoreError> {
        settings(self.conn())
    }
}

/// Every setting that was set, for those who need them before anyone is at the gate.
pub fn settings(conn: &Connection) -> Result<BTreeMap<String, Value>, StoreError> {
    let mut statement = conn.prepare_cached("SELECT key, value FROM setting")?;
    let mut rows = statement.query([])?;
    let mut found = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let json: String = row.get(1)?;
        found.insert(row.get(0)?, parse(&json)?);
    }
    Ok(found)
}

fn parse(json: &str) -> Result<Value, StoreError> {
    serde_json::from_str(json).map_err(|error| StoreError::Unreadable(format!("impostazione: {error}")))
}

pub(crate) fn project(conn: &Connection, key: &str) -> Result<(), StoreError> {
    let facts = load::<SettingFact>(conn, key.as_bytes())?;
    match fold(facts.iter().map(|fact| (fact.id, fact.recorded_at, &fact.body))) {
        Some((value, fact)) => conn
            .prepare_cached("INSERT OR REPLACE INTO setting (key, value, fact) VALUES (?1, ?2, ?3)")?
            .execute((key, value.to_string(), fact.as_bytes()))?,
        None => conn.prepare_cached("DELETE FROM setting WHERE key = ?1")?.execute([key])?,
    };
    Ok(())
}
