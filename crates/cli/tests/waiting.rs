//! `poliedro waiting`: places without names, and how long people wait, counted by hand.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod support;

use jiff::{ToSpan, civil::Date};
use poliedro_app::today;
use serde_json::{Value, json};
use support::*;

const CREMA: &str = "01900000-0000-7000-8000-000000000101";
const CASTELLEONE: &str = "01900000-0000-7000-8000-000000000102";

fn ago(days: i64) -> String {
    today().saturating_sub(days.days()).to_string()
}

fn italian_day(days: i64) -> String {
    today().saturating_sub(days.days()).strftime("%d/%m/%Y").to_string()
}

/// Somebody who applied for both units and entered both lists so many days ago; the application.
#[track_caller]
fn waits(terminal: &Terminal, surname: &str, days: i64) -> String {
    let person =
        terminal.person(json!({ "surname": surname, "name": "Maria", "birthDate": "1938-08-15", "residence": "D142" }));
    let form = json!({
        "appliedOn": ago(days), "kind": "rsa", "preferences": [{ "unitId": CREMA }, { "unitId": CASTELLEONE }],
        "requesterKind": "persona",
    });
    let args = json!({ "personId": person, "person": null, "distinctFrom": [], "vmdId": null, "form": form });
    let application = terminal.ask("application.register", &args)["applicationId"].as_str().unwrap().to_owned();
    let reason = "Inserita prima di Poliedro";
    let args = json!({ "applicationId": application, "units": [], "on": ago(days), "reason": reason });
    terminal.ask("application.enter", &args);
    application
}

/// One was admitted in Crema after 100 days, of which 10 suspended; one waits since 50.
fn two(terminal: &Terminal) {
    let admitted = waits(terminal, "Rossi", 150);
    let step = |verb: &str, more: Value| {
        let mut args = json!({ "applicationId": admitted, "note": "" });
        args.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        terminal.ask(&format!("application.{verb}"), &args);
    };
    step("suspend", json!({ "on": ago(120), "motive": "ricovero" }));
    step("resume", json!({ "on": ago(110) }));
    step("admit", json!({ "on": ago(50), "unitId": CREMA }));
    waits(terminal, "Bianchi", 50);
}

#[test]
fn lists_and_numbers_at_the_terminal() {
    let (terminal, _) = Terminal::with_archive();
    let none = terminal.run(&["waiting", "stats", "--json"]).json();
    assert_eq!(
        (&none["n"], &none["median_days"], &none["curve"][0]["survival"]),
        (&json!(0), &Value::Null, &json!(1.0))
    );
    assert_eq!(terminal.run(&["waiting", "list", "--all", "--json"]).json(), json!([]));
    assert!(terminal.run(&["waiting", "list"]).done().contains("Nessun posto in lista."));
    two(&terminal);
    lists(&terminal);
    numbers(&terminal);
    refusals(&terminal);
}

fn lists(terminal: &Terminal) {
    let waiting = terminal.run(&["waiting", "list", "--json"]).json();
    let waiting = waiting.as_array().unwrap();
    assert_eq!(waiting.len(), 2);
    for place in waiting {
        assert_eq!((&place["entered"], &place["left"], &place["exit"]), (&json!(ago(50)), &Value::Null, &Value::Null));
        assert_eq!(
            (&place["urgent"], &place["temporary_plan"], &place["suspended_days"]),
            (&json!(false), &json!(false), &json!(0))
        );
    }
    let all = terminal.run(&["waiting", "list", "--all", "--json", "--unit", "BRUNENGHI"]).json();
    let all = all.as_array().unwrap();
    assert_eq!(all.len(), 2);
    let first = &all[0];
    assert_eq!(
        (&first["entered"], &first["left"], &first["exit"]),
        (&json!(ago(150)), &json!(ago(50)), &json!("elsewhere"))
    );
    assert_eq!(
        (&first["suspended_days"], &first["days"], &first["unit_id"]),
        (&json!(10), &json!(100), &json!(CASTELLEONE))
    );
    assert!(first["unit"].as_str().unwrap().contains("Brunenghi"));
    let there = terminal.run(&["waiting", "list", "--all", "--json", "--unit", CREMA]).json();
    assert_eq!(there[0]["exit"], "admitted");
    let said = terminal.run(&["waiting", "list", "--all"]).done();
    assert!(
        said.contains(": ingresso") && said.contains("senza progetto temporaneo") && said.contains("4 posti in lista"),
        "{said}"
    );
    assert!(!said.contains("Rossi"), "{said}");
}

