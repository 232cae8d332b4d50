//! The vectors of dominio.md §4.1, the 128 forms, and everything else that can be typed.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use jiff::civil::{Date, date};
use poliedro_domain::code::{
    Claims, CodeKind, CodeReport, Sex, canonical_prefix, check, check_against, check_on, encode, omocodic_variants,
};
use poliedro_domain::place::{Belfiore, lookup_at, search};
use proptest::prelude::*;
use std::collections::BTreeSet;

const TODAY: Date = date(2026, 11, 23);

/// Surname, name, sex, birth, Belfiore, place, code.
const VECTORS: [(&str, &str, Sex, Date, &str, &str, &str); 11] = [
    ("ROSSI", "MARIO", Sex::M, date(1980, 1, 1), "H501", "Roma", "RSSMRA80A01H501U"),
    ("ROSSI", "MARIA", Sex::F, date(1938, 8, 15), "D142", "Crema", "RSSMRA38M55D142R"),
    ("FO", "AL", Sex::M, date(1940, 2, 29), "I827", "Soncino", "FOXLAX40B29I827J"),
    ("DE LUCA", "MARIA GRAZIA", Sex::F, date(1929, 12, 31), "C153", "Castelleone", "DLCMGR29T71C153M"),
    ("D'ANGELO", "GIANFRANCO", Sex::M, date(1945, 5, 5), "H357", "Rivolta d'Adda", "DNGGFR45E05H357N"),
    ("POPESCU", "ELENA", Sex::F, date(1961, 3, 12), "Z129", "Romania", "PPSLNE61C52Z129O"),
    ("HOXHA", "ARBEN", Sex::M, date(1955, 7, 20), "Z100", "Albania", "HXHRBN55L20Z100I"),
    ("NICOLÒ", "ÈVA", Sex::F, date(1950, 11, 1), "G306", "Pandino", "NCLVEA50S41G306J"),
    ("SINGH", "KAUR", Sex::F, date(1948, 4, 3), "Z222", "India", "SNGKRA48D43Z222A"),
    ("BIANCHI", "ADA", Sex::F, date(1924, 2, 28), "L539", "Vailate", "BNCDAA24B68L539A"),
    ("GHIDONI", "EZIO", Sex::M, date(1931, 6, 30), "G004", "Offanengo", "GHDZEI31H30G004M"),
];

fn place(code: &str) -> Belfiore {
    code.parse().unwrap()
}

fn claims(surname: &str, name: &str, birth: Date, sex: Sex, place: Belfiore) -> Claims {
    Claims {
        surname: Some(surname.into()),
        name: Some(name.into()),
        birth: Some(birth),
        sex: Some(sex),
        place: Some(place),
    }
}

fn refused(code: &str) -> String {
    let report = check(code);
    assert!(!report.valid && report.canonical.is_none() && report.place.is_none(), "{code}: {report:?}");
    report.error.unwrap()
}

#[test]
fn the_known_codes_are_written_read_and_agree_with_the_data() {
    for (surname, name, sex, birth, belfiore, place_name, code) in VECTORS {
        assert_eq!(encode(surname, name, birth, sex, place(belfiore)).unwrap(), code);
        let report = check_against(code, &claims(surname, name, birth, sex, place(belfiore)), TODAY);
        assert!(report.valid && report.error.is_none());
        assert_eq!(report.warnings, Vec::<String>::new(), "{code}");
        assert_eq!(report.kind, Some(CodeKind::Cf));
        assert_eq!(report.canonical.as_deref(), Some(code));
        assert_eq!((report.sex, report.day, report.month), (Some(sex), Some(birth.day()), Some(birth.month())));
        assert!(report.years.contains(&birth.year()), "{report:?}");
        let found = report.place.unwrap();
        assert_eq!((found.code, found.name.as_str()), (place(belfiore), place_name));
        assert_eq!(check(&code.to_lowercase()).canonical.as_deref(), Some(code));
        assert_eq!(
            check(&format!("  {} {}\u{a0}{}\n", &code[..6], &code[6..11], &code[11..])).canonical.as_deref(),
            Some(code)
        );
    }
}

