//! The row of the log, with the same digest.

use rusqlite::{Connection, OptionalExtension, params};
use sha2::{Digest, Sha256};

pub(super) struct Row<'a> {
    pub(super) at: i64,
    pub(super) operator: &'a [u8],
    pub(super) op: &'a str,
    pub(super) purpose: Option<&'a str>,
    pub(super) person: Option<&'a [u8]>,
    pub(super) rows: i64,
    pub(super) detail: [u8; 32],
}

const DEVICE: &str = "PC-01";

pub(super) struct Hash(Sha256);

impl Hash {
    pub(super) fn of(what: &str) -> Self {
        let mut hash = Self(Sha256::new());
        hash.add(what.as_bytes());
        hash
    }
    pub(super) fn add(&mut self, bytes: &[u8]) {
        self.0.update((bytes.len() as u64).to_be_bytes());
        self.0.update(bytes);
    }
    pub(super) fn maybe(&mut self, bytes: Option<&[u8]>) {
        match bytes {
            Some(bytes) => {
                self.add(&[1]);
                self.add(bytes);
            }
            None => self.add(&[0]),
        }
    }
    pub(super) fn finish(self) -> [u8; 32] {
        self.0.finalize().into()
    }
}

pub(super) fn last(conn: &Connection) -> rusqlite::Result<(i64, [u8; 32])> {
    let mut statement = conn.prepare_cached("SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1")?;
    let found = statement.query_row([], |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
    Ok(found.unwrap_or((0, [0; 32])))
}

pub(super) fn append(conn: &Connection, row: &Row<'_>) -> rusqlite::Result<()> {
    let (seq, prev) = last(conn)?;
    let seq = seq + 1;
    let mut hash = Hash::of("poliedro audit v1");
    hash.add(&prev);
    hash.add(&seq.to_be_bytes());
    hash.add(&row.at.to_be_bytes());
    hash.add(row.operator);
    hash.add(DEVICE.as_bytes());
    hash.add(row.op.as_bytes());
    hash.maybe(row.purpose.map(str::as_bytes));
    hash.maybe(row.person);
    hash.add(b"done");
    hash.add(&row.rows.to_be_bytes());
    hash.add(&row.detail);
    let hash = hash.finish();
    let sql = "INSERT INTO audit (seq, at, operator, device, op, purpose, person, outcome, rows, detail_hash, prev, hash) \
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 'done', ?8, ?9, ?10, ?11)";
    conn.prepare_cached(sql)?.execute(params![
        seq,
        row.at,
        row.operator,
        DEVICE,
        row.op,
        row.purpose,
        row.person,
        row.rows,
        row.detail,
        prev,
        hash
    ])?;
    Ok(())
}
