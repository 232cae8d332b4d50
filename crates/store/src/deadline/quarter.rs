//! Clocks that enter their last quarter: a count for those who are not at the gate, with nothing of anybody.

use crate::StoreError;
use jiff::Timestamp;
use rusqlite::Connection;

const ENTERED: &str = "SELECT count(*) FROM deadline WHERE waived = 0 AND quarter > ?1 AND quarter <= ?2";

/// How many clocks that still run entered their last quarter after `after` and not after `until`.
pub fn entering_quarter(conn: &Connection, after: Timestamp, until: Timestamp) -> Result<u32, StoreError> {
    let mut statement = conn.prepare_cached(ENTERED)?;
    Ok(statement.query_row((after.as_millisecond(), until.as_millisecond()), |row| row.get(0))?)
}
