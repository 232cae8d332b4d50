//! A day at the terminal, from an empty folder to a backup restored elsewhere.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod support;

use serde_json::{Value, json};
use std::fs;
use support::*;

fn names(found: &Value) -> Vec<&str> {
    found["hits"].as_array().unwrap().iter().map(|hit| hit["fullName"].as_str().unwrap()).collect()
}

#[track_caller]
fn found(terminal: &Terminal, query: &str) -> Vec<String> {
    let found = terminal.run(&["--json", "person", "find", query]).json();
    names(&found).into_iter().map(str::to_owned).collect()
}

#[test]
fn from_an_empty_folder_to_a_backup_restored_elsewhere() {
    let (terminal, recovery) = created();
    statuses(&terminal);
    let person = people(&terminal);
    intakes(&terminal, &person);

    let verdict = terminal.run(&["--json", "audit", "verify"]).json();
    assert_eq!(verdict["ok"], true, "{verdict}");
    let rebuilt = terminal.run(&["--json", "rebuild"]).json();
    assert_eq!(rebuilt["unchanged"], true, "{rebuilt}");
    assert!(rebuilt["subjects"].as_i64().unwrap() >= 3);
    assert_ne!(&terminal.database()[..15], b"SQLite format 3");

    backup_and_restore(&terminal, &recovery);
}

fn created() -> (Terminal, String) {
    let terminal = Terminal::new();
    terminal.run(&["person", "find", "rossi"]).refused("non c’è ancora un archivio");
    assert!(terminal.run(&["status"]).done().contains("non c’è ancora"));
    let out = terminal.run(&["init", "--name", "Distretto di Crema", "--first-operator", OPERATOR]).done();
    let recovery = out.lines().last().unwrap().to_owned();
    let groups: Vec<&str> = recovery.split('-').collect();
    assert!(groups.len() == 9 && groups.iter().all(|group| group.len() == 4), "{recovery}");
    let again = terminal.run(&["init", "--name", "Altro", "--first-operator", OPERATOR]);
    again.refused("c'è già un archivio di Poliedro");
    (terminal, recovery)
}

fn statuses(terminal: &Terminal) {
    let status = terminal.run(&["--json", "status"]).json();
    assert_eq!((&status["state"], &status["name"]), (&json!("locked"), &json!("Distretto di Crema")));
    assert_eq!(status["slots"][0]["label"], OPERATOR);
    let told = terminal.run(&["status"]).done();
    assert!(told.contains("bloccato") && told.contains(OPERATOR), "{told}");
    let mut wrong = terminal.command(&["person", "find", "rossi"]);
    wrong.env("POLIEDRO_PASSPHRASE", "non è questa qui");
    said(wrong, "").refused("La passphrase non è giusta");
    terminal.run(&["--operator", "Nessuno", "person", "find", "x"]).refused("Nessun operatore dell’archivio");
    terminal.run(&["--operator", "anna bianchi", "person", "find", "x"]).done();
}

fn people(terminal: &Terminal) -> String {
    let person = terminal.person(maria());
    terminal.person(json!({ "surname": "Nicolò", "name": "Èva", "phone": "0373/80.000", "gecas": "4711" }));
    terminal.person(json!({ "surname": "D'Angelo", "name": "Gianfranco", "birthDate": "1945-05-05" }));
    for query in [
        "rossi maria",
        "mar ros",
        "338 123 45 67",
        "3381234567",
        "+39 338 1234567",
        "33 81 23 45 67",
        "RSSMRA38M55D14NG",
        "rssmra38m55d142r",
        "RSSMRAPUMRRDMQNZ",
        "15/08/1938",
    ] {
        assert_eq!(found(terminal, query), ["Rossi Maria"], "{query}");
    }
    for query in ["nicolo eva", "NICOLÒ", "èva", "0373 80000", "4711"] {
        assert_eq!(found(terminal, query), ["Nicolò Èva"], "{query}");
    }
    for query in ["d'angelo", "d’angelo", "dangelo", "angelo"] {
        assert_eq!(found(terminal, query), ["D'Angelo Gianfranco"], "{query}");
    }
    assert_eq!(found(terminal, "nessuno così"), Vec::<String>::new());
    let told = terminal.run(&["person", "find", "rossi", "maria"]).done();
    assert!(told.contains("Rossi Maria") && told.contains("1938-08-15") && told.contains("Crema"), "{told}");
    let twice = terminal.call("person.register", &json!({ "form": maria(), "distinctFrom": [] }));
    twice.refused("code: Questa persona è già in archivio: Rossi Maria.");
    person
}

