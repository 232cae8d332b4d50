//! One person typed twice, and two people who only look like one.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use jiff::civil::{Date, date};
use poliedro_domain::person::duplicate::{Candidate, Strength, compare};

fn person(surname: &str, name: &str, birth: Option<Date>) -> Candidate {
    Candidate { surname: surname.into(), name: name.into(), birth_date: birth, ..Candidate::default() }
}

fn maria() -> Candidate {
    Candidate {
        code: Some("RSSMRA38M55D142R".into()),
        phones: vec!["0373 256789".into()],
        birth_place: Some("D142".parse().unwrap()),
        residence: Some("D142".parse().unwrap()),
        ..person("Rossi", "Maria", Some(date(1938, 8, 15)))
    }
}

/// Strength and reasons, the same in both directions.
fn found(a: &Candidate, b: &Candidate) -> Option<(Strength, Vec<String>)> {
    let one = compare(a, b);
    assert_eq!(one, compare(b, a));
    one.map(|m| (m.strength, m.reasons))
}

#[test]
fn the_same_code_is_certain_in_whatever_form() {
    let (strength, reasons) = found(&maria(), &maria()).unwrap();
    assert_eq!((strength, reasons[0].as_str()), (Strength::Certain, "Stesso codice fiscale"));
    let omocodic =
        Candidate { code: Some("rss mra pumrrdmqnz".into()), ..person("Bianchi", "Lucia", Some(date(1950, 1, 1))) };
    let (strength, reasons) = found(&maria(), &omocodic).unwrap();
    assert_eq!(strength, Strength::Certain);
    assert_eq!(reasons, ["Stesso codice fiscale (scritto in forma omocodica)"]);
    let stp = |name| Candidate { code: Some("STP0010011234567".into()), ..person(name, "", None) };
    let (strength, reasons) = found(&stp("Kaur"), &stp("Singh")).unwrap();
    assert_eq!((strength, reasons[0].as_str()), (Strength::Certain, "Stesso codice STP"));
    let wrong = |name| Candidate { code: Some("RSSMRA38M55D142S".into()), ..person(name, "", None) };
    assert_eq!(found(&wrong("Kaur"), &wrong("Singh")).unwrap().0, Strength::Probable);
}

#[test]
fn the_same_name_and_date() {
    let typed = person("ROSSI", "maria", Some(date(1938, 8, 15)));
    let (strength, reasons) = found(&maria(), &typed).unwrap();
    assert_eq!(strength, Strength::Probable);
    assert_eq!(reasons, ["Cognome e nome uguali, stessa data di nascita"]);
    let (_, reasons) = found(&maria(), &Candidate { code: None, ..maria() }).unwrap();
    assert!(reasons.contains(&"Stesso telefono e stesso cognome".to_owned()));
    assert!(reasons.contains(&"Stesso luogo di nascita".to_owned()));
}

#[test]
fn two_people_with_one_name_are_not_flagged() {
    for other in [date(1941, 2, 3), date(1938, 8, 16), date(1939, 8, 15), date(1938, 9, 15)] {
        assert_eq!(
            found(&person("Rossi", "Maria", Some(date(1938, 8, 15))), &person("Rossi", "Maria", Some(other))),
            None
        );
        // Living in one comune and being born in it proves nothing either, whatever the code.
        let namesake = Candidate {
            code: Some("RSSMRA80A01H501U".into()),
            phones: vec!["0373 111222".into()],
            birth_date: Some(other),
            ..maria()
        };
        assert_eq!(found(&maria(), &namesake), None);
        let uncoded = Candidate { code: None, ..namesake };
        assert_eq!(found(&maria(), &uncoded), None);
    }
    assert_eq!(found(&person("Rossi", "Maria", None), &person("Russo", "Maria", None)), None);
    assert_eq!(found(&person("", "", None), &person("", "", None)), None);
    assert_eq!(found(&person("", "", Some(date(1938, 8, 15))), &person("", "", Some(date(1938, 8, 15)))), None);
}

