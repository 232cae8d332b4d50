//! Meetings of the equipe: a case on one agenda, minutes that never change, numbers that never repeat, a changed text that is noticed.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod gate_common;

use gate_common::*;
use jiff::{
    Timestamp,
    civil::{Date, date},
};
use poliedro_domain::{
    id::{FactId, MeetingId, PathwayId, PersonId},
    meeting::{Addendum, Attendant, CaseMinutes, CaseWords, Convened, MeetingFact, Minutes, Participant, Sealed},
    permission::{Op, Purpose},
    person::Field,
    vmd::{Decision, Stage, Synthesis, VmdFact},
};
use poliedro_store::{Archive, MeetingFile, Noun, Reader, StoreError, Told, projection_digest};
use proptest::prelude::*;

fn change<T>(
    archive: &mut Archive,
    verb: impl FnOnce(&mut poliedro_store::Change<'_>) -> Result<T, StoreError>,
) -> Result<T, StoreError> {
    archive.change(&anna(), now(), Op::MeetingChange, verb).map(|changed| changed.value)
}

fn read<T>(archive: &mut Archive, verb: impl FnOnce(&Reader<'_>) -> Result<T, StoreError>) -> T {
    archive.read(&anna(), now(), Op::MeetingRead, Purpose::Care, None, verb).unwrap()
}

fn open(archive: &mut Archive, meeting: MeetingId) -> MeetingFile {
    read(archive, |reader| reader.meeting(meeting))
}

fn add(archive: &mut Archive, meeting: MeetingId, fact: MeetingFact) -> Result<FactId, StoreError> {
    change(archive, |change| change.append_meeting(meeting, now(), fact))
}

fn rule<T: std::fmt::Debug>(result: Result<T, StoreError>) -> &'static str {
    match result.unwrap_err() {
        StoreError::Rule(sentence) => sentence,
        other => panic!("{other:?}"),
    }
}

fn person(archive: &mut Archive, surname: &str) -> PersonId {
    register(archive, &[(Field::Surname, surname), (Field::Name, "Maria")])
}

/// An assessment that is ready for the equipe.
fn ready(archive: &mut Archive, person: PersonId) -> PathwayId {
    let at = |day: i8| format!("2026-11-{day:02}T09:00:00Z").parse::<Timestamp>().unwrap();
    let synthesis = Synthesis { summary: "Vive sola".into(), setting: "rsa".into(), ..Synthesis::default() };
    let facts = vec![
        (at(1), asked("rsa", None)),
        (at(5), visited("health", "asst", None)),
        (at(6), visited("social", "comune", None)),
        (at(7), VmdFact::Synthesised { synthesis }),
    ];
    assessment(archive, person, facts)
}

fn convened(on: Date) -> Convened {
    Convened {
        on,
        at: "14:30".into(),
        mode: String::new(),
        place: "Crema".into(),
        title: String::new(),
        note: String::new(),
    }
}

fn meeting(archive: &mut Archive, on: Date, cases: &[PathwayId]) -> MeetingId {
    let meeting = change(archive, |change| {
        let meeting = change.new_meeting()?;
        change.append_meeting(meeting, now(), MeetingFact::Planned { convened: convened(on) })?;
        Ok(meeting)
    })
    .unwrap();
    add(archive, meeting, MeetingFact::AgendaSet { cases: cases.to_vec() }).unwrap();
    meeting
}

fn decision(outcome: &str) -> Decision {
    Decision { outcome: outcome.into(), postponed: outcome == "approfondimento", ..Decision::default() }
}

fn decide(archive: &mut Archive, meeting: MeetingId, case: PathwayId, outcome: &str) {
    add(archive, meeting, MeetingFact::Decided { case, decision: Box::new(decision(outcome)) }).unwrap();
}

/// The minutes as the app writes them.
fn written(file: &MeetingFile) -> Minutes {
    let case = |id: &PathwayId| CaseMinutes {
        case: *id,
        person: PersonId::from_bytes([7; 16]),
        full_name: "Rossi Maria".into(),
        age: Some(88),
        comune: "Crema".into(),
        protocol: "Protocollo RSA".into(),
        service: "RSA".into(),
        visits: vec!["Visita sanitaria".into()],
        scores: vec![],
        synthesis: Synthesis::default(),
        heard: vec![],
        decision: file.state.decisions.get(id).cloned().unwrap_or_default(),
        words: CaseWords::default(),
    };
    Minutes {
        number: 0,
        year: 0,
        convened: file.state.convened.clone().unwrap(),
        sealed_at: now(),
        sealed_by: "Anna".into(),
        people: file.state.people.clone(),
        mode: "In presenza".into(),
        present: vec![],
        absent: vec![],
        cases: file.state.agenda.iter().map(case).collect(),
    }
}

fn seal(archive: &mut Archive, meeting: MeetingId) -> Result<Sealed, StoreError> {
    let minutes = written(&open(archive, meeting));
    change(archive, |change| change.seal_minutes(meeting, now(), minutes))
}

fn sealed(archive: &mut Archive, on: Date) -> (u32, i16) {
    let meeting = meeting(archive, on, &[]);
    let sealed = seal(archive, meeting).unwrap();
    (sealed.minutes.number, sealed.minutes.year)
}

fn addendum(year: i16, case: Option<PathwayId>, decision: Option<Decision>) -> Addendum {
    Addendum {
        number: 0,
        year,
        adds_to: (0, 0),
        adds_to_sha256: String::new(),
        case,
        reason: "Errore".into(),
        text: "Si corregge".into(),
        decision,
        words: String::new(),
        sealed_at: now(),
        sealed_by: "Anna".into(),
    }
}

fn stage(archive: &mut Archive, case: PathwayId) -> Stage {
    read(archive, |reader| Ok(reader.vmd(case)?.row.stage))
}

fn same_after_rebuild(archive: &mut Archive) {
    let before = projection_digest(archive.connection()).unwrap();
    archive.change::<_, StoreError>(&anna(), now(), Op::Rebuild, |change| change.rebuild(&mut |_| {})).unwrap();
    assert_eq!(projection_digest(archive.connection()).unwrap(), before);
}

#[test]
fn a_meeting_from_the_agenda_to_the_minutes() {
    let mut archive = archive();
    let (maria, ugo) = (person(&mut archive, "Rossi"), person(&mut archive, "Neri"));
    let (one, two) = (ready(&mut archive, maria), ready(&mut archive, ugo));
    assert_eq!(stage(&mut archive, one), Stage::Ready);
    let held = meeting(&mut archive, date(2026, 11, 23), &[one, two]);
    assert_eq!((stage(&mut archive, one), stage(&mut archive, two)), (Stage::InMeeting, Stage::InMeeting));
    assert_eq!(read(&mut archive, |reader| reader.agenda_of(one)), Some(held));
    let there = Attendant { name: "Anna".into(), present: true, ..Attendant::default() };
    add(&mut archive, held, MeetingFact::AttendanceSet { people: vec![there.clone()] }).unwrap();
    let daughter = Participant { kind: "familiare".into(), name: "Lucia".into() };
    add(&mut archive, held, MeetingFact::HeardSet { case: one, people: vec![daughter] }).unwrap();
    decide(&mut archive, held, one, "lista_rsa");
    assert_eq!(rule(seal(&mut archive, held)), "Ci sono casi senza decisione: il verbale non si può chiudere.");
    decide(&mut archive, held, two, "approfondimento");
    let sealed = seal(&mut archive, held).unwrap();
    assert_eq!((sealed.minutes.number, sealed.minutes.year, sealed.sha256.len()), (1, 2026, 64));

    let file = open(&mut archive, held);
    assert_eq!((file.row.minutes, file.row.cases, file.row.decided, file.intact), (Some((1, 2026)), 2, 2, Some(true)));
    assert_eq!(file.state.sealed.as_ref(), Some(&sealed));
    // What was decided is in the assessment; what was postponed waits for another meeting.
    assert_eq!((stage(&mut archive, one), stage(&mut archive, two)), (Stage::Decided, Stage::Ready));
    let vmd = read(&mut archive, |reader| reader.vmd(one));
    assert_eq!(
        (vmd.row.minutes, vmd.row.decision.as_deref(), vmd.row.meeting),
        (Some((1, 2026)), Some("lista_rsa"), None)
    );
    assert_eq!(read(&mut archive, |reader| reader.last_members()), [there]);
    // The timeline of each person tells of their own case only.
    let told = |archive: &mut Archive, who: PersonId| -> Vec<&'static str> {
        let items = read(archive, |reader| reader.timeline(who, 0, 100));
        let kinds = items.iter().filter_map(|item| match &item.fact {
            Told::Meeting(of, fact) if *of == held => Some(match fact.body {
                MeetingFact::HeardSet { case, .. } if case == one => "heard",
                MeetingFact::Decided { .. } => "decided",
                _ => "other",
            }),
            _ => None,
        });
        kinds.collect()
    };
    assert_eq!(told(&mut archive, maria), ["decided", "heard"]);
    assert_eq!(told(&mut archive, ugo), ["decided"]);
    same_after_rebuild(&mut archive);
}

