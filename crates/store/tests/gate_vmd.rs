//! Assessments and administrations: what is sealed stays sealed, lists are in the order of work, a rebuild gives the same rows.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod gate_common;

use gate_common::*;
use jiff::{SignedDuration, Timestamp, civil::date};
use poliedro_domain::{
    id::{AdministrationId, FactId, MeetingId, PathwayId, PersonId},
    intake::Destination,
    permission::{Op, Purpose},
    person::{Field, PersonFact},
    request::RequestFact,
    vmd::{Decision, PlannedVisit, Stage, Synthesis, VmdFact},
};
use poliedro_store::{
    Archive, Noun, PathwayKind, Reader, StoreError, Told, VmdFile, VmdFilter, VmdPage, projection_digest,
};
use proptest::prelude::*;
use uuid::Uuid;

fn add(archive: &mut Archive, vmd: PathwayId, person: PersonId, fact: VmdFact) -> Result<FactId, StoreError> {
    let changed = archive.change(&anna(), now(), Op::VmdChange, |change| change.append_vmd(vmd, person, now(), fact));
    changed.map(|changed| changed.value)
}

fn read<T>(archive: &mut Archive, verb: impl FnOnce(&Reader<'_>) -> Result<T, StoreError>) -> T {
    archive.read(&anna(), now(), Op::VmdRead, Purpose::Care, None, verb).unwrap()
}

fn open(archive: &mut Archive, vmd: PathwayId) -> VmdFile {
    read(archive, |reader| reader.vmd(vmd))
}

fn list(archive: &mut Archive, filter: &VmdFilter) -> VmdPage {
    read(archive, |reader| reader.vmds(filter, 0, 50))
}

fn maria(archive: &mut Archive) -> PersonId {
    register(archive, &[(Field::Surname, "Rossi"), (Field::Name, "Maria"), (Field::Residence, "D142")])
}

/// A referral to the equipe, from an access.
fn referred(archive: &mut Archive, person: PersonId, to: Destination, at: Timestamp) -> PathwayId {
    let access = intake(archive, person, vec![(at, requested("Cade spesso", None))]);
    archive
        .change::<_, StoreError>(&anna(), now(), Op::IntakeChange, |change| {
            let request = change.new_pathway()?;
            let opened =
                RequestFact::Opened { to, from_intake: access, motive: "Bisogno complesso".into(), urgent: true };
            change.append_request(request, person, at, opened)?;
            Ok(request)
        })
        .unwrap()
        .value
}

fn withdraw(archive: &mut Archive, request: PathwayId, person: PersonId) -> Result<FactId, StoreError> {
    let fact = RequestFact::Withdrawn { reason: "Sbagliato".into() };
    let changed =
        archive.change(&anna(), now(), Op::IntakeChange, |change| change.append_request(request, person, now(), fact));
    changed.map(|changed| changed.value)
}

fn rule<T: std::fmt::Debug>(result: Result<T, StoreError>) -> &'static str {
    match result.unwrap_err() {
        StoreError::Rule(sentence) => sentence,
        other => panic!("{other:?}"),
    }
}

fn digest(archive: &Archive) -> [u8; 32] {
    projection_digest(archive.connection()).unwrap()
}

fn rebuild(archive: &mut Archive) {
    archive.change::<_, StoreError>(&anna(), now(), Op::Rebuild, |change| change.rebuild(&mut |_| {})).unwrap();
}

