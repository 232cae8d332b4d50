//! Reading the log: by person, operator, period, page by page.

use super::entry::{AuditRow, COLUMNS, read};
use crate::StoreError;
use jiff::Timestamp;
use poliedro_domain::id::{OperatorId, PersonId};
use rusqlite::{Connection, types::Value};

/// Which rows; every `None` means any.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AuditFilter {
    /// Only this person's file, or any file merged with it.
    pub person: Option<PersonId>,
    /// Only by this operator.
    pub operator: Option<OperatorId>,
    /// From this moment, included.
    pub from: Option<Timestamp>,
    /// Until this moment, excluded.
    pub until: Option<Timestamp>,
    /// Only rows before this number: the last number of the previous page.
    pub before: Option<i64>,
}

/// The rows that pass the filter, newest first, `limit` at most.
pub fn list(conn: &Connection, filter: &AuditFilter, limit: u32) -> Result<Vec<AuditRow>, StoreError> {
    let mut conditions = vec!["1"];
    let mut values: Vec<Value> = Vec::new();
    let mut add = |condition: &'static str, value: Option<Value>| {
        if let Some(value) = value {
            conditions.push(condition);
            values.push(value);
        }
    };
    let blob = |bytes: &[u8; 16]| Value::Blob(bytes.to_vec());
    let same_person = "person IN (SELECT id FROM person WHERE root = (SELECT root FROM person WHERE id = ?))";
    add(same_person, filter.person.map(|id| blob(id.as_bytes())));
    add("operator = ?", filter.operator.map(|id| blob(id.as_bytes())));
    add("at >= ?", filter.from.map(|at| Value::Integer(at.as_millisecond())));
    add("at < ?", filter.until.map(|at| Value::Integer(at.as_millisecond())));
    add("seq < ?", filter.before.map(Value::Integer));
    values.push(Value::Integer(i64::from(limit)));
    let sql = format!("SELECT {COLUMNS} FROM audit WHERE {} ORDER BY seq DESC LIMIT ?", conditions.join(" AND "));
    let mut statement = conn.prepare_cached(&sql)?;
    let mut rows = statement.query(rusqlite::params_from_iter(values))?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(read(row)?);
    }
    Ok(found)
}

/// Who has looked at or changed a person's file (or one merged with it), newest first.
pub fn access_log(
    conn: &Connection,
    person: PersonId,
    before: Option<i64>,
    limit: u32,
) -> Result<Vec<AuditRow>, StoreError> {
    list(conn, &AuditFilter { person: Some(person), before, ..AuditFilter::default() }, limit)
}
