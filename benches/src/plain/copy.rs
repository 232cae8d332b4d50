//! Every row of an archive, in a new plain file.

use crate::Fault;
use rusqlite::{Connection, params_from_iter, types::Value};
use std::path::Path;

/// Copies what `archive` sees into a plain file at `path`, which must not exist. The full-text index is copied as it is, page
/// by page; indexes are built after the rows.
pub fn copy(archive: &Connection, path: &Path) -> Result<(), Fault> {
    let mut plain = Connection::open(path)?;
    plain.execute_batch(
        "PRAGMA cache_size = -524288; PRAGMA temp_store = MEMORY; PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF;",
    )?;
    let tx = plain.transaction()?;
    let virtual_tables = objects(archive, "type = 'table' AND sql LIKE 'CREATE VIRTUAL%'")?;
    for (_, sql) in &virtual_tables {
        tx.execute_batch(sql)?;
    }
    let is_shadow = |name: &str| virtual_tables.iter().any(|(of, _)| name.starts_with(&format!("{of}_")));
    let plain_tables = "type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' AND name NOT LIKE 'sqlite_%'";
    for (name, sql) in objects(archive, plain_tables)? {
        if is_shadow(&name) {
            tx.execute_batch(&format!("DELETE FROM \"{name}\""))?;
        } else {
            tx.execute_batch(&sql)?;
        }
        rows(archive, &tx, &name)?;
    }
    for (_, sql) in objects(archive, "type = 'index' AND sql IS NOT NULL")? {
        tx.execute_batch(&sql)?;
    }
    let version: i64 = archive.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    tx.pragma_update(None, "user_version", version)?;
    tx.commit()?;
    let busy: i64 = plain.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
    if busy == 0 { Ok(()) } else { Err("the plain copy is in use".into()) }
}

fn objects(conn: &Connection, which: &str) -> rusqlite::Result<Vec<(String, String)>> {
    let mut statement = conn.prepare(&format!("SELECT name, sql FROM sqlite_schema WHERE {which} ORDER BY rowid"))?;
    statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect()
}

fn rows(from: &Connection, to: &Connection, table: &str) -> rusqlite::Result<()> {
    let mut statement = from.prepare(&format!("SELECT * FROM \"{table}\""))?;
    let columns = statement.column_count();
    let marks = vec!["?"; columns].join(", ");
    let mut insert = to.prepare(&format!("INSERT INTO \"{table}\" VALUES ({marks})"))?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let values: Vec<Value> = (0..columns).map(|column| row.get(column)).collect::<Result<_, _>>()?;
        insert.execute(params_from_iter(values))?;
    }
    Ok(())
}
