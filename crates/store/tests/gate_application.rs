//! Applications: what the lists show is what the facts say; a person waits once, and nobody enters a list after their death.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod gate_common;
mod gate_lists;

use gate_common::*;
use gate_lists::*;
use jiff::civil::date;
use poliedro_domain::{
    application::{ApplicationFact, Exit, Preference, Refusal, Stage, Turn, UrgencyState},
    id::{FactId, PathwayId, UnitId},
    permission::Op,
    person::{Field, PersonFact},
    unit::{Unit, UnitFact, shipped},
};
use poliedro_store::{Archive, Noun, PathwayKind, StoreError, Told, projection_digest};

#[test]
fn the_lists_show_every_step_of_the_way() {
    let mut archive = archive();
    let maria = register(&mut archive, &[(Field::Surname, "Rossi"), (Field::Residence, "D142")]);
    let vmd = assessment(&mut archive, maria, vec![(on("2026-03-01"), asked("rsa", None))]);
    let id = applied(&mut archive, maria, "2026-03-01", &[A, B, C], Some(vmd)).unwrap();
    let row = open(&mut archive, id).row;
    assert_eq!(
        (row.stage, row.entered_on, row.due_on, row.warn_on),
        (Stage::Applied, None, Some(date(2026, 3, 31)), Some(date(2026, 3, 21)))
    );
    assert_eq!((row.vmd, row.confirmed_on, row.places.len()), (Some(vmd), date(2026, 3, 1), 3));
    assert!(row.places.iter().all(|place| place.turn.is_none()));

    say(&mut archive, id, maria, "2026-04-01", entered(&[A, B])).unwrap();
    say(&mut archive, id, maria, "2026-05-01", suspended()).unwrap();
    let row = open(&mut archive, id).row;
    assert_eq!((row.stage, row.suspended().unwrap().from), (Stage::Suspended, date(2026, 5, 1)));
    say(&mut archive, id, maria, "2026-05-11", ApplicationFact::Resumed { note: String::new() }).unwrap();
    let row = open(&mut archive, id).row;
    assert_eq!(
        (row.stage, row.days(None, date(2026, 5, 21)), row.days(Some(unit(C)), date(2026, 5, 21))),
        (Stage::Listed, Some((50, 10)), None)
    );
    assert_eq!(row.days(Some(unit(A)), date(2026, 5, 21)), Some((50, 10)));

    say(&mut archive, id, maria, "2026-06-01", offered(A)).unwrap();
    let row = open(&mut archive, id).row;
    assert_eq!(
        (row.stage, row.places[0].turn, row.places[0].answer_by),
        (Stage::Offered, Some(Turn::Offered), Some(date(2026, 6, 4)))
    );
    say(&mut archive, id, maria, "2026-06-02", refused(A, false)).unwrap();
    say(&mut archive, id, maria, "2026-06-10", offered(B)).unwrap();
    say(&mut archive, id, maria, "2026-06-11", accepted(B)).unwrap();
    let row = open(&mut archive, id).row;
    assert_eq!(
        (row.stage, row.places[0].refusals, row.places[1].accepted_on),
        (Stage::Accepted, 1, Some(date(2026, 6, 11)))
    );
    say(&mut archive, id, maria, "2026-06-15", urgency("2026-06-14")).unwrap();
    let row = open(&mut archive, id).row;
    assert_eq!(
        (row.urgency, row.urgent, row.urgency_event_on),
        (Some(UrgencyState::Pending), true, Some(date(2026, 6, 14)))
    );
    let admission = say(&mut archive, id, maria, "2026-06-20", admitted(B)).unwrap();
    let row = open(&mut archive, id).row;
    assert_eq!(
        (row.stage, row.left, row.admitted_unit),
        (Stage::Admitted, Some((date(2026, 6, 20), Exit::Admitted)), Some(unit(B)))
    );
    assert_eq!(row.places[0].left, Some((date(2026, 6, 20), Exit::Elsewhere)));
    assert_eq!((row.places[2].turn, row.places[2].left), (None, None));
    assert!(!row.waits() && !row.uncovered());
    same_after_rebuild(&mut archive);

    // The admission was a mistake: the other place is there again.
    say(&mut archive, id, maria, "2026-06-21", undo(admission)).unwrap();
    let file = open(&mut archive, id);
    assert_eq!((file.row.stage, file.row.places[0].left, file.row.left), (Stage::Accepted, None, None));
    assert!(file.row.waits() && file.row.uncovered());
    let undone: Vec<_> = file.lines.iter().filter(|line| line.voided).map(|line| line.fact.id).collect();
    assert_eq!(undone, [admission]);
    // The timeline says every date, also on many pages, and what was undone.
    for limit in [100, 1] {
        let items = read(&mut archive, |reader| {
            let pages = (0..13).map(|page| reader.timeline(maria, if limit == 1 { page } else { 0 }, limit));
            Ok(pages.collect::<Result<Vec<_>, _>>()?.concat())
        });
        let told = |id: FactId| items.iter().find(|item| item.id() == id).unwrap();
        assert!(file.lines.iter().all(|line| matches!(told(line.fact.id).fact, Told::Application(_))));
        assert!(file.lines.iter().all(|line| told(line.fact.id).voided == line.voided));
    }
    let pathways = read(&mut archive, |reader| reader.person(maria)).pathways;
    let found = pathways.iter().find(|pathway| pathway.id == id).unwrap();
    assert_eq!(
        (found.kind, found.state.as_str(), found.summary.as_str(), found.urgent, found.ended_at),
        (PathwayKind::Application, "accepted", "rsa", true, None)
    );
    assert_eq!(found.began_at, at("2026-03-01T00:00:00Z"));
    same_after_rebuild(&mut archive);
}

