//! Whatever is done to applications, files and units, in any order: a rebuild gives the same lists, a person waits once for a kind of
//! unit, and nothing is said of the dead as if they were alive.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod gate_common;
mod gate_lists;

use gate_common::*;
use gate_lists::*;
use jiff::{
    ToSpan,
    civil::{Date, date},
};
use poliedro_domain::{
    application::{ApplicationFact, Exit, Stage},
    id::{FactId, PathwayId, PersonId},
    permission::Op,
    person::{Field, PersonFact},
    unit::{Unit, UnitFact},
    when::local_date,
};
use poliedro_store::{Archive, Reader, Scope, StoreError, WaitingFilter, audit, projection_digest};
use proptest::prelude::*;

/// One thing that somebody does; numbers choose among what exists.
#[derive(Clone, Debug)]
enum Deed {
    Register,
    Apply(usize, bool, i64, Vec<usize>),
    Say(usize, i64, ApplicationFact),
    Undo(usize, usize),
    Die(usize, Option<i64>),
    Merge(usize, usize),
    Unmerge(usize),
    Unit(usize, bool),
}

fn day(n: i64) -> Date {
    date(2026, 1, 1) + n.days()
}

fn units() -> impl Strategy<Value = Vec<usize>> {
    prop::sample::subsequence(vec![A, B, C], 1..=3)
}

fn fact() -> impl Strategy<Value = ApplicationFact> {
    prop_oneof![
        5 => units().prop_map(|units| entered(&units)),
        1 => Just(suspended()),
        1 => Just(resumed()),
        4 => (A..=C).prop_map(|n| ApplicationFact::Offered {
            unit: unit(n), wing: String::new(), answer_by: None, note: String::new()
        }),
        3 => (A..=C).prop_map(accepted),
        2 => ((A..=C), any::<bool>()).prop_map(|(n, leaves)| refused(n, leaves)),
        2 => (A..=C).prop_map(admitted),
        1 => prop::sample::select(Exit::ALL.to_vec()).prop_map(left),
        1 => Just(urgency("2026-01-01")),
        1 => Just(ApplicationFact::UrgencyDecided { granted: true, note: String::new() }),
        1 => Just(ApplicationFact::Confirmed { with: String::new(), note: String::new() }),
    ]
}

fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        2 => Just(Deed::Register),
        4 => (any::<usize>(), any::<bool>(), 0..40i64, units()).prop_map(|(p, cdi, d, u)| Deed::Apply(p, cdi, d, u)),
        14 => (any::<usize>(), 0..90i64, fact()).prop_map(|(a, d, fact)| Deed::Say(a, d, fact)),
        4 => (any::<usize>(), 0..5usize).prop_map(|(a, f)| Deed::Undo(a, f)),
        2 => (any::<usize>(), prop::option::of(20..90i64)).prop_map(|(p, d)| Deed::Die(p, d)),
        2 => (any::<usize>(), any::<usize>()).prop_map(|(a, b)| Deed::Merge(a, b)),
        1 => any::<usize>().prop_map(Deed::Unmerge),
        1 => (0..7usize, any::<bool>()).prop_map(|(n, ends)| Deed::Unit(n, ends)),
    ]
}

#[derive(Default)]
struct World {
    people: Vec<PersonId>,
    applications: Vec<(PathwayId, PersonId, Vec<FactId>)>,
    merges: Vec<(PersonId, FactId)>,
}

fn pick<T: Clone>(among: &[T], n: usize) -> Result<T, StoreError> {
    let place = n.checked_rem(among.len()).ok_or(StoreError::Rule("none yet"))?;
    Ok(among[place].clone())
}

