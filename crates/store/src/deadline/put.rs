//! The rows of one subject: only what changed is written.

use crate::StoreError;
use poliedro_domain::deadline::{Deadline, Kind, Of};
use rusqlite::{Connection, Row, params};
use std::collections::BTreeMap;

const HELD: &str = "SELECT kind, part, person, began, due, whole_day, press, quarter, urgent, owner, assigned, waived, code, note \
                    FROM deadline WHERE subject = ?1";
const SAID: &str = "SELECT kind, part, assigned, owner, waived_at IS NOT NULL FROM duty WHERE subject = ?1";
const WRITE: &str = "INSERT OR REPLACE INTO deadline (subject, kind, part, person, began, due, whole_day, press, quarter, urgent, owner, \
                     assigned, waived, code, note) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)";
const DROP: &str = "DELETE FROM deadline WHERE subject = ?1 AND kind = ?2 AND part = ?3";

type Id = [u8; 16];

/// A row as kept, without its key.
#[derive(PartialEq)]
struct Kept {
    person: Option<Id>,
    began: i64,
    due: Option<i64>,
    whole_day: bool,
    press: Option<i64>,
    quarter: Option<i64>,
    urgent: bool,
    owner: Option<Id>,
    assigned: Option<Id>,
    waived: bool,
    code: String,
    note: String,
}

/// By kind and part.
type ByKey<T> = BTreeMap<(String, String), T>;

/// What is open of a subject is now this. What the PUA sends has one identifier whether it is an assessment or a discharge: `of` says
/// whose rows these are.
pub(crate) fn put(conn: &Connection, of: Of, subject: &Id, open: Vec<Deadline>) -> Result<(), StoreError> {
    let mut held = held(conn, subject)?;
    held.retain(|(kind, _), _| Kind::from_code(kind).is_none_or(|kind| kind.of() == of));
    if open.is_empty() && held.is_empty() {
        return Ok(());
    }
    let said = if open.is_empty() { ByKey::new() } else { said(conn, subject)? };
    for one in open {
        let key = one.key.entry();
        let kept = kept(one, said.get(&key).copied().unwrap_or_default());
        if held.remove(&key).is_none_or(|before| before != kept) {
            write(conn, subject, &key, &kept)?;
        }
    }
    for (kind, part) in held.into_keys() {
        conn.prepare_cached(DROP)?.execute(params![subject, kind, part])?;
    }
    Ok(())
}

/// What was said of one: to whom it was given, who was in charge then, whether it was waived.
type Said = (Option<Id>, Option<Id>, bool);

/// Given by who was in charge then, it is of whoever is in charge now.
fn kept(one: Deadline, (to, by, waived): Said) -> Kept {
    let owner = one.owner.map(|owner| *owner.as_bytes());
    let stored = |at: jiff::Timestamp| at.as_millisecond();
    Kept {
        person: one.person.map(|person| *person.as_bytes()),
        began: stored(one.began),
        due: one.due.map(stored),
        whole_day: one.whole_day,
        press: one.press.map(stored),
        quarter: one.quarter.map(stored),
        urgent: one.urgent,
        owner,
        assigned: to.filter(|_| by == owner).or(owner),
        waived,
        code: one.code,
        note: one.note,
    }
}

fn held(conn: &Connection, subject: &Id) -> Result<ByKey<Kept>, StoreError> {
    let mut statement = conn.prepare_cached(HELD)?;
    let found = statement.query_map([subject], |row| Ok(((row.get(0)?, row.get(1)?), read(row)?)))?;
    Ok(found.collect::<Result<_, _>>()?)
}

fn read(row: &Row<'_>) -> rusqlite::Result<Kept> {
    Ok(Kept {
        person: row.get(2)?,
        began: row.get(3)?,
        due: row.get(4)?,
        whole_day: row.get(5)?,
        press: row.get(6)?,
        quarter: row.get(7)?,
        urgent: row.get(8)?,
        owner: row.get(9)?,
        assigned: row.get(10)?,
        waived: row.get(11)?,
        code: row.get(12)?,
        note: row.get(13)?,
    })
}

fn said(conn: &Connection, subject: &Id) -> Result<ByKey<Said>, StoreError> {
    let mut statement = conn.prepare_cached(SAID)?;
    let found = statement
        .query_map([subject], |row| Ok(((row.get(0)?, row.get(1)?), (row.get(2)?, row.get(3)?, row.get(4)?))))?;
    Ok(found.collect::<Result<_, _>>()?)
}

fn write(conn: &Connection, subject: &Id, (kind, part): &(String, String), kept: &Kept) -> Result<(), StoreError> {
    conn.prepare_cached(WRITE)?.execute(params![
        subject,
        kind,
        part,
        kept.person,
        kept.began,
        kept.due,
        kept.whole_day,
        kept.press,
        kept.quarter,
        kept.urgent,
        kept.owner,
        kept.assigned,
        kept.waived,
        kept.code,
        kept.note,
    ])?;
    Ok(())
}