#[test]
fn nothing_changes_after_sealing_but_by_an_integrative_minute() {
    let mut archive = archive();
    let maria = person(&mut archive, "Rossi");
    let (one, other) = (ready(&mut archive, maria), ready(&mut archive, maria));
    let held = meeting(&mut archive, date(2026, 11, 20), &[one]);
    decide(&mut archive, held, one, "lista_rsa");
    let first = addendum(2026, Some(one), None);
    let early = change(&mut archive, |change| change.add_minutes(held, now(), first));
    assert!(rule(early).contains("non è ancora chiuso"));
    let sealed = seal(&mut archive, held).unwrap();
    let before = archive.connection().query_row("SELECT count(*) FROM fact", [], |row| row.get::<_, i64>(0)).unwrap();
    for fact in [
        MeetingFact::Planned { convened: convened(date(2026, 12, 1)) },
        MeetingFact::AgendaSet { cases: vec![other] },
        MeetingFact::AttendanceSet { people: vec![] },
        MeetingFact::HeardSet { case: one, people: vec![] },
        MeetingFact::Decided { case: one, decision: Box::new(decision("rinuncia")) },
        MeetingFact::Undecided { case: one },
        MeetingFact::Cancelled { reason: "x".into() },
        MeetingFact::Sealed { minutes: Box::new(sealed.minutes.clone()), sha256: sealed.sha256.clone() },
    ] {
        assert!(rule(add(&mut archive, held, fact)).contains("verbale integrativo"));
    }
    assert!(rule(seal(&mut archive, held)).contains("già chiuso"));
    assert_eq!(count(&archive, "SELECT count(*) FROM fact"), before);

    let elsewhere = addendum(2026, Some(other), None);
    assert!(
        rule(change(&mut archive, |change| change.add_minutes(held, now(), elsewhere))).contains("non è nel verbale")
    );
    let new = addendum(2026, Some(one), Some(decision("progetto_domicilio")));
    let (added, sha256) = change(&mut archive, |change| change.add_minutes(held, now(), new)).unwrap();
    assert_eq!((added.number, added.year, added.adds_to), (2, 2026, (1, 2026)));
    assert_eq!((added.adds_to_sha256.as_str(), sha256.len()), (sealed.sha256.as_str(), 64));
    let vmd = read(&mut archive, |reader| reader.vmd(one));
    assert_eq!((vmd.row.minutes, vmd.row.decision.as_deref()), (Some((2, 2026)), Some("progetto_domicilio")));
    assert_eq!(vmd.state.decisions.len(), 2);
    let file = open(&mut archive, held);
    assert_eq!((file.state.sealed.as_ref(), file.addenda_intact.as_slice()), (Some(&sealed), [true].as_slice()));
    same_after_rebuild(&mut archive);
}

