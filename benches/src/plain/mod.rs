//! The anchor: the same rows in a plain, unencrypted file, and the same work done by SQL written by hand for one purpose, without
//! the product's gate, types or guards.
//!
//! The library is the same (SQLCipher, given no key), and so are the page cache, the log and what each operation waits for on the
//! disk. The file is as SQLite likes it best: written once in order, without the triggers that keep facts and log append-only, and
//! without wiping what is deleted.

mod asked;
mod copy;
mod keep;
mod log;
mod page;
mod save;
mod search;
mod today;
mod unlock;

pub use copy::copy;
pub use keep::keep;
pub use page::page;
pub use save::save;
pub use search::search;
pub use today::{Banded, Due, today};
pub use unlock::unlock;

use rusqlite::Connection;
use std::path::Path;

/// Whether a write is on the disk before the operation ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Durable {
    /// It is.
    AtOnce,
    /// It reaches the disk with the next one that is.
    Later,
}

/// The plain file, open.
#[derive(Debug)]
pub struct Plain {
    conn: Connection,
    durable: Durable,
    operator: Vec<u8>,
}

impl Plain {
    /// Opens it; `operator` writes.
    pub fn open(path: &Path, operator: &[u8]) -> rusqlite::Result<Self> {
        let conn = connect(path)?;
        Ok(Self { conn, durable: Durable::AtOnce, operator: operator.to_vec() })
    }

    /// The connection.
    pub const fn connection(&self) -> &Connection {
        &self.conn
    }

    fn durable(&mut self, durable: Durable) -> rusqlite::Result<()> {
        if self.durable != durable {
            let level = if durable == Durable::AtOnce { "FULL" } else { "NORMAL" };
            self.conn.execute_batch(&format!("PRAGMA synchronous = {level}"))?;
            self.durable = durable;
        }
        Ok(())
    }
}

fn connect(path: &Path) -> rusqlite::Result<Connection> {
    let conn = Connection::open(path)?;
    conn.execute_batch(
        "PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;",
    )?;
    conn.set_prepared_statement_cache_capacity(128);
    Ok(conn)
}