#[test]
fn what_the_pua_sends_to_the_equipe_is_received_at_once() {
    let mut archive = archive();
    let person = maria(&mut archive);
    let vmd = referred(&mut archive, person, Destination::Vmd, at("2026-11-20T09:00:00Z"));
    let cot = referred(&mut archive, person, Destination::Cot, at("2026-11-21T09:00:00Z"));
    let page = list(&mut archive, &VmdFilter::default());
    assert_eq!((page.total, page.rows[0].id, page.rows[0].stage), (1, vmd, Stage::Received));
    assert!(page.rows[0].urgent && page.rows[0].motive == "Bisogno complesso" && page.rows[0].protocol.is_empty());
    let file = open(&mut archive, vmd);
    assert_eq!((file.areas, file.referral.len(), file.lines.len()), (vec!["health".into(), "social".into()], 1, 0));

    // One line among the pathways, not also the request it was born from.
    let pathways = read(&mut archive, |reader| reader.person(person)).pathways;
    let of = |id: PathwayId| pathways.iter().filter(|p| p.id == id).map(|p| p.kind).collect::<Vec<_>>();
    assert_eq!((of(vmd), of(cot)), (vec![PathwayKind::Vmd], vec![PathwayKind::Discharge]));
    assert!(matches!(
        archive.read::<_, StoreError>(&anna(), now(), Op::VmdRead, Purpose::Care, None, |r| r.vmd(cot)),
        Err(StoreError::NotFound(Noun::Vmd))
    ));

    // The clock of a case sent by the PUA starts when the PUA sent it, whatever day the request is completed.
    add(&mut archive, vmd, person, asked("rsa", None)).unwrap();
    let row = open(&mut archive, vmd).row;
    assert_eq!((row.stage, row.urgent, row.due_on), (Stage::ToAssign, false, Some(date(2026, 12, 20))));
    assert_eq!(row.warn_on, Some(date(2026, 12, 10)));
    let before = digest(&archive);
    rebuild(&mut archive);
    assert_eq!(digest(&archive), before);
}

#[test]
fn a_referral_is_withdrawn_only_before_the_equipe_works() {
    let mut archive = archive();
    let person = maria(&mut archive);
    let vmd = referred(&mut archive, person, Destination::Vmd, now());
    withdraw(&mut archive, vmd, person).unwrap();
    let row = open(&mut archive, vmd).row;
    assert_eq!((row.stage, row.due_on), (Stage::Withdrawn, None));
    assert_eq!(list(&mut archive, &VmdFilter { open: Some(true), ..VmdFilter::default() }).total, 0);
    assert!(rule(add(&mut archive, vmd, person, asked("rsa", None))).contains("ha annullato questo invio"));
    let pathways = read(&mut archive, |reader| reader.person(person)).pathways;
    assert!(pathways.iter().any(|pathway| pathway.id == vmd && pathway.ended_at.is_some()));

    // The agenda of a meeting counts only while the case is on it.
    let agenda = referred(&mut archive, person, Destination::Vmd, now());
    let meeting = MeetingId::from_uuid(Uuid::from_u128(1));
    add(&mut archive, agenda, person, VmdFact::Scheduled { meeting }).unwrap();
    assert!(rule(withdraw(&mut archive, agenda, person)).contains("ha già cominciato"));
    add(&mut archive, agenda, person, VmdFact::Unscheduled { meeting }).unwrap();
    withdraw(&mut archive, agenda, person).unwrap();

    let other = referred(&mut archive, person, Destination::Vmd, now());
    add(&mut archive, other, person, asked("rsa", None)).unwrap();
    assert!(rule(withdraw(&mut archive, other, person)).contains("ha già cominciato"));
}

#[test]
fn sealed_is_sealed() {
    let mut archive = archive();
    let person = maria(&mut archive);
    let vmd = assessment(&mut archive, person, vec![(now(), asked("rsa", None))]);
    let first = add(&mut archive, vmd, person, visited("health", "asst", None)).unwrap();
    let void = |fact| VmdFact::Voided { fact, reason: String::new() };
    assert!(rule(add(&mut archive, vmd, person, void(first))).contains("la corregga"));
    assert!(rule(add(&mut archive, vmd, person, visited("health", "asst", None))).contains("la corregga"));
    let second = add(&mut archive, vmd, person, visited("health", "comune", Some(first))).unwrap();
    assert!(
        rule(add(&mut archive, vmd, person, visited("health", "asst", Some(first)))).contains("non è quella che vale")
    );
    assert!(
        rule(add(&mut archive, vmd, person, visited("social", "asst", Some(second)))).contains("non è quella che vale")
    );
    let state = open(&mut archive, vmd).state;
    assert_eq!((state.visits["health"].fact, state.corrected[0].fact), (second, first));

    let decision = Decision { outcome: "lista_rsa".into(), ..Decision::default() };
    let meeting = MeetingId::from_uuid(Uuid::from_u128(1));
    let scheduled = add(&mut archive, vmd, person, VmdFact::Scheduled { meeting }).unwrap();
    assert!(rule(add(&mut archive, vmd, person, void(scheduled))).contains("dalla seduta"));
    let decided = VmdFact::Decided { meeting, number: 1, year: 2026, decision: Box::new(decision) };
    let decided = add(&mut archive, vmd, person, decided).unwrap();
    assert!(rule(add(&mut archive, vmd, person, void(decided))).contains("verbale integrativo"));
    let request = open(&mut archive, vmd).lines[0].fact.id;
    assert!(rule(add(&mut archive, vmd, person, void(request))).contains("la corregga"));
    let unknown = FactId::from_uuid(Uuid::from_u128(9));
    assert!(matches!(add(&mut archive, vmd, person, void(unknown)), Err(StoreError::NotFound(Noun::Fact))));
}

