//! The row of a person, its contacts and representations, its keys: what a file looks like to lists and search.

use crate::{StoreError, search};
use poliedro_domain::{
    fact::Fact,
    id::PersonId,
    person::{Field, PersonFact, PersonState},
};
use rusqlite::{Connection, params};
use std::collections::BTreeMap;

const INSERT: &str = include_str!("insert.sql");
const UPDATE: &str = include_str!("update.sql");
const RELATION: &str = "INSERT INTO person_relation (person, kind, id, role, full_name, phone, from_day, until_day, body) \
                        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";

/// Writes what lists and search show of a file. `is_new`: it has no row yet.
pub(crate) fn project(
    conn: &Connection,
    person: PersonId,
    state: &PersonState,
    is_new: bool,
) -> Result<(), StoreError> {
    let get = |field| state.get(field);
    let values: BTreeMap<Field, &str> = state.fields.keys().filter_map(|field| Some((*field, get(*field)?))).collect();
    let (was, n) = if is_new { (None, 0) } else { present(conn, person)? };
    conn.prepare_cached(if is_new { INSERT } else { UPDATE })?.execute(params![
        person.as_bytes(),
        state.merged.map(|merge| *merge.into.as_bytes()),
        state.registered_at.map(|at| at.as_millisecond()),
        get(Field::Surname),
        get(Field::Name),
        get(Field::Sex),
        get(Field::BirthDate),
        get(Field::CodeKind),
        get(Field::Code),
        get(Field::CodeUntil),
        get(Field::Residence),
        get(Field::Phone),
        get(Field::Gecas),
        get(Field::DeathDate),
        get(Field::Example) == Some("1"),
        json(&values)?,
        state.withdrawn,
    ])?;
    let n = if is_new { conn.last_insert_rowid() } else { n };
    relations(conn, person, state, is_new)?;
    search::index(conn, n, state, is_new)?;
    if !is_new && was.as_deref() != get(Field::Residence) {
        comuni_of(conn, person)?;
    }
    Ok(())
}

fn present(conn: &Connection, person: PersonId) -> Result<(Option<String>, i64), StoreError> {
    let mut statement = conn.prepare_cached("SELECT residence, n FROM person WHERE id = ?1")?;
    Ok(statement.query_row([person.as_bytes()], |row| Ok((row.get(0)?, row.get(1)?)))?)
}

fn relations(conn: &Connection, person: PersonId, state: &PersonState, is_new: bool) -> Result<(), StoreError> {
    if !is_new {
        conn.prepare_cached("DELETE FROM person_relation WHERE person = ?1")?.execute([person.as_bytes()])?;
    }
    if state.contacts.is_empty() && state.representations.is_empty() {
        return Ok(());
    }
    let mut insert = conn.prepare_cached(RELATION)?;
    for (id, it) in &state.contacts {
        let (person, id, body) = (person.as_bytes(), id.as_bytes(), json(it)?);
        let none: Option<String> = None;
        insert.execute(params![person, "contact", id, it.role, it.full_name, it.phone, none, none, body])?;
    }
    for (id, it) in &state.representations {
        let (person, id, body) = (person.as_bytes(), id.as_bytes(), json(it)?);
        let role = serde_json::to_value(it.role).map_err(unwritable)?;
        let (from, until) = (it.from.to_string(), it.until.map(|day| day.to_string()));
        let role = role.as_str();
        insert.execute(params![person, "representation", id, role, it.full_name, it.phone, from, until, body])?;
    }
    Ok(())
}

/// Keeps the history of merges.
pub(crate) fn project_merge(conn: &Connection, fact: &Fact<PersonFact>) -> Result<(), StoreError> {
    match &fact.body {
        PersonFact::MergedInto { into, reason } => {
            let sql = "INSERT INTO person_merge (fact, dropped, kept, merged_at, author, reason) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
            conn.prepare_cached(sql)?.execute(params![
                fact.id.as_bytes(),
                fact.subject.person().as_bytes(),
                into.as_bytes(),
                fact.recorded_at.as_millisecond(),
                fact.author.as_bytes(),
                reason,
            ])?;
        }
        PersonFact::Unmerged { merge, .. } => {
            let sql = "UPDATE person_merge SET undone_at = ?2, undone_by = ?3 WHERE fact = ?1 AND undone_at IS NULL";
            conn.prepare_cached(sql)?.execute(params![
                merge.as_bytes(),
                fact.recorded_at.as_millisecond(),
                fact.author.as_bytes(),
            ])?;
        }
        _ => {}
    }
    Ok(())
}

/// The accesses of a group of merged files are counted where the kept file resides.
pub(super) fn comuni_of(conn: &Connection, root: PersonId) -> Result<(), StoreError> {
    let sql = "UPDATE intake SET comune = (SELECT residence FROM person WHERE id = ?1) \
               WHERE person IN (SELECT id FROM person WHERE root = ?1)";
    conn.prepare_cached(sql)?.execute([root.as_bytes()])?;
    Ok(())
}

fn json<T: serde::Serialize>(value: &T) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(unwritable)
}

fn unwritable(error: serde_json::Error) -> StoreError {
    StoreError::Unreadable(error.to_string())
}
