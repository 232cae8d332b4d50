//! How many obligations stand where.

use super::band::Limits;
use crate::{Reader, StoreError};
use jiff::Timestamp;
use poliedro_domain::{
    deadline::{Band, Kind},
    id::OperatorId,
};
use rusqlite::{params_from_iter, types::Value};

/// Obligations of one kind in one band.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DueCount {
    /// Of this kind.
    pub kind: Kind,
    /// Where they stand.
    pub band: Band,
    /// How many.
    pub total: u32,
}

/// The kinds with a clock of which the last quarter is told: the COT's, and the terms in days.
const CLOCKS: [Kind; 3] = [Kind::DischargeAssess, Kind::VmdTerm, Kind::ApplicationTerm];
const RUNS: &str = "SELECT count(*) FROM deadline d WHERE d.waived = 0 AND d.quarter IS NOT NULL";

impl Reader<'_> {
    /// How many obligations stand in each band at `now`, in order; of everybody, or only those of `mine`.
    pub fn due_totals(&self, now: Timestamp, mine: Option<OperatorId>) -> Result<Vec<(Band, u32)>, StoreError> {
        let total = |band| {
            let filter = super::DueFilter { band: Some(band), mine, ..super::DueFilter::default() };
            Ok((band, self.due(&filter, now, 0, 0)?.total))
        };
        Band::ALL.into_iter().map(total).collect()
    }

    /// How many obligations with a clock (the COT's, the terms of assessments and applications) stand in each band at `now`; those that
    /// are none are left out.
    pub fn due_counts(&self, now: Timestamp, mine: Option<OperatorId>) -> Result<Vec<DueCount>, StoreError> {
        let limits = Limits::at(now);
        let mut found = Vec::new();
        for (kind, band) in CLOCKS.into_iter().flat_map(|kind| Band::ALL.map(|band| (kind, band))) {
            let (condition, moments) = limits.of(band);
            let whose = if mine.is_some() { " AND d.assigned = ?" } else { "" };
            let sql = format!("{RUNS} AND d.kind = ? AND {condition}{whose}");
            let kind_code = [Value::Text(kind.code().to_owned())];
            let mine = mine.map(|mine| Value::Blob(mine.as_bytes().to_vec()));
            let values = kind_code.into_iter().chain(moments.into_iter().map(Value::Integer)).chain(mine);
            let total = self.conn().prepare_cached(&sql)?.query_row(params_from_iter(values), |row| row.get(0))?;
            if total > 0 {
                found.push(DueCount { kind, band, total });
            }
        }
        Ok(found)
    }

    /// How many clocks enter their last quarter after `after` and not after `until`. Nothing is shown of anybody.
    pub fn entering_quarter(&self, after: Timestamp, until: Timestamp) -> Result<u32, StoreError> {
        let sql = format!("{RUNS} AND d.quarter > ?1 AND d.quarter <= ?2");
        let mut statement = self.conn().prepare_cached(&sql)?;
        Ok(statement.query_row((after.as_millisecond(), until.as_millisecond()), |row| row.get(0))?)
    }
}