#[test]
fn a_closed_assessment_is_opened_again_before_it_is_worked_on() {
    let mut archive = archive();
    let person = maria(&mut archive);
    let vmd = assessment(&mut archive, person, vec![(now(), asked("rsa", None))]);
    let reopened = || VmdFact::Reopened { reason: "r".into() };
    assert!(rule(add(&mut archive, vmd, person, reopened())).contains("già aperta"));
    let closed = VmdFact::Closed { outcome: "rinuncia".into(), note: String::new() };
    add(&mut archive, vmd, person, closed).unwrap();
    let row = open(&mut archive, vmd).row;
    assert_eq!((row.stage, row.due_on, row.closure.as_deref()), (Stage::Closed, None, Some("rinuncia")));
    assert!(rule(add(&mut archive, vmd, person, visited("health", "asst", None))).contains("riapra"));
    add(&mut archive, vmd, person, reopened()).unwrap();
    add(&mut archive, vmd, person, visited("health", "asst", None)).unwrap();
    let nobody = PersonId::from_uuid(Uuid::from_u128(77));
    let stranger = register(&mut archive, &[(Field::Surname, "Neri")]);
    assert!(
        matches!(add(&mut archive, vmd, nobody, reopened()), Err(StoreError::NotFound(Noun::Person))),
        "nobody's file"
    );
    assert!(rule(add(&mut archive, vmd, stranger, reopened())).contains("di un’altra persona"));
    let never = PathwayId::from_uuid(Uuid::from_u128(78));
    assert!(matches!(add(&mut archive, never, person, reopened()), Err(StoreError::NotFound(Noun::Vmd))));
}

#[test]
fn the_list_is_in_the_order_of_work() {
    let mut archive = archive();
    let person = maria(&mut archive);
    let day = |text: &str| at(&format!("{text}T09:00:00Z"));
    // Without a term: older; with a term: due on 10 December, on 1 December; urgent.
    let old = assessment(&mut archive, person, vec![(day("2026-10-01"), asked("anziani-over65", None))]);
    let later = assessment(&mut archive, person, vec![(day("2026-11-10"), asked("rsa", None))]);
    let sooner = assessment(&mut archive, person, vec![(day("2026-11-01"), asked("rsa", None))]);
    let urgent = assessment(&mut archive, person, vec![(day("2026-11-22"), asked("rsa", Some("perdita_domicilio")))]);
    let ids = |page: VmdPage| page.rows.iter().map(|row| row.id).collect::<Vec<_>>();
    assert_eq!(ids(list(&mut archive, &VmdFilter::default())), [urgent, sooner, later, old]);
    // On 23 November the term of 1 December has warned, at twenty days.
    let warned = VmdFilter { warned_on: Some(date(2026, 11, 23)), ..VmdFilter::default() };
    assert_eq!(ids(list(&mut archive, &warned)), [sooner]);
    let crema = |comune: &str| VmdFilter { comune: Some(comune.into()), ..VmdFilter::default() };
    assert_eq!((list(&mut archive, &crema("D142")).total, list(&mut archive, &crema("L539")).total), (4, 0));
    let text = |text: &str| VmdFilter { text: text.into(), ..VmdFilter::default() };
    let words = ["maria ros", "domanda di ingresso", "bianchi", "%"];
    assert_eq!(words.map(|words| list(&mut archive, &text(words)).total), [4, 4, 0, 0]);
    let counts = read(&mut archive, |reader| reader.vmd_counts(&VmdFilter::default()));
    assert_eq!(counts.iter().find(|(stage, _)| *stage == Stage::ToAssign).unwrap().1, 4);
    assert_eq!(counts.len(), Stage::ALL.len());

    // The term stops when both visits are made, by whomever.
    add(&mut archive, sooner, person, visited("health", "asst", None)).unwrap();
    assert_eq!(open(&mut archive, sooner).row.stage, Stage::Visiting);
    add(&mut archive, sooner, person, visited("social", "comune", None)).unwrap();
    let row = open(&mut archive, sooner).row;
    assert_eq!((row.stage, row.due_on, row.integrated), (Stage::Assessed, None, true));
    assert_eq!(list(&mut archive, &warned).total, 0);
    let mine = VmdFilter { assessor: Some(operator(2)), ..VmdFilter::default() };
    assert_eq!(ids(list(&mut archive, &mine)), [sooner]);
}

