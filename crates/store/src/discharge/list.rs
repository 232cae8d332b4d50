//! Lists of discharges, those whose clock runs first, and how many stand at each stage.

use super::{
    DischargeFilter, DischargeRow,
    row::{COLUMNS, FROM, read},
};
use crate::{Reader, StoreError};
use poliedro_domain::{
    discharge::Stage,
    id::{PathwayId, PersonId},
};
use rusqlite::{Connection, OptionalExtension, params_from_iter, types::Value};

/// A page of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DischargePage {
    /// Rows of the page.
    pub rows: Vec<DischargeRow>,
    /// How many discharges pass the filter in all.
    pub total: u32,
}

/// To be assessed, by the end of their clock; then the rest of what is open, the oldest first; then what is over, the newest first.
const ORDER: &str = "ORDER BY d.turn, d.place, d.n";

impl Reader<'_> {
    /// Discharges that pass the filter: those whose clock runs first, by its end; then the other open ones, the oldest first; then those
    /// that are over, the newest first. Skips `offset` rows and gives `limit` at most.
    pub fn discharges(&self, filter: &DischargeFilter, offset: u32, limit: u32) -> Result<DischargePage, StoreError> {
        let built = filter.conditions();
        // People are joined only to the rows of the page.
        let page = format!("d.n IN (SELECT d.n FROM discharge d WHERE {} {ORDER} LIMIT ? OFFSET ?) {ORDER}", built.sql);
        let mut values = built.values.clone();
        values.extend([Value::Integer(i64::from(limit)), Value::Integer(i64::from(offset))]);
        let rows = rows(self.conn(), &page, values)?;
        self.showed(rows.len());
        let sql = format!("SELECT count(*) FROM discharge d WHERE {}", built.sql);
        let total = self.conn().prepare_cached(&sql)?.query_row(params_from_iter(built.values), |row| row.get(0))?;
        Ok(DischargePage { rows, total })
    }

    /// How many discharges stand at each stage, with this filter but for its stages; every stage is there, in order.
    pub fn discharge_stages(&self, filter: &DischargeFilter) -> Result<Vec<(Stage, u32)>, StoreError> {
        let built = DischargeFilter { stages: Vec::new(), ..filter.clone() }.conditions();
        let sql = format!("SELECT d.stage, count(*) FROM discharge d WHERE {} GROUP BY d.stage", built.sql);
        let mut statement = self.conn().prepare_cached(&sql)?;
        let counts: Vec<(String, u32)> = statement
            .query_map(params_from_iter(built.values), |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<Result<_, _>>()?;
        let count = |stage: Stage| counts.iter().find(|(code, _)| code == stage.code()).map_or(0, |(_, count)| *count);
        Ok(Stage::ALL.into_iter().map(|stage| (stage, count(stage))).collect())
    }

    /// The discharges of a person, merged files included, newest first; those that were withdrawn too.
    pub fn discharges_of_person(&self, person: PersonId) -> Result<Vec<DischargeRow>, StoreError> {
        let root = Value::Blob(self.root_of(person)?.as_bytes().to_vec());
        let found = rows(self.conn(), "p.root = ? ORDER BY d.n DESC", vec![root])?;
        self.showed(found.len());
        Ok(found)
    }

    /// The newest discharge of a person, merged files included, that is open and is not `but`. Nothing is shown of it.
    pub fn open_discharge_of(&self, person: PersonId, but: Option<PathwayId>) -> Result<Option<PathwayId>, StoreError> {
        const OPEN: &str = "SELECT d.id FROM person q JOIN discharge d ON d.person = q.id \
                            WHERE q.root = ?1 AND d.turn < 2 AND (?2 IS NULL OR d.id <> ?2) ORDER BY d.n DESC LIMIT 1";
        let root = self.root_of(person)?;
        let mut statement = self.conn().prepare_cached(OPEN)?;
        let but = but.map(|but| *but.as_bytes());
        let found = statement.query_row((root.as_bytes(), but), |row| row.get(0)).optional()?;
        Ok(found.map(PathwayId::from_bytes))
    }
}

/// `conditions` may end with an order and a limit.
pub(super) fn rows(conn: &Connection, conditions: &str, values: Vec<Value>) -> Result<Vec<DischargeRow>, StoreError> {
    let sql = format!("{COLUMNS} {FROM} WHERE {conditions}");
    let mut statement = conn.prepare_cached(&sql)?;
    let mut rows = statement.query(params_from_iter(values))?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(read(row)?);
    }
    Ok(found)
}
