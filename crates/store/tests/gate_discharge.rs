//! Protected discharges and reminders: what the archive keeps of them, lists in the order of work, links from both sides.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod gate_common;
mod gate_discharges;

use gate_common::*;
use gate_discharges::*;
use poliedro_domain::{
    discharge::{CotClock, DischargeFact, Link, Refusal, Stage},
    id::PathwayId,
    intake::Destination,
    permission::{Op, Purpose},
    person::{Field, PersonFact},
};
use poliedro_store::{DischargeFilter, Noun, PathwayKind, StoreError, Told};

#[test]
fn what_the_pua_sends_to_the_cot_is_a_discharge_at_once() {
    let mut archive = archive();
    let maria = register(&mut archive, &[(Field::Surname, "Rossi"), (Field::Residence, "D142")]);
    let sent = at("2026-11-22T09:00:00Z");
    let (id, access) = referred(&mut archive, maria, Destination::Cot, sent);
    let (vmd, _) = referred(&mut archive, maria, Destination::Vmd, sent);
    let file = open(&mut archive, id);
    assert_eq!((file.person, file.row.stage, file.row.urgent), (maria, Stage::Received, true));
    assert_eq!((file.row.intake, file.row.received_at), (Some(access), Some(sent)));
    assert_eq!(file.row.due_at, Some(at("2026-11-24T09:00:00Z")));
    assert_eq!((file.referral.len(), file.lines.len()), (1, 0));
    assert_eq!(file.state.intake_motive, "Bisogno complesso");
    let pathways = read(&mut archive, |reader| reader.person(maria)).pathways;
    let of = |kind: PathwayKind| pathways.iter().filter(|it| it.kind == kind).map(|it| it.id).collect::<Vec<_>>();
    assert_eq!((of(PathwayKind::Discharge), of(PathwayKind::Vmd)), (vec![id], vec![vmd]));
    assert!(of(PathwayKind::Request).is_empty());
    // A request to the equipe is no discharge, whatever is said of it.
    let refused = say(&mut archive, vmd, maria, sent, reported("crema"));
    assert!(matches!(refused, Err(StoreError::NotFound(Noun::Discharge))));
    // The ward's report comes later; the clock goes on.
    say(&mut archive, id, maria, now(), reported("crema")).unwrap();
    let file = open(&mut archive, id);
    assert_eq!(
        (file.row.facility.as_str(), file.row.received_at, file.row.stage),
        ("crema", Some(sent), Stage::Received)
    );
    same_after_rebuild(&mut archive);
}

#[test]
fn the_pua_takes_back_what_nobody_worked_on() {
    let mut archive = archive();
    let maria = register(&mut archive, &[(Field::Surname, "Rossi")]);
    let (id, _) = referred(&mut archive, maria, Destination::Cot, now());
    // Its arrival, written with the referral, is nobody's work.
    say(&mut archive, id, maria, now(), received()).unwrap();
    let note = say(&mut archive, id, maria, now(), reported("crema")).unwrap();
    let refused = withdraw(&mut archive, id, maria).unwrap_err();
    assert!(refused.to_string().starts_with("La COT ha già cominciato"), "{refused}");
    say(&mut archive, id, maria, now(), undo(note)).unwrap();
    withdraw(&mut archive, id, maria).unwrap();
    let file = open(&mut archive, id);
    assert_eq!((file.row.stage, file.row.is_open()), (Stage::Withdrawn, false));
    let refused = say(&mut archive, id, maria, now(), assessed_as("sola")).unwrap_err();
    assert!(matches!(refused, StoreError::NotDischarged(Refusal::Withdrawn)), "{refused}");
    assert_eq!(list(&mut archive, &DischargeFilter { open: Some(true), ..DischargeFilter::default() }).total, 0);
    same_after_rebuild(&mut archive);
}