#[test]
fn the_round_of_a_day_shows_who_is_to_be_visited_and_who_was() {
    let mut archive = archive();
    let pairs = [
        (Field::Surname, "Rossi"),
        (Field::Residence, "D142"),
        (Field::ResidenceAddress, "Via Roma 1"),
        (Field::Phone2, "0373 1"),
    ];
    let person = register(&mut archive, &pairs);
    let vmd = assessment(&mut archive, person, vec![(now(), asked("rsa", None))]);
    let planned = |areas: &[&str], at: &str| VmdFact::VisitPlanned {
        visit: PlannedVisit {
            areas: areas.iter().map(|area| (*area).to_owned()).collect(),
            on: date(2026, 11, 23),
            at: at.into(),
            place: "domicilio".into(),
            address: String::new(),
            note: "Citofono Bianchi".into(),
        },
    };
    add(&mut archive, vmd, person, planned(&["health", "social"], "09:30")).unwrap();
    let round = read(&mut archive, |reader| reader.round(date(2026, 11, 23), None)).remove(0);
    assert_eq!((round.today.len(), round.address.as_str(), round.phone2.as_str()), (2, "Via Roma 1", "0373 1"));
    assert!(round.vmd.areas.iter().all(|area| area.joint && area.planned_note == "Citofono Bianchi"));
    assert!(read(&mut archive, |reader| reader.round(date(2026, 11, 24), None)).is_empty());
    assert!(read(&mut archive, |reader| reader.round(date(2026, 11, 23), Some(operator(2)))).is_empty());
    // Once made, the visit stays on the round of its day.
    add(&mut archive, vmd, person, visited("health", "asst", None)).unwrap();
    let round = read(&mut archive, |reader| reader.round(date(2026, 11, 23), Some(operator(2)))).remove(0);
    assert_eq!(round.today, ["health"]);
    let days = read(&mut archive, |reader| reader.round_days(date(2026, 11, 1), date(2026, 11, 30), None));
    assert_eq!(days, [(date(2026, 11, 23), 1)]);
    // Also after the assessment is closed: what is left to make is not waited for, what was made is not lost.
    add(&mut archive, vmd, person, VmdFact::Closed { outcome: "decesso".into(), note: String::new() }).unwrap();
    let round = read(&mut archive, |reader| reader.round(date(2026, 11, 23), None));
    assert_eq!(round.iter().map(|row| row.today.clone()).collect::<Vec<_>>(), [["health"]]);
}

