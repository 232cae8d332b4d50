//! Birthplaces as they were, as they are, and as people type them.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use jiff::civil::{Date, date};
use poliedro_domain::place::{Belfiore, lookup, lookup_at, periods, search};

fn code(text: &str) -> Belfiore {
    text.parse().unwrap()
}

fn first(query: &str, on: Option<Date>) -> String {
    search(query, on, 5).first().map_or(String::new(), |p| format!("{} {}", p.code(), p.name()))
}

#[test]
fn states_that_ceased() {
    for (state, name, last) in [
        ("Z118", "Jugoslavia", date(2003, 2, 4)),
        ("Z105", "Cecoslovacchia", date(1993, 1, 1)),
        ("Z135", "Unione Repubbliche Socialiste Sovietiche", date(1992, 3, 31)),
        ("Z111", "Repubblica Democratica Tedesca", date(1990, 10, 3)),
    ] {
        let place = lookup(code(state)).unwrap();
        assert_eq!(place.name(), name);
        assert_eq!(place.until(), Some(last));
        assert!(lookup_at(code(state), date(1940, 1, 1)).is_some());
        assert!(lookup_at(code(state), last.tomorrow().unwrap()).is_none());
        assert!(place.is_foreign());
    }
}

#[test]
fn states_that_are() {
    for (state, name) in [
        ("Z100", "Albania"),
        ("Z129", "Romania"),
        ("Z138", "Ucraina"),
        ("Z140", "Moldova"),
        ("Z222", "India"),
        ("Z200", "Afghanistan"),
        ("Z330", "Marocco"),
        ("Z336", "Egitto"),
        ("Z605", "Ecuador"),
        ("Z611", "Perù"),
    ] {
        let place = lookup(code(state)).unwrap();
        assert_eq!(place.name(), name);
        // Somebody born before the state had this name may well be registered under it: no lower bound.
        assert!(lookup_at(code(state), date(1930, 1, 1)).is_some(), "{name}");
    }
}

#[test]
fn comuni_that_were_abolished_or_renamed() {
    // Abetone was joined to Cutigliano in 2016; Abano became Abano Terme in 1924; Abbadia Cerreto changed province in 1992.
    let abetone = lookup(code("A012")).unwrap();
    assert_eq!((abetone.name(), abetone.until()), ("Abetone", Some(date(2016, 12, 31))));
    assert!(lookup_at(code("A012"), date(1940, 5, 5)).is_some());
    assert!(lookup_at(code("A012"), date(2017, 1, 1)).is_none());
    assert_eq!(lookup_at(code("A001"), date(1924, 11, 13)).unwrap().name(), "Abano");
    assert_eq!(lookup_at(code("A001"), date(1924, 11, 14)).unwrap().name(), "Abano Terme");
    let cerreto = code("A004");
    assert_eq!(lookup_at(cerreto, date(1950, 1, 1)).unwrap().province(), "MI");
    assert_eq!(lookup(cerreto).unwrap().label(), "Abbadia Cerreto (LO)");
}

#[test]
fn unknown_codes_and_things_that_are_no_codes() {
    assert!(lookup(code("M999")).is_none());
    assert!(periods(code("Z999")).is_empty());
    for text in ["", "D14", "D1422", "1142", "DÀ42", "D1 2", "ÀÀ"] {
        assert!(text.parse::<Belfiore>().is_err(), "{text}");
    }
    assert_eq!(" d142 ".parse::<Belfiore>().unwrap().to_string(), "D142");
}

#[test]
fn search_does_not_mind_accents_apostrophes_case_or_order() {
    for query in ["rivolta d'adda", "RIVOLTA DADDA", "rivolta d adda", "adda rivolta", "Rivolta d’Ad"] {
        assert_eq!(first(query, None), "H357 Rivolta d'Adda", "{query}");
    }
    assert_eq!(first("peru", None), "Z611 Perù");
    assert_eq!(first("d142", None), "D142 Crema");
    assert_eq!(first("bozen", None), "A952 Bolzano");
    assert_eq!(first("urss", Some(date(1950, 1, 1))), "Z135 Unione Repubbliche Socialiste Sovietiche");
    assert!(
        search("", None, 5).is_empty() && search("zzzz", None, 5).is_empty() && search("crema", None, 0).is_empty()
    );
    assert!(search(&"roma ".repeat(2_000_000), None, 5).len() <= 5);
}

#[test]
fn search_puts_first_what_existed_then_what_is_exact_then_what_is_near() {
    assert_eq!(first("crema", None), "D142 Crema");
    assert_eq!(first("roma", None), "H501 Roma");
    // A prefix: the comune of the district goes before the others of the same closeness.
    assert_eq!(first("crem", None), "D142 Crema");
    // Living today before abolished ones, but on the day of birth the abolished one.
    let names = |on| -> Vec<_> { search("abetone", on, 5).iter().map(|p| p.name()).collect() };
    assert_eq!(names(Some(date(2020, 1, 1))), ["Abetone Cutigliano", "Abetone"]);
    assert_eq!(names(Some(date(1950, 1, 1))), ["Abetone", "Abetone Cutigliano"]);
    assert_eq!(search("castel", None, 3).len(), 3);
}

#[test]
fn every_period_is_in_order_and_ends_after_it_begins() {
    let all = ["Crema", "Roma", "Abano Terme"];
    for name in all {
        for hit in search(name, None, 10) {
            let times = periods(hit.code());
            assert!(times.iter().all(|p| p.from() <= p.until().or(Some(Date::MAX))));
            assert!(times.windows(2).all(|w| w[0].until() < w[1].from()));
        }
    }
}