#[test]
fn a_person_waits_once_for_a_kind_of_unit() {
    let mut archive = archive();
    let maria = register(&mut archive, &[(Field::Surname, "Rossi")]);
    let twin = register(&mut archive, &[(Field::Surname, "Rosi")]);
    let id = applied(&mut archive, maria, "2026-03-01", &[A], None).unwrap();
    let other = applied(&mut archive, twin, "2026-03-02", &[B], None).unwrap();
    let refusal = applied(&mut archive, maria, "2026-04-01", &[B], None).unwrap_err();
    assert!(matches!(&refusal, StoreError::AlreadyApplied(kind) if kind == "RSA"));
    assert!(refusal.to_string().starts_with("C’è già una domanda aperta di questa persona per: RSA."));
    assert_eq!(refusal.code(), "rule");
    // For a place by day she may ask meanwhile.
    let day = applied_for(&mut archive, maria, "2026-04-01", "cdi", &[B], None).unwrap();
    // A correction to the kind that is taken is refused, one that keeps its own is not.
    let correct = |kind: &str| ApplicationFact::Applied {
        application: Box::new(application("2026-04-01", kind, &[B], None)),
        corrects: Some(FactId::from_bytes([1; 16])),
    };
    let refused = say(&mut archive, day, maria, "2026-04-02", correct("rsa"));
    assert!(matches!(refused, Err(StoreError::AlreadyApplied(_))));
    say(&mut archive, day, maria, "2026-04-02", correct("cdi")).unwrap();

    // Once the first is over she may ask again; then the first does not open again.
    let exit = say(&mut archive, id, maria, "2026-05-01", left(Exit::Renounced)).unwrap();
    let second = applied(&mut archive, maria, "2026-06-01", &[A, B], None).unwrap();
    assert!(matches!(say(&mut archive, id, maria, "2026-06-02", undo(exit)), Err(StoreError::AlreadyApplied(_))));
    let first_of = |file: poliedro_store::ApplicationFile| file.lines[0].fact.id;
    let applied_second = first_of(open(&mut archive, second));
    let undone = say(&mut archive, second, maria, "2026-06-03", undo(applied_second)).unwrap();
    let row = open(&mut archive, second).row;
    assert_eq!((row.stage, row.places.len(), row.kind.as_str()), (Stage::Withdrawn, 0, "rsa"));
    say(&mut archive, id, maria, "2026-06-03", undo(exit)).unwrap();
    assert!(matches!(say(&mut archive, second, maria, "2026-06-04", undo(undone)), Err(StoreError::AlreadyApplied(_))));

    // Two files of one person: after the merge each application stays, and a third is refused from either.
    tell(&mut archive, twin, PersonFact::MergedInto { into: maria, reason: String::new() });
    for file in [maria, twin] {
        assert!(matches!(applied(&mut archive, file, "2026-07-01", &[C], None), Err(StoreError::AlreadyApplied(_))));
    }
    // Neither goes on in the lists until the other is ended.
    let both = say(&mut archive, other, maria, "2026-07-01", entered(&[B]));
    assert!(matches!(both, Err(StoreError::AlreadyApplied(_))));
    say(&mut archive, id, maria, "2026-07-01", left(Exit::Renounced)).unwrap();
    say(&mut archive, other, maria, "2026-07-01", entered(&[B])).unwrap();
    let file = open(&mut archive, other);
    assert_eq!((file.person, file.row.person.id), (twin, maria));
    assert_eq!(read(&mut archive, |reader| reader.applications_of_person(twin)).len(), 4);
    same_after_rebuild(&mut archive);
}

