//! Accesses: lists and their filters, counts, what is due, undo, requests.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod gate_common;

use gate_common::*;
use jiff::civil::date;
use poliedro_domain::{
    deadline::{Band, Kind},
    id::{PathwayId, PersonId},
    intake::{Destination, IntakeFact, Outcome, Stage},
    operator::{OperatorCard, OperatorFact},
    permission::{Op, Purpose},
    person::{Field, PersonFact, Representation, RepresentationKind},
    request::RequestFact,
    territory_fact::TerritoryFact,
};
use poliedro_store::{Archive, IntakeFilter, Noun, Reader, StoreError};
use uuid::Uuid;

struct District {
    archive: Archive,
    rossi: PersonId,
    /// Requested on 1, 2, 3, 4 October 2026: waiting and urgent; assessed; referred; closed.
    accesses: [PathwayId; 4],
}

fn read<T>(archive: &mut Archive, verb: impl FnOnce(&Reader<'_>) -> Result<T, StoreError>) -> T {
    archive.read(&anna(), now(), Op::IntakeList, Purpose::Planning, None, verb).unwrap()
}

fn district() -> District {
    let mut archive = archive();
    let rossi =
        register(&mut archive, &[(Field::Surname, "Rossi"), (Field::Name, "Maria"), (Field::Residence, "D142")]);
    let verdi = register(&mut archive, &[(Field::Surname, "Verdi"), (Field::Residence, "L539")]);
    let day = |n: i8| date(2026, 10, n).at(8, 0, 0, 0).in_tz("Europe/Rome").unwrap().timestamp();
    let request = archive
        .change::<_, StoreError>(&anna(), now(), Op::IntakeRegister, |change| change.new_pathway())
        .unwrap()
        .value;
    let referred = IntakeFact::Referred { to: Destination::Vmd, request, motive: "Complesso".into(), urgent: true };
    let closed = IntakeFact::Closed { outcome: Outcome::Renounced, note: String::new() };
    let accesses = [
        intake(&mut archive, rossi, vec![(day(1), requested("Cade spesso", Some("caregiver")))]),
        intake(&mut archive, rossi, vec![(day(2), requested("Spesa", None)), (day(3), assessed(false))]),
        intake(
            &mut archive,
            verdi,
            vec![(day(3), requested("Solo in casa", None)), (day(4), assessed(true)), (day(5), referred)],
        ),
        intake(&mut archive, verdi, vec![(day(4), requested("100% invalido", None)), (day(5), closed)]),
    ];
    archive
        .change::<_, StoreError>(&anna(), now(), Op::IntakeChange, |change| {
            let opened = RequestFact::Opened {
                to: Destination::Vmd,
                from_intake: accesses[2],
                motive: "Complesso".into(),
                urgent: true,
            };
            change.append_request(request, verdi, day(5), opened)
        })
        .unwrap();
    District { archive, rossi, accesses }
}

fn listed(archive: &mut Archive, filter: &IntakeFilter) -> Vec<PathwayId> {
    let page = read(archive, |reader| reader.intakes(filter, 0, 50));
    assert_eq!(page.total as usize, page.rows.len());
    page.rows.iter().map(|row| row.id).collect()
}

#[test]
fn lists_are_newest_first_and_every_filter_filters() {
    let District { mut archive, accesses: [a, b, c, d], .. } = district();
    let all = IntakeFilter::default();
    let cases = [
        (all.clone(), vec![d, c, b, a]),
        (IntakeFilter { open: Some(true), ..all.clone() }, vec![c, b, a]),
        (IntakeFilter { open: Some(false), ..all.clone() }, vec![d]),
        (IntakeFilter { stages: vec![Stage::Registered, Stage::Referred], ..all.clone() }, vec![c, a]),
        (IntakeFilter { comune: Some("L539".into()), ..all.clone() }, vec![d, c]),
        (IntakeFilter { urgent: true, ..all.clone() }, vec![a]),
        (IntakeFilter { from: Some(date(2026, 10, 2)), until: Some(date(2026, 10, 3)), ..all.clone() }, vec![c, b]),
        (IntakeFilter { text: "rossi".into(), ..all.clone() }, vec![b, a]),
        (IntakeFilter { text: "maria ros".into(), open: Some(true), ..all.clone() }, vec![b, a]),
        (IntakeFilter { text: "spesa".into(), ..all.clone() }, vec![b]),
        (IntakeFilter { text: "100%".into(), ..all.clone() }, vec![d]),
        (IntakeFilter { text: "%".into(), ..all.clone() }, vec![d]),
        (IntakeFilter { assigned_to: Some(operator(1)), ..all.clone() }, vec![]),
    ];
    for (filter, expected) in cases {
        assert_eq!(listed(&mut archive, &filter), expected, "{filter:?}");
    }
    let page = read(&mut archive, |reader| reader.intakes(&all, 1, 2));
    assert_eq!((page.rows.iter().map(|row| row.id).collect::<Vec<_>>(), page.total), (vec![c, b], 4));
    let counts = read(&mut archive, |reader| {
        reader.intake_counts(&IntakeFilter { stages: vec![Stage::Closed], comune: Some("L539".into()), ..all })
    });
    let some: Vec<_> = counts.into_iter().filter(|(_, count)| *count > 0).collect();
    assert_eq!(some, [(Stage::Referred, 1), (Stage::Closed, 1)]);
}

#[test]
fn the_sub_ambito_is_that_of_the_day_of_the_contact() {
    let District { mut archive, accesses: [_, _, c, d], .. } = district();
    let set = |from, sub_ambito: &str, confirmed| TerritoryFact::MembershipSet {
        belfiore: "L539".into(),
        sub_ambito: sub_ambito.into(),
        from,
        until: None,
        confirmed,
    };
    archive
        .change::<_, StoreError>(&anna(), now(), Op::TerritoryChange, |change| {
            change.append_territory(set(None, "sergnano", false))?;
            change.append_territory(set(Some(date(2026, 10, 4)), "pandino", true))
        })
        .unwrap();
    let of = |sub_ambito: &str| IntakeFilter { sub_ambito: Some(sub_ambito.into()), ..IntakeFilter::default() };
    assert_eq!(listed(&mut archive, &of("sergnano")), [c]);
    assert_eq!(listed(&mut archive, &of("pandino")), [d]);
    let page = read(&mut archive, |reader| reader.intakes(&of("pandino"), 0, 9));
    assert_eq!(page.rows[0].sub_ambito.as_deref(), Some("pandino"));
    let rows = read(&mut archive, |reader| reader.memberships());
    assert_eq!((rows.len(), rows[0].from, rows[0].until), (2, None, Some(date(2026, 10, 3))));
    assert!(rows[1].confirmed && rows[1].until.is_none());
}

/// What is due, by band: the kind, and what its part says before the day.
fn due(archive: &mut Archive) -> Vec<(Band, Kind, Uuid)> {
    let bands = read(archive, |reader| reader.due_bands(now(), None, 50));
    let rows =
        bands.into_iter().flat_map(|(band, page)| page.rows.into_iter().map(move |row| (band, row.deadline.key)));
    rows.map(|(band, key)| (band, key.kind, key.of)).collect()
}

#[test]
fn each_open_access_is_due_once_and_validities_that_end() {
    let District { mut archive, rossi, accesses: [a, b, c, _] } = district();
    let accesses: Vec<_> = due(&mut archive)
        .into_iter()
        .filter(|(_, kind, _)| kind.of() == poliedro_domain::deadline::Of::Intake)
        .collect();
    let expected = [
        (Band::Now, Kind::IntakeAssess, a.uuid()),
        (Band::Open, Kind::IntakeClose, c.uuid()),
        (Band::Open, Kind::IntakeDecide, b.uuid()),
    ];
    assert_eq!(accesses, expected);

    let stp = [
        (Field::Surname, "Zeta"),
        (Field::CodeKind, "stp"),
        (Field::Code, "STP0300011234567"),
        (Field::CodeUntil, "2026-12-01"),
    ];
    let dead = [stp.as_slice(), &[(Field::DeathDate, "2026-01-01")]].concat();
    register(&mut archive, &stp);
    register(&mut archive, &dead);
    let mandate = |id: u128, until| PersonFact::RepresentationSet {
        id: poliedro_domain::id::RelationId::from_uuid(uuid::Uuid::from_u128(id)),
        representation: Representation {
            role: RepresentationKind::Guardian,
            full_name: "Avv. Neri".into(),
            phone: String::new(),
            deed: String::new(),
            powers: String::new(),
            from: date(2020, 1, 1),
            until,
        },
    };
    tell(&mut archive, rossi, mandate(1, Some(date(2026, 11, 1))));
    let ending = |archive: &mut Archive| {
        let all = due(archive).into_iter().map(|(band, kind, _)| (band, kind));
        all.filter(|(_, kind)| kind.of() == poliedro_domain::deadline::Of::Person).collect::<Vec<_>>()
    };
    let both = [(Band::Late, Kind::PersonRepresentation), (Band::Later, Kind::PersonCode)];
    assert_eq!(ending(&mut archive), both);
    // A renewed representation is no longer due.
    tell(&mut archive, rossi, mandate(2, None));
    assert_eq!(ending(&mut archive), both[1..]);
}

#[test]
fn undo_restores_the_stage_and_stays_readable() {
    let District { mut archive, rossi, accesses: [_, b, ..] } = district();
    let open = |archive: &mut Archive| read(archive, |reader| reader.intake(b));
    let last = open(&mut archive).state.last.unwrap();
    let undo = |fact| IntakeFact::Voided { fact, reason: "Errore".into() };
    let mut append =
        |fact| archive.change(&anna(), now(), Op::IntakeChange, |change| change.append_intake(b, rossi, now(), fact));
    append(undo(last)).unwrap();
    let unknown = append(undo(poliedro_domain::id::FactId::from_uuid(uuid::Uuid::from_u128(1))));
    assert!(matches!(unknown, Err(StoreError::NotFound(Noun::Fact))));
    let file = open(&mut archive);
    assert_eq!((file.row.stage, file.lines.len()), (Stage::Registered, 3));
    assert_eq!(file.lines.iter().map(|line| line.voided).collect::<Vec<_>>(), [false, true, false]);
    let (first, undone) = (file.lines[0].fact.id, file.lines[2].fact.id);
    let refused =
        archive.change(&anna(), now(), Op::IntakeChange, |change| change.append_intake(b, rossi, now(), undo(first)));
    assert!(matches!(refused, Err(StoreError::Rule(_))));
    // Undoing the undo restores what it had taken away.
    archive
        .change::<_, StoreError>(&anna(), now(), Op::IntakeChange, |change| {
            change.append_intake(b, rossi, now(), undo(undone))
        })
        .unwrap();
    let file = open(&mut archive);
    assert_eq!((file.row.stage, file.state.last), (Stage::Assessed, Some(last)));
    assert_eq!(file.lines.iter().map(|line| line.voided).collect::<Vec<_>>(), [false, false, true, false]);
}

#[test]
fn an_access_belongs_to_one_person() {
    let District { mut archive, accesses: [a, ..], .. } = district();
    let other = register(&mut archive, &[(Field::Surname, "Altri")]);
    let refused = archive
        .change(&anna(), now(), Op::IntakeChange, |change| change.append_intake(a, other, now(), assessed(true)));
    assert!(matches!(refused, Err(StoreError::Rule(_))));
    let never = PathwayId::from_uuid(uuid::Uuid::from_u128(8));
    let refused = archive
        .change(&anna(), now(), Op::IntakeChange, |change| change.append_intake(never, other, now(), assessed(true)));
    assert!(matches!(refused, Err(StoreError::NotFound(Noun::Intake))));
}

#[test]
fn requests_wait_until_withdrawn() {
    let District { mut archive, .. } = district();
    let open = |archive: &mut Archive, to| read(archive, |reader| reader.open_requests(to, 9));
    let waiting = open(&mut archive, Some(Destination::Vmd));
    assert_eq!((waiting.len(), waiting[0].urgent, waiting[0].person.full_name().as_str()), (1, true, "Verdi"));
    assert!(open(&mut archive, Some(Destination::Cot)).is_empty());
    let (id, person) = (waiting[0].id, waiting[0].person.id);
    archive
        .change::<_, StoreError>(&anna(), now(), Op::IntakeChange, |change| {
            change.append_request(id, person, now(), RequestFact::Withdrawn { reason: "Annullato".into() })
        })
        .unwrap();
    assert!(open(&mut archive, None).is_empty());
}

#[test]
fn operators_and_settings_follow_their_facts() {
    let mut archive = archive();
    let card = OperatorCard { name: "Anna Bianchi".into(), roles: vec!["pua".into()], ..OperatorCard::default() };
    let mut tell = |fact: OperatorFact| {
        archive.change(&anna(), now(), Op::OperatorChange, |change| change.append_operator(operator(1), now(), fact))
    };
    let early = tell(OperatorFact::Deactivated { reason: String::new() });
    assert!(matches!(early, Err(StoreError::NotFound(Noun::Operator))));
    tell(OperatorFact::Added { card: card.clone() }).unwrap();
    tell(OperatorFact::Deactivated { reason: "Trasferita".into() }).unwrap();
    let row = read(&mut archive, |reader| reader.operator_row(operator(1)));
    assert_eq!((row.card, row.active), (card, false));

    let set = |archive: &mut Archive, value| {
        archive
            .change::<_, StoreError>(&anna(), now(), Op::SettingChange, |change| change.set("lock.minutes", value))
            .unwrap();
        read(archive, |reader| reader.setting("lock.minutes"))
    };
    assert_eq!(set(&mut archive, 5.into()), Some(5.into()));
    assert_eq!(set(&mut archive, 7.into()), Some(7.into()));
    assert_eq!(set(&mut archive, serde_json::Value::Null), None);
}
