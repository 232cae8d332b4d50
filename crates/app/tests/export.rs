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

/// People whose bundles are kept where `script/fhir-check` has them read by a program that is not ours.
const KEPT: usize = 200;

fn office() -> (tempfile::TempDir, App, demo::Written) {
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
    let written = app.at_desk(|desk| demo::write(desk, &passphrase, 220, 3, |_| {})).unwrap();
    let slot = ask(&app, "archive.status", json!({}))["slots"][0]["slotId"].clone();
    ask(&app, "archive.unlock", json!({ "slotId": slot, "passphrase": demo::PASSPHRASE }));
    (folder, app, written)
}

/// Everybody in file.
fn everybody(app: &App) -> BTreeSet<String> {
    let mut people = BTreeSet::new();
    for letter in 'a'..='z' {
        let found = ask(app, "person.search", json!({ "query": letter.to_string(), "limit": 100 }));
        let hits = found["hits"].as_array().unwrap();
        assert!(hits.len() < 100, "somebody whose name begins with {letter} may be missing");
        people.extend(hits.iter().map(|hit| hit["personId"].as_str().unwrap().to_owned()));
    }
    people
}

fn resources(bundle: &Value) -> impl Iterator<Item = &Value> {
    bundle["entry"].as_array().into_iter().flatten().map(|entry| &entry["resource"])
}

fn of_kind<'a>(bundle: &'a Value, kind: &str) -> Vec<&'a Value> {
    resources(bundle).filter(|one| one["resourceType"] == kind).collect()
}

fn bundle(app: &App, person: &str) -> (Value, Value) {
    let reply = ask(app, "export.fhir", json!({ "of": "person", "id": person }));
    let parsed = serde_json::from_str(reply["text"].as_str().unwrap()).unwrap();
    (reply, parsed)
}

/// Two hundred people of an invented district: what each page says is in the bundle, and every scale of the archive is in one.
#[test]
fn everything_of_a_person_can_be_said_in_fhir() {
    let (_folder, app, written) = office();
    let people = everybody(&app);
    assert_eq!(people.len(), written.people as usize);
    let out = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).with_file_name("fhir");
    fs::create_dir_all(&out).unwrap();
    let (mut said, mut kept) = (0, 0);
    let mut kinds: BTreeSet<String> = BTreeSet::new();
    for person in &people {
        let (reply, parsed) = bundle(&app, person);
        let list = ask(&app, "administration.list", json!({ "personId": person }));
        let sealed: BTreeSet<&str> =
            list["rows"].as_array().unwrap().iter().map(|row| row["administrationId"].as_str().unwrap()).collect();
        let responses: BTreeSet<&str> =
            of_kind(&parsed, "QuestionnaireResponse").iter().map(|one| one["id"].as_str().unwrap()).collect();
        assert_eq!(responses, sealed);
        assert_eq!(reply["administrations"], sealed.len());
        said += sealed.len();
        let page = ask(&app, "person.page", json!({ "personId": person }));
        assert_eq!(of_kind(&parsed, "Patient").len(), 1);
        assert_eq!(of_kind(&parsed, "Patient")[0]["id"], person.as_str());
        let told: BTreeSet<&str> = resources(&parsed).filter_map(|one| one["id"].as_str()).collect();
        for pathway in page["pathways"].as_array().unwrap() {
            let is_said = told.contains(pathway["pathwayId"].as_str().unwrap());
            assert_eq!(is_said, pathway["stateCode"] != "withdrawn", "{pathway}");
        }
        kinds.extend(resources(&parsed).map(|one| one["resourceType"].as_str().unwrap().to_owned()));
        if kept < KEPT {
            fs::write(out.join(format!("bundle-person-{kept:03}.json")), reply["text"].as_str().unwrap()).unwrap();
            kept += 1;
        }
    }
    assert_eq!(kept, KEPT);
    assert_eq!(said, written.administrations as usize, "every scale is in one bundle");
    let all = [
        "CarePlan",
        "CareTeam",
        "Encounter",
        "Goal",
        "Observation",
        "Patient",
        "Questionnaire",
        "QuestionnaireResponse",
        "ServiceRequest",
    ];
    assert_eq!(kinds.iter().map(String::as_str).collect::<Vec<_>>(), all);
    let error = app.call("export.fhir", json!({ "of": "meeting", "id": "x" })).unwrap_err();
    assert!(error.message.contains("una persona o una somministrazione"), "{error}");
}