/// Found after the first admission: the second file asked for the same, and its application is still there.
#[test]
fn who_was_admitted_is_not_admitted_again_by_an_application_of_before() {
    let mut archive = archive();
    let maria = register(&mut archive, &[(Field::Surname, "Rossi")]);
    let twin = register(&mut archive, &[(Field::Surname, "Rosi")]);
    let first = applied(&mut archive, maria, "2026-03-01", &[A], None).unwrap();
    let second = applied(&mut archive, twin, "2026-03-02", &[B, C], None).unwrap();
    let day = applied_for(&mut archive, twin, "2026-03-02", "cdi", &[B], None).unwrap();
    say(&mut archive, first, maria, "2026-04-01", entered(&[A])).unwrap();
    for id in [second, day] {
        say(&mut archive, id, twin, "2026-04-01", entered(&[B])).unwrap();
    }
    say(&mut archive, second, twin, "2026-04-02", offered(B)).unwrap();
    let admission = say(&mut archive, first, maria, "2026-06-20", admitted(A)).unwrap();
    tell(&mut archive, twin, PersonFact::MergedInto { into: maria, reason: String::new() });

    for on in ["2026-06-19", "2026-06-20", "2026-06-21", "2027-01-10"] {
        for fact in [admitted(B), accepted(B), entered(&[C])] {
            let refusal = say(&mut archive, second, maria, on, fact).unwrap_err();
            let is_so =
                |day| matches!(&refusal, StoreError::AlreadyAdmitted { kind, day: on } if kind == "RSA" && *on == day);
            assert!(is_so(date(2026, 6, 20)), "{on} {refusal:?}");
            assert!(refusal.to_string().starts_with("Questa persona è già entrata in struttura il 20/06/2026"));
            assert_eq!(refusal.code(), "rule");
        }
    }
    // A place by day is another thing.
    say(&mut archive, day, maria, "2026-06-20", admitted(B)).unwrap();
    // It can still be ended; until then the first does not open again.
    let undone = say(&mut archive, first, maria, "2026-06-22", undo(admission));
    assert!(matches!(undone, Err(StoreError::AlreadyApplied(_))));
    say(&mut archive, second, maria, "2026-06-22", left(Exit::Renounced)).unwrap();

    // She comes back months later: an application of then.
    for (asked, on) in [("2026-06-19", "2027-02-01"), ("2026-06-20", "2026-06-20")] {
        let old = applied(&mut archive, maria, asked, &[A], None).unwrap();
        assert!(matches!(say(&mut archive, old, maria, on, entered(&[A])), Err(StoreError::AlreadyAdmitted { .. })));
        say(&mut archive, old, maria, on, left(Exit::Renounced)).unwrap();
    }
    // What went by before the first was handed in may be written late.
    let past = applied(&mut archive, maria, "2024-01-10", &[A], None).unwrap();
    say(&mut archive, past, maria, "2024-02-01", entered(&[A])).unwrap();
    let late = say(&mut archive, past, maria, "2026-05-01", admitted(A));
    assert!(matches!(late, Err(StoreError::AlreadyAdmitted { .. })));
    say(&mut archive, past, maria, "2024-09-01", admitted(A)).unwrap();

    let again = applied(&mut archive, maria, "2026-06-20", &[A], None).unwrap();
    say(&mut archive, again, maria, "2026-06-24", entered(&[A])).unwrap();
    say(&mut archive, again, maria, "2026-11-01", admitted(A)).unwrap();
    same_after_rebuild(&mut archive);
}

