//! Whatever is done to discharges, referrals, reminders and files, in any order: a rebuild gives the same lists, every discharge is where its
//! facts say, nobody is followed by two discharges, and nothing is said of the dead as if they were alive.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod gate_common;
mod gate_discharges;

use gate_common::*;
use gate_discharges::*;
use jiff::{SignedDuration, Timestamp, civil::date};
use poliedro_domain::{
    discharge::{CotClock, DischargeFact, Link, Stage, Working},
    id::{FactId, PathwayId, PersonId},
    intake::Destination,
    permission::Op,
    person::{Field, PersonFact},
    reminder::{Reminder, ReminderFact},
    request::RequestFact,
    when::local_date,
};
use poliedro_store::{
    Archive, DischargeFilter, DischargeRow, Reader, StoreError, audit, migrate::MIGRATIONS, projection_digest,
};
use proptest::prelude::*;
use std::collections::BTreeMap;

/// One thing that somebody does; numbers choose among what exists.
#[derive(Clone, Debug)]
enum Deed {
    Register,
    /// From a ward; with the arrival, perhaps; after another discharge, perhaps.
    Report(usize, i64, bool, Option<usize>),
    /// From the PUA.
    Refer(usize, i64, bool),
    TakeBack(usize),
    Say(usize, i64, DischargeFact),
    /// The next step of the way.
    GoOn(usize),
    Link(usize, usize),
    Readmit(usize, usize, i64),
    Undo(usize, usize),
    Vmd(usize),
    Die(usize, Option<i64>),
    Merge(usize, usize),
    Unmerge(usize),
    Remind(Option<usize>, usize, bool),
    Remember(usize, u8),
}

fn hour(n: i64) -> Timestamp {
    at("2026-10-20T07:00:00Z") + SignedDuration::from_hours(n)
}

fn fact() -> impl Strategy<Value = DischargeFact> {
    let clock = prop_oneof![
        3 => Just(CotClock::default()),
        1 => Just(CotClock { hours: 24, working: Some(Working { from_hour: 8, to_hour: 18 }) }),
    ];
    prop_oneof![
        3 => clock.prop_map(|clock| DischargeFact::Received { clock, corrects: None, reason: String::new() }),
        5 => Just(assessed_as("s")),
        5 => Just(planned(&["sad_leps", "adi"])),
        4 => Just(activated()),
        5 => Just(left()),
        3 => Just(verified("regolare")),
        1 => Just(verified("non_reperibile")),
        1 => Just(closed()),
        1 => Just(not_activated()),
        1 => Just(reopened()),
        1 => Just(DischargeFact::Assigned { to: operator(2), reason: String::new() }),
        1 => Just(reported("crema")),
    ]
}

fn deed() -> impl Strategy<Value = Deed> {
    let which = any::<usize>;
    prop_oneof![
        2 => Just(Deed::Register),
        4 => (which(), 0..100i64, any::<bool>(), prop::option::weighted(0.2, which()))
            .prop_map(|(p, h, arrives, after)| Deed::Report(p, h, arrives, after)),
        3 => (which(), 0..100i64, prop::bool::weighted(0.8)).prop_map(|(p, h, cot)| Deed::Refer(p, h, cot)),
        1 => which().prop_map(Deed::TakeBack),
        10 => which().prop_map(Deed::GoOn),
        18 => (which(), 0..300i64, fact()).prop_map(|(d, h, fact)| Deed::Say(d, h, fact)),
        2 => (which(), which()).prop_map(|(d, v)| Deed::Link(d, v)),
        7 => (which(), which(), 250..310i64).prop_map(|(d, next, h)| Deed::Readmit(d, next, h)),
        5 => (which(), 0..5usize).prop_map(|(d, back)| Deed::Undo(d, back)),
        1 => which().prop_map(Deed::Vmd),
        2 => (which(), prop::option::of(0..300i64)).prop_map(|(p, h)| Deed::Die(p, h)),
        2 => (which(), which()).prop_map(|(a, b)| Deed::Merge(a, b)),
        1 => which().prop_map(Deed::Unmerge),
        2 => (prop::option::of(which()), which(), any::<bool>()).prop_map(|(p, d, about)| Deed::Remind(p, d, about)),
        2 => (which(), 0..3u8).prop_map(|(r, what)| Deed::Remember(r, what)),
    ]
}

#[derive(Default)]
struct World {
    people: Vec<PersonId>,
    discharges: Vec<(PathwayId, PersonId, Vec<FactId>)>,
    requests: Vec<(PathwayId, PersonId)>,
    vmds: Vec<PathwayId>,
    reminders: Vec<PathwayId>,
    merges: Vec<(PersonId, FactId)>,
}