#[test]
fn links_are_read_from_either_side_and_are_of_the_same_person() {
    let mut archive = archive();
    let maria = register(&mut archive, &[(Field::Surname, "Rossi")]);
    let ugo = register(&mut archive, &[(Field::Surname, "Bianchi")]);
    let hers = assessment(&mut archive, maria, vec![(now(), asked("rsa", None))]);
    let his = assessment(&mut archive, ugo, vec![(now(), asked("rsa", None))]);
    let id = begun(&mut archive, maria, now(), "crema");
    let link = |to| DischargeFact::Linked { to: Link::Vmd(to) };
    let linked = say(&mut archive, id, maria, now(), link(hers)).unwrap();
    let refused = say(&mut archive, id, maria, now(), link(his)).unwrap_err();
    assert!(refused.to_string().contains("di un’altra persona"), "{refused}");
    let refused = say(&mut archive, id, maria, now(), link(id));
    assert!(matches!(refused, Err(StoreError::NotFound(Noun::Vmd))));
    let refused = say(&mut archive, id, maria, now(), DischargeFact::Linked { to: Link::Application(hers) });
    assert!(matches!(refused, Err(StoreError::NotFound(Noun::Application))));
    assert_eq!(read(&mut archive, |reader| reader.discharge_links(id)), [Link::Vmd(hers)]);
    let of = read(&mut archive, |reader| reader.discharges_of_pathway(hers));
    assert_eq!(of.iter().map(|row| row.id).collect::<Vec<_>>(), [id]);
    same_after_rebuild(&mut archive);
    say(&mut archive, id, maria, now(), undo(linked)).unwrap();
    assert!(read(&mut archive, |reader| reader.discharges_of_pathway(hers)).is_empty());
    // On merged files, the assessment of one is of the other.
    tell(&mut archive, ugo, PersonFact::MergedInto { into: maria, reason: String::new() });
    say(&mut archive, id, ugo, now(), link(his)).unwrap();
    assert_eq!(read(&mut archive, |reader| reader.discharges_of_person(ugo)).len(), 1);
    same_after_rebuild(&mut archive);
}

#[test]
fn the_timeline_tells_it_and_marks_what_was_undone() {
    let mut archive = archive();
    let maria = register(&mut archive, &[(Field::Surname, "Rossi")]);
    let id = begun(&mut archive, maria, now(), "crema");
    let wrong = say(&mut archive, id, maria, now(), assessed_as("sola")).unwrap();
    say(&mut archive, id, maria, now(), undo(wrong)).unwrap();
    for limit in [50, 3] {
        let items = archive
            .read::<_, StoreError>(&anna(), now(), Op::PersonRead, Purpose::Care, None, |reader| {
                reader.timeline(maria, 0, limit)
            })
            .unwrap();
        let undone: Vec<_> = items.iter().filter(|item| item.voided).map(|item| item.id()).collect();
        assert_eq!(undone, [wrong]);
        assert!(items.iter().any(|item| matches!(&item.fact, Told::Discharge(fact) if fact.id == wrong)));
    }
}

/// Rows of a list, by the facility that names them.
fn names(page: &poliedro_store::DischargePage) -> Vec<&str> {
    page.rows.iter().map(|row| row.facility.as_str()).collect()
}

