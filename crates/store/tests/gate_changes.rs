//! The gate: permission, everything or nothing, and the log.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod gate_common;

use gate_common::*;
use poliedro_domain::{
    id::PersonId,
    permission::{Op, Permissions, Purpose, Roles},
    person::{Field, PersonFact},
};
use poliedro_store::{
    Archive, Noun, Session, StoreError,
    audit::{self, AuditFilter, Outcome},
};

const TRACES: &str = "SELECT (SELECT count(*) FROM fact) + (SELECT count(*) FROM person) + (SELECT count(*) FROM person_key) \
                      + (SELECT count(*) FROM person_word) + (SELECT count(*) FROM audit)";

fn rossi(archive: &mut Archive) -> PersonId {
    register(archive, &[(Field::Surname, "Rossi"), (Field::Name, "Maria")])
}

#[test]
fn a_change_says_what_it_touched_and_is_in_the_log() {
    let mut archive = archive();
    let changed = archive
        .change::<_, StoreError>(&anna(), now(), Op::PersonRegister, |change| {
            let person = change.new_person()?;
            let id =
                change.append_person(person, at("2026-11-20T08:00:00Z"), registered(&[(Field::Surname, "Rossi")]))?;
            Ok((person, id))
        })
        .unwrap();
    let (person, id) = changed.value;
    assert_eq!(changed.change_set.facts, [id]);
    assert!(changed.change_set.people.contains(&person) && changed.change_set.pathways.is_empty());
    let rows = audit::list(archive.connection(), &AuditFilter::default(), 0, 10).unwrap();
    assert_eq!(rows.len(), 1);
    assert_eq!((rows[0].op.as_str(), rows[0].person, rows[0].rows), ("person.register", Some(person), 1));
    assert_eq!((rows[0].operator, rows[0].device.as_str(), &rows[0].purpose), (operator(1), "PUA-1", &None));
}

#[test]
fn a_refusal_writes_nothing_but_itself() {
    let mut archive = archive();
    let person = rossi(&mut archive);
    let planner = Session { allowed: Roles::shipped().permissions(["ambito"]), ..anna() };
    let before = count(&archive, "SELECT count(*) FROM fact");
    let mut ran = false;
    let error = archive
        .change::<(), StoreError>(&planner, now(), Op::PersonRegister, |_| {
            ran = true;
            Ok(())
        })
        .unwrap_err();
    assert!(matches!(error, StoreError::Denied(Op::PersonRegister)) && error.to_string().contains("ruolo"));
    let read = archive.read::<_, StoreError>(&planner, now(), Op::PersonRead, Purpose::Care, Some(person), |reader| {
        ran = true;
        reader.person(person)
    });
    assert!(matches!(read, Err(StoreError::Denied(Op::PersonRead))));
    assert!(!ran);
    assert_eq!(count(&archive, "SELECT count(*) FROM fact"), before);
    let rows = audit::list(archive.connection(), &AuditFilter::default(), 0, 2).unwrap();
    assert!(rows.iter().all(|row| row.outcome == Outcome::Denied));
    assert_eq!((rows[0].op.as_str(), rows[0].person), ("person.read", Some(person)));
    let nobody = Session { allowed: Permissions::default(), ..anna() };
    for op in Op::ALL {
        let refused = archive.change::<(), StoreError>(&nobody, now(), *op, |_| Ok(()));
        assert!(matches!(refused, Err(StoreError::Denied(_))), "{}", op.code());
    }
}

#[test]
fn a_verb_that_fails_leaves_no_trace() {
    let mut archive = archive();
    rossi(&mut archive);
    let before = count(&archive, TRACES);
    let failed = archive.change::<(), StoreError>(&anna(), now(), Op::PersonRegister, |change| {
        let person = change.new_person()?;
        change.append_person(person, now(), registered(&[(Field::Surname, "Bianchi")]))?;
        Err(StoreError::NotFound(Noun::Fact))
    });
    assert!(failed.is_err());
    assert_eq!(count(&archive, TRACES), before);
    assert!(archive.connection().is_autocommit());
    assert!(found(&mut archive, "bianchi").is_empty());
}

