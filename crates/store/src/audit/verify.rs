//! Walks the whole chain, the facts it covers and the signed heads.

use super::{Anchor, AnchorCheck, NO_DETAIL, check_anchor, entry::Entry, head::head_message};
use crate::{
    StoreError,
    fact::{FactsDigest, digest_of},
};
use ed25519_dalek::{Signature, VerifyingKey};
use poliedro_domain::id::OperatorId;
use rusqlite::{Connection, Row, Rows};

/// What is wrong with a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// A row is missing before this one.
    Missing,
    /// The row does not follow from the one before it.
    Unlinked,
    /// The row was edited.
    Edited,
    /// The facts written under this row are not those that were written.
    Facts,
    /// A signed head says something else of this row, or the row is gone.
    Head,
    /// The signature of a head is not the operator's.
    Signature,
}

impl std::fmt::Display for Flaw {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Missing => "Prima di questa riga del registro ne manca almeno una.",
            Self::Unlinked => "Questa riga del registro non segue quella precedente.",
            Self::Edited => "Questa riga del registro è stata modificata.",
            Self::Facts => "I dati scritti con questa operazione sono stati modificati o tolti.",
            Self::Head => "Il registro non corrisponde a quanto un operatore aveva firmato.",
            Self::Signature => "La firma apposta al registro non è dell’operatore indicato.",
        })
    }
}

/// The first row that does not hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bad {
    /// Its number.
    pub seq: i64,
    /// What is wrong.
    pub flaw: Flaw,
}

/// What the verification found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AuditReport {
    /// Rows walked.
    pub rows: i64,
    /// Facts compared with the rows that cover them.
    pub facts: i64,
    /// Signed heads that hold.
    pub heads: i64,
    /// The first flaw; `None` when everything holds.
    pub first_bad: Option<Bad>,
    /// Where the chain ends.
    pub last: Anchor,
}

impl AuditReport {
    /// Does everything hold?
    pub const fn ok(&self) -> bool {
        self.first_bad.is_none()
    }
}

const FACTS: &str = "SELECT audit, n, id, stream, subject, person, kind, schema_version, happened_at, recorded_at, author, \
                     device, body FROM fact ORDER BY n";
const ROWS: &str = "SELECT seq, at, operator, device, op, purpose, person, outcome, rows, detail_hash, prev, hash FROM audit ORDER BY seq";

/// Verifies the chain from its first row, the facts and the heads. `keys` gives every signing key an operator has had. Streams: its
/// memory does not grow with the log.
pub fn verify(conn: &Connection, keys: &dyn Fn(OperatorId) -> Vec<[u8; 32]>) -> Result<AuditReport, StoreError> {
    let mut report = AuditReport { rows: 0, facts: 0, heads: 0, first_bad: None, last: Anchor::START };
    let mut fact_statement = conn.prepare(FACTS)?;
    let mut facts = Facts { rows: fact_statement.query([])?, waiting: None };
    let mut statement = conn.prepare(ROWS)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let seq: i64 = row.get(0)?;
        let flaw = check_row(row, &report.last, &mut facts, &mut report.facts)?;
        report.last = Anchor { seq, hash: row.get(11)? };
        report.rows += 1;
        if let Some(flaw) = flaw {
            report.first_bad = Some(Bad { seq, flaw });
            return Ok(report);
        }
    }
    if let Some((audit, _)) = facts.peek()? {
        report.first_bad = Some(Bad { seq: audit, flaw: Flaw::Facts });
        return Ok(report);
    }
    heads(conn, keys, &mut report)?;
    Ok(report)
}

fn check_row(
    row: &Row<'_>,
    last: &Anchor,
    facts: &mut Facts<'_>,
    facts_seen: &mut i64,
) -> Result<Option<Flaw>, StoreError> {
    let text = |index| row.get_ref(index)?.as_str().map_err(rusqlite::Error::from);
    let blob = |index| row.get_ref(index)?.as_blob().map_err(rusqlite::Error::from);
    let (seq, prev, hash): (i64, [u8; 32], [u8; 32]) = (row.get(0)?, row.get(10)?, row.get(11)?);
    if seq != last.seq + 1 {
        return Ok(Some(Flaw::Missing));
    }
    if prev != last.hash {
        return Ok(Some(Flaw::Unlinked));
    }
    let entry = Entry {
        at: row.get(1)?,
        operator: blob(2)?,
        device: text(3)?,
        op: text(4)?,
        purpose: row.get_ref(5)?.as_str_or_null().map_err(rusqlite::Error::from)?,
        person: row.get_ref(6)?.as_blob_or_null().map_err(rusqlite::Error::from)?,
        outcome: text(7)?,
        rows: row.get(8)?,
        detail_hash: blob(9)?,
    };
    if entry.hash(seq, &prev) != hash {
        return Ok(Some(Flaw::Edited));
    }
    let (count, digest) = facts.written_under(seq)?;
    *facts_seen += count;
    let as_said = if count == 0 { entry.detail_hash == NO_DETAIL } else { entry.detail_hash == digest };
    let counted = entry.purpose.is_some() || entry.rows == count;
    Ok((!as_said || !counted).then_some(Flaw::Facts))
}

/// The facts in the order of recording, walked beside the log.
struct Facts<'a> {
    rows: Rows<'a>,
    /// The next fact: the row that covers it and its digest.
    waiting: Option<(i64, [u8; 32])>,
}

impl Facts<'_> {
    fn peek(&mut self) -> Result<Option<(i64, [u8; 32])>, StoreError> {
        if self.waiting.is_none()
            && let Some(row) = self.rows.next()?
        {
            self.waiting = Some((row.get(0)?, digest_of(row, 1)?));
        }
        Ok(self.waiting)
    }

    /// How many facts stand under a row and their digest. A fact left behind by an earlier row counts here, so that it shows.
    fn written_under(&mut self, seq: i64) -> Result<(i64, [u8; 32]), StoreError> {
        let (mut count, mut digest) = (0, FactsDigest::new());
        while let Some((audit, one)) = self.peek()?
            && audit <= seq
        {
            digest.add(&one);
            count += 1;
            self.waiting = None;
        }
        Ok((count, digest.finish()))
    }
}

fn heads(
    conn: &Connection,
    keys: &dyn Fn(OperatorId) -> Vec<[u8; 32]>,
    report: &mut AuditReport,
) -> Result<(), StoreError> {
    let mut statement =
        conn.prepare("SELECT seq, operator, hash, signature, at FROM audit_head ORDER BY seq, operator")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (operator, at): ([u8; 16], i64) = (row.get(1)?, row.get(4)?);
        let operator = OperatorId::from_bytes(operator);
        let (anchor, signature): (Anchor, [u8; 64]) = (Anchor { seq: row.get(0)?, hash: row.get(2)? }, row.get(3)?);
        let message = head_message(anchor, operator, at);
        let signed = keys(operator).iter().any(|key| {
            VerifyingKey::from_bytes(key)
                .is_ok_and(|key| key.verify_strict(&message, &Signature::from_bytes(&signature)).is_ok())
        });
        if check_anchor(conn, anchor)? != AnchorCheck::Holds {
            report.first_bad = Some(Bad { seq: anchor.seq, flaw: Flaw::Head });
            return Ok(());
        }
        if !signed {
            report.first_bad = Some(Bad { seq: anchor.seq, flaw: Flaw::Signature });
            return Ok(());
        }
        report.heads += 1;
    }
    Ok(())
}