fn numbers(terminal: &Terminal) {
    let day = today();
    let stats = terminal.run(&["waiting", "stats", "--as-of", &day.to_string(), "--json"]).json();
    if day != today() {
        return; // Midnight passed meanwhile: the days are no longer those.
    }
    assert_eq!((&stats["n"], &stats["waiting_now"], &stats["counting"]), (&json!(2), &json!(1), &json!("people")));
    for key in ["median_days", "p90_days", "mean_days"] {
        assert_eq!((&stats[key], &stats["without_suspensions"][key]), (&json!(100.0), &json!(90.0)), "{key}");
    }
    assert_eq!(stats["as_of"], day.to_string());
    let last = stats["curve"].as_array().unwrap().last().unwrap();
    assert_eq!(*last, json!({ "day": 100, "at_risk": 1, "survival": 0.0, "cif_admitted": 1.0, "cif_other": 0.0 }),);
    assert_eq!(
        (&stats["places"]["n"], &stats["places"]["waiting_now"], &stats["places"]["completed"]),
        (&json!(4), &json!(2), &json!(1))
    );
    assert!(stats["estimator"].as_str().unwrap().contains("Aalen-Johansen"));
    let places = terminal.run(&["waiting", "stats", "--places", "--json"]).json();
    assert_eq!((&places["n"], &places["counting"], places.get("places")), (&json!(4), &json!("places"), None));
    assert_eq!(places["curve"], stats["places"]["curve"]);
    let there = terminal.run(&["waiting", "stats", "--unit", "brunenghi", "--json"]).json();
    assert_eq!((&there["n"], &there["completed"], &there["counting"]), (&json!(2), &json!(0), &json!("places")));
    // 60 days ago one was waiting, since 90 days of which 10 suspended.
    let before = terminal.run(&["waiting", "stats", "--as-of", &ago(60), "--json"]).json();
    assert_eq!((&before["n"], &before["waiting_now"], &before["longest_days"]), (&json!(1), &json!(1), &json!(90)));
    assert_eq!((&before["without_suspensions"]["longest_days"], &before["median_days"]), (&json!(80), &Value::Null));
    let italian = terminal.run(&["waiting", "stats", "--as-of", &italian_day(60), "--json"]).json();
    assert_eq!(italian, before);
    let said = terminal.run(&["waiting", "stats"]).done();
    let line = |label: &str| {
        said.lines().find(|line| line.starts_with(label)).unwrap().split_whitespace().collect::<Vec<_>>().join(" ")
    };
    assert_eq!(line("Mediana"), "Mediana delle concluse, giorni 100,0 90,0");
    assert_eq!(line("Entrati dopo 90"), "Entrati dopo 90 giorni 0,0 % 100,0 %");
    assert_eq!(line("Entrati dopo 365"), "Entrati dopo 365 giorni 100,0 % 100,0 %");
}

fn refusals(terminal: &Terminal) {
    let tomorrow: Date = today().saturating_add(2.days());
    terminal.run(&["waiting", "stats", "--as-of", &tomorrow.to_string()]).refused("non può essere futuro");
    terminal.run(&["waiting", "stats", "--as-of", "30/02/2026"]).refused("non esiste nel calendario");
    terminal.run(&["waiting", "stats", "--as-of", "01/03/25"]).refused("per esempio 01/03/2025 oppure 2025-03-01");
    terminal.run(&["waiting", "stats", "--as-of", "ieri"]).refused("scriva giorno, mese e anno");
    terminal.run(&["waiting", "list", "--unit", "Milano"]).refused("Nessuna unità d’offerta si chiama «Milano»");
    terminal
        .run(&["waiting", "list", "--unit", "fondazione"])
        .refused("Più unità d’offerta hanno «fondazione» nel nome");
    terminal.run(&["waiting", "stats", "--unit", " "]).refused("Scriva il nome");
}
