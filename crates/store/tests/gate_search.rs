//! Search as people ask: any order, any writing of a name, telephones, codes, days, numbers, mixed.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod gate_common;

use gate_common::*;
use poliedro_domain::person::{Field, PersonFact};
use poliedro_store::{Archive, Why};

fn district() -> Archive {
    let mut archive = archive();
    for (surname, name, birth, code, phone, gecas) in [
        ("D'Angelo", "Gianfranco", "1945-05-05", "DNGGFR45E05H357N", "0373 256789", "2024/0117"),
        ("Rossi", "Maria", "1938-08-15", "RSSMRA38M55D14NG", "338 12.34.567", "1204"),
        ("Rossi", "Mario", "1980-01-01", "RSSMRA80A01H501U", "0373 111222", "1205"),
        ("Rossini", "Ada", "1924-02-28", "", "0373 111333", ""),
        ("De Luca", "Maria Grazia", "1929-12-31", "DLCMGR29T71C153M", "", "31"),
        ("Nicolò", "Èva", "1950-11-01", "NCLVEA50S41G306J", "", ""),
        ("Đorđević", "Łukasz", "1951-01-02", "STP0300011234567", "+40 721 123 456", ""),
        ("Maria", "Rosso", "1960-06-06", "", "", ""),
    ] {
        let pairs = [
            (Field::Surname, surname),
            (Field::Name, name),
            (Field::BirthDate, birth),
            (Field::Code, code),
            (Field::Phone, phone),
            (Field::Gecas, gecas),
        ];
        register(&mut archive, &pairs);
    }
    archive
}

#[track_caller]
fn first(archive: &mut Archive, query: &str, name: &str) {
    assert_eq!(found(archive, query).first().map(String::as_str), Some(name), "«{query}»");
}

#[test]
fn names_are_found_however_they_are_written() {
    let mut archive = district();
    for query in [
        "d'angelo",
        "dangelo",
        "D’ANGELO",
        "d angelo",
        "angelo d",
        "angelo",
        "gianfranco dan",
        "dangelo gian",
        "d'angelo g",
    ] {
        first(&mut archive, query, "D'Angelo Gianfranco");
    }
    for query in
        ["de luca", "deluca", "luca maria", "grazia de luca", "maria grazia", "grazia", "deluca mariagrazia", "LUCA DE"]
    {
        first(&mut archive, query, "De Luca Maria Grazia");
    }
    for query in ["nicolo", "nicolo' eva", "Nicolò Èva", "eva nic"] {
        first(&mut archive, query, "Nicolò Èva");
    }
    for query in ["dordevic", "lukasz", "đorđ"] {
        first(&mut archive, query, "Đorđević Łukasz");
    }
}

#[test]
fn the_best_comes_first_then_alphabetical_order() {
    let mut archive = district();
    assert_eq!(found(&mut archive, "ross"), ["Rossi Maria", "Rossi Mario", "Rossini Ada", "Maria Rosso"]);
    assert_eq!(found(&mut archive, "rossi maria"), ["Rossi Maria"]);
    assert_eq!(found(&mut archive, "maria ros"), ["Maria Rosso", "Rossi Maria"]);
    assert_eq!(found(&mut archive, "rosso maria"), ["Maria Rosso"]);
    assert_eq!(found(&mut archive, "mar ros"), ["Maria Rosso", "Rossi Maria", "Rossi Mario"]);
}

#[test]
fn codes_are_found_in_every_form_and_from_their_beginning() {
    let mut archive = district();
    for query in
        ["RSSMRA38M55D14NG", "rssmra38m55d142r", "RSSMRAPUMRRDMQNZ", "RSS MRA 38M55 D142R", "rssmra38m", "RSSMRAPU"]
    {
        first(&mut archive, query, "Rossi Maria");
        assert_eq!(find(&mut archive, query).hits[0].why, Why::Code("RSSMRA38M55D14NG".into()), "{query}");
    }
    assert_eq!(found(&mut archive, "RSSMRA").len(), 2);
    first(&mut archive, "stp030001", "Đorđević Łukasz");
}

#[test]
fn telephones_are_found_as_people_say_them() {
    let mut archive = district();
    for query in [
        "338 1234567",
        "338 12 34 567",
        "3381234567",
        "+39 338 1234567",
        "338/12.34.567",
        "338",
        "4567",
        "34 567",
        "rossi 338",
        "338 rossi",
        "maria 1234567",
        "rossi 4567",
    ] {
        first(&mut archive, query, "Rossi Maria");
        assert_eq!(find(&mut archive, query).hits[0].why, Why::Phone("3381234567".into()), "{query}");
    }
    first(&mut archive, "+40 721", "Đorđević Łukasz");
    assert!(found(&mut archive, "bianchi 338").is_empty());
}

#[test]
fn days_years_and_record_numbers_are_found() {
    let mut archive = district();
    for query in
        ["15/8/1938", "15.08.1938", "15081938", "1938-08-15", "8/1938", "1938", "rossi 1938", "maria 15/8/1938"]
    {
        first(&mut archive, query, "Rossi Maria");
        assert_eq!(find(&mut archive, query).hits[0].why, Why::Birth, "{query}");
    }
    first(&mut archive, "338 15/8/1938", "Rossi Maria");
    assert!(found(&mut archive, "0373 15/8/1938").is_empty());
    first(&mut archive, "nicolò e", "Nicolò Èva");
    assert!(found(&mut archive, "nicolò x").is_empty() && found(&mut archive, "rossini 33").is_empty());
    first(&mut archive, "1204", "Rossi Maria");
    assert_eq!(find(&mut archive, "1204").hits[0].why.sentence().as_deref(), Some("cartella GeCaS 1204"));
    first(&mut archive, "31", "De Luca Maria Grazia");
}

#[test]
fn a_changed_name_is_found_and_the_old_one_no_longer() {
    let mut archive = district();
    let person = find(&mut archive, "rossini").hits[0].person.id;
    tell(
        &mut archive,
        person,
        PersonFact::FieldsSet { fields: fields(&[(Field::Surname, "Bianchi"), (Field::DeathDate, "2026-01-05")]) },
    );
    assert!(found(&mut archive, "rossini").is_empty());
    let hit = find(&mut archive, "bianchi ada").hits.remove(0);
    assert_eq!(hit.person.death_date, Some(jiff::civil::date(2026, 1, 5)));
}

#[test]
fn strange_queries_give_nothing_and_never_fail() {
    let mut archive = district();
    let long = "rossi ".repeat(2_000_000);
    for query in [
        "",
        "   ",
        "\"",
        "'",
        "%",
        "* OR",
        "-",
        "()",
        "\u{0}",
        "🦀",
        "\\",
        "NEAR(a b)",
        "{x}: y",
        ".",
        "/",
        "999999999999999999999999",
    ] {
        find(&mut archive, query);
    }
    find(&mut archive, &long);
    assert!(found(&mut archive, "").is_empty() && found(&mut archive, "zzzz").is_empty());
}

#[test]
fn more_than_the_limit_is_said() {
    let mut archive = archive();
    for n in 0..25 {
        register(&mut archive, &[(Field::Surname, "Ferrari"), (Field::Name, &format!("Ugo{n:02}"))]);
    }
    let many = find(&mut archive, "ferrari");
    assert!(many.more && many.hits.len() == 20);
    assert_eq!(many.hits[19].person.full_name(), "Ferrari Ugo19");
    assert!(!find(&mut archive, "ferrari ugo03").more);
}
