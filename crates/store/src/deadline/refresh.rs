//! Obligations made again when something else changed: a death, a merge, a temporary plan, a decision, a setting.

use super::{around, put, terms};
use crate::{Noun, StoreError, fact::load};
use poliedro_domain::{
    application::{ApplicationFact, ApplicationState},
    deadline::{Group, Of, of_application, of_person},
    id::{PathwayId, PersonId},
    person::{Field, PersonFact, PersonState},
};
use rusqlite::{Connection, OptionalExtension, Params};
use std::collections::BTreeMap;

const OF_PERSON: &str = "SELECT a.id, a.person FROM person q JOIN application a ON a.person = q.id \
                         WHERE q.root = ?1 AND a.left_on IS NULL AND a.stage <> 'withdrawn'";
const OF_VMD: &str = "SELECT id, person FROM application WHERE vmd = ?1 AND left_on IS NULL AND stage <> 'withdrawn'";
const EVERY: &str = "SELECT id, person FROM application WHERE left_on IS NULL AND stage <> 'withdrawn'";
/// The files of a person, and whether anything in them may end.
const GROUP: &str = "SELECT p.id, p.code_until IS NOT NULL OR EXISTS (SELECT 1 FROM person_relation v \
                     WHERE v.person = p.id AND v.kind = 'representation') FROM person p WHERE p.root = ?1";

/// The open applications of a person: `person` is any file of theirs.
pub(crate) fn applications_of(conn: &Connection, person: PersonId) -> Result<(), StoreError> {
    root(conn, person)?.map_or(Ok(()), |root| each(conn, OF_PERSON, [root.as_bytes()]))
}

/// The kept file of a person.
pub(super) fn root(conn: &Connection, person: PersonId) -> Result<Option<PersonId>, StoreError> {
    let mut statement = conn.prepare_cached("SELECT root FROM person WHERE id = ?1")?;
    Ok(statement.query_row([person.as_bytes()], |row| row.get(0)).optional()?.map(PersonId::from_bytes))
}

/// The open applications that have this assessment.
pub(crate) fn applications_of_vmd(conn: &Connection, vmd: PathwayId) -> Result<(), StoreError> {
    each(conn, OF_VMD, [vmd.as_bytes()])
}

/// Every open application.
pub(crate) fn every_application(conn: &Connection) -> Result<(), StoreError> {
    each(conn, EVERY, [])
}

fn each(conn: &Connection, sql: &str, of: impl Params) -> Result<(), StoreError> {
    let mut statement = conn.prepare_cached(sql)?;
    let found = statement.query_map(of, |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<Vec<_>, _>>()?;
    found
        .into_iter()
        .try_for_each(|(id, person)| application(conn, PathwayId::from_bytes(id), PersonId::from_bytes(person)))
}

fn application(conn: &Connection, id: PathwayId, person: PersonId) -> Result<(), StoreError> {
    let facts = load::<ApplicationFact>(conn, id.as_bytes())?;
    let facts: Vec<_> = facts.into_iter().map(|fact| fact.of_pathway(id, person)).collect();
    let state = ApplicationState::fold(&facts);
    let vmd = state.application.as_ref().and_then(|held| held.vmd);
    let open = of_application(id, person, &state, &around(conn, person, vmd)?, &terms(conn)?);
    put(conn, Of::Application, id.as_bytes(), open)
}

/// After it something else may end in the data of the person.
pub(crate) fn may_move(fact: &PersonFact) -> bool {
    match fact {
        PersonFact::Registered { fields, .. } => fields.contains_key(&Field::CodeUntil),
        PersonFact::FieldsSet { fields } => {
            [Field::CodeKind, Field::CodeUntil, Field::DeathDate].iter().any(|field| fields.contains_key(field))
        }
        PersonFact::RepresentationSet { .. }
        | PersonFact::RelationRemoved { .. }
        | PersonFact::MergedInto { .. }
        | PersonFact::Unmerged { .. }
        | PersonFact::Withdrawn { .. } => true,
        PersonFact::ContactSet { .. } => false,
    }
}

/// What ends in the files of a person; `root` is the one that is kept.
pub(crate) fn people(conn: &Connection, root: PersonId) -> Result<(), StoreError> {
    let mut statement = conn.prepare_cached(GROUP)?;
    let found = statement.query_map([root.as_bytes()], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let mut states = BTreeMap::new();
    for (id, may_end) in found.collect::<Result<Vec<_>, _>>()? {
        let id = PersonId::from_bytes(id);
        states.insert(id, if may_end { Some(fold(conn, id)?) } else { None });
    }
    let known = states.iter().filter_map(|(id, state)| Some((*id, state.as_ref().filter(|state| !state.withdrawn)?)));
    let code = |(id, state): (PersonId, &PersonState)| {
        let kind = state.get(Field::CodeKind).filter(|kind| matches!(*kind, "stp" | "eni"))?;
        Some((id, kind.to_owned(), state.date(Field::CodeUntil)?))
    };
    let codes = known.clone().filter(|(id, _)| *id != root).filter_map(code).collect();
    let of = |(id, state): (PersonId, &PersonState)| -> Vec<_> {
        state.representations.iter().map(|(relation, held)| (id, *relation, held.clone())).collect()
    };
    let representations = known.flat_map(of).collect();
    let mut statement = conn.prepare_cached(
        "SELECT death_date IS NOT NULL, coalesce(code_kind, 'none') <> 'none' FROM person WHERE id = ?1",
    )?;
    let told = statement.query_row([root.as_bytes()], |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
    let (died, coded) = told.ok_or(StoreError::NotFound(Noun::Person))?;
    let group = Group { died, root: Some(root), coded, codes, representations };
    for (id, state) in &states {
        let open = state.as_ref().map(|state| of_person(*id, state, &group)).unwrap_or_default();
        put(conn, Of::Person, id.as_bytes(), open)?;
    }
    Ok(())
}

fn fold(conn: &Connection, person: PersonId) -> Result<PersonState, StoreError> {
    let facts = load::<PersonFact>(conn, person.as_bytes())?;
    let facts: Vec<_> = facts.into_iter().map(|fact| fact.of_person(person)).collect();
    Ok(PersonState::fold(&facts))
}