#[test]
fn a_unit_takes_people_in_between_its_days() {
    let mut archive = archive();
    let maria = register(&mut archive, &[(Field::Surname, "Rossi")]);
    let described = |from| UnitFact::Described {
        from,
        unit: Box::new(Unit { kind: "rsa".into(), name: "RSA Nuova".into(), ..Unit::default() }),
    };
    let tell_unit = |archive: &mut Archive, unit: UnitId, fact: UnitFact| {
        archive
            .change::<_, StoreError>(&anna(), now(), Op::UnitChange, |change| change.append_unit(unit, fact))
            .unwrap();
    };
    let new = UnitId::from_bytes([7; 16]);
    tell_unit(&mut archive, new, described(Some(date(2026, 5, 1))));
    let mut asked = application("2026-03-01", "rsa", &[A, B], None);
    asked.preferences.push(Preference { unit: new, wing: String::new() });
    let id = hand_in(&mut archive, maria, asked).unwrap();
    let enter = |unit| ApplicationFact::Entered { units: vec![unit], reason: String::new() };

    let refusal = say(&mut archive, id, maria, "2026-04-30", enter(new)).unwrap_err();
    assert_eq!(
        refusal.to_string(),
        "«RSA Nuova» accoglie persone dal 01/05/2026: controlli la data, oppure scelga un’altra unità."
    );
    say(&mut archive, id, maria, "2026-05-01", enter(new)).unwrap();
    tell_unit(&mut archive, new, UnitFact::Ended { on: date(2026, 6, 30), reason: "Chiusa".into() });
    for fact in [
        ApplicationFact::Offered { unit: new, wing: String::new(), answer_by: None, note: String::new() },
        ApplicationFact::Admitted { unit: new, note: String::new() },
    ] {
        let refusal = say(&mut archive, id, maria, "2026-07-01", fact.clone()).unwrap_err();
        assert_eq!(refusal.code(), "rule");
        assert!(refusal.to_string().starts_with("«RSA Nuova» ha accolto persone fino al 30/06/2026"), "{refusal}");
        say(&mut archive, id, maria, "2026-06-30", fact).unwrap();
    }
    // One that the program ships, and nobody wrote of, ends too; while another is named with it, nothing is written.
    let second = register(&mut archive, &[(Field::Surname, "Verdi")]);
    let other = applied(&mut archive, second, "2026-03-01", &[A, B], None).unwrap();
    tell_unit(&mut archive, unit(B), UnitFact::Ended { on: date(2026, 6, 30), reason: "Chiusa".into() });
    let refusal = say(&mut archive, other, second, "2026-07-01", entered(&[A, B])).unwrap_err();
    assert!(refusal.to_string().contains(&shipped()[B].1.name), "{refusal}");
    assert!(open(&mut archive, other).row.places.iter().all(|place| place.turn.is_none()));
    let exit = say(&mut archive, other, second, "2026-06-30", entered(&[A, B])).unwrap();
    // What ends is written whenever it happens.
    let undone = say(&mut archive, other, second, "2026-08-01", undo(exit)).unwrap();
    say(&mut archive, other, second, "2026-08-01", undo(undone)).unwrap();
    say(&mut archive, other, second, "2026-08-02", left(Exit::Moved)).unwrap();
    same_after_rebuild(&mut archive);
}

#[test]
fn after_a_death_only_what_ends_is_written() {
    let mut archive = archive();
    let maria = register(&mut archive, &[(Field::Surname, "Rossi")]);
    let id = applied(&mut archive, maria, "2026-03-01", &[A, B, C], None).unwrap();
    say(&mut archive, id, maria, "2026-04-01", entered(&[A, B])).unwrap();
    let offer = say(&mut archive, id, maria, "2026-05-10", offered(A)).unwrap();
    let withdrawn = say(&mut archive, id, maria, "2026-05-10", undo(offer)).unwrap();
    tell(&mut archive, maria, PersonFact::FieldsSet { fields: fields(&[(Field::DeathDate, "2026-05-09")]) });
    let dead = |result: Result<FactId, StoreError>| match result.unwrap_err() {
        StoreError::Refused(Refusal::Dead(day)) => assert_eq!(day, date(2026, 5, 9)),
        other => panic!("{other:?}"),
    };
    for fact in [offered(A), admitted(B), entered(&[C]), suspended(), urgency("2026-05-01")] {
        dead(say(&mut archive, id, maria, "2026-05-10", fact));
    }
    // Nor does what was undone come back.
    dead(say(&mut archive, id, maria, "2026-05-11", undo(withdrawn)));
    assert!(matches!(
        applied_for(&mut archive, maria, "2026-05-10", "cdi", &[A], None),
        Err(StoreError::Refused(Refusal::Dead(_)))
    ));
    say(&mut archive, id, maria, "2026-05-09", offered(B)).unwrap();
    say(&mut archive, id, maria, "2026-05-20", left(Exit::Death)).unwrap();
    assert_eq!(open(&mut archive, id).row.left, Some((date(2026, 5, 20), Exit::Death)));
}

