//! The round of a day: who is to be visited, where, and who has been.

use super::{
    VmdAreaRow, VmdRow,
    row::{COLUMNS, FROM, read},
};
use crate::{Reader, StoreError, person::Dwelling};
use jiff::civil::Date;
use poliedro_domain::{
    id::OperatorId,
    vmd::Stage,
    when::{end_of_day, start_of_day},
};
use rusqlite::params;

/// A person to visit on a day, or visited on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoundRow {
    /// The assessment; of its areas, those of that day are in `today`.
    pub vmd: VmdRow,
    /// Areas whose visit is planned for that day, or was made on it.
    pub today: Vec<String>,
    /// Address of domicile, or of residence; empty when none is known.
    pub address: String,
    /// Belfiore code of the comune of that address.
    pub comune: Option<String>,
    /// Second telephone; empty when there is none.
    pub phone2: String,
}

const TO_MAKE: &str = "SELECT a.vmd FROM vmd_area a WHERE a.planned_on = ?1 AND (?4 IS NULL OR a.operator = ?4)";
/// A visit stays on the round of the day on which it was made, whatever becomes of the assessment.
const MADE: &str =
    "SELECT a.vmd FROM vmd_area a WHERE a.visited_at >= ?2 AND a.visited_at < ?3 AND (?4 IS NULL OR a.operator = ?4)";
/// Whoever gave up, died or was seen elsewhere is not waited for.
const OPEN: &str = "v.stage NOT IN ('closed', 'withdrawn')";
/// Nobody goes to the home of who died.
const ALIVE: &str = "r.death_date IS NULL";

impl Reader<'_> {
    /// Who is to be visited on a day (Europe/Rome), or was: by all or by one operator; by time, then by name. They are rows shown.
    pub fn round(&self, day: Date, operator: Option<OperatorId>) -> Result<Vec<RoundRow>, StoreError> {
        let sql = format!(
            "{COLUMNS} {FROM} WHERE (v.id IN ({TO_MAKE}) AND {OPEN} AND {ALIVE} OR v.id IN ({MADE})) \
             ORDER BY (SELECT coalesce(min(nullif(a.planned_at, '')), '99') FROM vmd_area a WHERE a.vmd = v.id), r.surname, r.name, v.n"
        );
        let (from, until) = (start_of_day(day), end_of_day(day));
        let operator = operator.map(|operator| *operator.as_bytes());
        let mut statement = self.conn().prepare_cached(&sql)?;
        let mut rows =
            statement.query(params![day.to_string(), from.as_millisecond(), until.as_millisecond(), operator])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            let vmd = read(self.conn(), row)?;
            let made = |at: Option<jiff::Timestamp>| at.is_some_and(|at| (from..until).contains(&at));
            let open = !matches!(vmd.stage, Stage::Closed | Stage::Withdrawn) && vmd.person.death_date.is_none();
            let to_make = |area: &&VmdAreaRow| open && area.planned_on == Some(day);
            let today = vmd.areas.iter().filter(|area| to_make(area) || made(area.visited_at));
            let today = today.filter(|area| operator.is_none() || area.operator.map(|it| *it.as_bytes()) == operator);
            let Dwelling { comune, address, phone2, .. } = self.dwelling(vmd.person.id)?;
            found.push(RoundRow { today: today.map(|area| area.area.clone()).collect(), address, comune, phone2, vmd });
        }
        self.showed(found.len());
        Ok(found)
    }

    /// How many assessments have a visit planned on each day from `from` to `until`, included; days without are left out.
    pub fn round_days(
        &self,
        from: Date,
        until: Date,
        operator: Option<OperatorId>,
    ) -> Result<Vec<(Date, u32)>, StoreError> {
        let sql = format!(
            "SELECT a.planned_on, count(DISTINCT a.vmd) FROM vmd_area a JOIN vmd v ON v.id = a.vmd \
             JOIN person f ON f.id = v.person JOIN person r ON r.id = f.root WHERE a.planned_on BETWEEN ?1 AND ?2 AND (?3 IS NULL OR a.operator = ?3) AND {OPEN} AND {ALIVE} \
             GROUP BY a.planned_on ORDER BY a.planned_on"
        );
        let operator = operator.map(|operator| *operator.as_bytes());
        let mut statement = self.conn().prepare_cached(&sql)?;
        let mut rows = statement.query(params![from.to_string(), until.to_string(), operator])?;
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