#[test]
fn the_codes_that_cannot_be() {
    assert!(refused("RSSMRA38M55D142S").contains("carattere, quello di controllo"));
    assert!(refused("RSSMRA38M95D142R").contains("giorno di nascita 95"));
    assert!(refused("RSS-RA80A01H501U").contains("«-»"));
    assert!(refused("RSSMRÀ80A01H501U").contains("«À»"));
    assert!(refused("RSSMRA38M55D142").contains("15 caratteri"));
    assert!(refused("RSSMRA38M55D142RR").contains("17 caratteri"));
    assert!(refused("ZZZZZZ99Z99Z999Z").contains("mese"));
    assert!(refused("RSSMRA38M00D142R").contains("giorno di nascita 00"));
    assert!(refused("RSSMRA38M32D142R").contains("giorno di nascita 32"));
    assert!(refused("RSSMRA38M40D142R").contains("giorno di nascita 40"));
    assert!(refused("RSSMRA38M72D142R").contains("giorno di nascita 72"));
    assert!(refused("RSSMRA38B30D142R").contains("30/2"));
    assert!(refused("RSSMRA38B71D142R").contains("31/2"));
    assert!(refused("RSSMRA38D31D142R").contains("31/4"));
    assert!(refused("RSSMRA39B29D142R").contains("29/2"));
    assert!(refused("RSSMRA3XM55D142R").contains("al 8° posto c'è «X», ma ci vuole una cifra"));
    assert!(refused("RS5MRA38M55D142R").contains("al 3° posto c'è «5», ma ci vuole una lettera"));
    assert!(refused("").contains("vuoto") && refused(" \t").contains("vuoto"));
    assert!(refused("ß").contains("un solo carattere"));
    assert!(refused("RSSMRA38M55D142\u{131}").contains("«ı»"));
    assert!(refused(&"R".repeat(10_000_000)).contains("10000000 caratteri"));
}

/// A code with its control character computed, whatever its other parts.
fn sealed(body: &str) -> String {
    ('A'..='Z')
        .map(|last| format!("{body}{last}"))
        .find(|code| check(code).error.is_none_or(|e| !e.contains("controllo")))
        .unwrap()
}

#[test]
fn the_leap_day_only_where_it_exists() {
    assert_eq!(check(&sealed("RSSMRA40B29D142")).years, [1940, 2040]);
    // 1900 was not leap, 2000 was.
    assert_eq!(check(&sealed("RSSMRA00B29D142")).years, [2000]);
    assert_eq!(check_on(&sealed("RSSMRA24B69D142"), TODAY).years, [1924, 2024]);
    assert_eq!(check_on(&sealed("RSSMRA26T65D142"), TODAY).years, [1926]);
    assert_eq!(check_on(&sealed("RSSMRA26S63D142"), TODAY).years, [1926, 2026]);
    assert_eq!(check_on(&sealed("RSSMRA26S64D142"), TODAY).years, [1926]);
    let unborn = check_on(&sealed("RSSMRA00B29D142"), date(1999, 1, 1));
    assert!(unborn.valid && unborn.years.is_empty() && unborn.warnings[0].contains("futuro"));
}

#[test]
fn what_disagrees_is_a_warning_and_each_names_its_field() {
    let code = "RSSMRA38M55D142R";
    let right = claims("Rossi", "Maria", date(1938, 8, 15), Sex::F, place("D142"));
    let one = |claims: &Claims| -> String {
        let report = check_against(code, claims, TODAY);
        assert!(report.valid && report.error.is_none());
        assert_eq!(report.warnings.len(), 1, "{report:?}");
        report.warnings[0].clone()
    };
    assert!(one(&Claims { surname: Some("Bianchi".into()), ..right.clone() }).contains("cognome"));
    assert!(one(&Claims { name: Some("Lucia".into()), ..right.clone() }).contains("Il nome"));
    assert!(one(&Claims { birth: Some(date(1938, 8, 16)), ..right.clone() }).contains("16/08/1938"));
    assert!(one(&Claims { birth: Some(date(2038, 8, 15)), ..right.clone() }).contains("data di nascita"));
    assert!(one(&Claims { sex: Some(Sex::M), ..right.clone() }).contains("sesso"));
    let elsewhere = one(&Claims { place: Some(place("C153")), ..right });
    assert!(elsewhere.contains("Castelleone (C153)") && elsewhere.contains("Crema (D142)"), "{elsewhere}");
    let blank = Claims { surname: Some(" ".into()), name: Some(String::new()), ..Claims::default() };
    assert!(check_against(code, &blank, TODAY).warnings.is_empty());
}

#[test]
fn places_unknown_or_not_there_at_the_time() {
    let unknown = check(&sealed("RSSMRA38M55M999"));
    assert!(unknown.valid && unknown.place.is_none());
    assert!(unknown.warnings[0].contains("«M999»"));
    assert!(check(&sealed("RSSMRA38M55Q123")).valid);
    // Yugoslavia lasted until 2003: 1961 is right, 2010 is not.
    let one = sealed("RSSMRA61C52Z118");
    assert!(check(&one).warnings.is_empty());
    let born = |day| check_against(&one, &Claims { birth: Some(day), ..Claims::default() }, date(2070, 1, 1)).warnings;
    assert!(born(date(1961, 3, 12)).is_empty());
    assert!(born(date(2061, 3, 12))[0].contains("Jugoslavia (Z118)"));
    // Abetone ended in 2016: nobody was born there in 2018, and 1918 is before it began (1936).
    let never = check_on(&sealed("RSSMRA18C12A012"), TODAY);
    assert!(never.valid && never.warnings[0].contains("Abetone"));
    assert_eq!(never.place.unwrap().name, "Abetone");
    // The name is that of the day.
    let renamed = check_on(&sealed("RSSMRA20C12A001"), date(2015, 1, 1));
    assert_eq!(renamed.place.unwrap().name, "Abano");
}

