//! Projections made again from the facts are the same, whatever was written.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod gate_common;

use gate_common::*;
use jiff::{SignedDuration, Timestamp, civil::date};
use poliedro_domain::{
    id::{FactId, LetterheadId, PathwayId, PersonId, RelationId},
    intake::{Destination, IntakeFact, Outcome},
    issue::{Issue, Way},
    letterhead::{Letterhead, LetterheadFact},
    operator::{OperatorCard, OperatorFact},
    permission::Op,
    person::{Contact, Field, Patch, PersonFact, Representation, RepresentationKind},
    request::RequestFact,
    territory_fact::TerritoryFact,
};
use poliedro_store::{Archive, StoreError, audit, projection_digest};
use proptest::prelude::*;
use uuid::Uuid;

/// One thing that someone does; numbers choose among what exists.
#[derive(Clone, Debug)]
enum Deed {
    Register(Vec<(usize, String)>),
    Set(usize, Vec<(usize, Option<String>)>),
    Contact(usize, u8, String),
    Represent(usize, u8, Option<i8>),
    Remove(usize, u8),
    Merge(usize, usize),
    Unmerge(usize),
    Access(usize, u16, bool),
    Follow(usize, u8, u16),
    Undo(usize, usize),
    Operator(u8, bool),
    Territory(u8, Option<i8>, bool),
    Setting(u8, Option<u8>),
    Letterhead(usize, bool),
    Left(Option<usize>),
}

fn deed() -> impl Strategy<Value = Deed> {
    let value =
        || prop_oneof!["[A-Za-zÀ-ù' ]{0,12}", "[0-9/+ ]{3,12}", "19[0-9]{2}-0[1-9]-1[0-9]", Just("D142".to_owned())];
    let field = || 0..Field::ALL.len();
    prop_oneof![
        4 => prop::collection::vec((field(), value()), 0..8).prop_map(Deed::Register),
        4 => (any::<usize>(), prop::collection::vec((field(), prop::option::of(value())), 1..4)).prop_map(|(p, f)| Deed::Set(p, f)),
        2 => (any::<usize>(), 0..3u8, "[0-9 ]{0,10}").prop_map(|(p, r, t)| Deed::Contact(p, r, t)),
        1 => (any::<usize>(), 0..3u8, prop::option::of(1..28i8)).prop_map(|(p, r, d)| Deed::Represent(p, r, d)),
        1 => (any::<usize>(), 0..3u8).prop_map(|(p, r)| Deed::Remove(p, r)),
        3 => (any::<usize>(), any::<usize>()).prop_map(|(a, b)| Deed::Merge(a, b)),
        2 => any::<usize>().prop_map(Deed::Unmerge),
        4 => (any::<usize>(), any::<u16>(), any::<bool>()).prop_map(|(p, t, u)| Deed::Access(p, t, u)),
        6 => (any::<usize>(), 0..8u8, any::<u16>()).prop_map(|(i, k, t)| Deed::Follow(i, k, t)),
        2 => (any::<usize>(), any::<usize>()).prop_map(|(i, f)| Deed::Undo(i, f)),
        1 => (0..3u8, any::<bool>()).prop_map(|(o, a)| Deed::Operator(o, a)),
        1 => (0..3u8, prop::option::of(1..28i8), any::<bool>()).prop_map(|(c, d, x)| Deed::Territory(c, d, x)),
        1 => (0..3u8, prop::option::of(any::<u8>())).prop_map(|(k, v)| Deed::Setting(k, v)),
        2 => (any::<usize>(), any::<bool>()).prop_map(|(l, w)| Deed::Letterhead(l, w)),
        2 => prop::option::of(any::<usize>()).prop_map(Deed::Left),
    ]
}

#[derive(Default)]
struct World {
    people: Vec<PersonId>,
    merges: Vec<(PersonId, FactId)>,
    accesses: Vec<(PathwayId, PersonId, Vec<FactId>)>,
    requests: Vec<(PathwayId, PersonId)>,
    letterheads: Vec<LetterheadId>,
}

fn pick<T: Clone>(among: &[T], n: usize) -> Option<T> {
    among.get(n.checked_rem(among.len())?).cloned()
}

fn moment(hours: u16) -> Timestamp {
    at("2025-01-01T00:00:00Z") + SignedDuration::from_hours(i64::from(hours))
}

