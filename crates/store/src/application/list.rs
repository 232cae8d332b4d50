//! The waiting lists, in the order of entry: nothing here ranks people.

use super::{
    ApplicationRow, Scope, WaitingFilter,
    row::{ALIVE, COVERED, FROM, PLACES, PLAN, SELECT, day, known_day, read, read_place},
};
use crate::{Reader, StoreError};
use jiff::civil::Date;
use poliedro_domain::{
    application::Suspension,
    id::{PathwayId, PersonId, UnitId},
};
use rusqlite::{Connection, OptionalExtension, params_from_iter, types::Value};
use std::collections::HashMap;

/// A page of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaitingPage {
    /// Rows of the page.
    pub rows: Vec<ApplicationRow>,
    /// How many applications pass the filter in all.
    pub total: u32,
}

/// In a list now.
const LISTED: &str = "a.left_on IS NULL AND a.entered_on IS NOT NULL AND a.stage <> 'withdrawn'";
/// Applications whose places are asked for at once.
const AT_ONCE: usize = 500;

impl Reader<'_> {
    /// Applications that pass the filter, by day of entry in the list (of the unit of the filter, when it names one; by day of application
    /// when they are not in a list yet), then in the order of registration: skips `offset` rows and gives `limit` at most.
    pub fn waiting(
        &self,
        filter: &WaitingFilter,
        today: Date,
        offset: u32,
        limit: u32,
    ) -> Result<WaitingPage, StoreError> {
        let built = filter.conditions(today);
        let tail = format!("{} WHERE {} {}", filter.joins(), built.sql, filter.order());
        let rows = rows(self.conn(), &tail, built.values.clone(), offset, limit)?;
        self.showed(rows.len());
        let sql = format!("SELECT count(*) {FROM} {} WHERE {}", filter.joins(), built.sql);
        let total = self.conn().prepare_cached(&sql)?.query_row(params_from_iter(built.values), |row| row.get(0))?;
        Ok(WaitingPage { rows, total })
    }

    /// Urgencies to be decided, the first started first; `limit` at most.
    pub fn pending_urgencies(&self, limit: u32) -> Result<WaitingPage, StoreError> {
        const PENDING: &str = "a.left_on IS NULL AND a.stage <> 'withdrawn' AND a.urgency = 'pending'";
        self.some(PENDING, "ORDER BY a.urgency_at, a.n", Vec::new(), limit)
    }

    /// Offers to answer by this day or before, the nearest first, then those without a last day; `limit` at most.
    pub fn offers_due(&self, by: Date, limit: u32) -> Result<WaitingPage, StoreError> {
        const DUE: &str = "a.id IN (SELECT w.application FROM waiting w WHERE w.turn = 'offered' AND (w.answer_by IS NULL OR w.answer_by <= ?)) AND a.stage <> 'withdrawn'";
        const ORDER: &str = "ORDER BY (SELECT coalesce(min(w.answer_by), '9999') FROM waiting w WHERE w.application = a.id AND w.turn = 'offered'), a.n";
        self.some(DUE, ORDER, vec![Value::Text(by.to_string())], limit)
    }

    /// People in a list whose interest was last confirmed on this day or before, the longest ago first; `limit` at most. Who died is
    /// not heard again.
    pub fn confirmations_due(&self, before: Date, limit: u32) -> Result<WaitingPage, StoreError> {
        let due = format!("{LISTED} AND a.confirmed_on <= ? AND {ALIVE}");
        self.some(&due, "ORDER BY a.confirmed_on, a.n", vec![Value::Text(before.to_string())], limit)
    }

    /// People in a list though their file says that they died, the longest dead first; `limit` at most.
    pub fn deceased_in_list(&self, limit: u32) -> Result<WaitingPage, StoreError> {
        let deceased = format!("{LISTED} AND NOT ({ALIVE})");
        self.some(&deceased, "ORDER BY r.death_date, a.n", Vec::new(), limit)
    }

    /// People in a list without a temporary plan that runs, the longest there first; `limit` at most. Who died needs none.
    pub fn uncovered(&self, limit: u32) -> Result<WaitingPage, StoreError> {
        let uncovered = format!("{LISTED} AND {ALIVE} AND NOT {COVERED}");
        self.some(&uncovered, "ORDER BY a.entered_on, a.n", Vec::new(), limit)
    }

    /// Applications not in a list, whose assessment is not made and whose term has passed its first warning on this day; the oldest
    /// first, `limit` at most.
    pub fn applications_late(&self, today: Date, limit: u32) -> Result<WaitingPage, StoreError> {
        let late = WaitingFilter { scope: Scope::Applied, late_on: Some(today), ..WaitingFilter::default() };
        self.waiting(&late, today, 0, limit)
    }

    /// Applications that are not in a list yet though the equipe decided one of `decisions` (catalogue `vmdDecision`); the oldest decision
    /// first, `limit` at most.
    pub fn decided_not_listed(&self, decisions: &[&str], limit: u32) -> Result<WaitingPage, StoreError> {
        let marks = vec!["?"; decisions.len()].join(", ");
        let decided = format!(
            "a.left_on IS NULL AND a.entered_on IS NULL AND a.stage <> 'withdrawn' AND v.decision IN ({marks}) \
             AND v.stage <> 'withdrawn'"
        );
        let values = decisions.iter().map(|decision| Value::Text((*decision).to_owned())).collect();
        self.some(&decided, "ORDER BY v.decided_at, a.n", values, limit)
    }

    /// The applications of a person, merged files included, newest first; those that were undone too.
    pub fn applications_of_person(&self, person: PersonId) -> Result<Vec<ApplicationRow>, StoreError> {
        let root = Value::Blob(self.root_of(person)?.as_bytes().to_vec());
        let found = rows(self.conn(), "WHERE f.root = ? ORDER BY a.n DESC", vec![root], 0, u32::MAX)?;
        self.showed(found.len());
        Ok(found)
    }

    /// The applications that have this assessment, newest first; those that were undone too.
    pub fn applications_of_vmd(&self, vmd: PathwayId) -> Result<Vec<ApplicationRow>, StoreError> {
        let id = Value::Blob(vmd.as_bytes().to_vec());
        let found = rows(self.conn(), "WHERE a.vmd = ? ORDER BY a.n DESC", vec![id], 0, u32::MAX)?;
        self.showed(found.len());
        Ok(found)
    }

    /// The newest application that has this assessment and is not over, with the file that it was written on. Nothing is shown of it.
    pub fn open_application_of_vmd(&self, vmd: PathwayId) -> Result<Option<(PathwayId, PersonId)>, StoreError> {
        const OPEN: &str = "SELECT id, person FROM application WHERE vmd = ?1 AND left_on IS NULL AND stage <> 'withdrawn' \
                            ORDER BY n DESC LIMIT 1";
        let mut statement = self.conn().prepare_cached(OPEN)?;
        let found = statement.query_row([vmd.as_bytes()], |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
        Ok(found.map(|(id, person)| (PathwayId::from_bytes(id), PersonId::from_bytes(person))))
    }

    /// How many still wait in the list of `unit` who entered it before this day, or on it and were registered before `n`. It says the
    /// order of entry, not who comes next.
    pub fn entered_before(&self, unit: UnitId, entered_on: Date, n: i64) -> Result<u32, StoreError> {
        const BEFORE: &str = "SELECT count(*) FROM waiting w JOIN application a ON a.id = w.application \
                              WHERE w.unit = ?1 AND w.left_on IS NULL AND w.entered_on <= ?2 AND (w.entered_on < ?2 OR a.n < ?3)";
        let mut statement = self.conn().prepare_cached(BEFORE)?;
        Ok(statement.query_row((unit.as_bytes(), entered_on.to_string(), n), |row| row.get(0))?)
    }

    fn some(&self, conditions: &str, order: &str, values: Vec<Value>, limit: u32) -> Result<WaitingPage, StoreError> {
        let rows = rows(self.conn(), &format!("WHERE {conditions} {order}"), values.clone(), 0, limit)?;
        self.showed(rows.len());
        let sql = format!("SELECT count(*) {FROM} WHERE {conditions}");
        let total = self.conn().prepare_cached(&sql)?.query_row(params_from_iter(values), |row| row.get(0))?;
        Ok(WaitingPage { rows, total })
    }
}