fn intakes(terminal: &Terminal, person: &str) {
    let form = request("Cade spesso, vive sola");
    let args = json!({ "personId": person, "person": null, "distinctFrom": [], "form": form });
    let registered = terminal.ask("intake.register", &args);
    assert_eq!(registered["personId"], person);
    let id = registered["intakeId"].as_str().unwrap();
    let mine = json!({ "intakeId": id });
    let page = terminal.ask("intake.page", &mine);
    assert_eq!(page["row"]["stage"], "registered");
    assert_eq!(page["form"]["need"], "Cade spesso, vive sola");
    let refer = json!({ "intakeId": id, "to": "vmd", "motive": "Non autosufficiente", "urgent": true });
    let request_id = terminal.ask("intake.refer", &refer)["requestId"].clone();
    let close = json!({ "intakeId": id, "outcome": "referred", "note": "" });
    terminal.ask("intake.close", &close);
    terminal.call("intake.close", &close).refused("Questo accesso è chiuso");
    let page = terminal.ask("intake.page", &mine);
    assert_eq!((&page["row"]["stage"], &page["outcome"]), (&json!("closed"), &json!("Inviata a VMD/COT")), "{page}");
    assert_eq!(page["referrals"][0]["requestId"], request_id);
    assert_eq!(page["timeline"].as_array().unwrap().len(), 3);

    let new = json!({ "surname": "Ghidoni", "name": "Ezio", "residence": "G004" });
    terminal.ask(
        "intake.register",
        &json!({ "personId": null, "person": new, "distinctFrom": [], "form": request("Pasti") }),
    );
    let list = terminal.run(&["--json", "intake", "list"]).json();
    assert_eq!((list["total"].as_u64(), list["rows"].as_array().unwrap().len()), (Some(2), 2));
    let open = terminal.run(&["--json", "intake", "list", "--open"]).json();
    assert_eq!((&open["total"], &open["rows"][0]["fullName"]), (&json!(1), &json!("Ghidoni Ezio")));
    let by_stage = terminal.run(&["--json", "intake", "list", "--stage", "closed"]).json();
    assert_eq!(by_stage["rows"][0]["fullName"], "Rossi Maria");
    terminal.run(&["intake", "list", "--stage", "chiusa"]).refused("Lo stato «chiusa» non esiste.");
    assert!(terminal.run(&["intake", "list", "--text", "pasti"]).done().contains("Ghidoni Ezio"));
}

fn backup_and_restore(terminal: &Terminal, recovery: &str) {
    let folder = terminal.beside("copie");
    fs::create_dir(&folder).unwrap();
    let made = terminal.run(&["--json", "backup", folder.to_str().unwrap()]).json();
    assert_eq!((&made["verified"], &made["people"]), (&json!(true), &json!(4)), "{made}");
    let copy = made["folder"].as_str().unwrap();
    let bytes = fs::read(terminal.archive().join("archive.db")).unwrap();

    terminal.run(&["restore", copy]).refused("Qui c’è già un archivio");
    assert_eq!(terminal.database(), bytes);
    let code = terminal.file("codice.txt", &format!("{}\n", recovery.to_lowercase()));
    let wrong_code = terminal.file("altro.txt", "ABCD-EFGH-JKMN-PQRS-TVWX-YZ23-4567-89AB-CDEF\n");

    let elsewhere = Terminal::new().knowing(Some("non è questa qui"));
    elsewhere.run(&["restore", copy]).refused("La passphrase non apre questa copia");
    let refused = elsewhere.run(&["restore", copy, "--recovery-code-file", wrong_code.to_str().unwrap()]);
    assert_eq!(refused.code, 1, "{refused:?}");
    assert_eq!(elsewhere.run(&["--json", "status"]).json()["state"], "absent");
    elsewhere
        .run(&["restore", elsewhere.beside("niente").to_str().unwrap()])
        .refused("Nella cartella scelta non c’è una copia");

    let by_passphrase = elsewhere.knowing(Some(PASSPHRASE));
    let status = by_passphrase.run(&["--json", "restore", copy]).json();
    assert_eq!((&status["state"], &status["name"]), (&json!("locked"), &json!("Distretto di Crema")));
    same_as_before(&by_passphrase);

    let by_code = Terminal::new();
    let told = by_code.run(&["restore", copy, "--recovery-code-file", code.to_str().unwrap()]).done();
    assert!(told.contains("Archivio «Distretto di Crema» ripristinato"), "{told}");
    same_as_before(&by_code);
}

fn same_as_before(terminal: &Terminal) {
    assert_eq!(found(terminal, "338 123 45 67"), ["Rossi Maria"]);
    assert_eq!(terminal.run(&["--json", "intake", "list"]).json()["total"], 2);
    assert_eq!(terminal.run(&["--json", "audit", "verify"]).json()["ok"], true);
    assert_eq!(terminal.run(&["--json", "rebuild"]).json()["unchanged"], true);
}
