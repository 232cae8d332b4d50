//! Appending to a person's file.

use super::{merge, project};
use crate::{Change, Noun, StoreError, application, deadline, discharge, fact::load};
use jiff::Timestamp;
use poliedro_domain::{
    id::{FactId, PersonId},
    person::{Field, PersonFact, PersonState},
};
use rusqlite::{Connection, OptionalExtension};
use std::collections::BTreeSet;

impl Change<'_> {
    /// Appends to a person's file and moves what lists and search show of it. The first fact of a file is `Registered`.
    ///
    /// # Errors
    /// `NotFound` when there is no such file, `Rule` when the fact cannot stand (a second registration, a merge into itself or of
    /// a file already merged, an undo of a merge that does not hold), `Refused` and `NotDischarged` for a death before something that an
    /// application or a discharge says of the person alive.
    pub fn append_person(
        &mut self,
        person: PersonId,
        happened_at: Timestamp,
        fact: PersonFact,
    ) -> Result<FactId, StoreError> {
        let known = self.file(person)?;
        let is_new = known.is_none();
        let mut state = known.unwrap_or_default();
        check(self.conn(), person, &state, is_new, &fact)?;
        let fact = self.append(person.as_bytes(), Some((person, None)), happened_at, fact)?.of_person(person);
        state.apply(&fact);
        project(self.conn(), person, &state, is_new)?;
        project::project_merge(self.conn(), &fact)?;
        let mut roots = BTreeSet::new();
        if let PersonFact::MergedInto { into, .. } = &fact.body {
            merge::join(self.conn(), person, *into)?;
        } else if let PersonFact::Unmerged { .. } = &fact.body {
            roots = merge::part(self.conn(), person)?;
        }
        if may_move_death(&fact.body) {
            let root = root_of(self.conn(), person)?;
            application::may_have_died(self.conn(), root)?;
            discharge::may_have_died(self.conn(), root)?;
        }
        if deadline::may_move(&fact.body) {
            roots.insert(root_of(self.conn(), person)?);
            for root in roots {
                deadline::people(self.conn(), root)?;
                if may_move_death(&fact.body) {
                    deadline::applications_of(self.conn(), root)?;
                }
            }
        }
        self.files.insert(person, state);
        self.settled();
        Ok(fact.id)
    }

    /// The present state of a file, without counting as a consultation (nothing of it is shown).
    pub(crate) fn file(&mut self, person: PersonId) -> Result<Option<PersonState>, StoreError> {
        if let Some(state) = self.files.get(&person) {
            return Ok(Some(state.clone()));
        }
        if !exists(self.conn(), person)? {
            return Ok(None);
        }
        let facts = load::<PersonFact>(self.conn(), person.as_bytes())?;
        let facts: Vec<_> = facts.into_iter().map(|fact| fact.of_person(person)).collect();
        Ok(Some(PersonState::fold(&facts)))
    }
}

/// After it the person, or who is now the same person, may have another day of death.
fn may_move_death(fact: &PersonFact) -> bool {
    match fact {
        PersonFact::FieldsSet { fields } => fields.contains_key(&Field::DeathDate),
        PersonFact::MergedInto { .. } | PersonFact::Unmerged { .. } => true,
        _ => false,
    }
}

pub(crate) fn exists(conn: &Connection, person: PersonId) -> Result<bool, StoreError> {
    Ok(conn.prepare_cached("SELECT 1 FROM person WHERE id = ?1")?.exists([person.as_bytes()])?)
}

/// What was opened by mistake is written on by nobody: its facts stay as they are. A file that is not there yet may be opened.
pub(crate) fn still_there(conn: &Connection, person: PersonId) -> Result<(), StoreError> {
    let sql = "SELECT 1 FROM person WHERE id = ?1 AND withdrawn";
    if conn.prepare_cached(sql)?.exists([person.as_bytes()])? {
        return Err(StoreError::Rule(
            "Questo fascicolo è stato ritirato, perché l’importazione che l’aveva aperto è stata annullata: si può solo leggere.",
        ));
    }
    Ok(())
}

/// The file that is kept, after merges.
pub(crate) fn root_of(conn: &Connection, person: PersonId) -> Result<PersonId, StoreError> {
    let mut statement = conn.prepare_cached("SELECT root FROM person WHERE id = ?1")?;
    let root = statement.query_row([person.as_bytes()], |row| row.get(0)).optional()?;
    root.map(PersonId::from_bytes).ok_or(StoreError::NotFound(Noun::Person))
}

fn check(
    conn: &Connection,
    person: PersonId,
    state: &PersonState,
    is_new: bool,
    fact: &PersonFact,
) -> Result<(), StoreError> {
    let registers = matches!(fact, PersonFact::Registered { .. });
    if is_new && !registers {
        return Err(StoreError::NotFound(Noun::Person));
    }
    if registers && !is_new {
        return Err(StoreError::Rule("Questo fascicolo è già stato aperto."));
    }
    match fact {
        PersonFact::MergedInto { into, .. } => {
            if state.merged.is_some() {
                return Err(StoreError::Rule("Questo fascicolo è già unito a un altro: prima annulli quell’unione."));
            }
            still_there(conn, *into)?;
            if root_of(conn, *into)? == person {
                return Err(StoreError::Rule("Un fascicolo non può essere unito a sé stesso."));
            }
        }
        PersonFact::Unmerged { merge, .. } if state.merged.is_none_or(|held| held.fact != *merge) => {
            return Err(StoreError::Rule("Questa unione è già stata annullata."));
        }
        _ => {}
    }
    Ok(())
}