fn pick<T: Clone>(among: &[T], n: usize) -> Result<T, StoreError> {
    let place = n.checked_rem(among.len()).ok_or(StoreError::Rule("none yet"))?;
    Ok(among[place].clone())
}

impl World {
    fn said(&mut self, id: PathwayId, fact: FactId) {
        self.discharges.iter_mut().find(|(known, ..)| *known == id).unwrap().2.push(fact);
    }
}

fn act(archive: &mut Archive, world: &mut World, deed: &Deed) -> Result<(), StoreError> {
    archive.change::<_, StoreError>(&anna(), now(), Op::Demo, |change| {
        match deed {
            Deed::Register => {
                let person = change.new_person()?;
                change.append_person(person, now(), registered(&[(Field::Surname, "Rossi")]))?;
                world.people.push(person);
            }
            Deed::Report(p, at, arrives, after) => {
                let (person, id) = (pick(&world.people, *p)?, change.new_pathway()?);
                let previous = after.map(|after| pick(&world.discharges, after)).transpose()?.map(|(id, ..)| id);
                let mut facts = vec![(hour(*at), following("crema", previous))];
                facts.extend(arrives.then(|| (hour(*at), received())));
                let facts = change.append_discharge_all(id, person, facts)?;
                world.discharges.push((id, person, facts));
            }
            Deed::Refer(p, at, cot) => {
                let (person, access, id) = (pick(&world.people, *p)?, change.new_pathway()?, change.new_pathway()?);
                change.append_intake(access, person, hour(*at), requested("m", None))?;
                let to = if *cot { Destination::Cot } else { Destination::Vmd };
                let opened = RequestFact::Opened { to, from_intake: access, motive: "m".into(), urgent: false };
                change.append_request(id, person, hour(*at), opened)?;
                world.requests.push((id, person));
                // What was sent to the equipe is said of too, and refused.
                world.discharges.push((id, person, Vec::new()));
            }
            Deed::TakeBack(r) => {
                let (id, person) = pick(&world.requests, *r)?;
                change.append_request(id, person, hour(301), RequestFact::Withdrawn { reason: String::new() })?;
            }
            Deed::Say(d, at, fact) => {
                let (id, person, _) = pick(&world.discharges, *d)?;
                let fact = change.append_discharge(id, person, hour(*at), fact.clone())?;
                world.said(id, fact);
            }
            Deed::GoOn(d) => {
                let (id, person, _) = pick(&world.discharges, *d)?;
                let fact = match change.discharge(id)?.state.stage() {
                    Stage::Referred => received(),
                    Stage::Received => assessed_as("s"),
                    Stage::Assessed => planned(&["integrato"]),
                    Stage::Planned => activated(),
                    Stage::Activated => left(),
                    _ => verified("regolare"),
                };
                let fact = change.append_discharge(id, person, hour(299), fact)?;
                world.said(id, fact);
            }
            Deed::Link(d, v) => {
                let (id, person, _) = pick(&world.discharges, *d)?;
                let to = Link::Vmd(pick(&world.vmds, *v)?);
                let fact = change.append_discharge(id, person, hour(300), DischargeFact::Linked { to })?;
                world.said(id, fact);
            }
            Deed::Readmit(d, next, at) => {
                let ((id, person, _), (next, ..)) = (pick(&world.discharges, *d)?, pick(&world.discharges, *next)?);
                let fact = change.append_discharge(id, person, hour(*at), readmitted(next))?;
                world.said(id, fact);
            }
            Deed::Undo(d, back) => {
                let (id, person, facts) = pick(&world.discharges, *d)?;
                let undone = facts.len().checked_sub(1 + back).and_then(|place| facts.get(place));
                let undone = *undone.ok_or(StoreError::Rule("nothing to undo"))?;
                let fact = change.append_discharge(id, person, hour(300), undo(undone))?;
                world.said(id, fact);
            }
            Deed::Vmd(p) => {
                let id = change.new_pathway()?;
                change.append_vmd(id, pick(&world.people, *p)?, hour(0), asked("rsa", None))?;
                world.vmds.push(id);
            }
            Deed::Die(p, at) => {
                let death = at.map(|at| local_date(hour(at)).to_string());
                let fields = [(Field::DeathDate, death)].into();
                change.append_person(pick(&world.people, *p)?, now(), PersonFact::FieldsSet { fields })?;
            }
            Deed::Merge(a, b) => {
                let (dropped, into) = (pick(&world.people, *a)?, pick(&world.people, *b)?);
                let fact = PersonFact::MergedInto { into, reason: String::new() };
                world.merges.push((dropped, change.append_person(dropped, now(), fact)?));
            }
            Deed::Unmerge(n) => {
                let (person, merge) = pick(&world.merges, *n)?;
                change.append_person(person, now(), PersonFact::Unmerged { merge, reason: String::new() })?;
            }
            Deed::Remind(p, d, about) => {
                let person = p.map(|p| pick(&world.people, p)).transpose()?;
                let about = about.then(|| pick(&world.discharges, *d)).transpose()?.map(|(id, ..)| id);
                let on = date(2026, 11, 27);
                let reminder = Reminder { on, at: String::new(), text: "t".into(), to: None, about };
                let id = change.new_reminder()?;
                change.append_reminder(id, person, now(), ReminderFact::Set { reminder })?;
                world.reminders.push(id);
            }
            Deed::Remember(r, what) => {
                let fact = match what {
                    0 => ReminderFact::Done { note: String::new() },
                    1 => ReminderFact::Dropped { reason: String::new() },
                    _ => ReminderFact::Resumed {},
                };
                change.append_reminder(pick(&world.reminders, *r)?, None, now(), fact)?;
            }
        }
        Ok(())
    })?;
    Ok(())
}

