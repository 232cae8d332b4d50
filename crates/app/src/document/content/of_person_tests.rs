//! The documents about a whole person, for everybody of an invented district.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use super::{Asked, Kind};
use crate::{App, AppConfig, CallError, FilePicker, Kdf, Passphrase, SetClock, demo};
use poliedro_documents::Template;
use poliedro_domain::permission::{Op, Purpose};
use serde_json::{Value, json};
use std::{path::PathBuf, sync::Arc};

struct Nowhere;

impl FilePicker for Nowhere {
    fn pick(&self, _: crate::Pick) -> Option<PathBuf> {
        None
    }
}

fn ask(app: &App, command: &str, args: Value) -> Value {
    serde_json::from_str(&app.call(command, args).unwrap()).unwrap()
}

/// Values of every person fit the template; of a few the pages are made too, and who takes over has two at most.
#[test]
fn everybody_has_a_copy_and_a_summary() {
    let folder = tempfile::tempdir().unwrap();
    let app = App::new(AppConfig {
        archive_dir: folder.path().join("archivio"),
        demo_dir: folder.path().join("esempio"),
        clock: Arc::new(SetClock::new("2026-11-23T09:00:00Z".parse().unwrap())),
        device: "PC-01".to_owned(),
        files: Arc::new(Nowhere),
        kdf: Kdf::Trivial,
    });
    let passphrase = Passphrase::typed(demo::PASSPHRASE.to_owned());
    app.at_desk(|desk| demo::write(desk, &passphrase, 150, 5, |_| {})).unwrap();
    let slot = ask(&app, "archive.status", json!({}))["slots"][0]["slotId"].clone();
    ask(&app, "archive.unlock", json!({ "slotId": slot, "passphrase": demo::PASSPHRASE }));
    let mut people = std::collections::BTreeSet::new();
    for letter in 'a'..='z' {
        let found = ask(&app, "person.search", json!({ "query": letter.to_string(), "limit": 100 }));
        people.extend(found["hits"].as_array().unwrap().iter().map(|hit| hit["personId"].as_str().unwrap().to_owned()));
    }
    assert!(people.len() > 100);
    let mut longest = (0, String::new());
    for code in ["takeover", "person_copy"] {
        let kind = Kind::of(code).unwrap();
        let template = Template::parse(kind.template).unwrap();
        for person in &people {
            let blocks = app.at_desk(|desk| {
                desk.read(Op::ExportPerson, Purpose::Care, None, |reader| {
                    let asked = Asked {
                        reader,
                        about: None,
                        id: person,
                        part: "",
                        archive: "Distretto di esempio",
                        closing: "",
                        place: "",
                    };
                    let content = (kind.content)(&asked)?;
                    let size = content.values.to_string().len();
                    if code == "person_copy" && size > longest.0 {
                        longest = (size, person.clone());
                    }
                    template.blocks(&content.values).map_err(|error| CallError::failed(error.to_string()))
                })
            });
            assert!(!blocks.unwrap().is_empty());
        }
    }
    for person in people.iter().take(20).chain([&longest.1]) {
        let ask_for = |kind: &str| json!({ "ask": { "kind": kind, "id": person } });
        let sheet = ask(&app, "document.preview", ask_for("takeover"));
        assert!(sheet["pages"].as_u64().unwrap() <= 2, "{} pages for {person}", sheet["pages"]);
        assert_eq!(sheet["example"], true);
        let again = ask(&app, "document.preview", ask_for("takeover"));
        assert_eq!(sheet["sha256"], again["sha256"], "other bytes from the same facts");
    }
    let sheet = ask(&app, "document.preview", json!({ "ask": { "kind": "person_copy", "id": longest.1 } }));
    assert!(sheet["pages"].as_u64().unwrap() > 5, "{sheet}");
}
