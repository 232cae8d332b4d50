//! Opening the file, and what must be known before the first screen.

use super::{Plain, log};
use crate::{Fault, now};
use rusqlite::Transaction;
use std::path::Path;

/// Opens the file, looks at its version, at the end of its log and at its last fact, reads operators and settings, and writes who
/// came in, on the disk.
pub fn unlock(path: &Path, operator: &[u8]) -> Result<Plain, Fault> {
    let mut plain = Plain::open(path, operator)?;
    let version: i64 = plain.conn.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    if version < 1 {
        return Err("not the file that was copied".into());
    }
    let tx: Transaction<'_> = plain.conn.transaction()?;
    let _: Vec<u8> = tx.query_row("SELECT max(id) FROM fact", [], |row| row.get(0))?;
    let mut statement = tx.prepare("SELECT id, name, roles, active FROM operator")?;
    let names: Vec<(Vec<u8>, String, String, bool)> = statement
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))?
        .collect::<Result<_, _>>()?;
    drop(statement);
    if !names.iter().any(|(id, _, _, active)| id == operator && *active) {
        return Err("not an operator of this archive".into());
    }
    let mut statement = tx.prepare("SELECT key, value FROM setting")?;
    let _: Vec<(String, String)> =
        statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?;
    drop(statement);
    let row = log::Row {
        at: now().as_millisecond(),
        operator,
        op: "session",
        purpose: None,
        person: None,
        rows: 0,
        detail: [0; 32],
    };
    log::append(&tx, &row)?;
    tx.commit()?;
    Ok(plain)
}
