//! What is typed about a person: what is refused, what is only said, what is written.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use jiff::civil::{Date, date};
use poliedro_domain::person::form::{FormCheck, check};
use poliedro_domain::person::{Field, Patch};
use proptest::prelude::*;
use std::collections::BTreeMap;

const TODAY: Date = date(2026, 11, 23);

fn patch(values: &[(Field, &str)]) -> Patch {
    values.iter().map(|(field, value)| (*field, Some((*value).to_owned()))).collect()
}

fn new(values: &[(Field, &str)]) -> FormCheck {
    let mut whole = patch(&[(Field::Surname, "Rossi")]);
    whole.extend(patch(values));
    check(&whole, None, TODAY)
}

/// The one error there is, which must be on this field.
fn error(field: Field, value: &str) -> String {
    only_error(new(&[(field, value)]), field)
}

fn only_error(found: FormCheck, field: Field) -> String {
    assert_eq!(found.errors.len(), 1, "{found:?}");
    assert_eq!(found.errors[0].field, field);
    found.errors[0].message.clone()
}

const MARIA: [(Field, &str); 8] = [
    (Field::Surname, "Rossi"),
    (Field::Name, "Maria"),
    (Field::Sex, "F"),
    (Field::BirthDate, "1938-08-15"),
    (Field::BirthPlace, "D142"),
    (Field::CodeKind, "cf"),
    (Field::Code, "RSSMRA38M55D142R"),
    (Field::Residence, "D142"),
];

fn in_file() -> BTreeMap<Field, String> {
    MARIA.iter().map(|(f, v)| (*f, (*v).to_owned())).collect()
}

#[test]
fn a_right_file_is_written_in_canonical_form() {
    let found = check(
        &patch(&[
            (Field::Surname, "  Ro\u{301}ssi   Verdi "),
            (Field::Name, "Maria"),
            (Field::Sex, "f"),
            (Field::Code, "rss mra 38m55 d142r"),
            (Field::Email, " Maria.Rossi@Esempio.IT "),
            (Field::Residence, "d142"),
            (Field::Phone, " 0373 / 256789 "),
            (Field::Note, "\n prima riga\r\n\tseconda "),
            (Field::Domicile, "  "),
        ]),
        None,
        TODAY,
    );
    assert!(found.is_ok(), "{found:?}");
    let written = |field| found.clean[&field].as_deref().unwrap();
    assert_eq!(written(Field::Surname), "Róssi Verdi");
    assert_eq!(written(Field::Sex), "F");
    assert_eq!(written(Field::Code), "RSSMRA38M55D142R");
    assert_eq!(written(Field::Email), "maria.rossi@esempio.it");
    assert_eq!(written(Field::Residence), "D142");
    assert_eq!(written(Field::Phone), "0373 / 256789");
    assert_eq!(written(Field::Note), "prima riga\n\tseconda");
    assert!(!found.clean.contains_key(&Field::Domicile));
    let found = check(&patch(&MARIA), None, TODAY);
    assert_eq!((found.errors.len(), found.warnings.len()), (0, 0), "{found:?}");
    assert_eq!(found.clean, patch(&MARIA));
}

#[test]
fn an_emptied_field_of_a_file_is_cleared() {
    let found = check(&patch(&[(Field::Residence, " ")]), Some(&in_file()), TODAY);
    assert!(found.is_ok());
    assert_eq!(found.clean, BTreeMap::from([(Field::Residence, None)]));
}

#[test]
fn dates() {
    assert_eq!(error(Field::BirthDate, "1938-02-30"), "La data di nascita non esiste nel calendario.");
    assert!(error(Field::BirthDate, "15/8/1938").starts_with("La data di nascita non si capisce"));
    assert_eq!(error(Field::BirthDate, "2026-11-24"), "La data di nascita (24/11/2026) è nel futuro.");
    assert!(new(&[(Field::BirthDate, "2026-11-23")]).is_ok());
    assert!(error(Field::DeathDate, "2027-01-01").contains("decesso"));
    assert!(error(Field::NoticeGiven, "2027-01-01").contains("informativa"));
    assert!(error(Field::CodeFrom, "2026-13-01").contains("inizio validità"));
    let before = "La data di decesso (14/08/1938) viene prima della data di nascita (15/08/1938).";
    let found = new(&[(Field::BirthDate, "1938-08-15"), (Field::DeathDate, "1938-08-14")]);
    assert_eq!(only_error(found, Field::DeathDate), before);
    let mut dead = in_file();
    dead.insert(Field::DeathDate, "2020-01-01".into());
    let found = check(&patch(&[(Field::BirthDate, "2021-01-01")]), Some(&dead), TODAY);
    assert_eq!(found.errors[0].field, Field::BirthDate);
    let old = new(&[(Field::BirthDate, "1838-08-15")]);
    assert!(old.is_ok() && old.warnings[0].message.contains("115 anni"));
    assert!(new(&[(Field::BirthDate, "1915-08-15")]).warnings.is_empty());
}

