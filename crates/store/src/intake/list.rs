//! Lists of accesses, newest first, and how many stand at each stage.

use super::{
    IntakeFilter, IntakeRow,
    row::{SELECT, read},
};
use crate::{Reader, StoreError};
use poliedro_domain::intake::Stage;
use rusqlite::{Connection, params_from_iter, types::Value};

/// A page of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IntakePage {
    /// Rows of the page.
    pub rows: Vec<IntakeRow>,
    /// How many accesses pass the filter in all.
    pub total: u32,
}

impl Reader<'_> {
    /// Accesses that pass the filter, newest contact first: skips `offset` rows and gives `limit` at most.
    pub fn intakes(&self, filter: &IntakeFilter, offset: u32, limit: u32) -> Result<IntakePage, StoreError> {
        let conditions = filter.conditions();
        let order = format!("{} ORDER BY i.requested_at DESC, i.n DESC", conditions.sql);
        let rows = rows(self.conn(), &order, conditions.values.clone(), offset, limit)?;
        self.showed(rows.len());
        let sql = format!("SELECT count(*) FROM intake i WHERE {}", conditions.sql);
        let total =
            self.conn().prepare_cached(&sql)?.query_row(params_from_iter(conditions.values), |row| row.get(0))?;
        Ok(IntakePage { rows, total })
    }

    /// How many accesses stand at each stage, with this filter but for its stages; every stage is there, in order.
    pub fn intake_counts(&self, filter: &IntakeFilter) -> Result<Vec<(Stage, u32)>, StoreError> {
        let filter = IntakeFilter { stages: Vec::new(), ..filter.clone() };
        let conditions = filter.conditions();
        let sql = format!("SELECT i.stage, count(*) FROM intake i WHERE {} GROUP BY i.stage", conditions.sql);
        let mut statement = self.conn().prepare_cached(&sql)?;
        let counts: Vec<(String, u32)> = statement
            .query_map(params_from_iter(conditions.values), |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<Result<_, _>>()?;
        let count = |stage: Stage| counts.iter().find(|(code, _)| code == stage.code()).map_or(0, |(_, count)| *count);
        Ok(Stage::ALL.into_iter().map(|stage| (stage, count(stage))).collect())
    }

    /// How many accesses are open for a person, merged files included.
    pub fn open_intakes(&self, person: poliedro_domain::id::PersonId) -> Result<u32, StoreError> {
        let sql = "SELECT count(*) FROM intake WHERE closed_at IS NULL AND person IN \
                   (SELECT id FROM person WHERE root = (SELECT root FROM person WHERE id = ?1))";
        Ok(self.conn().prepare_cached(sql)?.query_row([person.as_bytes()], |row| row.get(0))?)
    }
}

/// `conditions` may end with an order.
pub(super) fn rows(
    conn: &Connection,
    conditions: &str,
    mut values: Vec<Value>,
    offset: u32,
    limit: u32,
) -> Result<Vec<IntakeRow>, StoreError> {
    let sql = format!("{SELECT} WHERE {conditions} LIMIT ? OFFSET ?");
    values.extend([Value::Integer(i64::from(limit)), Value::Integer(i64::from(offset))]);
    let mut statement = conn.prepare_cached(&sql)?;
    let mut rows = statement.query(params_from_iter(values))?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(read(row)?);
    }
    Ok(found)
}