/// `tail` is what follows where rows come from: further tables, conditions, an order.
pub(super) fn rows(
    conn: &Connection,
    tail: &str,
    mut values: Vec<Value>,
    offset: u32,
    limit: u32,
) -> Result<Vec<ApplicationRow>, StoreError> {
    let sql = format!("{SELECT} {FROM} {PLAN} {tail} LIMIT ? OFFSET ?");
    values.extend([Value::Integer(i64::from(limit)), Value::Integer(i64::from(offset))]);
    let mut statement = conn.prepare_cached(&sql)?;
    let mut rows = statement.query(params_from_iter(values))?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(read(row)?);
    }
    found.chunks_mut(AT_ONCE).try_for_each(|some| complete(conn, some))?;
    Ok(found)
}

/// Reads the places and the suspensions of these applications: two queries for all of them.
fn complete(conn: &Connection, rows: &mut [ApplicationRow]) -> Result<(), StoreError> {
    let marks = vec!["?"; rows.len()].join(", ");
    let ids: Vec<Value> = rows.iter().map(|row| Value::Blob(row.id.as_bytes().to_vec())).collect();
    let mut by_id: HashMap<PathwayId, &mut ApplicationRow> = rows.iter_mut().map(|row| (row.id, row)).collect();
    let mut each = |sql: &str, add: fn(&mut ApplicationRow, &rusqlite::Row<'_>) -> Result<(), StoreError>| {
        let mut statement = conn.prepare(sql)?;
        let mut found = statement.query(params_from_iter(&ids))?;
        while let Some(row) = found.next()? {
            if let Some(of) = by_id.get_mut(&PathwayId::from_bytes(row.get(0)?)) {
                add(of, row)?;
            }
        }
        Ok::<(), StoreError>(())
    };
    let places = format!("SELECT {PLACES} FROM waiting WHERE application IN ({marks}) ORDER BY application, place");
    each(&places, |of, row| {
        of.places.push(read_place(row)?);
        Ok(())
    })?;
    let suspensions = format!(
        "SELECT application, from_day, until_day, motive FROM suspension WHERE application IN ({marks}) \
         ORDER BY application, place"
    );
    each(&suspensions, |of, row| {
        of.suspensions.push(Suspension { from: known_day(row, 1)?, until: day(row, 2)?, motive: row.get(3)? });
        Ok(())
    })
}
