//! The row of a reminder: what its facts say it is.

use crate::{Noun, StoreError, deadline, fact::load};
use jiff::civil::Date;
use poliedro_domain::{
    deadline::{Of, of_reminder},
    id::{PathwayId, PersonId},
    reminder::{ReminderFact, ReminderState},
};
use rusqlite::{Connection, params};

const REPLACE: &str = "INSERT OR REPLACE INTO reminder (n, id, person, about, on_day, at_time, text, operator, over_at, recorded_at) \
                       VALUES ((SELECT min(n) FROM fact WHERE subject = ?1), ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";

/// The facts of a reminder, folded, and the file that it was written on; `None` when it was never written.
pub(super) fn state_of(
    conn: &Connection,
    reminder: PathwayId,
) -> Result<Option<(Option<PersonId>, ReminderState)>, StoreError> {
    let facts = load::<ReminderFact>(conn, reminder.as_bytes())?;
    let Some(first) = facts.first() else { return Ok(None) };
    let person = first.person;
    let mut state = ReminderState::default();
    for fact in &facts {
        state.apply(fact.happened_at, fact.recorded_at, &fact.body);
    }
    Ok(Some((person, state)))
}

/// The days for which it was set, in the order of recording.
pub(super) fn days_of(conn: &Connection, reminder: PathwayId) -> Result<Vec<Date>, StoreError> {
    let facts = load::<ReminderFact>(conn, reminder.as_bytes())?;
    let day = |fact: &ReminderFact| match fact {
        ReminderFact::Set { reminder } => Some(reminder.on),
        _ => None,
    };
    Ok(facts.iter().filter_map(|fact| day(&fact.body)).collect())
}

/// Folds a reminder again from its facts.
pub(crate) fn refold(conn: &Connection, reminder: PathwayId) -> Result<(), StoreError> {
    let (person, state) = state_of(conn, reminder)?.ok_or(StoreError::NotFound(Noun::Reminder))?;
    project(conn, reminder, person, &state)
}

/// Writes what lists show of a reminder.
pub(super) fn project(
    conn: &Connection,
    reminder: PathwayId,
    person: Option<PersonId>,
    state: &ReminderState,
) -> Result<(), StoreError> {
    let (since, held) = state.reminder.as_ref().ok_or(StoreError::NotFound(Noun::Reminder))?;
    conn.prepare_cached(REPLACE)?.execute(params![
        reminder.as_bytes(),
        person.map(|person| *person.as_bytes()),
        held.about.map(|about| *about.as_bytes()),
        held.on.to_string(),
        held.at,
        held.text,
        held.to.map(|operator| *operator.as_bytes()),
        state.over.map(|at| at.as_millisecond()),
        since.as_millisecond(),
    ])?;
    deadline::put(conn, Of::Reminder, reminder.as_bytes(), of_reminder(reminder, person, state))
}
