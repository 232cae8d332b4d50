//! Synthetic people are plausible, well formed, always the same, and marked.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use jiff::civil::{Date, date};
use poliedro_domain::code::{CodeKind, check_on};
use poliedro_domain::demo::{DemoPeople, DemoPerson};
use poliedro_domain::person::{Field, Patch, age_on, form, phone};
use poliedro_domain::place::{Belfiore, lookup_at};
use poliedro_domain::territory::{comune, comuni};
use std::collections::{BTreeMap, BTreeSet};

const TODAY: Date = date(2026, 1, 1);

fn people() -> Vec<DemoPerson> {
    DemoPeople::new(7).take(20_000).collect()
}

fn value(person: &DemoPerson, field: Field) -> Option<&str> {
    person.fields.get(&field)?.as_deref()
}

#[test]
fn a_person_depends_only_on_seed_and_index() {
    let district = DemoPeople::new(1);
    let first: Vec<DemoPerson> = district.take(50).collect();
    assert_eq!(district.nth(49), first[49]);
    assert_eq!(DemoPeople::new(1).nth(7), first[7]);
    assert_ne!(DemoPeople::new(2).nth(7), first[7]);
    let distinct: BTreeSet<&Patch> = first.iter().map(|p| &p.fields).collect();
    assert_eq!(distinct.len(), 50);
    for far in [999_999, u64::MAX] {
        assert!(form::check(&district.nth(far).fields, None, TODAY).is_ok());
    }
    // Frozen: an archive made again years later must be the same one. The tables of names and places are part of it.
    assert_eq!(value(&DemoPeople::new(1).nth(0), Field::Code), Some("GRLNGL49D02G866V"));
    assert_eq!(value(&DemoPeople::new(1).nth(49), Field::Code), Some("PRGMLE40E24D151O"));
}

#[test]
fn every_file_passes_the_check_of_the_form_as_it_is() {
    for person in people() {
        let found = form::check(&person.fields, None, TODAY);
        assert_eq!(found.errors, [], "{person:?}");
        assert_eq!(found.clean, person.fields);
        for warning in &found.warnings {
            assert!(warning.field == Field::CodeUntil && warning.message.contains("scaduto"), "{warning:?} {person:?}");
        }
        assert_eq!(value(&person, Field::Example), Some("1"));
        for field in [Field::Phone, Field::Phone2] {
            assert!(value(&person, field).is_none_or(phone::is_plausible));
        }
        let birth: Option<Date> = value(&person, Field::BirthDate).map(|d| d.parse().unwrap());
        if let (Some(birth), Some(place)) = (birth, value(&person, Field::BirthPlace)) {
            assert!(lookup_at(place.parse().unwrap(), birth).is_some(), "{person:?}");
        }
        if let Some(home) = value(&person, Field::Residence) {
            assert!(comune(home.parse().unwrap()).is_some());
        }
    }
}

#[test]
fn the_district_looks_like_one() {
    let people = people();
    let mut ages: Vec<i16> =
        people.iter().filter_map(|p| age_on(value(p, Field::BirthDate)?.parse().ok()?, TODAY)).collect();
    ages.sort_unstable();
    let median = ages[ages.len() / 2];
    assert!((80..=82).contains(&median), "{median}");
    assert!(ages[0] >= 18 && *ages.last().unwrap() <= 104 && ages.iter().any(|a| *a >= 100));
    let share = |test: &dyn Fn(&DemoPerson) -> bool| people.iter().filter(|p| test(p)).count() * 1000 / people.len();
    let abroad = share(&|p| value(p, Field::BirthPlace).is_some_and(|b| b.starts_with('Z')));
    assert!((52..=68).contains(&abroad), "{abroad}");
    let women = share(&|p| value(p, Field::Sex) == Some("F"));
    assert!((580..=680).contains(&women), "{women}");
    let mut kinds: BTreeMap<String, usize> = BTreeMap::new();
    for person in &people {
        *kinds.entry(value(person, Field::CodeKind).unwrap().to_owned()).or_default() += 1;
    }
    for kind in ["stp", "eni", "provisional", "none"] {
        assert!((10..300).contains(&kinds[kind]), "{kinds:?}");
    }
    // Comuni abolished since, and codes in omocodic form, are among them.
    let abolished = share(&|p| {
        value(p, Field::BirthPlace)
            .and_then(|b| b.parse::<Belfiore>().ok())
            .is_some_and(|b| lookup_at(b, TODAY).is_none())
    });
    assert!(abolished >= 5, "{abolished}");
    let omocodic = share(&|p| {
        let code = value(p, Field::Code).unwrap_or_default();
        let report = check_on(code, TODAY);
        report.kind == Some(CodeKind::Cf) && report.canonical.as_deref() != Some(code)
    });
    assert!((3..=20).contains(&omocodic), "{omocodic}");
    // Every month has its births.
    for month in 1..=12_i8 {
        let born = share(&|p| value(p, Field::BirthDate).is_some_and(|d| d.parse::<Date>().unwrap().month() == month));
        assert!((70..=95).contains(&born), "{month}: {born}");
    }
    // Crema has a fifth of the residents, and every comune has someone.
    let crema = share(&|p| value(p, Field::Residence) == Some("D142"));
    assert!((180..=250).contains(&crema), "{crema}");
    let lived: BTreeSet<&str> = people.iter().filter_map(|p| value(p, Field::Residence)).collect();
    assert_eq!(lived.len(), comuni().len());
    let surnames: BTreeSet<&str> = people.iter().filter_map(|p| value(p, Field::Surname)).collect();
    assert!(surnames.len() > 450, "{}", surnames.len());
}

#[test]
fn codes_are_hardly_ever_shared() {
    let people = people();
    let codes: Vec<&str> = people.iter().filter_map(|p| value(p, Field::Code)).collect();
    let distinct: BTreeSet<&str> = codes.iter().copied().collect();
    assert!(codes.len() - distinct.len() <= 5, "{}", codes.len() - distinct.len());
}

#[test]
fn the_day_of_reference_moves_the_ages() {
    let later = DemoPeople::at(7, date(2030, 6, 1));
    for i in 0..500 {
        assert!(form::check(&later.nth(i).fields, None, date(2030, 6, 1)).is_ok());
    }
}