fn act(archive: &mut Archive, world: &mut World, deed: &Deed) -> Result<(), StoreError> {
    archive.change::<_, StoreError>(&anna(), now(), Op::Demo, |change| {
        match deed {
            Deed::Register => {
                let person = change.new_person()?;
                change.append_person(person, now(), registered(&[(Field::Surname, "Rossi")]))?;
                world.people.push(person);
            }
            Deed::Apply(p, cdi, at, units) => {
                let (person, id) = (pick(&world.people, *p)?, change.new_pathway()?);
                let asked = application(&day(*at).to_string(), if *cdi { "cdi" } else { "rsa" }, units, None);
                let fact = ApplicationFact::Applied { application: Box::new(asked), corrects: None };
                let fact = change.append_application(id, person, on(&day(*at).to_string()), fact)?;
                world.applications.push((id, person, vec![fact]));
            }
            Deed::Say(a, at, fact) => {
                let (id, person, _) = pick(&world.applications, *a)?;
                let fact = change.append_application(id, person, on(&day(*at).to_string()), fact.clone())?;
                let known = world.applications.iter_mut().find(|(known, ..)| *known == id).unwrap();
                known.2.push(fact);
            }
            Deed::Undo(a, back) => {
                let (id, person, facts) = pick(&world.applications, *a)?;
                let undone = facts[facts.len().saturating_sub(1 + back)];
                let fact = change.append_application(id, person, on("2026-04-01"), undo(undone))?;
                let known = world.applications.iter_mut().find(|(known, ..)| *known == id).unwrap();
                known.2.push(fact);
            }
            Deed::Die(p, at) => {
                let death = at.map(|at| day(at).to_string());
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
            Deed::Unit(n, ends) => {
                let fact = if *ends {
                    UnitFact::Ended { on: day(30), reason: String::new() }
                } else {
                    UnitFact::Described { from: Some(day(10)), unit: Box::new(Unit::default()) }
                };
                change.append_unit(unit(*n), fact)?;
            }
        }
        Ok(())
    })?;
    Ok(())
}

/// What the lists show of every application that was not undone is what its facts say, and nothing contradicts the files.
fn holds(reader: &Reader<'_>, world: &World) -> Result<(), StoreError> {
    let all = WaitingFilter { scope: Scope::All, ..WaitingFilter::default() };
    let today = date(2026, 11, 23);
    let listed = reader.waiting(&all, today, 0, 1000)?;
    let mut shown = 0;
    for (id, _, _) in &world.applications {
        let file = reader.application(*id)?;
        assert_eq!(file.row.stage, file.state.stage());
        if file.row.stage == Stage::Withdrawn {
            continue;
        }
        shown += 1;
        assert!(listed.rows.contains(&file.row));
        assert_eq!(file.row.places.iter().filter(|place| place.turn.is_some()).count(), file.state.entries.len());
        let admissions = file.row.places.iter().filter(|place| matches!(place.left, Some((_, Exit::Admitted)))).count();
        assert!(admissions <= 1 && (admissions == 1) == (file.row.stage == Stage::Admitted));
        let Some(death) = file.row.person.death_date else { continue };
        for line in file.lines.iter().filter(|line| !line.voided) {
            use ApplicationFact::{Accepted, Admitted, Entered, Offered};
            let alive = matches!(line.fact.body, Offered { .. } | Accepted { .. } | Admitted { .. } | Entered { .. });
            assert!(!alive || local_date(line.fact.happened_at) <= death, "{:?}", line.fact);
        }
    }
    assert_eq!(shown, listed.total);
    let scopes =
        [Scope::Waiting, Scope::Applied, Scope::Over].map(|scope| WaitingFilter { scope, ..WaitingFilter::default() });
    let mut parts = 0;
    for scope in &scopes {
        parts += reader.waiting(scope, today, 0, 1000)?.total;
    }
    assert_eq!(parts, listed.total);
    let counts = reader.waiting_counts(today)?;
    assert_eq!(counts.waiting, reader.waiting(&scopes[0], today, 0, 1)?.total);
    assert_eq!(counts.applied, reader.waiting(&scopes[1], today, 0, 1)?.total);
    for (unit, waiting) in reader.waiting_by_unit()? {
        let of = WaitingFilter { unit: Some(unit), ..WaitingFilter::default() };
        assert_eq!(reader.waiting(&of, today, 0, 1)?.total, waiting);
    }
    // On one file, never two open applications for the same kind of unit.
    let mut open: Vec<_> = world.applications.iter().collect();
    open.retain(|(id, ..)| reader.application(*id).is_ok_and(|file| file.state.is_open()));
    let mut kinds: Vec<_> = Vec::new();
    for (id, person, _) in open {
        kinds.push((*person, reader.application(*id)?.row.kind));
    }
    kinds.sort();
    assert!(kinds.windows(2).all(|pair| pair[0] != pair[1]));
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 80, ..ProptestConfig::default() })]
    #[test]
    fn the_lists_are_what_the_facts_say(deeds in prop::collection::vec(deed(), 20..90)) {
        let mut archive = archive();
        let mut world = World::default();
        for deed in [Deed::Register, Deed::Register, Deed::Apply(0, false, 0, vec![A, B, C])].iter().chain(&deeds) {
            match act(&mut archive, &mut world, deed) {
                Ok(()) => {}
                Err(refused) if refused.code() == "rule" => {}
                Err(error) => return Err(TestCaseError::fail(format!("{error} {deed:?}"))),
            }
        }
        read(&mut archive, |reader| holds(reader, &world));
        let before = projection_digest(archive.connection()).unwrap();
        archive.change::<_, StoreError>(&anna(), now(), Op::Rebuild, |change| change.rebuild(&mut |_| {})).unwrap();
        prop_assert_eq!(projection_digest(archive.connection()).unwrap(), before);
        read(&mut archive, |reader| holds(reader, &world));
        let report = audit::verify(archive.connection(), &no_keys).unwrap();
        prop_assert!(report.ok(), "{:?}", report);
    }
}
