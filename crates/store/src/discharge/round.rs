//! The round of a day: who is to be verified at home after a discharge, and who has been.

use super::{
    DischargeRow,
    row::{COLUMNS, FROM, read},
};
use crate::{Reader, StoreError, person::Dwelling};
use jiff::{Timestamp, civil::Date};
use poliedro_domain::{
    id::OperatorId,
    when::{end_of_day, start_of_day},
};
use rusqlite::params;

/// A person to verify at home on a day, or verified there on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DischargeRoundRow {
    /// The discharge.
    pub discharge: DischargeRow,
    /// When the visit was made, if it was.
    pub made_at: Option<Timestamp>,
    /// Where to go.
    pub dwelling: Dwelling,
}

/// Catalogue `dischargeDestination`: a home, where a verification is a visit.
const HOMES: &str = "d.destination IN ('domicilio', 'casa_familiare')";
/// What is waived or was put off is not gone to, nor is who died.
const TO_MAKE: &str = "x.kind = 'discharge.verify' AND x.waived = 0 AND x.urgent IN (0, 1)";
const ALIVE: &str = "r.death_date IS NULL";
/// In whose charge the obligation is.
const OF_X: &str = "(?2 IS NULL OR x.assigned = ?2)";
/// The verification that counts last, when it was a visit to the home; by whoever wrote it, or in charge of the discharge.
const VISITED: &str = "EXISTS (SELECT 1 FROM fact f WHERE f.subject = d.id AND f.stream = 'discharge' AND f.kind = 'verified' \
                       AND f.happened_at = d.verified_at AND json_extract(f.body, '$.how') = 'visita_domiciliare' \
                       AND (?3 IS NULL OR f.author = ?3 OR d.assigned_to = ?3))";

impl Reader<'_> {
    /// Who is to be verified at home on a day (Europe/Rome) after a discharge, or was: by all or by one operator; by name. A visit
    /// that was made stays on its day, whatever becomes of the discharge. They are rows shown.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn discharge_round(
        &self,
        day: Date,
        operator: Option<OperatorId>,
    ) -> Result<Vec<DischargeRoundRow>, StoreError> {
        let (from, until) = (start_of_day(day).as_millisecond(), end_of_day(day).as_millisecond());
        let operator = operator.map(|operator| *operator.as_bytes());
        let to_make = format!(
            "{COLUMNS} {FROM} JOIN deadline x ON x.subject = d.id \
             WHERE {TO_MAKE} AND x.due = ?1 AND {HOMES} AND {ALIVE} AND {OF_X} ORDER BY r.surname, r.name, d.n"
        );
        let made = format!(
            "{COLUMNS} {FROM} WHERE d.verified_at >= ?1 AND d.verified_at < ?2 AND {HOMES} AND {VISITED} \
             ORDER BY r.surname, r.name, d.n"
        );
        let mut found = Vec::new();
        let mut statement = self.conn().prepare_cached(&made)?;
        let mut rows = statement.query(params![from, until, operator])?;
        while let Some(row) = rows.next()? {
            let discharge = read(row)?;
            found.push((discharge.verified_at, discharge));
        }
        let mut statement = self.conn().prepare_cached(&to_make)?;
        let mut rows = statement.query(params![until, operator])?;
        while let Some(row) = rows.next()? {
            found.push((None, read(row)?));
        }
        self.showed(found.len());
        let rows = found.into_iter().map(|(made_at, discharge)| {
            let dwelling = self.dwelling(discharge.person.id)?;
            Ok(DischargeRoundRow { made_at, dwelling, discharge })
        });
        rows.collect()
    }

    /// How many discharges are to be verified at home on each day from `from` to `until`, included; days without are left out.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn discharge_round_days(
        &self,
        from: Date,
        until: Date,
        operator: Option<OperatorId>,
    ) -> Result<Vec<(Date, u32)>, StoreError> {
        let sql = format!(
            "SELECT x.part, count(*) {FROM} JOIN deadline x ON x.subject = d.id \
             WHERE {TO_MAKE} AND x.due BETWEEN ?1 AND ?3 AND {HOMES} AND {ALIVE} AND {OF_X} GROUP BY x.part ORDER BY x.part"
        );
        let (from, until) = (end_of_day(from).as_millisecond(), end_of_day(until).as_millisecond());
        let operator = operator.map(|operator| *operator.as_bytes());
        let mut statement = self.conn().prepare_cached(&sql)?;
        let mut rows = statement.query(params![from, operator, until])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            let day = row.get_ref(0)?.as_str().map_err(rusqlite::Error::from)?;
            if let Ok(day) = day.parse() {
                found.push((day, row.get(1)?));
            }
        }
        Ok(found)
    }
}