#[test]
fn a_case_is_on_one_open_agenda() {
    let mut archive = archive();
    let maria = person(&mut archive, "Rossi");
    let case = ready(&mut archive, maria);
    let first = meeting(&mut archive, date(2026, 11, 20), &[case]);
    let second = meeting(&mut archive, date(2026, 11, 27), &[]);
    let again = MeetingFact::AgendaSet { cases: vec![case] };
    assert!(rule(add(&mut archive, second, again.clone())).contains("un’altra seduta"));
    // Setting the same agenda again says nothing to the assessment.
    let lines = |archive: &mut Archive| read(archive, |reader| Ok(reader.vmd(case)?.lines.len()));
    let before = lines(&mut archive);
    add(&mut archive, first, again.clone()).unwrap();
    assert_eq!(lines(&mut archive), before);
    add(&mut archive, first, MeetingFact::Cancelled { reason: "Neve".into() }).unwrap();
    assert_eq!((stage(&mut archive, case), read(&mut archive, |r| r.agenda_of(case))), (Stage::Ready, None));
    add(&mut archive, second, again).unwrap();
    assert_eq!(stage(&mut archive, case), Stage::InMeeting);
    add(&mut archive, second, MeetingFact::AgendaSet { cases: vec![] }).unwrap();
    assert_eq!(stage(&mut archive, case), Stage::Ready);
    let far = MeetingFact::Decided { case, decision: Box::new(decision("rsa")) };
    assert!(rule(add(&mut archive, second, far)).contains("non è all’ordine del giorno"));
    assert!(rule(add(&mut archive, first, MeetingFact::AttendanceSet { people: vec![] })).contains("annullata"));
    assert!(rule(seal(&mut archive, first)).contains("annullata"));
    same_after_rebuild(&mut archive);
}

