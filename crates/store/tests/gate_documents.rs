//! Letterheads and documents that left: what was written is what is read, on whose file, and a rebuild gives the same. Sources: one fact
//! more is another digest.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod gate_common;

use gate_common::*;
use poliedro_domain::{
    id::{LetterheadId, PersonId},
    issue::{Issue, Way},
    letterhead::{Letterhead, LetterheadFact},
    permission::{Op, Purpose},
    person::{Field, Patch, PersonFact},
};
use poliedro_store::{
    Archive, IssueRow, LetterheadRow, Noun, Reader, Sources, StoreError, Stream, Told, audit, projection_digest,
};

fn read<T>(archive: &mut Archive, look: impl FnOnce(&Reader<'_>) -> Result<T, StoreError>) -> Result<T, StoreError> {
    archive.read(&anna(), now(), Op::DocumentMake, Purpose::Care, None, look)
}

fn letterheads(archive: &mut Archive) -> Vec<LetterheadRow> {
    read(archive, |reader| reader.letterheads()).unwrap()
}

fn say(archive: &mut Archive, id: Option<LetterheadId>, fact: LetterheadFact) -> Result<LetterheadId, StoreError> {
    let changed = archive.change::<_, StoreError>(&anna(), now(), Op::LetterheadChange, |change| {
        let id = id.map_or_else(|| change.new_letterhead(), Ok)?;
        change.append_letterhead(id, fact)?;
        Ok(id)
    })?;
    assert!(changed.change_set.people.is_empty());
    Ok(changed.value)
}

fn written(name: &str) -> LetterheadFact {
    let lines = vec!["Via Roma 1".into(), "26013 Crema".into()];
    LetterheadFact::Written { letterhead: Box::new(Letterhead { name: name.into(), lines, ..Letterhead::default() }) }
}

fn withdrawn() -> LetterheadFact {
    LetterheadFact::Withdrawn { reason: "Ufficio chiuso".into() }
}

fn issue(document: &str, about: &str) -> Issue {
    Issue {
        document: document.into(),
        title: "Progetto individuale".into(),
        number: "PI-2026-1".into(),
        about: about.into(),
        part: String::new(),
        digest: "0".repeat(64),
        sha256: "1".repeat(64),
        way: Way::Printed,
        draft: false,
    }
}

fn left(archive: &mut Archive, person: Option<PersonId>, issue: Issue) -> Result<(), StoreError> {
    archive.change(&anna(), now(), Op::DocumentMake, |change| change.append_issue(person, issue).map(|_| ()))?;
    Ok(())
}

fn names(rows: &[IssueRow]) -> Vec<&str> {
    rows.iter().map(|row| row.issue.document.as_str()).collect()
}

#[track_caller]
fn rebuilt(archive: &mut Archive, spoils: &[&str]) {
    let before = projection_digest(archive.connection()).unwrap();
    for spoil in spoils {
        archive.connection().execute_batch(spoil).unwrap();
        assert_ne!(projection_digest(archive.connection()).unwrap(), before, "{spoil}");
        archive.change::<_, StoreError>(&anna(), now(), Op::Rebuild, |change| change.rebuild(&mut |_| {})).unwrap();
        assert_eq!(projection_digest(archive.connection()).unwrap(), before, "{spoil}");
    }
    assert!(audit::verify(archive.connection(), &no_keys).unwrap().ok());
}

#[test]
fn a_letterhead_is_as_it_was_last_written_until_it_is_withdrawn() {
    let mut archive = archive();
    let first = say(&mut archive, None, written("ASST")).unwrap();
    let second = say(&mut archive, None, written("Ambito")).unwrap();
    say(&mut archive, Some(first), written("ASST di Crema")).unwrap();
    let told = |rows: &[LetterheadRow]| -> Vec<(LetterheadId, String, bool)> {
        rows.iter().map(|row| (row.id, row.letterhead.name.clone(), row.withdrawn)).collect()
    };
    let (asst, ambito) = ("ASST di Crema".to_owned(), "Ambito".to_owned());
    assert_eq!(told(&letterheads(&mut archive)), [(first, asst.clone(), false), (second, ambito.clone(), false)]);
    say(&mut archive, Some(first), withdrawn()).unwrap();
    // What it was stays readable.
    assert_eq!(told(&letterheads(&mut archive)), [(first, asst.clone(), true), (second, ambito, false)]);
    let again = say(&mut archive, Some(first), withdrawn()).unwrap_err();
    assert!(matches!(again, StoreError::Rule(sentence) if sentence.contains("già stata ritirata")));
    let nobody = LetterheadId::from_bytes([9; 16]);
    let unknown = say(&mut archive, Some(nobody), withdrawn()).unwrap_err();
    assert!(matches!(unknown, StoreError::NotFound(Noun::Letterhead)));
    say(&mut archive, Some(first), written(&asst)).unwrap();
    assert!(letterheads(&mut archive).iter().all(|row| !row.withdrawn));
    assert_eq!(count(&archive, "SELECT count(*) FROM fact WHERE stream = 'letterhead'"), 5);
    rebuilt(&mut archive, &["DELETE FROM letterhead WHERE n = 1", "UPDATE letterhead SET withdrawn = 1"]);
}

#[test]
fn what_left_is_read_newest_first_on_the_file_that_is_kept() {
    let mut archive = archive();
    let kept = register(&mut archive, &[(Field::Surname, "Rossi")]);
    let dropped = register(&mut archive, &[(Field::Surname, "Rosi")]);
    let other = register(&mut archive, &[(Field::Surname, "Neri")]);
    left(&mut archive, Some(kept), issue("plan", "case-1")).unwrap();
    left(&mut archive, Some(dropped), issue("takeover", &dropped.to_string())).unwrap();
    left(&mut archive, Some(other), issue("vmd", "case-2")).unwrap();
    left(&mut archive, None, issue("minutes", "meeting-1")).unwrap();
    left(&mut archive, Some(other), issue("minutes_case", "meeting-1")).unwrap();
    let nobody = PersonId::from_bytes([9; 16]);
    assert!(matches!(left(&mut archive, Some(nobody), issue("plan", "x")), Err(StoreError::NotFound(Noun::Person))));
    tell(&mut archive, dropped, PersonFact::MergedInto { into: kept, reason: String::new() });
    left(&mut archive, Some(kept), issue("person_copy", &kept.to_string())).unwrap();

    let of = |archive: &mut Archive, person| read(archive, |reader| reader.issues_of_person(person)).unwrap();
    let about = |archive: &mut Archive, what: &str| read(archive, |reader| reader.issues_about(what)).unwrap();
    for either in [kept, dropped] {
        let rows = of(&mut archive, either);
        assert_eq!(names(&rows), ["person_copy", "takeover", "plan"]);
        assert_eq!((rows[1].person, rows[0].operator, rows[0].at), (Some(dropped), operator(1), now()));
        assert_eq!(rows[2].issue, issue("plan", "case-1"));
        assert_eq!(names(&about(&mut archive, &either.to_string())), ["person_copy", "takeover"]);
    }
    assert_eq!(names(&about(&mut archive, "meeting-1")), ["minutes_case", "minutes"]);
    assert_eq!(names(&about(&mut archive, "nothing")), Vec::<&str>::new());
    assert!(matches!(
        read(&mut archive, |reader| reader.issues_of_person(nobody)),
        Err(StoreError::NotFound(Noun::Person))
    ));

    // It is on the timeline of whom it is about, and in the log under their name.
    let timeline = read(&mut archive, |reader| reader.timeline(other, 0, 50)).unwrap();
    let told: Vec<_> = timeline.iter().filter(|item| matches!(item.fact, Told::Issue(_)) && !item.voided).collect();
    assert_eq!(told.len(), 2);
    let page = read(&mut archive, |reader| reader.timeline(other, 1, 1)).unwrap();
    assert_eq!(page.len(), 1);
    let log = audit::access_log(archive.connection(), other, None, 50).unwrap();
    assert!(log.iter().any(|row| row.op == "document.make"));
    rebuilt(&mut archive, &["DELETE FROM issue WHERE n < 9", "UPDATE issue SET about = 'x'"]);
}

#[test]
fn a_file_that_was_withdrawn_can_still_be_given_to_whom_it_is_about() {
    let mut archive = archive();
    let person = register(&mut archive, &[(Field::Surname, "Rossi")]);
    tell(&mut archive, person, PersonFact::Withdrawn { reason: "Importazione annullata".into() });
    left(&mut archive, Some(person), issue("person_copy", &person.to_string())).unwrap();
    let changed = archive.change::<_, StoreError>(&anna(), now(), Op::PersonChange, |change| {
        change.append_person(person, now(), PersonFact::FieldsSet { fields: Patch::new() })
    });
    assert!(matches!(changed, Err(StoreError::Rule(_))));
}

#[test]
fn sources_change_with_one_fact_and_are_of_one_archive() {
    let mut archive = archive();
    let person = register(&mut archive, &[(Field::Surname, "Rossi"), (Field::Phone, "0373 80000")]);
    let other = register(&mut archive, &[(Field::Surname, "Rosi")]);
    let access = intake(&mut archive, person, vec![(now(), requested("x", None))]);
    let of = |archive: &mut Archive, subjects: &[(Stream, Vec<u8>)]| -> Sources {
        read(archive, |reader| reader.sources(subjects)).unwrap()
    };
    let whole = |archive: &mut Archive| {
        let mut subjects = read(archive, |reader| reader.person_sources(person)).unwrap();
        subjects.push((Stream::Intake, access.as_bytes().to_vec()));
        of(archive, &subjects)
    };
    let first = whole(&mut archive);
    assert_eq!((first.facts, first.newest, first.digest.len()), (2, now(), 64));
    assert!(first.digest.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f')));
    assert_eq!(whole(&mut archive), first);

    // However they are asked for, each fact counts once.
    let subject = (Stream::Person, person.as_bytes().to_vec());
    let access_of = (Stream::Intake, access.as_bytes().to_vec());
    let unwritten = (Stream::Unit, vec![7; 16]);
    assert_eq!(of(&mut archive, &[access_of, subject.clone(), unwritten.clone(), subject.clone()]), first);
    assert_ne!(of(&mut archive, std::slice::from_ref(&subject)).digest, first.digest);
    let nothing = read(&mut archive, |reader| reader.sources(&[unwritten]));
    assert!(matches!(nothing, Err(StoreError::NotFound(Noun::Fact))));
    // The identifier of one stream is not that of another.
    let wrong = read(&mut archive, |reader| reader.sources(&[(Stream::Plan, person.as_bytes().to_vec())]));
    assert!(wrong.is_err());

    // That a document left, or that somebody looked, changes nothing of what it was made from.
    left(&mut archive, Some(person), issue("plan", &access.to_string())).unwrap();
    assert_eq!(whole(&mut archive), first);
    let later = at("2026-11-24T09:00:00Z");
    let fields = fields(&[(Field::Phone, "0373 80001")]);
    archive
        .change::<_, StoreError>(&anna(), later, Op::PersonChange, |change| {
            change.append_person(person, now(), PersonFact::FieldsSet { fields })
        })
        .unwrap();
    let second = whole(&mut archive);
    assert_ne!(second.digest, first.digest);
    assert_eq!((second.facts, second.newest), (3, later));
    // A merge brings the facts of the other file in.
    tell(&mut archive, other, PersonFact::MergedInto { into: person, reason: String::new() });
    assert_eq!(whole(&mut archive).facts, 5);
    let by_other = read(&mut archive, |reader| reader.person_sources(other)).unwrap();
    assert_eq!(by_other.len(), 2);

    let mut elsewhere = gate_common::archive();
    let twin = register(&mut elsewhere, &[(Field::Surname, "Rossi"), (Field::Phone, "0373 80000")]);
    let twin = of(&mut elsewhere, &[(Stream::Person, twin.as_bytes().to_vec())]);
    let here = of(&mut archive, &[subject]);
    assert_ne!(twin.digest, here.digest);
}
