//! An archive to try things on, and short ways to write facts.
#![allow(dead_code, unreachable_pub, clippy::unwrap_used)]

use jiff::Timestamp;
use poliedro_domain::{
    id::{OperatorId, PathwayId, PersonId},
    intake::{IntakeFact, Requester},
    permission::{Op, Permissions, Purpose},
    person::{Field, Patch, PersonFact},
};
use poliedro_store::{Archive, Found, Session, StoreError, migrate::migrate};
use rusqlite::Connection;
use uuid::Uuid;

pub fn archive() -> Archive {
    prepared(Connection::open_in_memory().unwrap())
}

pub fn prepared(mut conn: Connection) -> Archive {
    conn.execute_batch("PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF; PRAGMA temp_store = MEMORY;").unwrap();
    migrate(&mut conn).unwrap();
    Archive::new(conn).unwrap()
}

pub fn operator(n: u128) -> OperatorId {
    OperatorId::from_uuid(Uuid::from_u128(n))
}

/// Someone who may do everything.
pub fn anna() -> Session {
    Session { operator: operator(1), allowed: Permissions::everything(), device: "PUA-1".to_owned() }
}

pub fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

pub fn now() -> Timestamp {
    at("2026-11-23T09:00:00Z")
}

pub fn fields(pairs: &[(Field, &str)]) -> Patch {
    pairs.iter().map(|(field, value)| (*field, Some((*value).to_owned()))).collect()
}

pub fn registered(pairs: &[(Field, &str)]) -> PersonFact {
    PersonFact::Registered { fields: fields(pairs), distinct_from: vec![] }
}

pub fn register(archive: &mut Archive, pairs: &[(Field, &str)]) -> PersonId {
    archive
        .change::<_, StoreError>(&anna(), now(), Op::PersonRegister, |change| {
            let person = change.new_person()?;
            change.append_person(person, now(), registered(pairs))?;
            Ok(person)
        })
        .unwrap()
        .value
}

pub fn tell(archive: &mut Archive, person: PersonId, fact: PersonFact) -> poliedro_domain::id::FactId {
    archive
        .change::<_, StoreError>(&anna(), now(), Op::PersonChange, |change| change.append_person(person, now(), fact))
        .unwrap()
        .value
}

pub fn requested(need: &str, urgency: Option<&str>) -> IntakeFact {
    IntakeFact::Requested {
        channel: "sportello".into(),
        requester: Requester { kind: "self".into(), ..Requester::default() },
        need: need.into(),
        need_areas: vec!["adl".into()],
        already_followed_by: vec![],
        urgency: urgency.map(str::to_owned),
        corrects: None,
    }
}

pub fn assessed(complex: bool) -> IntakeFact {
    IntakeFact::Assessed { summary: "Vive sola".into(), complex, need_areas: vec![], art27: None }
}

pub fn intake(archive: &mut Archive, person: PersonId, facts: Vec<(Timestamp, IntakeFact)>) -> PathwayId {
    archive
        .change::<_, StoreError>(&anna(), now(), Op::IntakeRegister, |change| {
            let intake = change.new_pathway()?;
            change.append_intake_all(intake, person, facts)?;
            Ok(intake)
        })
        .unwrap()
        .value
}

pub fn find(archive: &mut Archive, query: &str) -> Found {
    archive
        .read::<_, StoreError>(&anna(), now(), Op::PersonSearch, Purpose::Search, None, |reader| {
            reader.search(query, 20)
        })
        .unwrap()
}

pub fn found(archive: &mut Archive, query: &str) -> Vec<String> {
    find(archive, query).hits.iter().map(|hit| hit.person.full_name()).collect()
}

pub fn count(archive: &Archive, sql: &str) -> i64 {
    archive.connection().query_row(sql, [], |row| row.get(0)).unwrap()
}

pub fn no_keys(_: OperatorId) -> Vec<[u8; 32]> {
    Vec::new()
}
