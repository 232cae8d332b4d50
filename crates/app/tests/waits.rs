//! How long people wait, through the door: numbers counted by hand, filters, futures, and to whom they are told.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod equipe;
mod lists;
mod office;

use equipe::*;
use lists::*;
use office::*;
use poliedro_app::ErrorCode;
use serde_json::{Value, json};

const REASON: &str = "Inserita prima di Poliedro";

/// Somebody who applied for both units and entered both lists on a day.
#[track_caller]
fn waits<'a>(equipe: &'a Equipe, surname: &str, on: &str) -> Applied<'a> {
    let applied = apply(equipe, &equipe.person(surname), json!({ "appliedOn": on }));
    applied.ask("enter", json!({ "on": on, "reason": REASON }));
    applied
}

#[track_caller]
fn statistics(equipe: &Equipe, filter: Value) -> Value {
    equipe.ask("waiting.statistics", json!({ "filter": filter }))
}

#[track_caller]
fn forecast(equipe: &Equipe, what_if: Value) -> Value {
    equipe.ask("waiting.forecast", json!({ "whatIf": what_if }))
}

/// Four people, on 23 November 2026: one admitted after 100 days of which 10 suspended, one who died after 30, one urgent who waits
/// since 50 days, one who waits since 5 and left the list of Castelleone.
fn four(equipe: &Equipe) {
    let admitted = waits(equipe, "Rossi", "2026-06-01");
    admitted.ask("suspend", json!({ "on": "2026-07-01" }));
    admitted.ask("resume", json!({ "on": "2026-07-11" }));
    admitted.ask("admit", json!({ "on": "2026-09-09" }));
    waits(equipe, "Bianchi", "2026-09-01").ask("leave", json!({ "on": "2026-10-01", "exit": "death" }));
    let urgent = waits(equipe, "Verdi", "2026-10-04");
    waits(equipe, "Neri", "2026-11-18")
        .ask("leave", json!({ "unitId": CASTELLEONE, "on": "2026-11-20", "exit": "renounced" }));
    come_in(equipe, SARA);
    urgent.ask("start_urgency", json!({}));
    come_in(equipe, ANNA);
}

#[test]
fn the_numbers_are_those_that_one_counts_by_hand() {
    let equipe = Equipe::open();
    let none = statistics(&equipe, json!({}));
    assert_eq!((&none["withSuspensions"]["n"], &none["since"]), (&json!(0), &Value::Null));
    assert_eq!(
        none["withSuspensions"]["curve"],
        json!([{ "day": 0, "atRisk": 0, "survival": 1.0, "cifAdmitted": 0.0, "cifOther": 0.0 }])
    );
    assert_eq!(
        (&none["byUnit"], &none["byUrgency"], none["flow"].as_array().unwrap().len()),
        (&json!([]), &json!([]), 24)
    );
    four(&equipe);

    let told = statistics(&equipe, json!({}));
    let (counted, net) = (&told["withSuspensions"], &told["withoutSuspensions"]);
    assert_eq!((&told["asOf"], &told["since"]), (&json!("2026-11-23"), &json!("2026-10-04")));
    for (waits, days) in [(counted, 100.0), (net, 90.0)] {
        assert_eq!((&waits["n"], &waits["waitingNow"], &waits["completed"]), (&json!(4), &json!(2), &json!(1)));
        for name in ["medianDays", "p90Days", "meanDays"] {
            assert_eq!(waits[name], json!(days), "{name}");
        }
        assert_eq!(waits["longestDays"], 50);
    }
    // 4 at risk on day 0; on 5 one is censored; on 30 one of three dies; on 50 one is censored; on 100 the last is admitted.
    let steps: Vec<[f64; 5]> = counted["curve"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| ["day", "atRisk", "survival", "cifAdmitted", "cifOther"].map(|name| it[name].as_f64().unwrap()))
        .collect();
    let third = 1.0 / 3.0;
    let wanted = [
        [0.0, 4.0, 1.0, 0.0, 0.0],
        [5.0, 4.0, 1.0, 0.0, 0.0],
        [30.0, 3.0, 2.0 * third, 0.0, third],
        [50.0, 2.0, 2.0 * third, 0.0, third],
        [100.0, 1.0, 0.0, 2.0 * third, third],
    ];
    assert_eq!(steps.len(), wanted.len(), "{steps:?}");
    for (found, wanted) in steps.iter().flatten().zip(wanted.iter().flatten()) {
        assert!((found - wanted).abs() < 1e-12, "{steps:?}");
    }
    assert_eq!(counted["medianCurve"], 100);

    // Each list on its own: in Castelleone the first was admitted elsewhere, and the fourth renounced.
    let group = |told: &Value, list: &str, code: &str| {
        let groups = told[list].as_array().unwrap();
        let one = groups.iter().find(|one| one["code"] == code).unwrap_or_else(|| panic!("{list} {code}: {groups:?}"));
        ["n", "waitingNow", "completed"].map(|name| one[name].as_u64().unwrap())
    };
    assert_eq!(group(&told, "byUnit", CREMA), [4, 2, 1]);
    assert_eq!(group(&told, "byUnit", CASTELLEONE), [4, 1, 0]);
    assert_eq!(group(&told, "byUrgency", "urgent"), [1, 1, 0]);
    assert_eq!(group(&told, "byUrgency", "ordinary"), [3, 1, 1]);
    let all: u64 = told["bySubAmbito"].as_array().unwrap().iter().map(|one| one["n"].as_u64().unwrap()).sum();
    assert_eq!(all, 4);
    let there = statistics(&equipe, json!({ "unitId": CASTELLEONE }));
    assert_eq!(
        (&there["withSuspensions"]["completed"], &there["withSuspensions"]["waitingNow"]),
        (&json!(0), &json!(1))
    );
    assert_eq!(there["byUnit"].as_array().unwrap().len(), 1);
    let places = statistics(&equipe, json!({ "eachPlace": true }));
    assert_eq!(places["withSuspensions"]["n"], 8);
    assert_ne!(places["method"], told["method"]);

    // Month by month.
    let months: Vec<(&str, [u64; 4])> = told["flow"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| {
            (
                it["month"].as_str().unwrap(),
                ["entered", "admitted", "death", "waiting"].map(|name| it[name].as_u64().unwrap()),
            )
        })
        .collect();
    assert_eq!((months[0].0, months[23].0), ("2024-12", "2026-11"));
    assert_eq!(
        months[18..],
        [
            ("2026-06", [1, 0, 0, 1]),
            ("2026-07", [0, 0, 0, 1]),
            ("2026-08", [0, 0, 0, 1]),
            ("2026-09", [1, 1, 0, 1]),
            ("2026-10", [1, 0, 1, 1]),
            ("2026-11", [1, 0, 0, 2]),
        ]
    );
    equipe.office.sound();
}

