//! An archive to try things on, and short ways to write facts.
#![allow(dead_code, unreachable_pub, clippy::unwrap_used)]

use jiff::Timestamp;
use poliedro_domain::{
    administration::{Administration, Respondent},
    id::{AdministrationId, OperatorId, PathwayId, PersonId},
    intake::{IntakeFact, Requester},
    permission::{Op, Permissions, Purpose},
    person::{Field, Patch, PersonFact},
    vmd::{Assessor, Request, Visit, VmdFact},
};
use poliedro_store::{
    Archive, Found, Session, StoreError,
    migrate::{MIGRATIONS, migrate},
};
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

/// A request by the RSA protocol, whose visits are due in thirty days.
pub fn asked(protocol: &str, urgency: Option<&str>) -> VmdFact {
    let request = Request {
        protocol: protocol.into(),
        protocol_version: "1.0.0".into(),
        route: "pua".into(),
        service: "rsa".into(),
        motive: "Domanda di ingresso".into(),
        urgency: urgency.map(str::to_owned),
        ..Request::default()
    };
    VmdFact::Requested { request, corrects: None }
}

pub fn someone(body: &str) -> Assessor {
    Assessor { operator: Some(operator(2)), name: "Luca Verdi".into(), body: body.into(), ..Assessor::default() }
}

pub fn visited(area: &str, body: &str, corrects: Option<poliedro_domain::id::FactId>) -> VmdFact {
    let visit = Visit {
        area: area.into(),
        sheet: format!("visit-{area}"),
        version: "1.0.0".into(),
        values: serde_json::Map::new(),
        by: someone(body),
        joint: false,
        place: String::new(),
        present: String::new(),
        corrects,
        reason: String::new(),
    };
    VmdFact::Visited { visit: Box::new(visit) }
}

/// Opens an assessment that did not come from the PUA.
pub fn assessment(archive: &mut Archive, person: PersonId, facts: Vec<(Timestamp, VmdFact)>) -> PathwayId {
    archive
        .change::<_, StoreError>(&anna(), now(), Op::VmdRequest, |change| {
            let vmd = change.new_pathway()?;
            change.append_vmd_all(vmd, person, facts)?;
            Ok(vmd)
        })
        .unwrap()
        .value
}

pub fn administration(corrects: Option<AdministrationId>) -> Administration {
    Administration {
        instrument: "katz".into(),
        version: "1.0.0".into(),
        answers: serde_json::Map::new(),
        report: serde_json::json!({ "score": 4, "complete": true, "band": "media" }),
        respondent: Respondent::default(),
        place: String::new(),
        by: someone("asst"),
        note: String::new(),
        incomplete: String::new(),
        corrects,
        reason: String::new(),
    }
}

pub fn administered(
    archive: &mut Archive,
    person: PersonId,
    vmd: Option<PathwayId>,
    corrects: Option<AdministrationId>,
) -> AdministrationId {
    archive
        .change::<_, StoreError>(&anna(), now(), Op::AdministrationSeal, |change| {
            change.seal_administration(person, now(), vmd, administration(corrects))
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

/// The same archive as the program that knew only the first `steps` of the schema would have kept it: what it had no table for is not there.
pub fn older(from: &Archive, steps: usize) -> Connection {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("now.db");
    from.connection().execute("VACUUM INTO ?1", [file.to_str().unwrap()]).unwrap();
    let old = Connection::open_in_memory().unwrap();
    for step in MIGRATIONS.iter().take(steps) {
        old.execute_batch(step.sql).unwrap();
    }
    old.execute("ATTACH ?1 AS new", [file.to_str().unwrap()]).unwrap();
    let names = |sql: &str| -> Vec<String> {
        let mut statement = old.prepare(sql).unwrap();
        statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
    };
    let tables =
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'";
    for table in names(tables) {
        let columns = names(&format!("SELECT name FROM pragma_table_info('{table}')")).join(", ");
        old.execute_batch(&format!("INSERT INTO main.{table} ({columns}) SELECT {columns} FROM new.{table}")).unwrap();
    }
    old.execute_batch("INSERT INTO person_word (rowid, words) SELECT rowid, words FROM new.person_word; DETACH new")
        .unwrap();
    old.pragma_update(None, "user_version", i64::try_from(steps).unwrap()).unwrap();
    old
}