#[test]
fn the_numeric_provisional_code() {
    let report = check("12345678903");
    assert!(report.valid && report.warnings.is_empty());
    assert_eq!((report.kind, report.canonical.as_deref()), (Some(CodeKind::Provisional), Some("12345678903")));
    assert_eq!((report.sex, report.years.len(), report.place), (None, 0, None));
    assert!(check("0 0 7 4 3 1 1 0 1 5 7").valid);
    let wrong = check("12345678904");
    assert_eq!((wrong.valid, wrong.kind), (false, Some(CodeKind::Provisional)));
    assert!(wrong.error.unwrap().contains("controllo"));
    assert!(check("00000000000").warnings[0].contains("zeri"));
    assert!(!check("1234567890A").valid && !check("１２３４５６７８９０３").valid);
    // One wrong digit is always caught.
    for i in 0..11 {
        for d in b'0'..=b'9' {
            let mut digits = *b"12345678903";
            let same = digits[i] == d;
            digits[i] = d;
            assert_eq!(check(std::str::from_utf8(&digits).unwrap()).valid, same);
        }
    }
}

#[test]
fn stp_and_eni() {
    let report = check("stp 001 001 1234567");
    assert_eq!((report.valid, report.kind), (true, Some(CodeKind::Stp)));
    assert_eq!(report.canonical.as_deref(), Some("STP0010011234567"));
    assert_eq!(check("ENI0303071234567").kind, Some(CodeKind::Eni));
    let wrong = check("STP00100112345A7");
    assert_eq!((wrong.valid, wrong.kind), (false, Some(CodeKind::Stp)));
    assert!(wrong.error.unwrap().contains("13 cifre"));
    // A surname and a name may begin like one: Stipa, Enio.
    let stipa = encode("Stipa", "Rita", date(1938, 8, 15), Sex::F, place("D142")).unwrap();
    assert!(stipa.starts_with("STP"));
    assert_eq!(check(&stipa).kind, Some(CodeKind::Cf));
    assert!(check(&stipa).valid);
}

#[test]
fn the_report_is_printed_with_the_agreed_fields() {
    let json = serde_json::to_string(&check_on("RSSMRA38M55D142R", TODAY)).unwrap();
    assert_eq!(
        json,
        r#"{"valid":true,"kind":"cf","canonical":"RSSMRA38M55D142R","sex":"F","day":15,"month":8,"years":[1938],"place":{"code":"D142","name":"Crema"},"warnings":[],"error":null}"#
    );
    let kind = |code| serde_json::to_value(check(code)).unwrap()["kind"].clone();
    assert_eq!(kind("12345678903"), "provisional");
    assert_eq!(kind("STP0010011234567"), "stp");
    assert_eq!(kind("ENI0010011234567"), "eni");
    let json = serde_json::to_value(check("boh")).unwrap();
    assert!(json["kind"].is_null() && json["sex"].is_null() && json["canonical"].is_null() && json["valid"] == false);
}

#[test]
fn the_128_forms_of_one_code() {
    let listed: BTreeSet<&str> = include_str!("fixtures/cf-omocodi.txt").split_whitespace().collect();
    assert_eq!(listed.len(), 128);
    for code in &listed {
        let report = check(code);
        assert!(report.valid, "{code}: {report:?}");
        assert_eq!(report.canonical.as_deref(), Some("RSSMRA38M55D142R"));
        assert_eq!((report.sex, report.day, report.month), (Some(Sex::F), Some(15), Some(8)));
        assert!(report.warnings.is_empty());
    }
    for known in ["RSSMRA38M55D14NG", "RSSMRA38M55D1Q2D", "RSSMRA38M55DM42J", "RSSMRAPUMRRDMQNZ"] {
        assert!(listed.contains(known));
    }
    for start in ["RSSMRA38M55D142R", "rssmrapumrrdmqnz"] {
        let made = omocodic_variants(start);
        assert_eq!(made.len(), 128);
        assert_eq!(made[0], "RSSMRA38M55D142R");
        assert_eq!(made.iter().map(String::as_str).collect::<BTreeSet<_>>(), listed);
    }
    assert!(omocodic_variants("RSSMRA38M55D142S").is_empty() && omocodic_variants("").is_empty());
    // A letter that no digit becomes, with the right control character, is still not a code.
    assert!(refused("RSSMRA38M55D14AG").contains("cifra"));
}

