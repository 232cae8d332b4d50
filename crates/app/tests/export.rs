//! What leaves the archive: every scale of an invented district, as others read it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use poliedro_app::{App, AppConfig, FilePicker, Kdf, Passphrase, SetClock, demo};
use serde_json::{Value, json};
use std::{collections::BTreeSet, fs, path::PathBuf, sync::Arc};

struct NoFolder;

impl FilePicker for NoFolder {
    fn pick(&self, _: poliedro_app::Pick) -> Option<PathBuf> {
        None
    }
}

fn ask(app: &App, command: &str, args: Value) -> Value {
    let reply = app.call(command, args).unwrap_or_else(|error| panic!("{command}: {error:?}"));
    serde_json::from_str(&reply).unwrap()
}

/// Bundles kept where `script/fhir-check` has them read by a program that is not ours.
const KEPT: usize = 12;

#[test]
fn every_sealed_administration_can_be_said_in_fhir() {
    let folder = tempfile::tempdir().unwrap();
    let app = App::new(AppConfig {
        archive_dir: folder.path().join("archivio"),
        demo_dir: folder.path().join("esempio"),
        clock: Arc::new(SetClock::new("2026-11-23T09:00:00Z".parse().unwrap())),
        device: "PC-01".to_owned(),
        files: Arc::new(NoFolder),
        kdf: Kdf::Trivial,
    });
    let passphrase = Passphrase::typed(demo::PASSPHRASE.to_owned());
    let written = app.at_desk(|desk| demo::write(desk, &passphrase, 120, 3, |_| {})).unwrap();
    let slot = ask(&app, "archive.status", json!({}))["slots"][0]["slotId"].clone();
    ask(&app, "archive.unlock", json!({ "slotId": slot, "passphrase": demo::PASSPHRASE }));

    let vmds = ask(&app, "vmd.list", json!({ "filter": {}, "offset": 0, "limit": 200 }));
    let people: BTreeSet<&str> =
        vmds["rows"].as_array().unwrap().iter().map(|row| row["personId"].as_str().unwrap()).collect();
    let out = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).with_file_name("fhir");
    fs::create_dir_all(&out).unwrap();
    let (mut said, mut kept) = (0, 0);
    for person in people {
        let bundle = ask(&app, "export.fhir", json!({ "of": "person", "id": person }));
        let list = ask(&app, "administration.list", json!({ "personId": person }));
        let rows = list["rows"].as_array().unwrap();
        assert_eq!(bundle["administrations"], rows.len());
        let text = bundle["text"].as_str().unwrap();
        let parsed: Value = serde_json::from_str(text).unwrap();
        let responses: BTreeSet<&str> = parsed["entry"]
            .as_array()
            .map_or(&[] as &[Value], Vec::as_slice)
            .iter()
            .filter(|entry| entry["resource"]["resourceType"] == "QuestionnaireResponse")
            .map(|entry| entry["resource"]["id"].as_str().unwrap())
            .collect();
        let sealed: BTreeSet<&str> = rows.iter().map(|row| row["administrationId"].as_str().unwrap()).collect();
        assert_eq!(responses, sealed);
        said += sealed.len();
        if !sealed.is_empty() && kept < KEPT {
            fs::write(out.join(format!("bundle-person-{kept:02}.json")), text).unwrap();
            kept += 1;
        }
    }
    assert_eq!(said, written.administrations as usize, "every scale is of someone with an assessment");
    let error = app.call("export.fhir", json!({ "of": "meeting", "id": "x" })).unwrap_err();
    assert!(error.message.contains("una persona o una somministrazione"), "{error}");
}