#[test]
fn one_half_of_a_joint_visit_is_moved_without_the_other() {
    let mut archive = archive();
    let person = maria(&mut archive);
    let planned = |areas: &[&str], day: i8| VmdFact::VisitPlanned {
        visit: PlannedVisit {
            areas: areas.iter().map(|area| (*area).to_owned()).collect(),
            on: date(2026, 11, day),
            at: String::new(),
            place: String::new(),
            address: String::new(),
            note: String::new(),
        },
    };
    let joint = |archive: &mut Archive, vmd| {
        let row = open(archive, vmd).row;
        row.areas.iter().map(|area| (area.joint, area.planned_on.map(|on| on.day()))).collect::<Vec<_>>()
    };
    let vmd = assessment(&mut archive, person, vec![(now(), asked("rsa", None))]);
    add(&mut archive, vmd, person, planned(&["health", "social"], 24)).unwrap();
    assert_eq!(joint(&mut archive, vmd), [(true, Some(24)), (true, Some(24))]);
    let moved = add(&mut archive, vmd, person, planned(&["social"], 26)).unwrap();
    assert_eq!(joint(&mut archive, vmd), [(false, Some(24)), (false, Some(26))]);
    add(&mut archive, vmd, person, VmdFact::Voided { fact: moved, reason: String::new() }).unwrap();
    assert_eq!(joint(&mut archive, vmd), [(true, Some(24)), (true, Some(24))]);
    let cancelled = VmdFact::VisitCancelled { areas: vec!["health".into()], reason: "In ospedale".into() };
    add(&mut archive, vmd, person, cancelled).unwrap();
    assert_eq!(joint(&mut archive, vmd), [(false, None), (false, Some(24))]);
    assert_eq!(open(&mut archive, vmd).state.planned["social"].areas, ["social"]);
}

#[test]
fn after_a_correction_of_the_request_nothing_earlier_is_offered_to_be_undone() {
    let mut archive = archive();
    let person = maria(&mut archive);
    let vmd = assessment(&mut archive, person, vec![(now(), asked("rsa", None))]);
    let first = open(&mut archive, vmd).lines[0].fact.id;
    let assigned = VmdFact::Assigned { area: "health".into(), to: someone("asst"), reason: String::new() };
    let assigned = add(&mut archive, vmd, person, assigned).unwrap();
    assert_eq!(open(&mut archive, vmd).state.last, Some(assigned));
    let VmdFact::Requested { request, .. } = asked("rsa", Some("perdita_domicilio")) else { panic!() };
    add(&mut archive, vmd, person, VmdFact::Requested { request, corrects: Some(first) }).unwrap();
    assert_eq!(open(&mut archive, vmd).state.last, None);
}

#[test]
fn merged_files_share_their_assessments_and_their_scales() {
    let mut archive = archive();
    let (kept, dropped) = (maria(&mut archive), register(&mut archive, &[(Field::Surname, "Rosi")]));
    let one = assessment(&mut archive, kept, vec![(now(), asked("rsa", None))]);
    let two = assessment(&mut archive, dropped, vec![(now(), asked("rsa", None))]);
    let before = administered(&mut archive, dropped, Some(two), None);
    let merge = tell(&mut archive, dropped, PersonFact::MergedInto { into: kept, reason: String::new() });
    let page = list(&mut archive, &VmdFilter { comune: Some("D142".into()), ..VmdFilter::default() });
    assert!(page.total == 2 && page.rows.iter().all(|row| row.person.id == kept));
    assert_eq!(read(&mut archive, |reader| reader.person(kept)).pathways.len(), 2);
    let of = |archive: &mut Archive, person| read(archive, |reader| reader.administrations(person));
    assert_eq!(of(&mut archive, kept)[0].id, before);
    // Work goes on whichever of the two files is named; the correction lands on the same history.
    add(&mut archive, two, kept, visited("health", "asst", None)).unwrap();
    let after = administered(&mut archive, kept, Some(one), Some(before));
    let files = of(&mut archive, dropped);
    assert_eq!(files.iter().map(|file| file.id).collect::<Vec<_>>(), [after, before]);
    assert_eq!(files[1].state.corrected.as_ref().unwrap().0, after);
    // A correction serves the assessment that the scale served, whatever it says.
    let counting = |archive: &mut Archive, vmd| {
        let rows = read(archive, |reader| reader.administration_rows(vmd));
        rows.iter().map(|row| row.id).collect::<Vec<_>>()
    };
    assert_eq!((counting(&mut archive, one), counting(&mut archive, two)), (vec![], vec![after]));
    let told = read(&mut archive, |reader| reader.timeline(kept, 0, 50));
    let count = |pick: fn(&Told) -> bool| told.iter().filter(|item| pick(&item.fact)).count();
    assert_eq!(count(|told| matches!(told, Told::Vmd(_))), 3);
    assert_eq!(count(|told| matches!(told, Told::Administration(..))), 3);
    // Parted again, each file has what its own assessment was served by, also what was written under the other name.
    let new = administered(&mut archive, kept, Some(two), None);
    tell(&mut archive, dropped, PersonFact::Unmerged { merge, reason: String::new() });
    let ids = |files: Vec<poliedro_store::AdministrationFile>| files.iter().map(|file| file.id).collect::<Vec<_>>();
    assert_eq!(ids(of(&mut archive, dropped)), [new, after, before]);
    assert!(of(&mut archive, kept).is_empty());
    assert_eq!(ids(read(&mut archive, |reader| reader.administrations_of(two))), [new, after, before]);
    let last = administered(&mut archive, dropped, None, Some(new));
    assert_eq!(counting(&mut archive, two), [last, after]);
    let digest_before = digest(&archive);
    rebuild(&mut archive);
    assert_eq!(digest(&archive), digest_before);
}

