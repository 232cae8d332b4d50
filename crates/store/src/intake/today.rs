//! The work that is due: accesses that wait, and validities that end.

use super::{IntakeRow, list::rows};
use crate::{
    Reader, StoreError,
    person::{COLUMNS, PersonRow, read_row},
};
use jiff::{ToSpan, civil::Date};

/// Accesses that wait for the same thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The ones that have waited longest, first.
    pub rows: Vec<IntakeRow>,
    /// How many in all.
    pub total: u32,
}

/// A validity that ends, or has ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expiring {
    /// Whose.
    pub person: PersonRow,
    /// `stp`, `eni`, or the kind of representation (`support_administrator`, …).
    pub what: String,
    /// Who represents the person; empty for a code.
    pub who: String,
    /// Last day of validity.
    pub until: Date,
}

/// What is due. An access is in one group only.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Today {
    /// Urgent and without an outcome yet.
    pub urgent: Group,
    /// Not assessed yet.
    pub to_assess: Group,
    /// Assessed, without an outcome.
    pub to_decide: Group,
    /// Oriented, activated or referred, and not closed.
    pub to_close: Group,
    /// STP and ENI codes and representations of living people that end within the horizon, first to end, first; then those that have
    /// ended, last to end, first: what is about to end is never behind what nobody renews.
    pub expiring: Vec<Expiring>,
    /// How many in all.
    pub expiring_total: u32,
}

const WITHOUT_OUTCOME: &str = "i.stage IN ('registered', 'in_assessment', 'assessed')";

impl Reader<'_> {
    /// The work that is due on `today` (Europe/Rome), `limit` rows a group at most; validities that end within `horizon_days`.
    pub fn today(&self, today: Date, horizon_days: i32, limit: u32) -> Result<Today, StoreError> {
        let urgent = self.group(&format!("i.urgency IS NOT NULL AND {WITHOUT_OUTCOME}"), limit)?;
        let to_assess = self.group("i.urgency IS NULL AND i.stage IN ('registered', 'in_assessment')", limit)?;
        let to_decide = self.group("i.urgency IS NULL AND i.stage = 'assessed'", limit)?;
        let to_close = self.group("i.stage IN ('oriented', 'activated', 'referred')", limit)?;
        let mut expiring = self.expiring(today, horizon_days)?;
        let expiring_total = u32::try_from(expiring.len()).unwrap_or(u32::MAX);
        expiring.truncate(limit as usize);
        self.showed(expiring.len());
        Ok(Today { urgent, to_assess, to_decide, to_close, expiring, expiring_total })
    }

    fn group(&self, conditions: &str, limit: u32) -> Result<Group, StoreError> {
        let order = format!("{conditions} ORDER BY i.requested_at, i.n");
        let rows = rows(self.conn(), &order, Vec::new(), 0, limit)?;
        self.showed(rows.len());
        let sql = format!("SELECT count(*) FROM intake i WHERE {conditions}");
        let total = self.conn().prepare_cached(&sql)?.query_row([], |row| row.get(0))?;
        Ok(Group { rows, total })
    }

    fn expiring(&self, today: Date, horizon_days: i32) -> Result<Vec<Expiring>, StoreError> {
        let until = today.saturating_add(horizon_days.days()).to_string();
        let sql = include_str!("expiring.sql").replace("{columns}", COLUMNS);
        let mut statement = self.conn().prepare_cached(&sql)?;
        let mut rows = statement.query([until])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            let day = row.get_ref(2)?.as_str().map_err(rusqlite::Error::from)?;
            // A day that is not a day is shown by the person's own page.
            let Ok(until) = day.parse() else { continue };
            found.push(Expiring { what: row.get(0)?, who: row.get(1)?, until, person: read_row(row, 3)? });
        }
        found.sort_by_key(|one: &Expiring| {
            let days = (one.until - today).get_days();
            (days < 0, days.abs(), one.person.id)
        });
        Ok(found)
    }
}
