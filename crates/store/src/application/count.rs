//! How many wait, and what is to be done for them.

use super::row::{ALIVE, COVERED};
use crate::{Reader, StoreError};
use jiff::civil::Date;
use poliedro_domain::id::UnitId;

/// How many applications stand where.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct WaitingCounts {
    /// In a list now.
    pub waiting: u32,
    /// Handed in and not in a list yet.
    pub applied: u32,
    /// Of those that are in a list: with an urgency to be decided or recognised.
    pub urgent: u32,
    /// Urgencies to be decided, of those that are in a list and of those that are not yet.
    pub pending: u32,
    /// In a list without a temporary plan that runs; who died is not counted.
    pub uncovered: u32,
    /// In a list, interest last confirmed on the day that was asked for or before; who died is not counted.
    pub to_confirm: u32,
    /// In a list though the person died.
    pub deceased: u32,
}

impl Reader<'_> {
    /// How many applications stand where. `confirm_before`: see [`poliedro_domain::application::confirmed_before`].
    pub fn waiting_counts(&self, confirm_before: Date) -> Result<WaitingCounts, StoreError> {
        let sql = format!(
            "SELECT coalesce(sum(listed), 0), coalesce(sum(NOT listed), 0), coalesce(sum(listed AND urgent), 0), \
             coalesce(sum(pending), 0), coalesce(sum(listed AND alive AND NOT covered), 0), \
             coalesce(sum(listed AND alive AND stale), 0), coalesce(sum(listed AND NOT alive), 0) FROM (SELECT a.entered_on IS NOT NULL AS listed, a.urgent AS urgent, coalesce(a.urgency, '') = 'pending' AS pending, \
             a.confirmed_on <= ?1 AS stale, {COVERED} AS covered, {ALIVE} AS alive FROM application a \
             JOIN person f ON f.id = a.person JOIN person r ON r.id = f.root WHERE a.left_on IS NULL AND a.stage <> 'withdrawn')"
        );
        let mut statement = self.conn().prepare_cached(&sql)?;
        Ok(statement.query_row([confirm_before.to_string()], |row| {
            Ok(WaitingCounts {
                waiting: row.get(0)?,
                applied: row.get(1)?,
                urgent: row.get(2)?,
                pending: row.get(3)?,
                uncovered: row.get(4)?,
                to_confirm: row.get(5)?,
                deceased: row.get(6)?,
            })
        })?)
    }

    /// How many wait in the list of each unit; units without anybody are left out.
    pub fn waiting_by_unit(&self) -> Result<Vec<(UnitId, u32)>, StoreError> {
        const BY_UNIT: &str = "SELECT unit, count(*) FROM waiting WHERE left_on IS NULL AND entered_on IS NOT NULL GROUP BY unit ORDER BY unit";
        let mut statement = self.conn().prepare_cached(BY_UNIT)?;
        let found = statement.query_map([], |row| Ok((UnitId::from_bytes(row.get(0)?), row.get(1)?)))?;
        Ok(found.collect::<Result<_, _>>()?)
    }
}