#[test]
fn a_scale_is_corrected_once_by_the_same_scale_of_the_same_person() {
    let mut archive = archive();
    let (person, stranger) = (maria(&mut archive), register(&mut archive, &[(Field::Surname, "Neri")]));
    let first = administered(&mut archive, person, None, None);
    let seal = |archive: &mut Archive, person, administration| {
        let changed = archive.change(&anna(), now(), Op::AdministrationSeal, |change| {
            change.seal_administration(person, now(), None, administration)
        });
        changed.map(|changed| changed.value)
    };
    assert!(rule(seal(&mut archive, stranger, administration(Some(first)))).contains("di un’altra persona"));
    let barthel =
        poliedro_domain::administration::Administration { instrument: "barthel".into(), ..administration(Some(first)) };
    assert!(rule(seal(&mut archive, person, barthel)).contains("stessa scala"));
    let second = seal(&mut archive, person, administration(Some(first))).unwrap();
    assert!(rule(seal(&mut archive, person, administration(Some(first)))).contains("già stata corretta"));
    assert_eq!(read(&mut archive, |r| r.administration(first)).state.corrected.unwrap().0, second);
    let nothing = AdministrationId::from_uuid(Uuid::from_u128(5));
    assert!(matches!(
        seal(&mut archive, person, administration(Some(nothing))),
        Err(StoreError::NotFound(Noun::Administration))
    ));
    let theirs = assessment(&mut archive, stranger, vec![(now(), asked("rsa", None))]);
    let wrong = archive.change::<_, StoreError>(&anna(), now(), Op::AdministrationSeal, |change| {
        change.seal_administration(person, now(), Some(theirs), administration(None))
    });
    assert!(rule(wrong.map(|changed| changed.value)).contains("VMD indicata è di un’altra persona"));
}

#[test]
fn the_timeline_marks_what_was_undone_on_any_page() {
    let mut archive = archive();
    let person = maria(&mut archive);
    let vmd = assessment(&mut archive, person, vec![(now(), asked("rsa", None))]);
    let assigned = VmdFact::Assigned { area: "health".into(), to: someone("asst"), reason: String::new() };
    let assigned = add(&mut archive, vmd, person, assigned).unwrap();
    add(&mut archive, vmd, person, VmdFact::Voided { fact: assigned, reason: "Sbagliato".into() }).unwrap();
    assert_eq!(open(&mut archive, vmd).state.assessors.len(), 0);
    for limit in [50, 3] {
        let told = read(&mut archive, |reader| reader.timeline(person, 0, limit));
        let voided: Vec<_> = told.iter().filter(|item| item.voided).map(poliedro_store::TimelineItem::id).collect();
        assert_eq!(voided, [assigned], "{limit}");
    }
}

