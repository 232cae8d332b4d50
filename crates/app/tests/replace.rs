//! A backup takes the place of the archive, which is kept aside; a copy that does not open changes nothing.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use poliedro_app::{App, AppConfig, FilePicker, Kdf, SetClock};
use serde_json::{Value, json};
use std::{
    path::{Path, PathBuf},
    sync::{Arc, Mutex},
};

const PASSPHRASE: &str = "cavallo graffetta";

#[derive(Default)]
struct Picker(Mutex<Option<PathBuf>>);

impl FilePicker for Picker {
    fn pick(&self, _: poliedro_app::Pick) -> Option<PathBuf> {
        self.0.lock().unwrap().clone()
    }
}

struct Room {
    app: App,
    picker: Arc<Picker>,
    home: tempfile::TempDir,
}

impl Room {
    fn new() -> Self {
        let home = tempfile::tempdir().unwrap();
        let picker = Arc::new(Picker::default());
        let app = App::new(AppConfig {
            archive_dir: home.path().join("archivio"),
            demo_dir: home.path().join("esempio"),
            clock: Arc::new(SetClock::new("2026-11-23T09:00:00Z".parse().unwrap())),
            device: "prova".to_owned(),
            files: Arc::clone(&picker) as Arc<dyn FilePicker>,
            kdf: Kdf::Trivial,
        });
        Self { app, picker, home }
    }
    fn call(&self, name: &str, args: Value) -> Result<Value, Value> {
        match self.app.call(name, args) {
            Ok(json) => Ok(serde_json::from_str(&json).unwrap()),
            Err(error) => Err(serde_json::to_value(error).unwrap()),
        }
    }
    fn pick(&self, folder: &Path) {
        *self.picker.0.lock().unwrap() = Some(folder.to_owned());
    }
    fn people(&self, name: &str) -> usize {
        let found = self.call("person.search", json!({ "query": name, "limit": 10 })).unwrap();
        found["hits"].as_array().unwrap().len()
    }
    fn register(&self, surname: &str) {
        let form = json!({ "surname": surname, "codeKind": "none" });
        self.call("person.register", json!({ "form": form, "distinctFrom": [] })).unwrap();
    }
    fn unlock(&self) -> Value {
        let status = self.call("archive.status", json!({})).unwrap();
        let args = json!({ "slotId": status["slots"][0]["slotId"], "passphrase": PASSPHRASE });
        self.call("archive.unlock", args).unwrap()
    }
}

#[test]
fn the_copy_takes_the_place_and_the_archive_of_before_is_kept() {
    let room = Room::new();
    let new = json!({ "archiveName": "Prova", "operatorName": "Anna", "roles": ["pua"], "body": "", "passphrase": PASSPHRASE });
    let code = room.call("archive.create", new).unwrap()["recoveryCode"].as_str().unwrap().to_owned();
    room.register("Bianchi");
    let copies = room.home.path().join("copie");
    std::fs::create_dir(&copies).unwrap();
    room.pick(&copies);
    let copy = room.call("backup.create", json!({})).unwrap()["folder"].as_str().unwrap().to_owned();
    room.register("Verdi");

    // A wrong passphrase, or a folder that is no copy, changes nothing: one is still inside.
    room.pick(Path::new(&copy));
    let wrong = json!({ "passphrase": "un’altra passphrase", "recoveryCode": "" });
    assert_eq!(room.call("backup.replace", wrong).unwrap_err()["code"], "wrong_key");
    room.pick(&copies);
    let right = json!({ "passphrase": PASSPHRASE, "recoveryCode": "" });
    assert!(room.call("backup.replace", right).is_err());
    assert_eq!((room.people("bianchi"), room.people("verdi")), (1, 1));

    room.pick(Path::new(&copy));
    let status = room.call("backup.replace", json!({ "passphrase": "", "recoveryCode": code })).unwrap();
    assert_eq!(status["state"], "locked");
    let session = room.unlock();
    let notice = session["notices"][0].as_str().unwrap();
    assert!(notice.contains("archivio-sostituito-"), "{notice}");
    assert_eq!((room.people("bianchi"), room.people("verdi")), (1, 0));
    let aside = std::fs::read_dir(room.home.path()).unwrap().filter_map(Result::ok);
    let aside: Vec<_> = aside.filter(|entry| entry.file_name().to_string_lossy().contains("sostituito")).collect();
    assert_eq!(aside.len(), 1);
    assert!(aside[0].path().join("archive.db").exists());
}