#[test]
fn a_case_that_was_closed_meanwhile_can_leave_the_agenda() {
    let mut archive = archive();
    let maria = person(&mut archive, "Rossi");
    let case = ready(&mut archive, maria);
    let held = meeting(&mut archive, date(2026, 11, 20), &[case]);
    let closed = VmdFact::Closed { outcome: "decesso".into(), note: String::new() };
    change(&mut archive, |change| change.append_vmd(case, maria, now(), closed)).unwrap();
    add(&mut archive, held, MeetingFact::AgendaSet { cases: vec![] }).unwrap();
    let vmd = read(&mut archive, |reader| reader.vmd(case));
    assert_eq!((vmd.row.stage, vmd.state.scheduled), (Stage::Closed, None));
    same_after_rebuild(&mut archive);
}

#[test]
fn what_was_said_of_a_case_that_leaves_the_agenda_comes_back_with_it() {
    let mut archive = archive();
    let maria = person(&mut archive, "Rossi");
    let (one, two) = (ready(&mut archive, maria), ready(&mut archive, maria));
    let held = meeting(&mut archive, date(2026, 11, 20), &[one, two]);
    decide(&mut archive, held, one, "lista_rsa");
    let heard = vec![Participant { kind: "persona".into(), name: String::new() }];
    add(&mut archive, held, MeetingFact::HeardSet { case: one, people: heard.clone() }).unwrap();
    add(&mut archive, held, MeetingFact::AgendaSet { cases: vec![two] }).unwrap();
    // Off the agenda it does not count.
    let file = open(&mut archive, held);
    assert_eq!((file.row.cases, file.row.decided, file.state.undecided()), (1, 0, vec![two]));
    add(&mut archive, held, MeetingFact::AgendaSet { cases: vec![two, one] }).unwrap();
    let file = open(&mut archive, held);
    assert_eq!((file.row.decided, file.state.undecided()), (1, vec![two]));
    assert_eq!(
        (file.state.decisions.get(&one), file.state.heard.get(&one)),
        (Some(&decision("lista_rsa")), Some(&heard))
    );
    same_after_rebuild(&mut archive);
}

