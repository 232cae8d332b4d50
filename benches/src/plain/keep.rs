//! Keeping a half-filled form: its row in place of the one before, the row of the log.

use super::{Durable, Plain, log};
use crate::Fault;
use jiff::Timestamp;
use rusqlite::params;

/// Keeps a draft, on the disk when this returns.
pub fn keep(plain: &mut Plain, kind: &str, key: &str, title: &str, body: &str, at: Timestamp) -> Result<(), Fault> {
    plain.durable(Durable::AtOnce)?;
    let operator = plain.operator.clone();
    let tx = plain.conn.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
    let sql =
        "INSERT OR REPLACE INTO draft (operator, kind, key, title, body, saved_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
    tx.prepare_cached(sql)?.execute(params![operator, kind, key, title, body, at.as_millisecond()])?;
    let row = log::Row {
        at: at.as_millisecond(),
        operator: &operator,
        op: "draft",
        purpose: None,
        person: None,
        rows: 0,
        detail: [0; 32],
    };
    log::append(&tx, &row)?;
    Ok(tx.commit()?)
}