/// What the lists show of every discharge is what its facts say, and nothing contradicts the files or the other discharges.
fn holds(reader: &Reader<'_>, world: &World) -> Result<(), StoreError> {
    let all = reader.discharges(&DischargeFilter::default(), 0, 1000)?;
    let (mut shown, mut led) = (0, BTreeMap::new());
    for (id, person, _) in &world.discharges {
        let Ok(file) = reader.discharge(*id) else {
            // Only what was sent to the equipe is none, and nothing was said of it.
            assert!(reader.vmd(*id).is_ok());
            continue;
        };
        shown += 1;
        assert!(all.rows.contains(&file.row));
        assert_eq!((file.person, file.row.stage), (*person, file.state.stage()));
        assert_eq!((file.row.is_open(), file.row.due_at), (file.state.is_open(), file.state.due_at()));
        assert_eq!(file.row.in_time(), file.state.in_time());
        assert_eq!(file.row.person.id, reader.root_of(*person)?);
        let mut links = file.state.links.clone();
        let mut kept = reader.discharge_links(*id)?;
        links.sort_by_key(|link| format!("{link:?}"));
        kept.sort_by_key(|link| format!("{link:?}"));
        assert_eq!(links, kept);
        for link in links {
            let (Link::Vmd(other) | Link::Application(other)) = link;
            assert!(reader.discharges_of_pathway(other)?.contains(&file.row));
        }
        if let Some(access) = file.row.intake {
            assert!(reader.discharges_of_pathway(access)?.contains(&file.row));
        }
        if let Some(next) = file.row.next {
            assert_eq!(led.insert(next, *id), None, "two discharges are followed by the same");
            assert_ne!(reader.discharge(next)?.row.stage, Stage::Withdrawn, "followed by nobody");
        }
        // Going back, one comes to the first.
        let (mut back, mut steps) = (file.row.previous, 0);
        while let Some(previous) = back {
            steps += 1;
            assert!(steps <= world.discharges.len(), "a ring");
            back = reader.discharge(previous)?.row.previous;
        }
        let Some(death) = file.row.person.death_date else { continue };
        for line in file.lines.iter().filter(|line| !line.voided && file.row.stage != Stage::Withdrawn) {
            use DischargeFact::{Assessed, Discharged, Readmitted, Verified};
            let alive = match &line.fact.body {
                Assessed { .. } | Discharged { .. } | Readmitted { .. } => true,
                Verified { outcome, .. } => outcome == "regolare",
                _ => false,
            };
            assert!(!alive || local_date(line.fact.happened_at) <= death, "{:?}", line.fact);
        }
    }
    assert_eq!(shown, all.total);
    orders(&all.rows);
    let part = |open| reader.discharges(&DischargeFilter { open: Some(open), ..DischargeFilter::default() }, 0, 1);
    assert_eq!(part(true)?.total + part(false)?.total, all.total);
    let stages = reader.discharge_stages(&DischargeFilter::default())?;
    assert_eq!(stages.iter().map(|(_, count)| count).sum::<u32>(), all.total);
    for (stage, count) in stages {
        assert_eq!(all.rows.iter().filter(|row| row.stage == stage).count(), count as usize);
    }
    for person in &world.people {
        let root = reader.root_of(*person)?;
        let of: Vec<_> = reader.discharges_of_person(*person)?;
        assert!(of.iter().all(|row| row.person.id == root));
        assert_eq!(of.len(), all.rows.iter().filter(|row| row.person.id == root).count());
        assert_eq!(reader.open_discharge_of(*person, None)?, of.iter().find(|row| row.is_open()).map(|row| row.id));
        let pathways = reader.person(*person)?.pathways;
        let told = pathways.iter().filter(|it| it.kind == poliedro_store::PathwayKind::Discharge).count();
        assert_eq!(told, of.len());
    }
    for reminder in &world.reminders {
        reader.reminder(*reminder)?;
    }
    Ok(())
}

