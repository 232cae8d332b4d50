//! Reminders: of a person or of the office, done, dropped and taken up again.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod gate_common;

use gate_common::*;
use jiff::{Timestamp, civil::date};
use poliedro_domain::{
    id::{FactId, PathwayId, PersonId},
    permission::{Op, Purpose},
    person::{Field, PersonFact},
    reminder::{Reminder, ReminderFact},
};
use poliedro_store::{Archive, Noun, ReminderFile, StoreError, Told, projection_digest};

fn set(text: &str, about: Option<PathwayId>) -> ReminderFact {
    let reminder =
        Reminder { on: date(2026, 11, 27), at: "09:30".into(), text: text.into(), to: Some(operator(2)), about };
    ReminderFact::Set { reminder }
}

fn say(
    archive: &mut Archive,
    reminder: PathwayId,
    person: Option<PersonId>,
    at: Timestamp,
    fact: ReminderFact,
) -> Result<FactId, StoreError> {
    let changed = archive.change(&anna(), at, Op::Demo, |change| change.append_reminder(reminder, person, at, fact));
    changed.map(|changed| changed.value)
}

fn written(archive: &mut Archive, person: Option<PersonId>, fact: ReminderFact) -> Result<PathwayId, StoreError> {
    let changed = archive.change(&anna(), now(), Op::Demo, |change| {
        let id = change.new_reminder()?;
        change.append_reminder(id, person, now(), fact)?;
        Ok(id)
    });
    changed.map(|changed| changed.value)
}

fn opened(archive: &mut Archive, reminder: PathwayId) -> Result<ReminderFile, StoreError> {
    archive.read(&anna(), now(), Op::TodayList, Purpose::Planning, None, |reader| reader.reminder(reminder))
}

fn same_after_rebuild(archive: &mut Archive) {
    let before = projection_digest(archive.connection()).unwrap();
    archive.change::<_, StoreError>(&anna(), now(), Op::Rebuild, |change| change.rebuild(&mut |_| {})).unwrap();
    assert_eq!(projection_digest(archive.connection()).unwrap(), before);
}

#[test]
fn written_changed_done_and_taken_up_again() {
    let mut archive = archive();
    let maria = register(&mut archive, &[(Field::Surname, "Rossi")]);
    let id = written(&mut archive, Some(maria), set("Chiamare la figlia", None)).unwrap();
    let later = at("2026-11-24T09:00:00Z");
    say(&mut archive, id, Some(maria), later, set("Chiamare il figlio", None)).unwrap();
    let file = opened(&mut archive, id).unwrap();
    assert_eq!(file.person, Some(maria));
    // It waits since it was first written.
    let (since, held) = file.state.reminder.unwrap();
    assert_eq!((since, held.text.as_str(), file.state.over), (now(), "Chiamare il figlio", None));
    let resumed = say(&mut archive, id, None, later, ReminderFact::Resumed {}).unwrap_err();
    assert!(resumed.to_string().contains("ancora aperto"), "{resumed}");
    say(&mut archive, id, None, later, ReminderFact::Done { note: String::new() }).unwrap();
    assert_eq!(opened(&mut archive, id).unwrap().state.over, Some(later));
    for fact in [ReminderFact::Dropped { reason: "r".into() }, set("x", None)] {
        let refused = say(&mut archive, id, None, later, fact).unwrap_err();
        assert!(refused.to_string().contains("già concluso"), "{refused}");
    }
    same_after_rebuild(&mut archive);
    say(&mut archive, id, None, later, ReminderFact::Resumed {}).unwrap();
    assert_eq!(opened(&mut archive, id).unwrap().state.over, None);
    same_after_rebuild(&mut archive);
    let items = archive
        .read::<_, StoreError>(&anna(), now(), Op::PersonRead, Purpose::Care, None, |reader| {
            reader.timeline(maria, 0, 50)
        })
        .unwrap();
    assert_eq!(items.iter().filter(|item| matches!(&item.fact, Told::Reminder(it, _) if *it == id)).count(), 4);
}

#[test]
fn of_the_office_it_is_of_nobody() {
    let mut archive = archive();
    let maria = register(&mut archive, &[(Field::Surname, "Rossi")]);
    let access = intake(&mut archive, maria, vec![(now(), requested("m", None))]);
    let id = written(&mut archive, None, set("Rinnovare la convenzione", None)).unwrap();
    let file = opened(&mut archive, id).unwrap();
    assert_eq!((file.person, count(&archive, "SELECT count(*) FROM reminder WHERE person IS NULL")), (None, 1));
    let refused = say(&mut archive, id, Some(maria), now(), set("x", None)).unwrap_err();
    assert!(refused.to_string().contains("altra persona"), "{refused}");
    let refused = written(&mut archive, None, set("x", Some(access))).unwrap_err();
    assert!(refused.to_string().contains("deve indicare la persona"), "{refused}");
    same_after_rebuild(&mut archive);
}

#[test]
fn it_is_about_a_pathway_of_its_person() {
    let mut archive = archive();
    let maria = register(&mut archive, &[(Field::Surname, "Rossi")]);
    let ugo = register(&mut archive, &[(Field::Surname, "Bianchi")]);
    let access = intake(&mut archive, maria, vec![(now(), requested("m", None))]);
    let id = written(&mut archive, Some(maria), set("x", Some(access))).unwrap();
    let refused = written(&mut archive, Some(ugo), set("x", Some(access))).unwrap_err();
    assert!(refused.to_string().contains("altra persona"), "{refused}");
    for nothing in [PathwayId::from_bytes([9; 16]), PathwayId::from_bytes(*maria.as_bytes())] {
        let refused = written(&mut archive, Some(maria), set("x", Some(nothing)));
        assert!(matches!(refused, Err(StoreError::NotFound(Noun::Fact))), "{refused:?}");
    }
    // On merged files, what is about one is about the other.
    tell(&mut archive, ugo, PersonFact::MergedInto { into: maria, reason: String::new() });
    say(&mut archive, id, Some(ugo), now(), set("y", Some(access))).unwrap();
    assert_eq!(opened(&mut archive, id).unwrap().person, Some(maria));
    same_after_rebuild(&mut archive);
}

#[test]
fn what_was_never_written_is_not_there() {
    let mut archive = archive();
    let maria = register(&mut archive, &[(Field::Surname, "Rossi")]);
    let nobody = PathwayId::from_bytes([9; 16]);
    for fact in [ReminderFact::Done { note: String::new() }, ReminderFact::Resumed {}] {
        let refused = say(&mut archive, nobody, Some(maria), now(), fact);
        assert!(matches!(refused, Err(StoreError::NotFound(Noun::Reminder))), "{refused:?}");
    }
    assert!(matches!(opened(&mut archive, nobody), Err(StoreError::NotFound(Noun::Reminder))));
    let refused = written(&mut archive, Some(PersonId::from_bytes([9; 16])), set("x", None));
    assert!(matches!(refused, Err(StoreError::NotFound(Noun::Person))), "{refused:?}");
}