#[test]
fn migrating_an_archive_gives_the_rows_that_a_rebuild_gives() {
    let mut archive = archive();
    let person = maria(&mut archive);
    // Around both changes of the hour, and around midnight in Italy.
    for moment in [
        "2026-01-15T23:30:00Z",
        "2026-03-28T23:30:00Z",
        "2026-03-29T00:59:59Z",
        "2026-03-29T01:00:00Z",
        "2026-03-29T21:59:59Z",
        "2026-03-29T22:00:00Z",
        "2026-10-24T22:30:00Z",
        "2026-10-25T00:59:59Z",
        "2026-10-25T22:59:59Z",
        "2026-10-25T23:00:00Z",
        "2025-10-26T22:30:00Z",
        "2025-12-31T23:00:00Z",
    ] {
        referred(&mut archive, person, Destination::Vmd, at(moment));
    }
    referred(&mut archive, person, Destination::Cot, now());
    let undone = referred(&mut archive, person, Destination::Vmd, now());
    withdraw(&mut archive, undone, person).unwrap();
    let expected = digest(&archive);

    let mut migrated = prepared(older(&archive, 1));
    assert_eq!(count(&migrated, "SELECT count(*) FROM vmd"), 13);
    assert_eq!(digest(&migrated), expected);
    rebuild(&mut migrated);
    assert_eq!(digest(&migrated), expected);
}

/// One thing that someone does on one of a few assessments; numbers choose.
#[derive(Clone, Debug)]
enum Deed {
    Refer(u16),
    Withdraw(usize),
    Ask(usize, usize, u16),
    Fact(usize, u8, u16),
    Undo(usize, usize),
    Seal(usize, usize, bool),
    Merge,
    Unmerge,
}

fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        2 => any::<u16>().prop_map(Deed::Refer),
        1 => any::<usize>().prop_map(Deed::Withdraw),
        4 => (any::<usize>(), 0..6usize, any::<u16>()).prop_map(|(v, p, t)| Deed::Ask(v, p, t)),
        12 => (any::<usize>(), 0..13u8, any::<u16>()).prop_map(|(v, k, t)| Deed::Fact(v, k, t)),
        3 => (any::<usize>(), any::<usize>()).prop_map(|(v, f)| Deed::Undo(v, f)),
        3 => (any::<usize>(), any::<usize>(), any::<bool>()).prop_map(|(v, c, x)| Deed::Seal(v, c, x)),
        1 => Just(Deed::Merge),
        1 => Just(Deed::Unmerge),
    ]
}

struct World {
    people: [PersonId; 2],
    access: PathwayId,
    merge: Option<FactId>,
    vmds: Vec<(PathwayId, Vec<FactId>)>,
    sealed: Vec<AdministrationId>,
}

fn moment(hours: u16) -> Timestamp {
    at("2025-01-01T00:00:00Z") + SignedDuration::from_hours(i64::from(hours))
}

fn fact(kind: u8, vmd: &(PathwayId, Vec<FactId>)) -> VmdFact {
    let (area, meeting) =
        (["health", "social"][usize::from(kind % 2)].to_owned(), MeetingId::from_uuid(Uuid::from_u128(3)));
    let decision = Decision { outcome: "lista_rsa".into(), verify_on: Some(date(2026, 9, 9)), ..Decision::default() };
    let planned = PlannedVisit {
        areas: vec![area.clone()],
        on: date(2026, 11, 23),
        at: "09:30".into(),
        place: String::new(),
        address: "Via Po 1".into(),
        note: String::new(),
    };
    match kind {
        0 | 1 => VmdFact::Assigned { area, to: someone("asst"), reason: String::new() },
        2 | 3 => VmdFact::VisitPlanned { visit: planned },
        4 => VmdFact::VisitCancelled { areas: vec![area], reason: String::new() },
        5 | 6 => visited(&area, "comune", None),
        7 => visited(&area, "asst", vmd.1.last().copied()),
        8 => VmdFact::Synthesised { synthesis: Synthesis { setting: "rsa".into(), ..Synthesis::default() } },
        9 => VmdFact::Scheduled { meeting },
        10 => VmdFact::Decided { meeting, number: 7, year: 2026, decision: Box::new(decision) },
        11 => VmdFact::Closed { outcome: "decesso".into(), note: String::new() },
        _ => VmdFact::Reopened { reason: String::new() },
    }
}