#[test]
fn only_who_keeps_the_archive_may_do_it() {
    let room = Room::new();
    let new = json!({ "archiveName": "Prova", "operatorName": "Anna", "roles": ["pua"], "body": "", "passphrase": PASSPHRASE });
    room.call("archive.create", new).unwrap();
    let form = json!({ "name": "Bruno", "roles": ["coordinator"], "body": "", "email": "" });
    room.call("operator.add", json!({ "form": form, "passphrase": "un’altra passphrase" })).unwrap();
    room.call("archive.lock", json!({})).unwrap();
    let status = room.call("archive.status", json!({})).unwrap();
    let slots = status["slots"].as_array().unwrap();
    let bruno = slots.iter().find(|slot| slot["label"] == "Bruno").unwrap();
    let args = json!({ "slotId": bruno["slotId"], "passphrase": "un’altra passphrase" });
    room.call("archive.unlock", args).unwrap();
    room.pick(room.home.path());
    let args = json!({ "passphrase": PASSPHRASE, "recoveryCode": "" });
    assert_eq!(room.call("backup.replace", args).unwrap_err()["code"], "denied");
}

#[test]
fn where_the_archive_is_damaged_the_copy_takes_its_place_from_the_door() {
    let room = Room::new();
    let new = json!({ "archiveName": "Prova", "operatorName": "Anna", "roles": ["pua"], "body": "", "passphrase": PASSPHRASE });
    room.call("archive.create", new).unwrap();
    room.register("Bianchi");
    let copies = room.home.path().join("copie");
    std::fs::create_dir(&copies).unwrap();
    room.pick(&copies);
    let copy = room.call("backup.create", json!({})).unwrap()["folder"].as_str().unwrap().to_owned();
    room.call("archive.lock", json!({})).unwrap();
    room.pick(Path::new(&copy));
    let right = json!({ "passphrase": PASSPHRASE, "recoveryCode": "" });
    assert!(room.call("backup.restore", right.clone()).is_err(), "an archive that opens is not replaced from the door");

    let file = room.home.path().join("archivio/archive.db");
    let mut bytes = std::fs::read(&file).unwrap();
    bytes[100] ^= 1;
    std::fs::write(&file, bytes).unwrap();
    let status = room.call("archive.status", json!({})).unwrap();
    let args = json!({ "slotId": status["slots"][0]["slotId"], "passphrase": PASSPHRASE });
    assert!(room.call("archive.unlock", args).is_err());
    assert_eq!(room.call("archive.status", json!({})).unwrap()["state"], "damaged");
    assert_eq!(room.call("backup.restore", right).unwrap()["state"], "locked");
    room.unlock();
    assert_eq!(room.people("bianchi"), 1);
}

#[test]
fn a_power_cut_between_the_two_renames_leaves_the_copy_in_its_place() {
    let room = Room::new();
    let new = json!({ "archiveName": "Prova", "operatorName": "Anna", "roles": ["pua"], "body": "", "passphrase": PASSPHRASE });
    room.call("archive.create", new).unwrap();
    room.register("Bianchi");
    room.call("archive.lock", json!({})).unwrap();
    let home = room.home.path().to_owned();
    // What is found after the cut: the archive put aside and the copy, not yet in its place.
    let (aside, copy) =
        (home.join("archivio-sostituito-20261123-100000"), home.join("archivio-ripristino-20261123-100000"));
    std::fs::create_dir(&copy).unwrap();
    for entry in std::fs::read_dir(home.join("archivio")).unwrap().map(Result::unwrap) {
        std::fs::copy(entry.path(), copy.join(entry.file_name())).unwrap();
    }
    std::fs::rename(home.join("archivio"), &aside).unwrap();
    let status = room.call("archive.status", json!({})).unwrap();
    assert_eq!(status["state"], "locked");
    assert!(aside.exists() && !copy.exists());
}

#[test]
fn examples_that_cannot_be_made_leave_one_where_one_was() {
    let room = Room::new();
    std::fs::write(room.home.path().join("esempio"), "un file, non una cartella").unwrap();
    assert!(room.call("archive.open_demo", json!({})).is_err());
    let new = json!({ "archiveName": "Prova", "operatorName": "Anna", "roles": ["pua"], "body": "", "passphrase": PASSPHRASE });
    let session = room.call("archive.create", new).unwrap()["session"].clone();
    assert_eq!(session["example"], false);
    assert!(room.home.path().join("archivio/archive.db").exists());
}
