//! Units: what the program ships and what somebody wrote are one registry, and a rebuild gives the same.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod gate_common;

use gate_common::*;
use jiff::civil::{Date, date};
use poliedro_domain::{
    id::UnitId,
    permission::{Op, Purpose},
    unit::{Beds, Unit, UnitFact, shipped},
};
use poliedro_store::{Archive, Noun, StoreError, UnitFile, projection_digest};

fn units(archive: &mut Archive) -> Vec<UnitFile> {
    archive.read::<_, StoreError>(&anna(), now(), Op::UnitRead, Purpose::Care, None, |reader| reader.units()).unwrap()
}

fn unit(archive: &mut Archive, id: UnitId) -> Result<UnitFile, StoreError> {
    archive.read(&anna(), now(), Op::UnitRead, Purpose::Care, None, |reader| reader.unit(id))
}

fn say(archive: &mut Archive, id: Option<UnitId>, fact: UnitFact) -> Result<UnitId, StoreError> {
    let changed = archive.change::<_, StoreError>(&anna(), now(), Op::UnitChange, |change| {
        let id = id.map_or_else(|| change.new_unit(), Ok)?;
        change.append_unit(id, fact)?;
        Ok(id)
    })?;
    assert!(changed.change_set.people.is_empty());
    Ok(changed.value)
}

fn described(name: &str, from: Option<Date>) -> UnitFact {
    let unit = Unit {
        kind: "rsa".into(),
        name: name.into(),
        body: "Fondazione".into(),
        comune: "D142".into(),
        phone: "0373 1".into(),
        beds: Beds { authorised: Some(60), accredited: Some(58), contracted: None },
        in_agreement: Some(true),
        wings: vec!["alzheimer".into(), "sollievo".into()],
        confirmed: true,
        source: "Telefonata".into(),
        ..Unit::default()
    };
    UnitFact::Described { from, unit: Box::new(unit) }
}

fn ended(on: Date) -> UnitFact {
    UnitFact::Ended { on, reason: "Chiusa".into() }
}

fn rule<T: std::fmt::Debug>(result: Result<T, StoreError>) -> &'static str {
    match result.unwrap_err() {
        StoreError::Rule(sentence) => sentence,
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_the_program_ships_is_there_before_anyone_writes() {
    let mut archive = archive();
    let found = units(&mut archive);
    assert_eq!(
        found.iter().map(|file| file.id).collect::<Vec<_>>(),
        shipped().iter().map(|it| it.0).collect::<Vec<_>>()
    );
    for (file, (_, unit)) in found.iter().zip(shipped()) {
        let version = &file.state.versions[0];
        assert_eq!((file.shipped, version.from, version.fact, &version.unit), (true, None, None, unit));
        assert!(file.state.versions.len() == 1 && file.state.ended.is_none());
    }
    assert_eq!(count(&archive, "SELECT count(*) FROM unit"), 0);
    assert!(matches!(unit(&mut archive, UnitId::from_bytes([9; 16])), Err(StoreError::NotFound(Noun::Unit))));
}

#[test]
fn what_somebody_writes_holds_from_its_day_and_what_was_shipped_until_then() {
    let mut archive = archive();
    let first = shipped()[0].0;
    say(&mut archive, Some(first), described("Nuovo nome", Some(date(2026, 3, 1)))).unwrap();
    let file = unit(&mut archive, first).unwrap();
    let name = |file: &UnitFile, day| file.state.at(day).unwrap().unit.name.clone();
    assert_eq!(name(&file, date(2026, 2, 28)), shipped()[0].1.name);
    assert_eq!(name(&file, date(2026, 3, 1)), "Nuovo nome");
    let UnitFact::Described { unit: written, .. } = described("Nuovo nome", None) else { unreachable!() };
    assert_eq!(file.state.versions[1].unit, *written);
    // Written since always: nothing of what was shipped is left.
    say(&mut archive, Some(first), described("Da sempre", None)).unwrap();
    let file = unit(&mut archive, first).unwrap();
    assert_eq!((file.state.versions.len(), name(&file, date(1990, 1, 1))), (2, "Da sempre".to_owned()));
    let own = say(&mut archive, None, described("CDI", None)).unwrap();
    let all = units(&mut archive);
    assert_eq!((all.len(), all[7].id, all[7].shipped), (8, own, false));
    // A unit that nobody touched can end: it keeps what is known of it.
    let second = shipped()[1].0;
    say(&mut archive, Some(second), ended(date(2026, 6, 30))).unwrap();
    let file = unit(&mut archive, second).unwrap();
    assert_eq!(name(&file, date(2026, 1, 1)), shipped()[1].1.name);
    assert!(file.state.open_on(date(2026, 6, 30)) && !file.state.open_on(date(2026, 7, 1)));
    let before = projection_digest(archive.connection()).unwrap();
    for spoil in ["DELETE FROM unit_version", "UPDATE unit SET ended_on = NULL"] {
        archive.connection().execute_batch(spoil).unwrap();
        assert_ne!(projection_digest(archive.connection()).unwrap(), before, "{spoil}");
        archive.change::<_, StoreError>(&anna(), now(), Op::Rebuild, |change| change.rebuild(&mut |_| {})).unwrap();
        assert_eq!(projection_digest(archive.connection()).unwrap(), before, "{spoil}");
    }
    assert_eq!(units(&mut archive), {
        let mut again = all;
        again[1] = file;
        again
    });
}

#[test]
fn it_ends_once_and_opens_again_only_when_it_ended() {
    let mut archive = archive();
    let nobody = UnitId::from_bytes([9; 16]);
    let resumed = || UnitFact::Resumed { reason: "Errore".into() };
    assert!(matches!(say(&mut archive, Some(nobody), ended(date(2026, 1, 1))), Err(StoreError::NotFound(Noun::Unit))));
    let first = shipped()[0].0;
    assert!(rule(say(&mut archive, Some(first), resumed())).contains("già aperta"));
    say(&mut archive, Some(first), ended(date(2026, 1, 1))).unwrap();
    assert!(rule(say(&mut archive, Some(first), ended(date(2026, 2, 1)))).contains("già chiusa"));
    say(&mut archive, Some(first), resumed()).unwrap();
    assert!(unit(&mut archive, first).unwrap().state.ended.is_none());
    assert_eq!(count(&archive, "SELECT count(*) FROM fact"), 2);
}
