//! Protected discharges and reminders: what the archive keeps of them, lists in the order of work, links from both sides.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod gate_common;
mod gate_discharges;

use gate_common::*;
use gate_discharges::*;
use poliedro_domain::{
    discharge::{DischargeFact, Link, Refusal, Stage},
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