#[test]
fn a_verb_that_panics_leaves_no_trace_and_the_archive_goes_on() {
    let mut archive = archive();
    rossi(&mut archive);
    let before = count(&archive, TRACES);
    let panicked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        archive.change::<(), StoreError>(&anna(), now(), Op::PersonRegister, |change| {
            let person = change.new_person()?;
            change.append_person(person, now(), registered(&[(Field::Surname, "Bianchi")]))?;
            panic!("a fault in the verb");
        })
    }));
    assert!(panicked.is_err());
    assert_eq!(count(&archive, TRACES), before);
    rossi(&mut archive);
    assert_eq!(found(&mut archive, "rossi").len(), 2);
    assert!(audit::verify(archive.connection(), &no_keys).unwrap().ok());
}

#[test]
fn a_verb_cannot_go_on_after_a_failed_append() {
    let mut archive = archive();
    let person = rossi(&mut archive);
    archive
        .connection()
        .execute_batch("CREATE TRIGGER stop BEFORE UPDATE ON person BEGIN SELECT RAISE(ABORT, 'x'); END")
        .unwrap();
    let before = count(&archive, TRACES);
    let swallowed = archive.change::<(), StoreError>(&anna(), now(), Op::PersonChange, |change| {
        let fact = PersonFact::FieldsSet { fields: fields(&[(Field::Phone, "0373 80000")]) };
        assert!(change.append_person(person, now(), fact).is_err());
        Ok(())
    });
    assert!(matches!(swallowed, Err(StoreError::Rule(_))));
    assert_eq!(count(&archive, TRACES), before);
}

#[test]
fn opening_a_file_is_in_the_log_whatever_the_verb_declares() {
    let mut archive = archive();
    let person = rossi(&mut archive);
    archive
        .read::<_, StoreError>(&anna(), now(), Op::IntakeRead, Purpose::Care, None, |reader| reader.person(person))
        .unwrap();
    let rows = audit::access_log(archive.connection(), person, None, 10).unwrap();
    let said: Vec<_> = rows.iter().map(|row| (row.op.as_str(), row.purpose.as_deref())).collect();
    assert_eq!(said, [("intake.read", Some("care")), ("person.register", None)]);
}

#[test]
fn a_search_is_one_row_with_how_many_it_showed_and_no_name() {
    let mut archive = archive();
    rossi(&mut archive);
    rossi(&mut archive);
    find(&mut archive, "rossi");
    let row = audit::list(archive.connection(), &AuditFilter::default(), 0, 1).unwrap().remove(0);
    assert_eq!((row.op.as_str(), row.person, row.rows), ("person.search", None, 2));
    let dump: String = archive
        .connection()
        .query_row(
            "SELECT group_concat(quote(device) || op || quote(purpose) || quote(detail_hash)) FROM audit",
            [],
            |r| r.get(0),
        )
        .unwrap();
    assert!(!dump.to_lowercase().contains("rossi") && !dump.contains(&hex("rossi")));
}

fn hex(text: &str) -> String {
    text.bytes().map(|byte| format!("{byte:02X}")).collect()
}

#[test]
fn facts_and_log_refuse_to_be_rewritten() {
    let mut archive = archive();
    rossi(&mut archive);
    for sql in [
        "UPDATE fact SET body = '{}'",
        "DELETE FROM fact",
        "INSERT OR REPLACE INTO fact SELECT * FROM fact",
        "INSERT OR REPLACE INTO fact SELECT n + 1, id, stream, subject, person, kind, schema_version, happened_at, recorded_at, \
         author, device, audit, body FROM fact",
        "UPDATE audit SET operator = zeroblob(16)",
        "DELETE FROM audit",
        "INSERT OR REPLACE INTO audit SELECT * FROM audit",
    ] {
        let refused = archive.connection().execute(sql, []).unwrap_err().to_string();
        assert!(refused.contains("append-only"), "{sql}: {refused}");
    }
}

#[test]
fn a_change_of_several_people_is_in_the_log_of_each() {
    let mut archive = archive();
    let (one, two) = (rossi(&mut archive), rossi(&mut archive));
    archive
        .change::<_, StoreError>(&anna(), now(), Op::PersonChange, |change| {
            for person in [one, two] {
                let fact = PersonFact::FieldsSet { fields: fields(&[(Field::Phone, "0373 80000")]) };
                change.append_person(person, now(), fact)?;
            }
            Ok(())
        })
        .unwrap();
    for person in [one, two] {
        let rows = audit::access_log(archive.connection(), person, None, 10).unwrap();
        assert_eq!(rows.iter().filter(|row| row.op == "person.change").count(), 1);
    }
    assert!(audit::verify(archive.connection(), &no_keys).unwrap().ok());
}