#[test]
fn filters_and_days() {
    let equipe = Equipe::open();
    four(&equipe);
    let n = |filter: Value| statistics(&equipe, filter)["withSuspensions"]["n"].as_u64().unwrap();
    assert_eq!(n(json!({ "kind": "rsa" })), 4);
    assert_eq!(n(json!({ "kind": "cdi" })), 0);
    assert_eq!(n(json!({ "urgent": true })), 1);
    assert_eq!(n(json!({ "urgent": false })), 3);
    assert_eq!(n(json!({ "from": "2026-09-01", "until": "2026-10-04" })), 2);
    assert_eq!(n(json!({ "subAmbito": "Crema" })) + n(json!({ "subAmbito": "Soncino" })), 4);
    // On 30 June only the first was there, and nobody knew how it would end.
    let june = statistics(&equipe, json!({ "asOf": "2026-06-30" }));
    let waits = &june["withSuspensions"];
    assert_eq!((&waits["n"], &waits["waitingNow"], &waits["longestDays"]), (&json!(1), &json!(1), &json!(29)));
    assert_eq!(
        (&waits["medianDays"], &june["since"], &june["flow"][23]["month"]),
        (&Value::Null, &json!("2026-06-01"), &json!("2026-06"))
    );
    for (field, filter) in [
        ("kind", json!({ "kind": "albergo" })),
        ("subAmbito", json!({ "subAmbito": "Milano" })),
        ("from", json!({ "from": "2026-02-30" })),
        ("until", json!({ "from": "2026-03-01", "until": "2026-02-01" })),
        ("asOf", json!({ "asOf": "ieri" })),
        ("asOf", json!({ "asOf": "2026-11-24" })),
    ] {
        let sentence = equipe.office.invalid(field, "waiting.statistics", json!({ "filter": filter }));
        assert!(sentence.ends_with('.'), "{sentence}");
    }
    for unit in ["x", &equipe.luca] {
        equipe.office.refused(ErrorCode::NotFound, "waiting.statistics", json!({ "filter": { "unitId": unit } }));
        equipe.office.refused(ErrorCode::NotFound, "waiting.forecast", json!({ "whatIf": { "unitId": unit } }));
        equipe.office.refused(ErrorCode::NotFound, "waiting.spells", json!({ "unitId": unit, "ended": true }));
    }
}

#[test]
fn places_without_names() {
    let equipe = Equipe::open();
    four(&equipe);
    let waiting = equipe.ask("waiting.spells", json!({ "unitId": "", "ended": false }));
    assert_eq!(waiting.as_array().unwrap().len(), 3);
    let all = equipe.ask("waiting.spells", json!({ "unitId": CASTELLEONE, "ended": true }));
    let all = all.as_array().unwrap();
    let told: Vec<_> = all
        .iter()
        .map(|it| (it["enteredOn"].as_str().unwrap(), it["exit"].as_str(), it["suspendedDays"].as_u64().unwrap()))
        .collect();
    assert_eq!(
        told,
        [
            ("2026-06-01", Some("elsewhere"), 10),
            ("2026-09-01", Some("death"), 0),
            ("2026-10-04", None, 0),
            ("2026-11-18", Some("renounced"), 0),
        ]
    );
    assert_eq!(
        (&all[0]["leftOn"], &all[0]["days"], &all[2]["urgent"]),
        (&json!("2026-09-09"), &json!(100), &json!(true))
    );
    let text = serde_json::to_string(all).unwrap();
    assert!(!text.contains("Rossi") && !text.contains("personId"), "{text}");
}

