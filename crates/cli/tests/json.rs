//! `--json` on every verb, and the JSON door.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod support;

use poliedro_app::registry::COMMANDS;
use serde_json::{Value, json};
use std::fs;
use support::*;

#[test]
fn every_verb_answers_in_json_when_asked() {
    let (terminal, recovery) = Terminal::with_archive();
    assert_eq!(recovery.len(), 9 * 4 + 8);
    let copies = terminal.beside("copie");
    fs::create_dir(&copies).unwrap();
    let keys = |args: &[&str]| -> Vec<String> {
        let reply = terminal.run(args).json();
        reply.as_object().unwrap_or_else(|| panic!("{args:?}: {reply}")).keys().cloned().collect()
    };
    let sorted = |names: &[&str]| -> Vec<String> {
        let mut names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
        names.sort();
        names
    };
    let status = ["state", "trouble", "folder", "name", "example", "slots", "session", "waitSeconds", "version"];
    assert_eq!(keys(&["--json", "status"]), sorted(&status));
    assert_eq!(keys(&["status", "--json"]), sorted(&status), "also after the verb");
    assert_eq!(keys(&["--json", "person", "find", "x"]), sorted(&["hits", "more"]));
    assert_eq!(keys(&["--json", "intake", "list"]), sorted(&["rows", "total", "counts"]));
    assert_eq!(keys(&["--json", "audit", "verify"]), sorted(&["ok", "rows", "heads", "firstBad", "sentence"]));
    assert_eq!(keys(&["--json", "rebuild"]), sorted(&["subjects", "unchanged"]));
    let backup = keys(&["--json", "backup", copies.to_str().unwrap()]);
    assert_eq!(backup, sorted(&["folder", "madeAt", "bytes", "people", "verified"]));
    assert_eq!(keys(&["--json", "call", "person.search", r#"{"query":"x","limit":1}"#]), sorted(&["hits", "more"]));
    assert_eq!(keys(&["--json", "cf", "RSSMRA38M55D142R"]).len(), 10);
    let demo = Terminal::new();
    let made = demo.run(&["--json", "demo", "--people", "50"]).json();
    assert_eq!(made["people"], 50);
    let copy = fs::read_dir(&copies).unwrap().next().unwrap().unwrap().path();
    let restored = Terminal::new().run(&["--json", "restore", copy.to_str().unwrap()]).json();
    assert_eq!(restored["state"], "locked");
    let commands = terminal.run(&["--json", "commands"]).json();
    let names: Vec<&str> = commands.as_array().unwrap().iter().map(|one| one["name"].as_str().unwrap()).collect();
    assert_eq!(names, COMMANDS.iter().map(|command| command.name).collect::<Vec<_>>());
    assert!(commands.as_array().unwrap().iter().all(|one| one["doc"].as_str().unwrap().ends_with('.')));
}

#[test]
fn the_json_door_says_what_is_wrong_with_a_request() {
    let (terminal, _) = Terminal::with_archive();
    terminal.run(&["call", "person.search", "{"]).refused("Il JSON non è scritto bene");
    terminal.run(&["call", "person.search", "{}"]).refused("La richiesta «person.search» non è scritta bene");
    terminal.run(&["call", "person.serch", "{}"]).refused("Il comando «person.serch» non esiste.");
    terminal.run(&["call", "backup.create"]).refused("Non è stata scelta nessuna cartella.");
    let missing = json!({ "form": { "surname": "Rossi", "birthDate": "2026-02-30" }, "distinctFrom": [] });
    terminal.call("person.register", &missing).refused("birthDate: La data di nascita non esiste nel calendario.");
    // These need no passphrase.
    let locked = terminal.knowing(None);
    let place = locked.call("place.search", &json!({ "query": "crema", "on": "", "limit": 3 })).json();
    assert_eq!(place[0]["code"], "D142");
    assert_eq!(locked.run(&["call", "archive.status"]).json()["state"], "locked");
    let words: Value = locked.run(&["call", "catalogue.read"]).json();
    assert!(words["lists"]["channel"].as_array().unwrap().len() >= 4);
}

#[test]
fn without_an_archive_named_it_says_how_to_name_one() {
    let mut command = std::process::Command::new(PROGRAM);
    command.arg("status").env_remove("POLIEDRO_ARCHIVE");
    said(command, "").refused("Indichi la cartella dell’archivio con --archive o con POLIEDRO_ARCHIVE.");
}
