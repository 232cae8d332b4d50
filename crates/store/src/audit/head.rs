//! Heads: an operator signs where the chain ends, at lock and now and then.

use super::{Anchor, last};
use crate::{StoreError, canon::Canon};
use jiff::Timestamp;
use poliedro_domain::id::OperatorId;
use rusqlite::Connection;

/// The bytes that are signed: where the chain ends, who says so and when (milliseconds since 1970 UTC).
pub fn head_message(anchor: Anchor, operator: OperatorId, at: i64) -> [u8; 32] {
    Canon::new("poliedro audit head v1")
        .number(anchor.seq)
        .field(&anchor.hash)
        .field(operator.as_bytes())
        .number(at)
        .finish()
}

/// Signs the end of the chain with the operator's key and keeps the signature. Returns the anchor to keep elsewhere; `None` when
/// the log is empty. An end that this operator already signed is not signed twice.
pub fn sign_head(
    conn: &Connection,
    operator: OperatorId,
    now: Timestamp,
    sign: &dyn Fn(&[u8]) -> [u8; 64],
) -> Result<Option<Anchor>, StoreError> {
    let anchor = last(conn)?;
    if anchor.seq == 0 {
        return Ok(None);
    }
    let at = now.as_millisecond();
    let signature = sign(&head_message(anchor, operator, at));
    conn.execute(
        "INSERT INTO audit_head (seq, operator, hash, signature, at) VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT DO NOTHING",
        (anchor.seq, operator.as_bytes(), anchor.hash, signature, at),
    )?;
    Ok(Some(anchor))
}
