//! What leaves of a person: the copy of art. 15, and the FHIR file.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod office;

use office::*;
use poliedro_app::ErrorCode;
use serde_json::{Value, json};
use std::{collections::BTreeSet, fs, path::Path};

fn written(folder: &Path, name: &Value) -> Vec<u8> {
    fs::read(folder.join(name.as_str().unwrap())).unwrap()
}

fn data(folder: &Path, exported: &Value) -> Value {
    serde_json::from_slice(&written(folder, &exported["files"][1])).unwrap()
}

fn texts<'a>(data: &'a Value, list: &str, key: &str) -> BTreeSet<&'a str> {
    data[list].as_array().unwrap().iter().map(|one| one[key].as_str().unwrap()).collect()
}

/// One person with two files that turn out to be of the same: each with an access, and a telephone of its own.
fn merged(office: &Office) -> (String, String) {
    let register = |person: Value, need: &str| {
        let mut form = request();
        form["need"] = json!(need);
        let new = json!({ "personId": null, "person": person, "distinctFrom": [], "form": form });
        office.ask("intake.register", new)["personId"].as_str().unwrap().to_owned()
    };
    let keep = register(maria(), "Cade spesso in casa");
    let drop = register(json!({ "surname": "Rosi", "name": "Marietta", "phone": "0373 99887" }), "Non cucina più");
    office.ask("person.merge", json!({ "keep": keep, "drop": drop, "adopt": [], "reason": "Stessa persona" }));
    (keep, drop)
}

#[test]
fn a_copy_is_two_files_with_both_files_of_the_person_and_that_it_left() {
    let office = Office::open();
    let folder = tempfile::tempdir().unwrap();
    office.choose(Some(folder.path().to_owned()));
    let (keep, drop) = merged(&office);
    office.ask("person.page", json!({ "personId": drop }));
    let done = office.ask("export.person", json!({ "personId": drop }));
    assert!(written(folder.path(), &done["files"][0]).starts_with(b"%PDF-"));
    let copy = data(folder.path(), &done);
    for name in done["files"].as_array().unwrap() {
        let name = name.as_str().unwrap().to_lowercase();
        assert!(!name.contains("rossi") && !name.contains("maria"), "{name}");
    }
    let files: Vec<&str> =
        copy["identity"]["files"].as_array().unwrap().iter().map(|file| file["id"].as_str().unwrap()).collect();
    assert_eq!(files, [keep.as_str(), drop.as_str()]);
    let whole = copy.to_string();
    for held in ["Cade spesso in casa", "Non cucina più", "Marietta", "0373 99887", "Stessa persona"] {
        assert!(whole.contains(held), "{held} is not in the copy");
    }
    assert_eq!(copy["intakes"].as_array().unwrap().len(), 2);
    // Who looked, with what and why: the page that was opened above, on both files.
    let looked = copy["looked"].as_array().unwrap();
    let page: Vec<&Value> = looked.iter().filter(|row| row["operation"] == "person.read").collect();
    assert_eq!(
        page.iter().map(|row| row["file"].as_str().unwrap()).collect::<BTreeSet<_>>(),
        files.iter().copied().collect()
    );
    assert!(page.iter().all(|row| row["operator"] == ANNA && row["body"] == "ASST" && row["why"] == "Lavoro sul caso"));
    // What is due on a day is told by that day, not by the midnight after it.
    let form = json!({ "on": "2026-12-01", "at": "", "text": "Chiamare la figlia", "for": "" });
    office.ask("reminder.save", json!({ "reminderId": null, "personId": keep, "about": null, "form": form }));
    // It is on the timeline, in the next copy and on no file that was there before.
    let again = office.ask("export.person", json!({ "personId": keep }));
    assert_ne!(done["files"], again["files"]);
    let copy = data(folder.path(), &again);
    assert_eq!(copy["documents"].as_array().unwrap().len(), 2, "{}", copy["documents"]);
    assert!(texts(&copy, "facts", "stream").contains("issue"));
    let due = &copy["deadlines"].as_array().unwrap().iter().find(|row| row["kind"] == "reminder").unwrap();
    assert_eq!((&due["dueWhen"], &due["dueDay"]), (&json!("01/12/2026"), &json!("2026-12-01")));
    // A merge that was undone: the other file is of somebody else again, and nothing of it is in the copy.
    let merge = office.ask("person.page", json!({ "personId": keep }))["merges"][0]["mergeId"].clone();
    office.ask("person.unmerge", json!({ "mergeId": merge, "droppedId": drop, "reason": "Due sorelle" }));
    let alone = data(folder.path(), &office.ask("export.person", json!({ "personId": keep }))).to_string();
    for other in ["Marietta", "0373 99887", "Non cucina più", drop.as_str()] {
        assert!(!alone.contains(other), "{other} is still in the copy");
    }
    office.sound();
}

#[test]
fn who_may_not_give_a_copy_gives_none() {
    let office = Office::open();
    let folder = tempfile::tempdir().unwrap();
    office.choose(Some(folder.path().to_owned()));
    let (keep, _) = merged(&office);
    office.operator("Luca", &["cot"]);
    office.enter("Luca", &secret("Luca"));
    office.refused(ErrorCode::Denied, "export.person", json!({ "personId": keep }));
    office.refused(ErrorCode::Denied, "export.save_fhir", json!({ "personId": keep }));
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn a_fhir_file_is_the_same_until_something_is_written() {
    let office = Office::open();
    let folder = tempfile::tempdir().unwrap();
    office.choose(Some(folder.path().to_owned()));
    let (keep, drop) = merged(&office);
    let bundle = |person: &str| office.ask("export.fhir", json!({ "of": "person", "id": person }))["text"].clone();
    let first = bundle(&keep);
    office.clock.advance(3600);
    assert_eq!(bundle(&drop), first, "the same person, an hour later");
    let parsed: Value = serde_json::from_str(first.as_str().unwrap()).unwrap();
    let patient = &parsed["entry"][0]["resource"];
    assert_eq!(patient["resourceType"], "Patient");
    let old: Vec<&Value> = patient["identifier"].as_array().unwrap().iter().filter(|one| one["use"] == "old").collect();
    assert_eq!(old.len(), 1);
    assert_eq!(old[0]["value"], drop.as_str());
    let before = office.written();
    let saved = office.ask("export.save_fhir", json!({ "personId": keep }));
    // One consultation for each file of the person, that it left, and the two questions about the log.
    assert_eq!(office.written(), before + 4);
    let file = written(folder.path(), &saved["file"]);
    assert_eq!(String::from_utf8(file).unwrap(), first.as_str().unwrap());
}