#[test]
fn the_beginning_of_a_code_is_searched_in_its_canonical_form() {
    assert_eq!(canonical_prefix("rssm").as_deref(), Some("RSSM"));
    assert_eq!(canonical_prefix("RSS MRA 3u m55").as_deref(), Some("RSSMRA38M55"));
    assert_eq!(canonical_prefix("rssmrapumrrdmqn").as_deref(), Some("RSSMRA38M55D142"));
    assert_eq!(canonical_prefix("RSSMRAPUMRRDMQNZ").as_deref(), Some("RSSMRA38M55D142R"));
    for not in ["rss", "", "rssm3", "3385551234", "RSSMRAX", "RSSMRÀ", "RSSMRA38M55D142S", "RSSMRA38M55D142RR"] {
        assert_eq!(canonical_prefix(not), None, "{not}");
    }
}

#[test]
fn a_name_without_letters_has_no_code() {
    let write = |surname, name| encode(surname, name, date(1938, 8, 15), Sex::F, place("D142"));
    assert!(write("", "Maria").is_err() && write("--'", "Maria").is_err() && write("Шевченко", "Ольга").is_err());
    assert_eq!(&write("Singh", "").unwrap()[..6], "SNGXXX");
    assert_eq!(&write("Đorđević", "Łukasz").unwrap()[..6], "DRDLSZ");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]
    #[test]
    fn any_omocodic_subset_decodes_to_the_original(
        surname in "[A-Za-zÀ-ÿ' ]{0,12}[A-Z]", name in "[A-Za-zÀ-ÿ' ]{0,16}", days in 0_i32..46_000, female: bool, which in 0_usize..50, subset in 0_usize..128,
    ) {
        let birth = date(1900, 1, 1) + jiff::Span::new().days(days);
        let places = search("a", Some(birth), 50);
        let place = places[which % places.len()].code();
        prop_assert!(lookup_at(place, birth).is_some());
        let sex = if female { Sex::F } else { Sex::M };
        let code = encode(&surname, &name, birth, sex, place).unwrap();
        let variants = omocodic_variants(&code);
        prop_assert_eq!(variants.len(), 128);
        prop_assert_eq!(variants.iter().collect::<BTreeSet<_>>().len(), 128);
        let written = &variants[subset];
        let mut claims = claims(&surname, &name, birth, sex, place);
        if claims.name.as_deref().is_some_and(|n| n.trim().is_empty()) { claims.name = None; }
        let report: CodeReport = check_against(written, &claims, date(2026, 11, 23));
        prop_assert!(report.valid);
        prop_assert_eq!(report.canonical.as_deref(), Some(code.as_str()));
        prop_assert_eq!(&report.warnings, &Vec::<String>::new());
        prop_assert_eq!((report.sex, report.day, report.month), (Some(sex), Some(birth.day()), Some(birth.month())));
        prop_assert!(report.years.contains(&birth.year()));
        let prefix = canonical_prefix(&written[..15]).unwrap();
        prop_assert!(code.starts_with(&prefix));
    }
}

/// Seeded, so that a failure can be run again.
struct Xorshift(u64);
impl Xorshift {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }
}

#[test]
fn a_million_random_strings_do_no_harm() {
    let mut random = Xorshift(0x9E37_79B9_7F4A_7C15);
    let claims = claims("Rossi", "Maria", date(1938, 8, 15), Sex::F, place("D142"));
    let mut valid = 0_u32;
    let mut bytes = Vec::with_capacity(40);
    for i in 0..1_000_000_u32 {
        bytes.clear();
        let length = match i % 4 {
            0 | 1 => 16,
            2 => 11,
            _ => random.next() % 40,
        };
        for position in 0..length {
            let value = random.next();
            bytes.push(match i % 4 {
                // Nearly a code: the right kind of symbol at most positions, so that the deeper rules are reached too.
                0 if !(value >> 8).is_multiple_of(32) => {
                    if [6, 7, 9, 10, 12, 13, 14].contains(&position) {
                        b"0123456789LMNPQRSTUV"[(value % 20) as usize]
                    } else if position == 8 {
                        b"ABCDEHLMPRST"[(value % 12) as usize]
                    } else {
                        b'A' + (value % 26) as u8
                    }
                }
                2 if !(value >> 8).is_multiple_of(16) => b'0' + (value % 10) as u8,
                3 => value as u8,
                _ => 32 + (value % 95) as u8,
            });
        }
        let text = String::from_utf8_lossy(&bytes);
        let report = if i % 8 < 4 { check(&text) } else { check_against(&text, &claims, TODAY) };
        assert_eq!(report.valid, report.error.is_none());
        assert_eq!(report.valid, report.canonical.is_some());
        canonical_prefix(&text);
        valid += u32::from(report.valid);
    }
    // Otherwise the strings would be too random to try anything.
    assert!(valid > 5_000, "{valid}");
}