#[test]
fn nobody_dies_before_what_an_application_says_of_them_alive() {
    let mut archive = archive();
    let maria = register(&mut archive, &[(Field::Surname, "Rossi")]);
    let twin = register(&mut archive, &[(Field::Surname, "Rosi"), (Field::DeathDate, "2026-04-30")]);
    let id = applied(&mut archive, maria, "2026-03-01", &[A], None).unwrap();
    say(&mut archive, id, maria, "2026-04-01", entered(&[A])).unwrap();
    let offer = say(&mut archive, id, maria, "2026-05-10", offered(A)).unwrap();
    let try_to = |archive: &mut Archive, person, fact| {
        archive.change::<_, StoreError>(&anna(), now(), Op::PersonChange, |change| {
            change.append_person(person, now(), fact)
        })
    };
    let death =
        |day: Option<&str>| PersonFact::FieldsSet { fields: [(Field::DeathDate, day.map(str::to_owned))].into() };
    let merged = |into| PersonFact::MergedInto { into, reason: String::new() };
    let alive = |result: Result<_, StoreError>| match result.map(|_: poliedro_store::Changed<FactId>| ()).unwrap_err() {
        StoreError::Refused(Refusal::AliveOn(day)) => assert_eq!(day, date(2026, 5, 10)),
        other => panic!("{other:?}"),
    };
    let before = projection_digest(archive.connection()).unwrap();
    alive(try_to(&mut archive, maria, death(Some("2026-05-09"))));
    // Nor by becoming one person with somebody who died before.
    alive(try_to(&mut archive, maria, merged(twin)));
    assert_eq!(projection_digest(archive.connection()).unwrap(), before);
    try_to(&mut archive, maria, death(Some("2026-05-10"))).unwrap();
    try_to(&mut archive, maria, death(None)).unwrap();
    // The file that is kept says when she died; taken apart again, each says its own.
    let merge = tell(&mut archive, twin, merged(maria));
    let day = applied_for(&mut archive, twin, "2026-05-02", "cdi", &[A], None).unwrap();
    let undone = PersonFact::Unmerged { merge, reason: String::new() };
    let parted = try_to(&mut archive, twin, undone.clone()).unwrap_err();
    assert!(matches!(parted, StoreError::Refused(Refusal::AliveOn(day)) if day == date(2026, 5, 2)));
    let first = open(&mut archive, day).lines[0].fact.id;
    say(&mut archive, day, twin, "2026-05-02", undo(first)).unwrap();
    try_to(&mut archive, twin, undone).unwrap();
    say(&mut archive, id, maria, "2026-05-11", undo(offer)).unwrap();
    try_to(&mut archive, maria, death(Some("2026-05-09"))).unwrap();
    same_after_rebuild(&mut archive);
}