#[test]
fn those_whose_clock_runs_come_first_then_what_is_open_then_what_is_over() {
    let mut archive = archive();
    let maria = register(&mut archive, &[(Field::Surname, "Rossi"), (Field::Residence, "D142")]);
    let ugo = register(&mut archive, &[(Field::Surname, "Bianchi"), (Field::Residence, "L539")]);
    let hour = |n: i64| now() - jiff::SignedDuration::from_hours(n);
    let half = CotClock { hours: 24, working: None };
    let short = DischargeFact::Received { clock: half, corrects: None, reason: String::new() };
    // Received 60 hours ago: late. Received 10 hours ago: due in 38. Received 5 hours ago with 24 hours: due in 19.
    begun(&mut archive, maria, hour(60), "late");
    begun(&mut archive, maria, hour(10), "later");
    opened(&mut archive, ugo, vec![(hour(6), reported("sooner")), (hour(5), short)]).unwrap();
    opened(&mut archive, ugo, vec![(hour(200), reported("reported"))]).unwrap();
    let planned_one = begun(&mut archive, ugo, hour(100), "planned");
    for (at, fact) in [(90, assessed_as("in tempo")), (80, planned(&["sad_leps", "adi"]))] {
        say(&mut archive, planned_one, ugo, hour(at), fact).unwrap();
    }
    say(&mut archive, planned_one, ugo, hour(80), DischargeFact::Assigned { to: operator(2), reason: String::new() })
        .unwrap();
    let over = begun(&mut archive, maria, hour(300), "over");
    say(&mut archive, over, maria, hour(250), assessed_as("tardi")).unwrap();
    say(&mut archive, over, maria, hour(240), closed()).unwrap();
    let refused = begun(&mut archive, maria, hour(150), "refused");
    say(&mut archive, refused, maria, hour(140), not_activated()).unwrap();
    let mistake = begun(&mut archive, maria, hour(400), "mistake");
    let facts: Vec<_> = open(&mut archive, mistake).lines.iter().map(|line| line.fact.id).rev().collect();
    for fact in facts {
        say(&mut archive, mistake, maria, now(), undo(fact)).unwrap();
    }

    let every = DischargeFilter::default();
    let all = list(&mut archive, &every);
    // What was undone is shown as it had been.
    assert_eq!(names(&all), ["late", "sooner", "later", "reported", "planned", "refused", "over", "mistake"]);
    assert_eq!(all.total, 8);
    let filtered = |archive: &mut poliedro_store::Archive, filter: DischargeFilter| -> Vec<String> {
        let page = list(archive, &filter);
        assert_eq!(page.total as usize, page.rows.len());
        names(&page).into_iter().map(str::to_owned).collect()
    };
    let with = || DischargeFilter::default();
    let mut check = |filter: DischargeFilter, expected: &[&str]| assert_eq!(filtered(&mut archive, filter), expected);
    check(with_open(true), &["late", "sooner", "later", "reported", "planned"]);
    check(with_open(false), &["refused", "over", "mistake"]);
    // What ended without an assessment is held to when that was written, whatever day was typed: it was late.
    check(DischargeFilter { late_at: Some(now()), ..with() }, &["late", "refused", "over"]);
    check(DischargeFilter { late_at: Some(hour(13)), ..with() }, &["refused", "over"]);
    check(DischargeFilter { late_at: Some(hour(12)), ..with() }, &["late", "refused", "over"]);
    check(
        DischargeFilter { stages: vec![Stage::Received, Stage::Planned], ..with() },
        &["late", "sooner", "later", "planned"],
    );
    check(DischargeFilter { facility: Some("planned".into()), ..with() }, &["planned"]);
    check(DischargeFilter { comune: Some("L539".into()), ..with() }, &["sooner", "reported", "planned"]);
    check(DischargeFilter { mine: Some(operator(2)), ..with() }, &["planned"]);
    check(DischargeFilter { text: "bian".into(), ..with() }, &["sooner", "reported", "planned"]);
    check(DischargeFilter { social_risk: true, ..with() }, &[]);

    let stages = read(&mut archive, |reader| reader.discharge_stages(&with_open(true)));
    let count = |stage| stages.iter().find(|(it, _)| *it == stage).unwrap().1;
    assert_eq!([Stage::Referred, Stage::Received, Stage::Planned, Stage::Closed].map(count), [1, 3, 1, 0]);
    assert_eq!(stages.len(), Stage::ALL.len());
    let page = read(&mut archive, |reader| reader.discharges(&with(), 2, 3));
    assert_eq!((names(&page), page.total), (vec!["later", "reported", "planned"], 8));

    let row = &all.rows[4];
    assert_eq!((row.components.clone(), row.in_time()), (vec!["sad_leps".to_owned(), "adi".to_owned()], Some(true)));
    assert_eq!((row.social_need, row.assigned_to), (Some(true), Some(operator(2))));
    assert_eq!((all.rows[1].clock, all.rows[6].in_time()), (half, Some(false)));
    same_after_rebuild(&mut archive);
    assert_eq!(list(&mut archive, &every), all);
}

fn with_open(open: bool) -> DischargeFilter {
    DischargeFilter { open: Some(open), ..DischargeFilter::default() }
}