/// Does one deed in a change of its own. Deeds that the archive refuses leave it as it was.
fn act(archive: &mut Archive, world: &mut World, deed: &Deed) -> Result<(), StoreError> {
    archive.change::<_, StoreError>(&anna(), now(), Op::Demo, |change| {
        let relation = |n: &u8| RelationId::from_uuid(Uuid::from_u128(u128::from(*n)));
        let person = |n: &usize| pick(&world.people, *n).ok_or(StoreError::Rule("nobody yet"));
        match deed {
            Deed::Register(values) => {
                let fields = values.iter().map(|(f, value)| (Field::ALL[*f], Some(value.clone()))).collect();
                let id = change.new_person()?;
                change.append_person(id, now(), PersonFact::Registered { fields, distinct_from: vec![] })?;
                world.people.push(id);
            }
            Deed::Set(p, values) => {
                let fields: Patch = values.iter().map(|(f, value)| (Field::ALL[*f], value.clone())).collect();
                change.append_person(person(p)?, now(), PersonFact::FieldsSet { fields })?;
            }
            Deed::Contact(p, r, phone) => {
                let contact = Contact { phone: phone.clone(), ..Contact::default() };
                change.append_person(person(p)?, now(), PersonFact::ContactSet { id: relation(r), contact })?;
            }
            Deed::Represent(p, r, until) => {
                let representation = Representation {
                    role: RepresentationKind::Guardian,
                    full_name: "Avv. Neri".into(),
                    phone: "0373 1234".into(),
                    deed: String::new(),
                    powers: String::new(),
                    from: date(2020, 1, 1),
                    until: until.map(|day| date(2026, 2, day)),
                };
                change.append_person(
                    person(p)?,
                    now(),
                    PersonFact::RepresentationSet { id: relation(r), representation },
                )?;
            }
            Deed::Remove(p, r) => {
                change.append_person(
                    person(p)?,
                    now(),
                    PersonFact::RelationRemoved { id: relation(r), reason: String::new() },
                )?;
            }
            Deed::Merge(a, b) => {
                let (dropped, into) = (person(a)?, person(b)?);
                let id =
                    change.append_person(dropped, now(), PersonFact::MergedInto { into, reason: String::new() })?;
                world.merges.push((dropped, id));
            }
            Deed::Unmerge(n) => {
                let (dropped, merge) = pick(&world.merges, *n).ok_or(StoreError::Rule("no merge yet"))?;
                change.append_person(dropped, now(), PersonFact::Unmerged { merge, reason: String::new() })?;
            }
            Deed::Access(p, hours, urgent) => {
                let (id, person) = (change.new_pathway()?, person(p)?);
                let fact = requested("Aiuto", urgent.then_some("caregiver"));
                let fact = change.append_intake(id, person, moment(*hours), fact)?;
                world.accesses.push((id, person, vec![fact]));
            }
            Deed::Follow(n, kind, hours) => {
                let place = n.checked_rem(world.accesses.len()).ok_or(StoreError::Rule("no access yet"))?;
                let (id, person, facts) = &mut world.accesses[place];
                let request = change.new_pathway()?;
                let fact = match kind {
                    0 => IntakeFact::Assigned { to: operator(2), reason: String::new() },
                    1 => assessed(true),
                    2 => IntakeFact::Oriented { services: vec!["sad".into()], note: String::new() },
                    3 => IntakeFact::Activated { pathway: "sad".into(), provider: String::new(), note: String::new() },
                    4 => IntakeFact::Referred { to: Destination::Cot, request, motive: String::new(), urgent: false },
                    5 => IntakeFact::Closed { outcome: Outcome::Oriented, note: String::new() },
                    6 => IntakeFact::Reopened { reason: String::new() },
                    _ => requested("Corretta", None),
                };
                facts.push(change.append_intake(*id, *person, moment(*hours), fact)?);
                if *kind == 4 {
                    let opened = RequestFact::Opened {
                        to: Destination::Cot,
                        from_intake: *id,
                        motive: String::new(),
                        urgent: true,
                    };
                    change.append_request(request, *person, moment(*hours), opened)?;
                    world.requests.push((request, *person));
                }
            }
            Deed::Undo(n, f) => {
                let place = n.checked_rem(world.accesses.len()).ok_or(StoreError::Rule("no access yet"))?;
                let (id, person, facts) = &mut world.accesses[place];
                let fact = facts[f % facts.len()];
                facts.push(change.append_intake(
                    *id,
                    *person,
                    now(),
                    IntakeFact::Voided { fact, reason: String::new() },
                )?);
                if let Some((request, person)) = pick(&world.requests, *f) {
                    change.append_request(request, person, now(), RequestFact::Withdrawn { reason: String::new() })?;
                }
            }
            Deed::Operator(o, add) => {
                let card = OperatorCard { name: format!("Op {o}"), ..OperatorCard::default() };
                let fact = if *add {
                    OperatorFact::Added { card }
                } else {
                    OperatorFact::Deactivated { reason: String::new() }
                };
                change.append_operator(operator(u128::from(*o)), now(), fact)?;
            }
            Deed::Territory(c, day, confirmed) => {
                change.append_territory(TerritoryFact::MembershipSet {
                    belfiore: format!("D14{c}"),
                    sub_ambito: "crema".into(),
                    from: day.map(|day| date(2026, 1, day)),
                    until: None,
                    confirmed: *confirmed,
                })?;
            }
            Deed::Setting(k, value) => {
                change.set(&format!("k{k}"), value.map_or(serde_json::Value::Null, Into::into))?;
            }
            Deed::Letterhead(l, withdraw) => {
                let known = pick(&world.letterheads, *l).filter(|_| l % 3 > 0);
                let fact = if *withdraw {
                    LetterheadFact::Withdrawn { reason: String::new() }
                } else {
                    LetterheadFact::Written {
                        letterhead: Box::new(Letterhead { name: format!("Ente {l}"), ..Letterhead::default() }),
                    }
                };
                let id = known.map_or_else(|| change.new_letterhead(), Ok)?;
                change.append_letterhead(id, fact)?;
                if known.is_none() {
                    world.letterheads.push(id);
                }
            }
            Deed::Left(p) => {
                let person = p.as_ref().map(person).transpose()?;
                let issue = Issue {
                    document: "plan".into(),
                    title: "Progetto".into(),
                    number: "PI-1".into(),
                    about: person.map(|person| person.to_string()).unwrap_or_default(),
                    part: String::new(),
                    digest: String::new(),
                    sha256: String::new(),
                    way: Way::Saved,
                    draft: false,
                };
                change.append_issue(person, issue)?;
            }
        }
        Ok(())
    })?;
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]
    #[test]
    fn a_rebuild_gives_the_same_projections(deeds in prop::collection::vec(deed(), 1..60)) {
        let mut archive = archive();
        let mut world = World::default();
        let mut done = 0;
        for deed in &deeds {
            match act(&mut archive, &mut world, deed) {
                Ok(()) => done += 1,
                Err(StoreError::Rule(_) | StoreError::NotFound(_)) => {}
                Err(error) => return Err(TestCaseError::fail(error.to_string())),
            }
        }
        let before = projection_digest(archive.connection()).unwrap();
        let rebuilt = archive.change::<_, StoreError>(&anna(), now(), Op::Rebuild, |change| change.rebuild(&mut |_| {})).unwrap();
        prop_assert_eq!(rebuilt.value.people as usize, world.people.len());
        prop_assert_eq!(projection_digest(archive.connection()).unwrap(), before);
        let report = audit::verify(archive.connection(), &no_keys).unwrap();
        prop_assert!(report.ok(), "{:?}", report);
        prop_assert_eq!(report.rows >= done, true);
        archive.connection().execute_batch("INSERT INTO person_word (person_word) VALUES ('integrity-check')").unwrap();
    }
}