#[test]
fn text_that_cannot_be_kept_and_nothing_typed_is_lost() {
    let message = error(Field::Surname, &"è".repeat(201));
    assert_eq!(message, "Il testo del campo «Cognome» è lungo 201 caratteri: il limite è 200.");
    assert!(new(&[(Field::Surname, &"è".repeat(200))]).is_ok());
    let huge = "a".repeat(10_000_000);
    let found = new(&[(Field::Note, &huge)]);
    assert_eq!(found.clean[&Field::Note].as_deref(), Some(huge.as_str()));
    assert_eq!(
        only_error(found, Field::Note),
        "Il testo del campo «Nota» è lungo 10.000.000 caratteri: il limite è 20.000."
    );
    for bad in ["Ros\nsi", "Ros\tsi", "Ros\0si", "Ros\u{7}si", "\u{202e}issoR", "Ros\u{85}si"] {
        assert!(error(Field::Surname, bad).contains("«Cognome»"));
    }
    assert!(error(Field::Note, "una\u{1b}[31m nota").contains("«Nota»"));
    assert!(new(&[(Field::Note, "una\n\tnota")]).is_ok());
}

#[test]
fn each_field_has_its_own_rule() {
    assert!(error(Field::Sex, "X").contains("M o F"));
    assert!(error(Field::CodeKind, "cie").contains("elenco"));
    assert!(error(Field::BirthPlace, "M999").contains("luogo di nascita"));
    assert!(error(Field::Residence, "Crema").contains("comune di residenza"));
    assert!(error(Field::Domicile, "M999").contains("comune di domicilio"));
    for address in [
        "maria",
        "maria@",
        "@esempio.it",
        "maria@esempio",
        "ma ria@esempio.it",
        "a@b@c.it",
        "maria@.it",
        "a;b@esempio.it",
    ] {
        assert!(error(Field::Email, address).contains("e-mail"), "{address}");
    }
    let found = new(&[(Field::Phone, "12")]);
    assert!(found.is_ok() && found.warnings[0].field == Field::Phone);
    let gone = new(&[(Field::Residence, "A012")]);
    assert!(gone.is_ok() && gone.warnings[0].message.contains("Abetone (PT), non esiste più"));
    let unborn = new(&[(Field::BirthPlace, "Z118"), (Field::BirthDate, "2010-01-01")]);
    assert!(unborn.is_ok() && unborn.warnings[0].message.contains("Jugoslavia non esisteva"));
}

#[test]
fn a_code_is_refused_only_where_it_should_be_one() {
    let with = |kind: &str, code: &str| new(&[(Field::CodeKind, kind), (Field::Code, code)]);
    assert!(only_error(with("cf", "RSSMRA38M55D142S"), Field::Code).contains("controllo"));
    assert!(only_error(with("provisional", "12345678904"), Field::Code).contains("controllo"));
    assert!(only_error(with("cf", "12345678903"), Field::Code).contains("codice fiscale provvisorio"));
    assert!(with("cf", "RSSMRA38M55D14NG").is_ok());
    let none = with("none", "RSSMRA38M55D142S");
    assert!(none.is_ok() && none.warnings[0].field == Field::Code);
    let unsaid = new(&[(Field::Code, "boh")]);
    assert!(unsaid.is_ok() && unsaid.warnings[0].field == Field::Code);
    let kept = with("none", "RSSMRA38M55D142R");
    assert!(kept.is_ok() && kept.warnings[0].field == Field::CodeKind);
    let missing = new(&[(Field::CodeKind, "cf")]);
    assert!(missing.is_ok() && missing.warnings[0].message.contains("non è ancora scritto"));
}