#[test]
fn drafts_are_one_for_each_form_and_only_their_operator_sees_them() {
    let mut archive = archive();
    for (title, body) in [("Rossi", "{\"a\":1}"), ("Rossi Maria", "{\"a\":2}")] {
        archive
            .change::<_, StoreError>(&anna(), now(), Op::Draft, |change| change.save_draft("intake", "", title, body))
            .unwrap();
    }
    let drafts = |archive: &mut Archive, session: &Session| {
        archive
            .read::<_, StoreError>(session, now(), Op::Draft, Purpose::Planning, None, |reader| reader.drafts())
            .unwrap()
    };
    let mine = drafts(&mut archive, &anna());
    assert_eq!((mine.len(), mine[0].title.as_str(), mine[0].body.as_str()), (1, "Rossi Maria", "{\"a\":2}"));
    assert!(drafts(&mut archive, &Session { operator: operator(2), ..anna() }).is_empty());
    let mut save = |body: &str| {
        archive.change::<_, StoreError>(&anna(), now(), Op::Draft, |change| change.save_draft("intake", "", "", body))
    };
    let long = format!("\"{}\"", "x".repeat(10_000_000));
    assert!(save(&long).unwrap_err().to_string().contains("troppo lunga"));
    assert!(save("{").is_err());
    let gone = archive
        .change::<_, StoreError>(&anna(), now(), Op::Draft, |change| change.discard_draft("intake", ""))
        .unwrap();
    assert!(gone.value && drafts(&mut archive, &anna()).is_empty());
}

#[test]
fn a_full_disk_and_a_read_only_file_are_told_apart() {
    let dir = tempfile::tempdir().unwrap();
    let mut archive = prepared(rusqlite::Connection::open(dir.path().join("a.db")).unwrap());
    let pages: i64 = count(&archive, "PRAGMA page_count");
    archive.connection().pragma_update(None, "max_page_count", pages).unwrap();
    let long = "x".repeat(100_000);
    let full = archive
        .change::<_, StoreError>(&anna(), now(), Op::PersonRegister, |change| {
            let person = change.new_person()?;
            change.append_person(person, now(), registered(&[(Field::Note, &long)]))
        })
        .unwrap_err();
    assert_eq!((full.code(), full.to_string().contains("disco è pieno")), ("disk_full", true));
    archive.connection().pragma_update(None, "query_only", true).unwrap();
    let read_only = archive.change::<_, StoreError>(&anna(), now(), Op::PersonRegister, |_| Ok(())).unwrap_err();
    assert_eq!(read_only.code(), "disk_read_only");
    assert_eq!(count(&archive, TRACES), 0);
}

#[test]
fn what_must_be_on_the_disk_is_written_so_whatever_came_before() {
    let folder = tempfile::tempdir().unwrap();
    let conn = rusqlite::Connection::open(folder.path().join("archive.db")).unwrap();
    conn.pragma_update_and_check(None, "journal_mode", "WAL", |_| Ok(())).unwrap();
    let mut archive = prepared(conn);
    let level = |archive: &Archive| -> i64 {
        archive.connection().query_row("PRAGMA synchronous", [], |row| row.get(0)).unwrap()
    };
    let (normal, full) = (1, 2);
    let person = rossi(&mut archive);
    for _ in 0..3 {
        archive
            .read::<_, StoreError>(&anna(), now(), Op::PersonSearch, Purpose::Search, None, |r| r.search("rossi", 10))
            .unwrap();
        assert_eq!(level(&archive), normal, "after a search");
        rossi(&mut archive);
        assert_eq!(level(&archive), full, "after a change");
        archive
            .read::<_, StoreError>(&anna(), now(), Op::PersonSearch, Purpose::Search, None, |r| r.search("rossi", 10))
            .unwrap();
        archive
            .read::<_, StoreError>(&anna(), now(), Op::PersonRead, Purpose::Care, Some(person), |r| r.person(person))
            .unwrap();
        assert_eq!(level(&archive), full, "after opening a file");
    }
}