#[test]
fn what_was_sent_is_sent_again_when_the_decision_changes() {
    let mut archive = archive();
    let maria = person(&mut archive, "Rossi");
    let case = ready(&mut archive, maria);
    let held = meeting(&mut archive, date(2026, 11, 20), &[case]);
    decide(&mut archive, held, case, "lista_rsa");
    seal(&mut archive, held).unwrap();
    let vmd = |archive: &mut Archive, fact: VmdFact| {
        change(archive, |change| change.append_vmd(case, maria, now(), fact)).unwrap();
    };
    vmd(&mut archive, VmdFact::Transmitted { to: "RSA".into(), note: String::new() });
    assert_eq!(stage(&mut archive, case), Stage::Transmitted);
    let again = |archive: &mut Archive, decision: Decision| {
        let new = addendum(2026, Some(case), Some(decision));
        change(archive, |change| change.add_minutes(held, now(), new))
    };
    // Who did not agree changes nothing for whoever was told.
    again(&mut archive, Decision { dissent: "Il medico".into(), ..decision("lista_rsa") }).unwrap();
    assert_eq!(stage(&mut archive, case), Stage::Transmitted);
    again(&mut archive, Decision { setting: "domicilio".into(), ..decision("lista_rsa") }).unwrap();
    assert_eq!(stage(&mut archive, case), Stage::Decided);
    vmd(&mut archive, VmdFact::Transmitted { to: "RSA".into(), note: String::new() });
    again(&mut archive, Decision { setting: "domicilio".into(), ..decision("misura") }).unwrap();
    assert_eq!(stage(&mut archive, case), Stage::Decided);
    assert_eq!(read(&mut archive, |reader| Ok(reader.vmd(case)?.row.transmitted_at)), None);
    // Closed, it is opened again before it is decided differently.
    vmd(&mut archive, VmdFact::Closed { outcome: "decesso".into(), note: String::new() });
    assert!(rule(again(&mut archive, decision("rinuncia"))).contains("prima la riapra"));
    same_after_rebuild(&mut archive);
}

#[test]
fn minutes_are_of_their_meeting() {
    let mut archive = archive();
    let maria = person(&mut archive, "Rossi");
    let case = ready(&mut archive, maria);
    let held = meeting(&mut archive, date(2026, 11, 20), &[case]);
    decide(&mut archive, held, case, "lista_rsa");
    let right = written(&open(&mut archive, held));
    let mut other_day = right.clone();
    other_day.convened.on = date(2027, 1, 1);
    let mut other_decision = right.clone();
    other_decision.cases[0].decision = decision("rinuncia");
    let mut no_case = right.clone();
    no_case.cases.clear();
    for wrong in [other_day, other_decision, no_case] {
        let refused = change(&mut archive, |change| change.seal_minutes(held, now(), wrong));
        assert!(rule(refused).contains("non corrisponde alla seduta"));
    }
    change(&mut archive, |change| change.seal_minutes(held, now(), right)).unwrap();
    let none = change(&mut archive, |change| {
        let nowhere = change.new_meeting()?;
        change.append_meeting(nowhere, now(), MeetingFact::AgendaSet { cases: vec![] })
    });
    assert!(matches!(none, Err(StoreError::NotFound(Noun::Meeting))));
}

#[test]
fn numbers_follow_the_order_of_sealing_in_the_year_of_the_meeting() {
    let mut archive = archive();
    // Sealed out of the order of their days: the number is that of the sealing.
    assert_eq!(sealed(&mut archive, date(2026, 11, 20)), (1, 2026));
    assert_eq!(sealed(&mut archive, date(2026, 3, 1)), (2, 2026));
    // The last and the first day of two years.
    assert_eq!(sealed(&mut archive, date(2025, 12, 31)), (1, 2025));
    assert_eq!(sealed(&mut archive, date(2026, 1, 1)), (3, 2026));
    assert_eq!(read(&mut archive, |reader| Ok((reader.next_minutes(2025)?, reader.next_minutes(2026)?))), (2, 4));
    // Two in one change.
    let pair = [meeting(&mut archive, date(2026, 11, 21), &[]), meeting(&mut archive, date(2026, 11, 21), &[])];
    let minutes = pair.map(|one| (one, written(&open(&mut archive, one))));
    let numbers = change(&mut archive, |change| {
        let mut numbers = Vec::new();
        for (meeting, minutes) in minutes {
            numbers.push(change.seal_minutes(meeting, now(), minutes)?.minutes.number);
        }
        Ok(numbers)
    });
    assert_eq!(numbers.unwrap(), [4, 5]);
    // A change that fails takes no number.
    let lost = meeting(&mut archive, date(2026, 11, 22), &[]);
    let minutes = written(&open(&mut archive, lost));
    let failed = change(&mut archive, |change| {
        change.seal_minutes(lost, now(), minutes)?;
        Err::<(), _>(StoreError::Rule("no"))
    });
    assert!(failed.is_err());
    assert_eq!(sealed(&mut archive, date(2026, 11, 22)), (6, 2026));
    // An integrative minute of the next year, to minutes of this one.
    let (added, _) =
        change(&mut archive, |change| change.add_minutes(pair[0], now(), addendum(2027, None, None))).unwrap();
    assert_eq!((added.number, added.year, added.adds_to), (1, 2027, (4, 2026)));
    same_after_rebuild(&mut archive);
}

