//! `poliedro document` and `poliedro export person`: files that nobody else reads, never over one that is there.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod support;

use serde_json::json;
use std::{fs, path::Path};
use support::*;

fn pdf(file: &Path) -> Vec<u8> {
    let bytes = fs::read(file).unwrap();
    assert!(bytes.starts_with(b"%PDF-1.7"), "{}", file.display());
    #[cfg(unix)]
    assert_eq!(std::os::unix::fs::PermissionsExt::mode(&fs::metadata(file).unwrap().permissions()) & 0o777, 0o600);
    bytes
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

#[test]
fn a_document_is_written_once_and_never_over_another() {
    let (terminal, _) = Terminal::with_archive();
    let person = terminal.person(maria());
    let form = request("Cade spesso");
    let asked = json!({ "personId": person, "person": null, "distinctFrom": [], "form": form });
    let intake = terminal.ask("intake.register", &asked)["intakeId"].as_str().unwrap().to_owned();

    let kinds = terminal.run(&["document", "kinds"]).done();
    assert_eq!(kinds.lines().count(), 20, "{kinds}");
    assert!(
        kinds.lines().any(|line| line.starts_with("intake ") && line.ends_with("Scheda di accesso al PUA")),
        "{kinds}"
    );
    assert_eq!(terminal.run(&["--json", "document", "kinds"]).json().as_array().unwrap().len(), 20);

    let (one, two) = (terminal.beside("uno.pdf"), terminal.beside("due.pdf"));
    let told = terminal.run(&["document", "make", "intake", &intake, "--out", text(&one)]).done();
    assert!(told.starts_with("uno.pdf: ") && told.contains("pagin"), "{told}");
    let made = terminal.run(&["--json", "document", "make", "intake", &intake, "--out", text(&two)]).json();
    assert_eq!(made["file"], "due.pdf");
    let first = pdf(&one);
    assert!(pdf(&two) == first, "the same archive gives the same bytes");
    terminal.run(&["document", "make", "intake", &intake, "--out", text(&one)]).refused("Il file «uno.pdf» c’è già");
    assert!(pdf(&one) == first);
    let nowhere = terminal.beside("non-c-e").join("tre.pdf");
    terminal
        .run(&["document", "make", "intake", &intake, "--out", text(&nowhere)])
        .refused("cartella indicata non esiste");
    terminal
        .run(&["document", "make", "verbale", &intake, "--out", text(&nowhere)])
        .refused("tipo di documento non esiste");
    terminal.run(&["document", "make", "intake", &person, "--out", text(&nowhere)]).refused("non è in questo archivio");

    // What left is what was written, and no more.
    let left = terminal.ask("document.of", &json!({ "about": "intake", "id": intake }));
    assert_eq!(left["issued"].as_array().unwrap().len(), 2, "{left}");
}

#[test]
fn one_of_every_kind_that_the_archive_gives() {
    let (terminal, _) = Terminal::with_archive();
    let folder = terminal.beside("documenti");
    fs::create_dir(&folder).unwrap();
    let told = terminal.run(&["document", "samples", "--out", text(&folder)]).done();
    assert_eq!(told.lines().count(), 20, "{told}");
    assert!(
        told.lines().any(|line| line.starts_with("plan ") && line.contains("nessun documento. Nell’archivio")),
        "{told}"
    );
    let person = terminal.person(maria());
    let asked = json!({ "personId": person, "person": null, "distinctFrom": [], "form": request("Cade") });
    terminal.ask("intake.register", &asked);
    let found = terminal.run(&["--json", "document", "samples", "--out", text(&folder)]).json();
    let intake = found.as_array().unwrap().iter().find(|one| one["kind"] == "intake").unwrap();
    pdf(&folder.join(intake["written"]["file"].as_str().unwrap()));
    let nowhere = terminal.beside("non-c-e");
    terminal.run(&["document", "samples", "--out", text(&nowhere)]).refused("cartella scelta non esiste");
}

#[test]
fn the_recovery_code_is_read_from_standard_input_and_is_nowhere_else() {
    let (terminal, code) = Terminal::with_archive();
    let file = terminal.beside("busta.pdf");
    let told = terminal.run_with(&["document", "recovery", "--out", text(&file)], &format!("{code}\n")).done();
    assert!(told.starts_with("busta.pdf") && !told.contains(&code), "{told}");
    pdf(&file);
    let other = terminal.beside("altra.pdf");
    terminal
        .run_with(&["document", "recovery", "--out", text(&other)], "ABCD\n")
        .refused("Il codice di recupero ha 9 gruppi");
    terminal.run_with(&["document", "recovery", "--out", text(&other)], "").refused("codice di recupero");
    assert!(!other.exists());
    let said = terminal.run(&["document", "recovery", "--out", text(&other), &code]);
    assert_eq!(said.code, 2, "a code is never an argument: {said:?}");
}

#[test]
fn the_copy_of_what_is_held_of_a_person_is_two_files() {
    let (terminal, _) = Terminal::with_archive();
    let person = terminal.person(maria());
    let folder = terminal.beside("copia");
    fs::create_dir(&folder).unwrap();
    let told = terminal.run(&["export", "person", &person, "--out", text(&folder)]).done();
    let files: Vec<&str> = told.lines().collect();
    assert_eq!(files.len(), 2, "{told}");
    pdf(&folder.join(files.iter().find(|file| file.ends_with(".pdf")).unwrap()));
    let data = folder.join(files.iter().find(|file| file.ends_with(".json")).unwrap());
    let data: serde_json::Value = serde_json::from_str(&fs::read_to_string(data).unwrap()).unwrap();
    assert!(data.is_object());
    assert!(files.iter().all(|file| !file.to_lowercase().contains("rossi")), "{files:?}");
}