fn act(archive: &mut Archive, world: &mut World, deed: &Deed) -> Result<(), StoreError> {
    const PROTOCOLS: [&str; 6] = ["rsa", "anziani-over65", "asd", "minori-b1", "demenza-cdcd", "non esiste"];
    let person = world.people[0];
    let many = world.vmds.len();
    let place = |n: usize| n.checked_rem(many).ok_or(StoreError::Rule("none yet"));
    archive.change::<_, StoreError>(&anna(), now(), Op::Demo, |change| {
        match deed {
            Deed::Refer(hours) => {
                let id = change.new_pathway()?;
                let to = if hours % 3 == 0 { Destination::Cot } else { Destination::Vmd };
                let opened =
                    RequestFact::Opened { to, from_intake: world.access, motive: "m".into(), urgent: hours % 2 == 0 };
                change.append_request(id, person, moment(*hours), opened)?;
                world.vmds.push((id, Vec::new()));
            }
            Deed::Withdraw(v) => {
                let id = world.vmds[place(*v)?].0;
                change.append_request(id, person, now(), RequestFact::Withdrawn { reason: String::new() })?;
            }
            Deed::Ask(v, protocol, hours) => {
                let fact = asked(PROTOCOLS[*protocol], (hours % 4 == 0).then_some("perdita_domicilio"));
                if v % 2 == 0 {
                    let id = change.new_pathway()?;
                    change.append_vmd(id, world.people[v / 2 % 2], moment(*hours), fact)?;
                    world.vmds.push((id, Vec::new()));
                } else {
                    let id = world.vmds[place(*v)?].0;
                    change.append_vmd(id, change.vmd_person(id)?, moment(*hours), fact)?;
                }
            }
            Deed::Fact(v, kind, hours) => {
                let place = place(*v)?;
                let id = world.vmds[place].0;
                let fact = fact(*kind, &world.vmds[place]);
                let visited = matches!(fact, VmdFact::Visited { .. });
                let id = change.append_vmd(id, change.vmd_person(id)?, moment(*hours), fact)?;
                // A correction is of the last visit: the last of these, often enough.
                if visited {
                    world.vmds[place].1.push(id);
                } else {
                    world.vmds[place].1.insert(0, id);
                }
            }
            Deed::Undo(v, f) => {
                let (id, facts) = &world.vmds[place(*v)?];
                let fact = *f.checked_rem(facts.len()).and_then(|n| facts.get(n)).ok_or(StoreError::Rule("none"))?;
                change.append_vmd(*id, person, now(), VmdFact::Voided { fact, reason: String::new() })?;
            }
            Deed::Seal(v, c, corrects) => {
                let vmd = place(*v).ok().map(|place| world.vmds[place].0);
                let old = c.checked_rem(world.sealed.len()).map(|n| world.sealed[n]).filter(|_| *corrects);
                world.sealed.push(change.seal_administration(person, now(), vmd, administration(old))?);
            }
            Deed::Merge => {
                let into = PersonFact::MergedInto { into: world.people[0], reason: String::new() };
                world.merge = Some(change.append_person(world.people[1], now(), into)?);
            }
            Deed::Unmerge => {
                let merge = world.merge.take().ok_or(StoreError::Rule("no merge yet"))?;
                change.append_person(world.people[1], now(), PersonFact::Unmerged { merge, reason: String::new() })?;
            }
        }
        Ok(())
    })?;
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 80, ..ProptestConfig::default() })]
    #[test]
    fn a_rebuild_gives_the_same_assessments(deeds in prop::collection::vec(deed(), 1..60)) {
        let mut archive = archive();
        let (person, other) = (maria(&mut archive), register(&mut archive, &[(Field::Surname, "Neri")]));
        let access = intake(&mut archive, person, vec![(now(), requested("x", None))]);
        let mut world = World { people: [person, other], access, merge: None, vmds: vec![], sealed: vec![] };
        for deed in &deeds {
            match act(&mut archive, &mut world, deed) {
                Ok(()) | Err(StoreError::Rule(_) | StoreError::NotFound(_)) => {}
                Err(error) => return Err(TestCaseError::fail(error.to_string())),
            }
        }
        let before = digest(&archive);
        rebuild(&mut archive);
        prop_assert_eq!(digest(&archive), before);
        // Every row of the list opens, and says of itself what the list says.
        for row in list(&mut archive, &VmdFilter::default()).rows {
            let file = open(&mut archive, row.id);
            prop_assert_eq!(file.state.stage(&file.areas), row.stage);
            prop_assert_eq!(file.row, row);
        }
    }
}