/// To be assessed by the end of the clock, then what is open by its beginning, then what is over, the newest first.
fn orders(rows: &[DischargeRow]) {
    let key = |row: &DischargeRow| match (row.is_open(), row.received_at, row.assessed_at) {
        (true, Some(_), None) => (0, row.due_at.unwrap().as_millisecond(), row.n),
        (true, ..) => (1, row.began_at.as_millisecond(), row.n),
        (false, ..) => (2, -row.began_at.as_millisecond(), row.n),
    };
    assert!(rows.windows(2).all(|pair| key(&pair[0]) < key(&pair[1])));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 80, ..ProptestConfig::default() })]
    #[test]
    fn the_lists_are_what_the_facts_say(deeds in prop::collection::vec(deed(), 20..110)) {
        let mut archive = archive();
        let mut world = World::default();
        for deed in [Deed::Register, Deed::Register, Deed::Report(0, 0, true, None)].iter().chain(&deeds) {
            match act(&mut archive, &mut world, deed) {
                Ok(()) => {}
                // Of what was sent to the equipe nothing is said here, nor is a reminder written about what is not there.
                Err(refused) if ["rule", "not_found"].contains(&refused.code()) => {}
                Err(error) => return Err(TestCaseError::fail(format!("{error} {deed:?}"))),
            }
        }
        read(&mut archive, |reader| holds(reader, &world));
        same_after_rebuild(&mut archive);
        read(&mut archive, |reader| holds(reader, &world));
        let report = audit::verify(archive.connection(), &no_keys).unwrap();
        prop_assert!(report.ok(), "{:?}", report);
    }

    /// An archive of before, with accesses, referrals and merges at random, is brought forward to what a rebuild makes of its facts.
    #[test]
    fn archives_of_before_are_brought_forward(deeds in prop::collection::vec(deed(), 10..60)) {
        let mut archive = archive();
        let mut world = World::default();
        let known = |deed: &&Deed| {
            use Deed::{Die, Merge, Refer, Register, TakeBack, Unmerge, Vmd};
            matches!(deed, Register | Refer(..) | TakeBack(_) | Vmd(_) | Die(..) | Merge(..) | Unmerge(_))
        };
        for deed in [Deed::Register, Deed::Register, Deed::Refer(0, 0, true)].iter().chain(deeds.iter().filter(known)) {
            match act(&mut archive, &mut world, deed) {
                Ok(()) => {}
                Err(refused) if refused.code() == "rule" => {}
                Err(error) => return Err(TestCaseError::fail(format!("{error} {deed:?}"))),
            }
        }
        let expected = projection_digest(archive.connection()).unwrap();
        let mut migrated = prepared(older(&archive, MIGRATIONS.len() - 1));
        prop_assert_eq!(projection_digest(migrated.connection()).unwrap(), expected);
        read(&mut migrated, |reader| holds(reader, &world));
        same_after_rebuild(&mut migrated);
    }
}

#[test]
fn random_histories_do_lead_somewhere() {
    use proptest::{strategy::ValueTree, test_runner::TestRunner};
    let mut runner = TestRunner::deterministic();
    let mut stages = BTreeMap::<Stage, u32>::new();
    let mut refused = BTreeMap::<String, u32>::new();
    for _ in 0..50 {
        let deeds = prop::collection::vec(deed(), 60..110).new_tree(&mut runner).unwrap().current();
        let (mut archive, mut world) = (archive(), World::default());
        for deed in [Deed::Register, Deed::Register].iter().chain(&deeds) {
            if let Err(error) = act(&mut archive, &mut world, deed) {
                *refused.entry(error.to_string()).or_default() += 1;
            }
        }
        for row in list(&mut archive, &DischargeFilter::default()).rows {
            *stages.entry(row.stage).or_default() += 1;
        }
    }
    for stage in Stage::ALL {
        assert!(stages.contains_key(&stage), "{stage:?}: {stages:?}");
    }
    for words in ["altra persona", "deceduta", "in vita", "già cominciato"] {
        assert!(refused.keys().any(|sentence| sentence.contains(words)), "{words}: {refused:#?}");
    }
}
