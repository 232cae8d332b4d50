//! Protected discharges, as they are counted.

use super::{ends, moment, sub_ambito};
use crate::{Reader, StoreError, fact::stamp};
use poliedro_domain::{
    discharge::{Component, CotClock, DischargePlan, Nature},
    figure::{Discharge, Window},
    id::PersonId,
};
use rusqlite::Row;

const SQL: &str = include_str!("discharge.sql");

impl Reader<'_> {
    /// The discharges that began, or whose plan was activated, within a window, in the order in which they began; those that were
    /// withdrawn are left out.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn counted_discharges(&self, window: &Window) -> Result<Vec<Discharge>, StoreError> {
        let mut statement = self.conn().prepare_cached(SQL)?;
        let mut rows = statement.query(ends(window))?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push(read(row)?);
        }
        self.showed(found.len());
        Ok(found)
    }
}

fn read(row: &Row<'_>) -> Result<Discharge, StoreError> {
    let (hours, working): (u16, Option<String>) = (row.get(4)?, row.get(5)?);
    let usual = CotClock::default();
    Ok(Discharge {
        person: PersonId::from_bytes(row.get(0)?),
        began: stamp(row.get(1)?)?,
        received: moment(row, 2)?,
        due: moment(row, 3)?,
        usual_clock: hours == usual.hours && working.is_none() == usual.working.is_none(),
        assessed: moment(row, 6)?,
        planned: moment(row, 7)?,
        activated: moment(row, 8)?,
        nature: nature(row.get_ref(9)?.as_str().map_err(rusqlite::Error::from)?)?,
        social_risk: row.get(10)?,
        ended: moment(row, 11)?,
        social_need: row.get(12)?,
        sub_ambito: sub_ambito(row, 13)?,
    })
}

fn nature(components: &str) -> Result<Nature, StoreError> {
    let codes: Vec<String> =
        serde_json::from_str(components).map_err(|error| StoreError::Unreadable(error.to_string()))?;
    let components = codes.into_iter().map(|component| Component { component, ..Component::default() }).collect();
    Ok(DischargePlan { components, ..DischargePlan::default() }.nature())
}