#[test]
fn who_is_admitted_again_is_followed_by_the_next_discharge() {
    let mut archive = archive();
    let maria = register(&mut archive, &[(Field::Surname, "Rossi")]);
    let ugo = register(&mut archive, &[(Field::Surname, "Bianchi")]);
    let id = begun(&mut archive, maria, now(), "first");
    let refused = say(&mut archive, id, maria, now(), readmitted(id)).unwrap_err();
    assert!(matches!(refused, StoreError::NotDischarged(Refusal::NotDischarged)), "{refused}");
    say(&mut archive, id, maria, now(), left()).unwrap();
    let of_ugo = begun(&mut archive, ugo, now(), "ugo");
    let other = begun(&mut archive, maria, now(), "other");
    say(&mut archive, other, maria, now(), not_activated()).unwrap();
    for (next, words) in [(id, "sé stessa"), (of_ugo, "altra persona"), (other, "già conclusa")] {
        let refused = say(&mut archive, id, maria, now(), readmitted(next)).unwrap_err();
        assert!(refused.to_string().contains(words), "{refused}");
    }
    let refused = opened(&mut archive, ugo, vec![(now(), following("x", Some(id)))]).unwrap_err();
    assert!(refused.to_string().contains("altra persona"), "{refused}");

    let next = opened(&mut archive, maria, vec![(now(), following("second", Some(id)))]).unwrap();
    let again = say(&mut archive, id, maria, now(), readmitted(next)).unwrap();
    let (first, second) = (open(&mut archive, id).row, open(&mut archive, next).row);
    assert_eq!((first.stage, first.next, first.is_open()), (Stage::Readmitted, Some(next), false));
    assert_eq!((second.stage, second.previous, second.is_open()), (Stage::Referred, Some(id), true));
    assert_eq!(read(&mut archive, |reader| reader.open_discharge_of(maria, None)), Some(next));
    assert_eq!(read(&mut archive, |reader| reader.open_discharge_of(maria, Some(next))), None);
    let refused = say(&mut archive, id, maria, now(), reopened()).unwrap_err();
    assert!(matches!(refused, StoreError::NotDischarged(Refusal::Followed)), "{refused}");
    // Nobody else leads to it, and it does not come before what it follows.
    let third = begun(&mut archive, maria, now(), "third");
    say(&mut archive, third, maria, now(), left()).unwrap();
    let refused = say(&mut archive, third, maria, now(), readmitted(next)).unwrap_err();
    assert!(refused.to_string().contains("segue già"), "{refused}");
    let body = following("first", Some(next));
    let DischargeFact::Referred { referral, .. } = body else { panic!() };
    let wrong = DischargeFact::Referred { referral, corrects: open(&mut archive, id).state.referred_by };
    let refused = say(&mut archive, id, maria, now(), wrong).unwrap_err();
    assert!(refused.to_string().contains("viene dopo"), "{refused}");
    // To take it back: first the new admission, then what follows it.
    let report = open(&mut archive, next).state.last.unwrap();
    let refused = say(&mut archive, next, maria, now(), undo(report)).unwrap_err();
    assert!(refused.to_string().contains("annulli prima il nuovo ricovero"), "{refused}");
    same_after_rebuild(&mut archive);
    let back = say(&mut archive, id, maria, now(), undo(again)).unwrap();
    say(&mut archive, next, maria, now(), undo(report)).unwrap();
    assert_eq!(
        (open(&mut archive, id).row.stage, open(&mut archive, next).row.stage),
        (Stage::Received, Stage::Withdrawn)
    );
    // And what follows was withdrawn: the new admission cannot come back.
    let refused = say(&mut archive, id, maria, now(), undo(back)).unwrap_err();
    assert!(refused.to_string().contains("già conclusa"), "{refused}");
    same_after_rebuild(&mut archive);
}