fn tampered(kind: &str, from: &str, to: &str) -> MeetingFile {
    let mut archive = archive();
    let maria = person(&mut archive, "Rossi");
    let case = ready(&mut archive, maria);
    let held = meeting(&mut archive, date(2026, 11, 20), &[case]);
    decide(&mut archive, held, case, "lista_rsa");
    seal(&mut archive, held).unwrap();
    change(&mut archive, |change| change.add_minutes(held, now(), addendum(2026, Some(case), None))).unwrap();
    let file = open(&mut archive, held);
    assert_eq!((file.intact, file.addenda_intact.as_slice()), (Some(true), [true].as_slice()));
    let connection = archive.connection();
    connection.execute_batch("DROP TRIGGER fact_never_updated").unwrap();
    let sql = "UPDATE fact SET body = replace(body, ?1, ?2) WHERE stream = 'meeting' AND kind = ?3";
    assert_eq!(connection.execute(sql, (from, to, kind)).unwrap(), 1);
    open(&mut archive, held)
}

#[test]
fn a_text_changed_from_outside_is_noticed() {
    for (from, to) in [
        ("\"outcome\":\"lista_rsa\"", "\"outcome\":\"non_idoneo\""),
        ("Rossi Maria", "Rossi Mario"),
        ("\"age\":88", "\"age\":89"),
        ("\"number\":1,", "\"number\":7,"),
        ("\"sealedBy\":\"Anna\"", "\"sealedBy\":\"Ugo\""),
        // Something that the program would not even read.
        ("\"scores\":[]", "\"scores\":[],\"extra\":1"),
    ] {
        let file = tampered("sealed", from, to);
        assert_eq!(file.intact, Some(false), "{from}");
    }
    for (from, to) in [("Si corregge", "Si conferma"), ("\"addsTo\":[1,2026]", "\"addsTo\":[2,2026]")] {
        let file = tampered("added", from, to);
        assert_eq!((file.intact, file.addenda_intact.as_slice()), (Some(true), [false].as_slice()), "{from}");
    }
    // Whoever changes the text and writes its digest again breaks the pointer of what was added to it.
    let file = tampered("sealed", "\"sha256\":\"", "\"sha256\":\"00");
    assert_eq!((file.intact, file.addenda_intact.as_slice()), (Some(false), [false].as_slice()));
}

#[test]
fn opening_a_meeting_is_in_the_log_of_everyone_on_it() {
    let mut archive = archive();
    let people: Vec<_> = ["Rossi", "Neri", "Bianchi"].iter().map(|surname| person(&mut archive, surname)).collect();
    let cases: Vec<_> = people.iter().map(|who| ready(&mut archive, *who)).collect();
    let held = meeting(&mut archive, date(2026, 11, 20), &cases[..2]);
    let seen = |archive: &Archive, who: PersonId| -> i64 {
        let sql = "SELECT count(*) FROM audit WHERE op = 'meeting.read' AND person = ?1";
        archive.connection().query_row(sql, [who.as_bytes()], |row| row.get(0)).unwrap()
    };
    assert_eq!(people.iter().map(|who| seen(&archive, *who)).collect::<Vec<_>>(), [0, 0, 0]);
    open(&mut archive, held);
    assert_eq!(people.iter().map(|who| seen(&archive, *who)).collect::<Vec<_>>(), [1, 1, 0]);
}

