//! Lists of assessments, the most pressing first, and how many stand at each stage.

use super::{
    VmdFilter, VmdRow,
    row::{COLUMNS, FROM, read},
};
use crate::{Reader, StoreError};
use jiff::civil::Date;
use poliedro_domain::vmd::Stage;
use rusqlite::{Connection, params_from_iter, types::Value};

/// A page of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VmdPage {
    /// Rows of the page.
    pub rows: Vec<VmdRow>,
    /// How many assessments pass the filter in all.
    pub total: u32,
}

/// What waits for someone first: urgent, then the nearest end of a term, then the oldest request. What was sent or is over comes
/// after, urgent as it was.
pub(super) const ORDER: &str = "ORDER BY v.stage IN ('transmitted', 'closed', 'withdrawn'), v.urgent DESC, v.due_on IS NULL, v.due_on, \
                                v.requested_at, v.n";

/// Nobody is waited for in an assessment that is over.
const DUE: &str = "v.id IN (SELECT a.vmd FROM vmd_area a WHERE a.planned_on <= ? AND a.visited_at IS NULL) AND v.stage NOT IN ('closed', 'withdrawn')";

impl Reader<'_> {
    /// Assessments that pass the filter, urgent first, then the nearest deadline, then the oldest: skips `offset` rows and gives
    /// `limit` at most.
    pub fn vmds(&self, filter: &VmdFilter, offset: u32, limit: u32) -> Result<VmdPage, StoreError> {
        let conditions = filter.conditions();
        let order = format!("{} {ORDER}", conditions.sql);
        let rows = rows(self.conn(), &order, conditions.values.clone(), offset, limit)?;
        self.showed(rows.len());
        let sql = format!("SELECT count(*) {FROM} WHERE {}", conditions.sql);
        let total =
            self.conn().prepare_cached(&sql)?.query_row(params_from_iter(conditions.values), |row| row.get(0))?;
        Ok(VmdPage { rows, total })
    }

    /// Assessments with a visit planned for this day (Europe/Rome) or for one before, not made yet; the earliest first, `limit` at most, and
    /// how many in all.
    pub fn visits_due(&self, today: Date, limit: u32) -> Result<VmdPage, StoreError> {
        let day = Value::Text(today.to_string());
        let order = format!(
            "{DUE} ORDER BY (SELECT min(a.planned_on || coalesce(a.planned_at, '')) FROM vmd_area a WHERE a.vmd = v.id), v.n"
        );
        let rows = rows(self.conn(), &order, vec![day.clone()], 0, limit)?;
        self.showed(rows.len());
        let sql = format!("SELECT count(*) {FROM} WHERE {DUE}");
        let total = self.conn().prepare_cached(&sql)?.query_row([day], |row| row.get(0))?;
        Ok(VmdPage { rows, total })
    }

    /// How many assessments stand at each stage, with this filter but for its stages; every stage is there, in order.
    pub fn vmd_counts(&self, filter: &VmdFilter) -> Result<Vec<(Stage, u32)>, StoreError> {
        let filter = VmdFilter { stages: Vec::new(), ..filter.clone() };
        let conditions = filter.conditions();
        let sql = format!("SELECT v.stage, count(*) {FROM} WHERE {} GROUP BY v.stage", conditions.sql);
        let mut statement = self.conn().prepare_cached(&sql)?;
        let counts: Vec<(String, u32)> = statement
            .query_map(params_from_iter(conditions.values), |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<Result<_, _>>()?;
        let count = |stage: Stage| counts.iter().find(|(code, _)| code == stage.code()).map_or(0, |(_, count)| *count);
        Ok(Stage::ALL.into_iter().map(|stage| (stage, count(stage))).collect())
    }
}

/// `conditions` may end with an order.
pub(super) fn rows(
    conn: &Connection,
    conditions: &str,
    mut values: Vec<Value>,
    offset: u32,
    limit: u32,
) -> Result<Vec<VmdRow>, StoreError> {
    let sql = format!("{COLUMNS} {FROM} WHERE {conditions} LIMIT ? OFFSET ?");
    values.extend([Value::Integer(i64::from(limit)), Value::Integer(i64::from(offset))]);
    let mut statement = conn.prepare_cached(&sql)?;
    let mut rows = statement.query(params_from_iter(values))?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(read(conn, row)?);
    }
    Ok(found)
}
