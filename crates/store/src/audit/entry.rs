//! One row of the log, its canonical bytes and its digest.

use super::Anchor;
use crate::{StoreError, canon::Canon, fact::stamp};
use jiff::Timestamp;
use poliedro_domain::id::{OperatorId, PersonId};
use rusqlite::{Connection, Row};

/// What came of the operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Done.
    Done,
    /// Refused: the operator's roles do not allow it.
    Denied,
}

impl Outcome {
    /// The stable code, as in the archive.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Denied => "denied",
        }
    }
}

/// The digest of a row that wrote no facts.
pub(crate) const NO_DETAIL: [u8; 32] = [0; 32];

/// What a row says, before it has a place in the chain.
pub(crate) struct Entry<'a> {
    pub(crate) at: i64,
    pub(crate) operator: &'a [u8],
    pub(crate) device: &'a str,
    pub(crate) op: &'a str,
    pub(crate) purpose: Option<&'a str>,
    pub(crate) person: Option<&'a [u8]>,
    pub(crate) outcome: &'a str,
    pub(crate) rows: i64,
    pub(crate) detail_hash: &'a [u8],
}

impl Entry<'_> {
    pub(crate) fn hash(&self, seq: i64, prev: &[u8]) -> [u8; 32] {
        Canon::new("poliedro audit v1")
            .field(prev)
            .number(seq)
            .number(self.at)
            .field(self.operator)
            .field(self.device.as_bytes())
            .field(self.op.as_bytes())
            .optional(self.purpose.map(str::as_bytes))
            .optional(self.person)
            .field(self.outcome.as_bytes())
            .number(self.rows)
            .field(self.detail_hash)
            .finish()
    }
}

const INSERT: &str = include_str!("insert.sql");

/// Writes a row after the one at `after` and says where the chain now ends.
pub(crate) fn append(conn: &Connection, after: Anchor, entry: &Entry<'_>) -> Result<Anchor, StoreError> {
    let seq = after.seq + 1;
    let hash = entry.hash(seq, &after.hash);
    conn.prepare_cached(INSERT)?.execute(rusqlite::params![
        seq,
        entry.at,
        entry.operator,
        entry.device,
        entry.op,
        entry.purpose,
        entry.person,
        entry.outcome,
        entry.rows,
        entry.detail_hash,
        after.hash,
        hash,
    ])?;
    Ok(Anchor { seq, hash })
}

/// A row of the log, to be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditRow {
    /// Place in the chain, from 1.
    pub seq: i64,
    /// When.
    pub at: Timestamp,
    /// Who; all zeros for the archive's own keeping.
    pub operator: OperatorId,
    /// On which device.
    pub device: String,
    /// Code of the operation (`domain::permission::Op`).
    pub op: String,
    /// Code of the purpose; `None` for a change.
    pub purpose: Option<String>,
    /// Whose file.
    pub person: Option<PersonId>,
    /// Done or refused.
    pub outcome: Outcome,
    /// Facts written, or rows shown.
    pub rows: i64,
}

pub(super) const COLUMNS: &str = "seq, at, operator, device, op, purpose, person, outcome, rows";

pub(super) fn read(row: &Row<'_>) -> Result<AuditRow, StoreError> {
    Ok(AuditRow {
        seq: row.get(0)?,
        at: stamp(row.get(1)?)?,
        operator: OperatorId::from_bytes(row.get(2)?),
        device: row.get(3)?,
        op: row.get(4)?,
        purpose: row.get(5)?,
        person: row.get::<_, Option<[u8; 16]>>(6)?.map(PersonId::from_bytes),
        outcome: if row.get_ref(7)?.as_str().map_err(rusqlite::Error::from)? == Outcome::Denied.code() {
            Outcome::Denied
        } else {
            Outcome::Done
        },
        rows: row.get(8)?,
    })
}
