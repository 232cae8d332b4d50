//! Where the chain ends. Kept outside the archive, it shows that the log was cut or an old file put back.

use crate::StoreError;
use rusqlite::{Connection, OptionalExtension};

/// A place in the chain and its digest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Anchor {
    /// Number of the row; 0 before the first.
    pub seq: i64,
    /// Digest of the row; zeros before the first.
    pub hash: [u8; 32],
}

impl Anchor {
    /// The place before the first row.
    pub const START: Self = Self { seq: 0, hash: [0; 32] };
}

/// What an anchor kept elsewhere says of this archive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnchorCheck {
    /// The row is there, as it was.
    Holds,
    /// The log ends before: its tail was cut, or an older file was put back.
    Cut,
    /// Another row stands in its place: the log was rewritten.
    Rewritten,
}

/// The last row of the log.
pub fn last(conn: &Connection) -> Result<Anchor, StoreError> {
    let sql = "SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1";
    let found =
        conn.prepare_cached(sql)?.query_row([], |row| Ok(Anchor { seq: row.get(0)?, hash: row.get(1)? })).optional()?;
    Ok(found.unwrap_or(Anchor::START))
}

/// Compares the log with an anchor kept elsewhere.
pub fn check_anchor(conn: &Connection, anchor: Anchor) -> Result<AnchorCheck, StoreError> {
    if anchor.seq <= 0 {
        return Ok(if anchor == Anchor::START { AnchorCheck::Holds } else { AnchorCheck::Rewritten });
    }
    let sql = "SELECT hash FROM audit WHERE seq = ?1";
    let found: Option<[u8; 32]> = conn.prepare_cached(sql)?.query_row([anchor.seq], |row| row.get(0)).optional()?;
    Ok(match found {
        None => AnchorCheck::Cut,
        Some(hash) if hash == anchor.hash => AnchorCheck::Holds,
        Some(_) => AnchorCheck::Rewritten,
    })
}
