//! Reading the log: by person, operator, period, page by page.

use super::{
    AuditReport,
    entry::{AuditRow, COLUMNS, read},
    verify,
};
use crate::{Reader, StoreError};
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

impl AuditFilter {
    fn conditions(&self) -> (String, Vec<Value>) {
        let (mut sql, mut values) = ("1".to_owned(), Vec::new());
        let mut and = |condition: &str, value: Option<Value>| {
            if let Some(value) = value {
                sql.push_str(" AND ");
                sql.push_str(condition);
                values.push(value);
            }
        };
        let blob = |bytes: &[u8; 16]| Value::Blob(bytes.to_vec());
        let moment = |at: Timestamp| Value::Integer(at.as_millisecond());
        let same_person = "person IN (SELECT id FROM person WHERE root = (SELECT root FROM person WHERE id = ?))";
        and(same_person, self.person.map(|id| blob(id.as_bytes())));
        and("operator = ?", self.operator.map(|id| blob(id.as_bytes())));
        and("at >= ?", self.from.map(moment));
        and("at < ?", self.until.map(moment));
        and("seq < ?", self.before.map(Value::Integer));
        (sql, values)
    }
}

/// The rows that pass the filter, newest first: skips `offset` rows and gives `limit` at most.
pub fn list(conn: &Connection, filter: &AuditFilter, offset: u32, limit: u32) -> Result<Vec<AuditRow>, StoreError> {
    let (conditions, mut values) = filter.conditions();
    values.extend([Value::Integer(i64::from(limit)), Value::Integer(i64::from(offset))]);
    let sql = format!("SELECT {COLUMNS} FROM audit WHERE {conditions} ORDER BY seq DESC LIMIT ? OFFSET ?");
    let mut statement = conn.prepare_cached(&sql)?;
    let mut rows = statement.query(rusqlite::params_from_iter(values))?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(read(row)?);
    }
    Ok(found)
}

/// How many rows pass the filter.
pub fn count(conn: &Connection, filter: &AuditFilter) -> Result<u32, StoreError> {
    let (conditions, values) = filter.conditions();
    let mut statement = conn.prepare_cached(&format!("SELECT count(*) FROM audit WHERE {conditions}"))?;
    Ok(statement.query_row(rusqlite::params_from_iter(values), |row| row.get(0))?)
}

/// Who has looked at or changed a person's file (or one merged with it), newest first.
pub fn access_log(
    conn: &Connection,
    person: PersonId,
    before: Option<i64>,
    limit: u32,
) -> Result<Vec<AuditRow>, StoreError> {
    list(conn, &AuditFilter { person: Some(person), before, ..AuditFilter::default() }, 0, limit)
}

impl Reader<'_> {
    /// The log, newest first, and how many rows pass the filter. It counts as rows shown.
    pub fn log(&self, filter: &AuditFilter, offset: u32, limit: u32) -> Result<(Vec<AuditRow>, u32), StoreError> {
        let rows = list(self.conn(), filter, offset, limit)?;
        self.showed(rows.len());
        Ok((rows, count(self.conn(), filter)?))
    }

    /// Who has looked at or changed a person's file. It counts as a consultation of that file.
    pub fn access_log(&self, person: PersonId, before: Option<i64>, limit: u32) -> Result<Vec<AuditRow>, StoreError> {
        self.opened(self.root_of(person)?);
        access_log(self.conn(), person, before, limit)
    }

    /// Walks the whole log, the facts it covers and the signed heads. See [`verify`].
    pub fn verify_log(&self, keys: &dyn Fn(OperatorId) -> Vec<[u8; 32]>) -> Result<AuditReport, StoreError> {
        verify(self.conn(), keys)
    }
}
