//! `poliedro cf`: the keys, the exit codes, and every vector of the rules (DM 23/12/1976).
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod support;

use serde_json::{Value, json};
use std::{fs, path::Path, process::Command};
use support::*;

const KEYS: [&str; 10] = ["valid", "kind", "canonical", "sex", "day", "month", "years", "place", "warnings", "error"];

/// No archive is named anywhere: a code is checked without one.
fn cf(args: &[&str]) -> (i32, Value) {
    let mut command = Command::new(PROGRAM);
    command.arg("cf").args(args).env_remove("POLIEDRO_ARCHIVE").env_remove("POLIEDRO_PASSPHRASE");
    let said = said(command, "");
    assert_eq!(said.err, "", "{args:?}");
    let report: Value = serde_json::from_str(&said.out).unwrap();
    let mut found: Vec<&str> = report.as_object().unwrap().keys().map(String::as_str).collect();
    let mut keys = KEYS.to_vec();
    found.sort_unstable();
    keys.sort_unstable();
    assert_eq!(found, keys);
    (said.code, report)
}

const VECTORS: [[&str; 7]; 11] = [
    ["ROSSI", "MARIO", "M", "1980-01-01", "H501", "Roma", "RSSMRA80A01H501U"],
    ["ROSSI", "MARIA", "F", "1938-08-15", "D142", "Crema", "RSSMRA38M55D142R"],
    ["FO", "AL", "M", "1940-02-29", "I827", "Soncino", "FOXLAX40B29I827J"],
    ["DE LUCA", "MARIA GRAZIA", "F", "1929-12-31", "C153", "Castelleone", "DLCMGR29T71C153M"],
    ["D'ANGELO", "GIANFRANCO", "M", "1945-05-05", "H357", "Rivolta d'Adda", "DNGGFR45E05H357N"],
    ["POPESCU", "ELENA", "F", "1961-03-12", "Z129", "Romania", "PPSLNE61C52Z129O"],
    ["HOXHA", "ARBEN", "M", "1955-07-20", "Z100", "Albania", "HXHRBN55L20Z100I"],
    ["NICOLÒ", "ÈVA", "F", "1950-11-01", "G306", "Pandino", "NCLVEA50S41G306J"],
    ["SINGH", "KAUR", "F", "1948-04-03", "Z222", "India", "SNGKRA48D43Z222A"],
    ["BIANCHI", "ADA", "F", "1924-02-28", "L539", "Vailate", "BNCDAA24B68L539A"],
    ["GHIDONI", "EZIO", "M", "1931-06-30", "G004", "Offanengo", "GHDZEI31H30G004M"],
];

#[test]
fn the_known_codes_agree_with_their_people_and_exit_0() {
    for [surname, name, sex, birth, place, place_name, code] in VECTORS {
        let given = ["--surname", surname, "--name", name, "--birth", birth, "--sex", sex, "--place", place];
        let (exit, report) = cf(&[&[code], given.as_slice()].concat());
        assert_eq!((exit, &report["valid"], &report["kind"]), (0, &json!(true), &json!("cf")), "{report}");
        assert_eq!((&report["canonical"], &report["sex"]), (&json!(code), &json!(sex)));
        assert_eq!(report["place"], json!({ "code": place, "name": place_name }));
        assert_eq!((&report["warnings"], &report["error"]), (&json!([]), &Value::Null), "{code}");
        let (year, month_day) = birth.split_once('-').unwrap();
        let (month, day) = month_day.split_once('-').unwrap();
        let number = |text: &str| json!(text.parse::<u32>().unwrap());
        assert_eq!((&report["month"], &report["day"]), (&number(month), &number(day)));
        assert!(report["years"].as_array().unwrap().contains(&number(year)), "{report}");
        let (exit, lower) = cf(&[&code.to_lowercase()]);
        assert_eq!((exit, &lower["canonical"]), (0, &json!(code)));
    }
}

#[test]
fn every_omocodic_form_is_read_back() {
    let listed =
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../domain/tests/fixtures/cf-omocodi.txt"))
            .unwrap();
    let forms: Vec<&str> = listed.split_whitespace().collect();
    assert_eq!(forms.len(), 128);
    for named in ["RSSMRA38M55D14NG", "RSSMRA38M55D1Q2D", "RSSMRA38M55DM42J", "RSSMRAPUMRRDMQNZ"] {
        assert!(forms.contains(&named), "{named}");
    }
    for form in forms {
        let (exit, report) = cf(&[form]);
        assert_eq!((exit, &report["canonical"]), (0, &json!("RSSMRA38M55D142R")), "{form}");
        assert_eq!((&report["day"], &report["month"], &report["sex"]), (&json!(15), &json!(8), &json!("F")));
    }
}

#[test]
fn what_cannot_be_a_code_exits_2_and_says_why() {
    for (code, why) in [
        ("RSSMRA38M55D142S", "controllo"),
        ("RSSMRA38M95D142R", "giorno di nascita 95"),
        ("RSS-RA80A01H501U", "«-»"),
        ("RSSMRÀ80A01H501U", "«À»"),
        ("RSSMRA38M55D142", "15 caratteri"),
        ("ZZZZZZ99Z99Z999Z", "mese"),
        ("", "vuoto"),
    ] {
        let (exit, report) = cf(&[code]);
        assert_eq!((exit, &report["valid"], &report["canonical"]), (2, &json!(false), &Value::Null), "{code}");
        assert!(report["error"].as_str().unwrap().contains(why), "{report}");
    }
}

#[test]
fn other_kinds_and_disagreements_exit_0() {
    for (code, kind) in [("STP0010011234567", "stp"), ("ENI0300011234567", "eni"), ("00743110157", "provisional")] {
        let (exit, report) = cf(&[code]);
        assert_eq!((exit, &report["valid"], &report["kind"]), (0, &json!(true), &json!(kind)), "{report}");
        assert_eq!((&report["sex"], &report["day"], &report["years"]), (&Value::Null, &Value::Null, &json!([])));
    }
    let other = ["--surname", "Verdi", "--birth", "1940-08-15", "--sex", "M", "--place", "H501"];
    let (exit, report) = cf(&[&["RSSMRA38M55D142R"], other.as_slice()].concat());
    assert_eq!((exit, &report["valid"]), (0, &json!(true)));
    assert!(report["warnings"].as_array().unwrap().len() >= 4, "{report}");
}

#[test]
fn what_is_known_must_itself_be_well_written() {
    for (flag, value, sentence) in [
        ("--birth", "1938-02-30", "La data di nascita va scritta AAAA-MM-GG"),
        ("--birth", "15/08/1938", "La data di nascita va scritta AAAA-MM-GG"),
        ("--sex", "X", "Il sesso va scritto M o F."),
        ("--place", "Crema", "una lettera seguita da tre cifre"),
    ] {
        let mut command = Command::new(PROGRAM);
        command.args(["cf", "RSSMRA38M55D142R", flag, value]);
        said(command, "").refused(sentence);
    }
}
