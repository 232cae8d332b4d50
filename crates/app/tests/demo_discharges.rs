//! The protected discharges and the reminders of the archive of examples: enough to try every room, told by the clock of the day.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use poliedro_app::{App, AppConfig, FilePicker, Kdf, Pick, SetClock};
use serde_json::{Value, json};
use std::{collections::BTreeMap, path::PathBuf, sync::Arc};

struct NoFolder;

impl FilePicker for NoFolder {
    fn pick(&self, _: Pick) -> Option<PathBuf> {
        None
    }
}

#[test]
fn there_is_a_discharge_at_every_step_and_the_clock_runs() {
    let folder = tempfile::tempdir().unwrap();
    let app = App::new(AppConfig {
        archive_dir: folder.path().join("archivio"),
        demo_dir: folder.path().join("esempio"),
        clock: Arc::new(SetClock::new("2026-11-23T09:00:00Z".parse().unwrap())),
        device: "PC-01".to_owned(),
        files: Arc::new(NoFolder),
        kdf: Kdf::Trivial,
    });
    let ask =
        |command: &str, args: Value| -> Value { serde_json::from_str(&app.call(command, args).unwrap()).unwrap() };
    ask("archive.open_demo", json!({}));
    let list = |filter: Value| ask("discharge.list", json!({ "filter": filter, "offset": 0, "limit": 200 }));
    let all = list(json!({}));
    assert!((70..=120).contains(&all["total"].as_u64().unwrap()), "{}", all["total"]);
    let open = list(json!({ "open": true }));
    let rows = open["rows"].as_array().unwrap();
    assert!((8..=14).contains(&rows.len()), "{open}");
    let mut tones = BTreeMap::<&str, u32>::new();
    let waits = |row: &&Value| row["clock"]["met"].is_null() && row["clock"].is_object();
    for row in rows.iter().filter(waits) {
        *tones.entry(row["clock"]["tone"].as_str().unwrap()).or_default() += 1;
    }
    assert!(tones["neutral"] >= 2 && tones["warning"] >= 1 && tones["danger"] >= 1, "{tones:?}");
    assert!(tones["danger"] <= 3, "{tones:?}");
    let stages: BTreeMap<&str, u64> = all["stages"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (one["stage"].as_str().unwrap(), one["count"].as_u64().unwrap()))
        .collect();
    for stage in ["received", "assessed", "planned", "activated", "discharged", "closed", "not_activated", "readmitted"]
    {
        assert!(stages[stage] > 0, "{stage}: {stages:?}");
    }
    // Links: from the access, to an assessment, to an application, from a new admission to the one before.
    let mut linked = BTreeMap::<String, u32>::new();
    for row in all["rows"].as_array().unwrap() {
        let page = ask("discharge.page", json!({ "dischargeId": row["dischargeId"] }));
        for link in page["links"].as_array().unwrap() {
            *linked.entry(link["what"].as_str().unwrap().to_owned()).or_default() += 1;
        }
        assert_eq!(row["example"], true);
    }
    for (what, least) in [("intake", 10), ("vmd", 2), ("application", 1), ("discharge", 4)] {
        assert!(linked.get(what).is_some_and(|count| *count >= least), "{what}: {linked:?}");
    }
    // Nothing is late at the COT but what is there to be seen late.
    let late = list(json!({ "late": true, "open": true }));
    assert!(late["total"].as_u64().unwrap() >= 1);
    let verdict = ask("audit.verify", json!({}));
    assert_eq!(verdict["ok"], true);
    let rebuilt = ask("archive.rebuild", json!({}));
    assert_eq!(rebuilt["unchanged"], true, "{rebuilt}");
}