#[derive(Clone, Debug)]
enum Step {
    Agenda(Vec<usize>),
    Decide(usize, bool),
    Undecide(usize),
    Seal,
    Add(usize),
    Cancel,
}

fn steps() -> impl Strategy<Value = Vec<(usize, Step)>> {
    let step = prop_oneof![
        3 => prop::collection::vec(0..4usize, 0..4).prop_map(Step::Agenda),
        4 => (0..4usize, any::<bool>()).prop_map(|(case, postponed)| Step::Decide(case, postponed)),
        1 => (0..4usize).prop_map(Step::Undecide),
        2 => Just(Step::Seal),
        1 => (0..4usize).prop_map(Step::Add),
        1 => Just(Step::Cancel),
    ];
    prop::collection::vec((0..3usize, step), 1..40)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    /// Whatever is tried: numbers are 1, 2, 3… without a hole, a case is on one open agenda, the rows are those of a rebuild.
    #[test]
    fn whatever_is_tried_the_series_has_no_hole_and_a_case_one_agenda(steps in steps()) {
        let mut archive = archive();
        let who = person(&mut archive, "Rossi");
        let cases: Vec<_> = (0..4).map(|_| ready(&mut archive, who)).collect();
        let meetings: Vec<_> = (1..4).map(|day| meeting(&mut archive, date(2026, 11, day), &[])).collect();
        for (which, step) in steps {
            let held = meetings[which];
            // Most of these are refused: a refusal must leave everything as it was.
            let before = projection_digest(archive.connection()).unwrap();
            let done = match step {
                Step::Agenda(of) => {
                    let cases = of.into_iter().map(|n| cases[n]).collect::<std::collections::BTreeSet<_>>();
                    add(&mut archive, held, MeetingFact::AgendaSet { cases: cases.into_iter().collect() }).map(drop)
                }
                Step::Decide(n, postponed) => {
                    let decision = decision(if postponed { "approfondimento" } else { "misura" });
                    add(&mut archive, held, MeetingFact::Decided { case: cases[n], decision: Box::new(decision) }).map(drop)
                }
                Step::Undecide(n) => add(&mut archive, held, MeetingFact::Undecided { case: cases[n] }).map(drop),
                Step::Seal => seal(&mut archive, held).map(drop),
                Step::Add(n) => {
                    let new = addendum(2026, Some(cases[n]), None);
                    change(&mut archive, |change| change.add_minutes(held, now(), new)).map(drop)
                }
                Step::Cancel => add(&mut archive, held, MeetingFact::Cancelled { reason: "x".into() }).map(drop),
            };
            if done.is_err() {
                prop_assert_eq!(projection_digest(archive.connection()).unwrap(), before);
            }
        }
        let holes = "SELECT count(*) - coalesce(max(number), 0) FROM minutes WHERE year = 2026";
        prop_assert_eq!(count(&archive, holes), 0);
        let twice = "SELECT count(*) FROM (SELECT 1 FROM meeting_case c JOIN meeting m ON m.id = c.meeting \
                     WHERE m.sealed_at IS NULL AND NOT m.cancelled GROUP BY c.vmd HAVING count(*) > 1)";
        prop_assert_eq!(count(&archive, twice), 0);
        // An assessment says it is on an agenda exactly when an open agenda has it.
        let stray = "SELECT count(*) FROM vmd v WHERE v.meeting IS NOT (SELECT m.id FROM meeting_case c JOIN meeting m ON m.id = c.meeting \
                     WHERE c.vmd = v.id AND m.sealed_at IS NULL AND NOT m.cancelled)";
        prop_assert_eq!(count(&archive, stray), 0);
        same_after_rebuild(&mut archive);
    }
}