#[test]
fn a_contradiction_is_said_and_does_not_stop() {
    let found = check(&patch(&[(Field::BirthDate, "1939-08-15")]), Some(&in_file()), TODAY);
    assert!(found.is_ok());
    assert_eq!(found.warnings.len(), 1);
    assert_eq!(found.warnings[0].field, Field::Code);
    assert!(found.warnings[0].message.contains("15/08/1939"));
    let moved = check(&patch(&[(Field::Phone, "0373 256789")]), Some(&in_file()), TODAY);
    assert!(moved.is_ok() && moved.warnings.is_empty());
    // A wrong code saved long ago does not stop who corrects the surname, nor who changes the telephone.
    let mut wrong = in_file();
    wrong.insert(Field::Code, "RSSMRA38M55D142S".into());
    let found = check(&patch(&[(Field::Surname, "Rossi")]), Some(&wrong), TODAY);
    assert!(found.is_ok() && found.warnings[0].field == Field::Code);
    assert!(check(&patch(&[(Field::Phone, "0373 256789")]), Some(&wrong), TODAY).warnings.is_empty());
}

#[test]
fn temporary_codes_need_their_dates() {
    let stp = [(Field::CodeKind, "stp"), (Field::Code, "STP0300011234567")];
    let found = new(&stp);
    let fields: Vec<Field> = found.errors.iter().map(|e| e.field).collect();
    assert_eq!(fields, [Field::CodeFrom, Field::CodeUntil]);
    let dated = |from, until| new(&[stp[0], stp[1], (Field::CodeFrom, from), (Field::CodeUntil, until)]);
    assert!(dated("2026-08-01", "2027-01-31").warnings.is_empty());
    assert!(dated("2026-08-01", "2027-01-31").is_ok());
    assert!(only_error(dated("2026-08-01", "2026-07-31"), Field::CodeUntil).contains("prima dell'inizio"));
    let over = dated("2026-01-01", "2026-06-30");
    assert!(over.is_ok() && over.warnings[0].message == "Il codice STP è scaduto il 30/06/2026.");
    assert!(
        only_error(new(&[(Field::CodeKind, "eni"), (Field::CodeFrom, "2026-08-01")]), Field::CodeUntil).contains("ENI")
    );
}

#[test]
fn a_file_is_of_someone() {
    let of = |values: &[(Field, &str)]| check(&patch(values), None, TODAY);
    assert_eq!(only_error(of(&[]), Field::Surname), "Scriva il cognome, o almeno il nome.");
    assert_eq!(only_error(of(&[(Field::Surname, "  ")]), Field::Surname), "Scriva il cognome, o almeno il nome.");
    assert!(of(&[(Field::Name, "Maria")]).is_ok());
    assert!(only_error(of(&[(Field::CodeKind, "none")]), Field::Surname).contains("nella nota"));
    assert!(of(&[(Field::CodeKind, "none"), (Field::Note, "Donna sui 70 anni, trovata in stazione.")]).is_ok());
    let emptied = check(&patch(&[(Field::Surname, ""), (Field::Name, "")]), Some(&in_file()), TODAY);
    assert_eq!(emptied.errors[0].field, Field::Surname);
}

#[test]
fn errors_are_printed_with_the_code_of_the_field() {
    let json = serde_json::to_value(new(&[(Field::BirthDate, "1938-02-30")])).unwrap();
    assert_eq!(json["errors"][0]["field"], "birthDate");
    assert_eq!(json["clean"]["birthDate"], "1938-02-30");
}

proptest! {
    #[test]
    fn anything_may_be_typed_anywhere(values in prop::collection::vec((0_usize..23, any::<String>()), 0..12), update: bool) {
        let typed: Patch = values.iter().map(|(i, v)| (Field::ALL[i % Field::ALL.len()], Some(v.clone()))).collect();
        let present = in_file();
        let found = check(&typed, update.then_some(&present), TODAY);
        // What passed once passes again, unchanged.
        if found.is_ok() {
            let again = check(&found.clean, update.then_some(&present), TODAY);
            prop_assert!(again.is_ok());
            prop_assert_eq!(again.clean, found.clean);
        }
    }
}