#[test]
fn one_letter_wrong() {
    for (surname, name) in [("Rosi", "Maria"), ("Rossi", "Mara"), ("Rossi", "Maira"), ("Rossii", "Maria")] {
        let (strength, reasons) = found(&maria(), &person(surname, name, Some(date(1938, 8, 15)))).unwrap();
        assert_eq!(strength, Strength::Probable, "{surname} {name}");
        assert!(reasons[0].contains("quasi uguale"), "{reasons:?}");
    }
    assert_eq!(found(&maria(), &person("Rossi", "Anna", Some(date(1938, 8, 15)))), None);
}

#[test]
fn names_exchanged_and_dates_exchanged() {
    let (strength, reasons) = found(&maria(), &person("Maria", "Rossi", Some(date(1938, 8, 15)))).unwrap();
    assert_eq!(strength, Strength::Probable);
    assert_eq!(reasons, ["Nome e cognome scambiati", "Stessa data di nascita"]);
    let may = |code: Option<&str>| Candidate {
        code: code.map(Into::into),
        ..person("Verdi", "Anna", Some(date(1940, 5, 8)))
    };
    let august = person("Verdi", "Anna", Some(date(1940, 8, 5)));
    let (strength, reasons) = found(&may(None), &august).unwrap();
    assert_eq!(strength, Strength::Possible);
    assert!(reasons.contains(&"Data di nascita con giorno e mese scambiati".to_owned()));
    let place = Some("D142".parse().unwrap());
    let (strength, _) =
        found(&Candidate { birth_place: place, ..may(None) }, &Candidate { birth_place: place, ..august }).unwrap();
    assert_eq!(strength, Strength::Probable);
}

#[test]
fn a_maiden_and_a_married_surname() {
    let (strength, reasons) = found(&maria(), &person("Rossi Bianchi", "Maria", Some(date(1938, 8, 15)))).unwrap();
    assert_eq!(strength, Strength::Probable);
    assert!(reasons[0].contains("parte dell'altro"));
    let married =
        Candidate { phones: vec!["+39 0373/256789".into()], ..person("Ghidoni", "Maria", Some(date(1938, 8, 15))) };
    let (strength, reasons) = found(&maria(), &married).unwrap();
    assert_eq!(strength, Strength::Possible);
    assert!(reasons[0].contains("coniugata") && reasons.contains(&"Stesso telefono".to_owned()));
    assert_eq!(found(&maria(), &person("Ghidoni", "Maria", Some(date(1938, 8, 15)))), None);
}

#[test]
fn a_missing_date_and_a_household_telephone() {
    let undated = person("Rossi", "Maria", None);
    assert_eq!(found(&maria(), &undated).unwrap().0, Strength::Possible);
    let phone = vec!["tel. 0373 25 67 89".to_owned()];
    assert_eq!(found(&maria(), &Candidate { phones: phone.clone(), ..undated }).unwrap().0, Strength::Probable);
    let (strength, reasons) =
        found(&maria(), &Candidate { phones: phone.clone(), ..person("Rossi", "Luigi", None) }).unwrap();
    assert_eq!((strength, reasons), (Strength::Possible, vec!["Stesso telefono e stesso cognome".to_owned()]));
    // Husband and wife, both with their dates of birth.
    assert_eq!(found(&maria(), &Candidate { phones: phone, ..person("Rossi", "Luigi", Some(date(1935, 1, 2))) }), None);
}

#[test]
fn two_valid_codes_take_a_degree_away() {
    let mut twin = Candidate { code: Some("RSSMRA80A01H501U".into()), ..maria() };
    let (strength, reasons) = found(&maria(), &twin).unwrap();
    assert_eq!(strength, Strength::Possible);
    assert_eq!(reasons.last().unwrap(), "I codici però sono diversi");
    // A temporary code does not speak against a codice fiscale.
    twin.code = Some("STP0010011234567".into());
    assert_eq!(found(&maria(), &twin).unwrap().0, Strength::Probable);
}