#[test]
fn what_cannot_stand_is_refused_and_leaves_nothing() {
    let mut archive = archive();
    let maria = register(&mut archive, &[(Field::Surname, "Rossi")]);
    let ugo = register(&mut archive, &[(Field::Surname, "Neri")]);
    let vmd = assessment(&mut archive, ugo, vec![(now(), asked("rsa", None))]);
    let before = (count(&archive, "SELECT count(*) FROM fact"), projection_digest(archive.connection()).unwrap());
    let nowhere = PathwayId::from_bytes([9; 16]);
    let none = say(&mut archive, nowhere, maria, "2026-03-01", entered(&[A]));
    assert!(matches!(none, Err(StoreError::NotFound(Noun::Application))));
    assert!(matches!(
        applied(&mut archive, maria, "2026-03-01", &[A], Some(nowhere)),
        Err(StoreError::NotFound(Noun::Vmd))
    ));
    let of_another = applied(&mut archive, maria, "2026-03-01", &[A], Some(vmd)).unwrap_err();
    assert!(of_another.to_string().contains("un’altra persona"));
    let stranger = archive.change::<_, StoreError>(&anna(), now(), Op::ApplicationRegister, |change| {
        let id = change.new_pathway()?;
        let mut asked = application("2026-03-01", "rsa", &[A], None);
        asked.preferences[0].unit = UnitId::from_bytes([9; 16]);
        let fact = ApplicationFact::Applied { application: Box::new(asked), corrects: None };
        change.append_application(id, maria, now(), fact)
    });
    assert!(matches!(stranger, Err(StoreError::NotFound(Noun::Unit))));
    let empty = applied(&mut archive, maria, "2026-03-01", &[], None).unwrap_err();
    assert!(matches!(empty, StoreError::Refused(Refusal::NoUnit)));
    assert_eq!(empty.to_string(), "Indichi almeno un’unità d’offerta.");
    assert_eq!(
        (count(&archive, "SELECT count(*) FROM fact"), projection_digest(archive.connection()).unwrap()),
        before
    );

    let id = applied(&mut archive, maria, "2026-03-01", &[A], None).unwrap();
    let other = say(&mut archive, id, ugo, "2026-04-01", entered(&[A])).unwrap_err();
    assert!(other.to_string().contains("un’altra persona"));
    // A change that fails half way leaves nothing of what it had appended.
    let half = archive.change::<_, StoreError>(&anna(), now(), Op::ApplicationChange, |change| {
        let facts = vec![(on("2026-04-01"), entered(&[A])), (on("2026-03-31"), offered(A))];
        change.append_application_all(id, maria, facts)
    });
    assert!(matches!(half, Err(StoreError::Refused(Refusal::Earlier(_)))));
    assert_eq!(open(&mut archive, id).row.stage, Stage::Applied);
    same_after_rebuild(&mut archive);
}

#[test]
fn opening_one_is_a_consultation_and_asking_whose_it_is_is_not() {
    let mut archive = archive();
    let maria = register(&mut archive, &[(Field::Surname, "Rossi")]);
    let vmd = assessment(&mut archive, maria, vec![(now(), asked("rsa", None))]);
    let id = applied(&mut archive, maria, "2026-03-01", &[A], Some(vmd)).unwrap();
    let seen = |archive: &Archive| {
        count(archive, "SELECT count(*) FROM audit WHERE purpose IS NOT NULL AND person IS NOT NULL")
    };
    let before = seen(&archive);
    assert_eq!(read(&mut archive, |reader| reader.application_person(id)), maria);
    assert_eq!(read(&mut archive, |reader| reader.open_application_of_vmd(vmd)), Some((id, maria)));
    assert_eq!(seen(&archive), before);
    open(&mut archive, id);
    assert_eq!(seen(&archive), before + 1);
    assert_eq!(read(&mut archive, |reader| reader.applications_of_vmd(vmd)).len(), 1);
    say(&mut archive, id, maria, "2026-03-02", left(Exit::Renounced)).unwrap();
    assert_eq!(read(&mut archive, |reader| reader.open_application_of_vmd(vmd)), None);
}

#[test]
fn the_digest_sees_every_row_of_the_lists() {
    let mut archive = archive();
    let maria = register(&mut archive, &[(Field::Surname, "Rossi")]);
    let id = applied(&mut archive, maria, "2026-03-01", &[A, B], None).unwrap();
    say(&mut archive, id, maria, "2026-04-01", entered(&[A])).unwrap();
    say(&mut archive, id, maria, "2026-05-01", suspended()).unwrap();
    let before = projection_digest(archive.connection()).unwrap();
    for spoil in [
        "UPDATE application SET stage = 'closed'",
        "UPDATE application SET due_on = '2026-04-01'",
        "DELETE FROM application",
        "UPDATE waiting SET turn = 'over' WHERE place = 1",
        "DELETE FROM waiting WHERE place = 2",
        "UPDATE suspension SET until_day = '2026-05-02'",
        "DELETE FROM suspension",
    ] {
        archive.connection().execute_batch(spoil).unwrap();
        assert_ne!(projection_digest(archive.connection()).unwrap(), before, "{spoil}");
        archive.change::<_, StoreError>(&anna(), now(), Op::Rebuild, |change| change.rebuild(&mut |_| {})).unwrap();
        assert_eq!(projection_digest(archive.connection()).unwrap(), before, "{spoil}");
    }
}