#[test]
fn nothing_is_said_of_the_dead_as_if_they_were_alive() {
    let mut archive = archive();
    let maria = register(&mut archive, &[(Field::Surname, "Rossi"), (Field::DeathDate, "2026-11-20")]);
    let twin = register(&mut archive, &[(Field::Surname, "Rosi")]);
    let id = begun(&mut archive, maria, at("2026-11-19T09:00:00Z"), "crema");
    let refused = say(&mut archive, id, maria, at("2026-11-21T09:00:00Z"), assessed_as("viva")).unwrap_err();
    assert!(matches!(refused, StoreError::NotDischarged(Refusal::Dead(_))), "{refused}");
    let wrong = say(&mut archive, id, maria, at("2026-11-20T22:59:00Z"), assessed_as("viva")).unwrap();
    say(&mut archive, id, maria, now(), not_activated()).unwrap();
    // A death before the assessment is refused, in the file, and by a merge.
    let died = |day: &str| PersonFact::FieldsSet { fields: fields(&[(Field::DeathDate, day)]) };
    let mut told = |person, fact: PersonFact| {
        archive.change::<_, StoreError>(&anna(), now(), Op::PersonChange, |change| {
            change.append_person(person, now(), fact)
        })
    };
    let refused = told(maria, died("2026-11-19")).unwrap_err();
    assert!(matches!(refused, StoreError::NotDischarged(Refusal::AliveOn(_))), "{refused}");
    told(twin, died("2026-11-10")).unwrap();
    let refused = told(maria, PersonFact::MergedInto { into: twin, reason: String::new() }).unwrap_err();
    assert!(matches!(refused, StoreError::NotDischarged(Refusal::AliveOn(_))), "{refused}");
    told(maria, died("2026-11-25")).unwrap();
    told(maria, died("2026-11-20")).unwrap();
    // What was undone does not come back after the death.
    let ended = open(&mut archive, id).state.last.unwrap();
    say(&mut archive, id, maria, now(), undo(ended)).unwrap();
    let undone = say(&mut archive, id, maria, now(), undo(wrong)).unwrap();
    tell(&mut archive, maria, died("2026-11-19"));
    let refused = say(&mut archive, id, maria, now(), undo(undone)).unwrap_err();
    assert!(matches!(refused, StoreError::NotDischarged(Refusal::Dead(_))), "{refused}");
    same_after_rebuild(&mut archive);
}

#[test]
fn discharges_follow_the_kept_file_and_part_with_their_own() {
    let mut archive = archive();
    let maria = register(&mut archive, &[(Field::Surname, "Rossi"), (Field::Name, "Maria")]);
    let twin = register(&mut archive, &[(Field::Surname, "Rosi")]);
    let (hers, of_twin) = (begun(&mut archive, maria, now(), "a"), begun(&mut archive, twin, now(), "b"));
    let refused = say(&mut archive, of_twin, maria, now(), assessed_as("x")).unwrap_err();
    assert!(refused.to_string().contains("altra persona"), "{refused}");
    let merge = tell(&mut archive, twin, PersonFact::MergedInto { into: maria, reason: String::new() });
    say(&mut archive, of_twin, maria, now(), assessed_as("x")).unwrap();
    let of = |archive: &mut poliedro_store::Archive, person| -> Vec<_> {
        read(archive, |reader| reader.discharges_of_person(person)).iter().map(|row| row.id).collect()
    };
    assert_eq!(of(&mut archive, twin), [of_twin, hers]);
    assert!(list(&mut archive, &DischargeFilter::default()).rows.iter().all(|row| row.person.id == maria));
    assert_eq!(read(&mut archive, |reader| reader.open_discharge_of(twin, Some(of_twin))), Some(hers));
    same_after_rebuild(&mut archive);
    tell(&mut archive, twin, PersonFact::Unmerged { merge, reason: String::new() });
    assert_eq!((of(&mut archive, twin), of(&mut archive, maria)), (vec![of_twin], vec![hers]));
    assert_eq!(read(&mut archive, |reader| reader.discharge_person(of_twin)), twin);
    same_after_rebuild(&mut archive);
}

#[test]
fn opening_one_is_a_consultation_of_every_file_of_the_person() {
    let mut archive = archive();
    let maria = register(&mut archive, &[(Field::Surname, "Rossi")]);
    let id = begun(&mut archive, maria, now(), "a");
    let of_person = |archive: &poliedro_store::Archive| {
        count(archive, "SELECT count(*) FROM audit WHERE op = 'discharge.read' AND person IS NOT NULL")
    };
    list(&mut archive, &DischargeFilter::default());
    assert_eq!(of_person(&archive), 0);
    open(&mut archive, id);
    assert_eq!(of_person(&archive), 1);
    let missing = archive.read::<_, StoreError>(&anna(), now(), Op::DischargeRead, Purpose::Care, None, |reader| {
        reader.discharge(PathwayId::from_bytes([9; 16]))
    });
    assert!(matches!(missing, Err(StoreError::NotFound(Noun::Discharge))));
}