#[test]
fn the_digest_sees_every_projection() {
    let mut archive = archive();
    let person = register(&mut archive, &[(Field::Surname, "Rossi"), (Field::Phone, "0373 80000")]);
    let other = register(&mut archive, &[(Field::Surname, "Rosi")]);
    tell(&mut archive, other, PersonFact::MergedInto { into: person, reason: String::new() });
    let contact = Contact { full_name: "Lucia".into(), ..Contact::default() };
    tell(&mut archive, person, PersonFact::ContactSet { id: RelationId::from_uuid(Uuid::from_u128(1)), contact });
    let access = intake(&mut archive, person, vec![(now(), requested("x", None))]);
    let opened = RequestFact::Opened { to: Destination::Vmd, from_intake: access, motive: "m".into(), urgent: false };
    archive
        .change::<_, StoreError>(&anna(), now(), Op::Demo, |change| {
            let request = change.new_pathway()?;
            change.append_request(request, person, now(), opened)?;
            change.append_operator(operator(1), now(), OperatorFact::Added { card: OperatorCard::default() })?;
            change.set("k", 1.into())?;
            change.append_territory(TerritoryFact::MembershipSet {
                belfiore: "D142".into(),
                sub_ambito: "crema".into(),
                from: None,
                until: None,
                confirmed: true,
            })
        })
        .unwrap();
    administered(&mut archive, person, None, None);
    let digest = |archive: &Archive| projection_digest(archive.connection()).unwrap();
    let before = digest(&archive);
    for spoil in [
        "UPDATE person SET surname = 'Bossi' WHERE n = 1",
        "UPDATE person_relation SET full_name = 'x'",
        "UPDATE person_merge SET reason = 'x'",
        "DELETE FROM person_key WHERE key LIKE '0373%'",
        "DELETE FROM person_word WHERE rowid = 1",
        "UPDATE intake SET stage = 'closed'",
        "UPDATE request SET urgent = 1",
        "UPDATE vmd SET stage = 'closed'",
        "DELETE FROM vmd_area WHERE area = 'social'",
        "UPDATE administration SET score = '1'",
        "UPDATE operator SET active = 0",
        "UPDATE setting SET value = '2'",
        "DELETE FROM membership",
    ] {
        archive.connection().execute_batch(spoil).unwrap();
        assert_ne!(digest(&archive), before, "{spoil}");
        let mut last = None;
        archive.change(&anna(), now(), Op::Rebuild, |change| change.rebuild(&mut |at| last = Some(at))).unwrap();
        assert_eq!(digest(&archive), before, "{spoil}");
        assert!(last.is_some_and(|at| at.done == at.total && at.total == 8));
    }
}