#[test]
fn futures_are_bands_and_little_is_not_enough() {
    let equipe = Equipe::open();
    four(&equipe);
    let little = forecast(&equipe, json!({}));
    assert_eq!(
        (&little["enough"], &little["asNow"], &little["changed"], &little["runs"]),
        (&json!(false), &json!([]), &json!([]), &json!(0))
    );
    let why = little["assumptions"][0].as_str().unwrap();
    assert!(why.starts_with("Negli ultimi 24 mesi risulta un solo ingresso: sono troppo pochi"), "{why}");

    for (n, surname) in ["Alba", "Brera", "Conti", "Dossi", "Elmi", "Fabi"].into_iter().enumerate() {
        waits(&equipe, surname, &format!("2026-0{}-10", n + 1))
            .ask("admit", json!({ "on": format!("2026-0{}-20", n + 4) }));
    }
    let change = json!({ "extraBeds": 3, "fewerEntries": 20, "seed": 7 });
    let told = forecast(&equipe, change.clone());
    assert_eq!((&told["enough"], &told["runs"], &told["stayDays"]), (&json!(true), &json!(1000), &json!(900)));
    let months = |list: &str| told[list].as_array().unwrap().clone();
    assert_eq!((months("asNow").len(), months("changed").len()), (24, 24));
    assert_eq!((&months("asNow")[0]["month"], &months("changed")[23]["month"]), (&json!("2026-12"), &json!("2028-11")));
    for (now, changed) in months("asNow").iter().zip(months("changed")) {
        let value = |month: &Value, name: &str| month[name].as_f64().unwrap();
        assert!(value(now, "listLow") <= value(now, "listMid") && value(now, "listMid") <= value(now, "listHigh"));
        assert!(value(&changed, "listMid") <= value(now, "listMid"));
    }
    assert_eq!(forecast(&equipe, change), told);
    assert_ne!(forecast(&equipe, json!({ "extraBeds": 3, "fewerEntries": 20, "seed": 8 }))["changed"], told["changed"]);
    let said = |told: &Value| {
        let said: Vec<String> = serde_json::from_value(told["assumptions"].clone()).unwrap();
        assert!(said.iter().all(|one| one.ends_with('.') && !one.contains('{')), "{said:?}");
        said.join(" ")
    };
    let words = said(&told);
    for part in [
        "Negli ultimi 24 mesi: 10 inserimenti in lista, 7 ingressi, 1 altra uscita; oggi aspettano 2 persone.",
        "Si simulano 1.000 futuri possibili.",
        "I 3 posti in più si aprono entro 30 giorni",
        "900 giorni (durata esponenziale, valore predefinito da confermare)",
        "diminuiscono del 20 %",
        "non è una graduatoria",
        "Soltanto per la stima, ",
        "come è avvenuto negli ultimi 24 mesi",
        "Chi è entrato negli ultimi 24 mesi aveva aspettato in media ",
    ] {
        assert!(words.contains(part), "«{part}»: {words}");
    }
    let far = forecast(&equipe, json!({ "extraBeds": 4_000_000_000_u32, "stayDays": 1 }));
    assert_eq!(far["stayDays"], 30);
    let words = said(&far);
    assert!(words.contains("sono al massimo 1.000.") && words.contains("riportata a 30 giorni"), "{words}");
    // One unit: nobody was ever admitted in Castelleone.
    assert_eq!(forecast(&equipe, json!({ "unitId": CASTELLEONE }))["enough"], false);
    assert_eq!(forecast(&equipe, json!({ "unitId": CREMA }))["enough"], true);
    assert_eq!(forecast(&equipe, json!({ "kind": "cdi" }))["enough"], false);
    equipe.office.invalid("fewerEntries", "waiting.forecast", json!({ "whatIf": { "fewerEntries": 101 } }));
    equipe.office.invalid("kind", "waiting.forecast", json!({ "whatIf": { "kind": "albergo" } }));
}

#[test]
fn who_may_not_see_lists_sees_no_numbers_of_them() {
    let equipe = Equipe::open();
    four(&equipe);
    equipe.office.operator("Piano", &["ambito"]);
    come_in(&equipe, "Piano");
    for (command, args) in [
        ("waiting.statistics", json!({ "filter": {} })),
        ("waiting.forecast", json!({ "whatIf": {} })),
        ("waiting.spells", json!({ "unitId": "", "ended": true })),
    ] {
        equipe.office.refused(ErrorCode::Denied, command, args);
    }
}
