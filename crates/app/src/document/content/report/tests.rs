//! What the relation says of the archive of examples, through its template.

use super::*;
use crate::{App, AppConfig, FilePicker, Kdf, Pick, SetClock, demo};
use poliedro_documents::{Block, Template};
use poliedro_domain::permission::{Op, Purpose};
use std::{path::PathBuf, sync::Arc};

struct NoFolder;

impl FilePicker for NoFolder {
    fn pick(&self, _: Pick) -> Option<PathBuf> {
        None
    }
}

/// The archive of examples, open, on 23 November 2026.
fn examples(folder: &std::path::Path) -> App {
    let app = App::new(AppConfig {
        archive_dir: folder.join("esempio"),
        demo_dir: folder.join("none"),
        clock: Arc::new(SetClock::new("2026-11-23T09:00:00Z".parse().unwrap())),
        device: "PC-01".to_owned(),
        files: Arc::new(NoFolder),
        kdf: Kdf::Trivial,
    });
    app.at_desk(|desk| demo::write(desk, &demo::passphrase(), demo::PEOPLE, demo::SEED, |_| {})).unwrap();
    let status: Value = serde_json::from_str(&app.call("archive.status", json!({})).unwrap()).unwrap();
    let slot = status["slots"].as_array().unwrap().iter().find(|slot| slot["label"] == demo::OPERATOR).unwrap();
    app.call("archive.unlock", json!({ "slotId": slot["slotId"], "passphrase": demo::PASSPHRASE })).unwrap();
    app
}

fn asked<T>(app: &App, id: &str, make: impl FnOnce(&Asked<'_, '_>) -> Result<T, CallError>) -> Result<T, CallError> {
    app.at_desk(|desk| {
        desk.read(Op::ReportMake, Purpose::Planning, None, |reader| {
            let (archive, closing, place) = ("Distretto di esempio", "", "Crema");
            make(&Asked { reader, about: None, id, part: "", archive, closing, place })
        })
    })
}

#[test]
fn the_relation_of_the_examples_is_whole() {
    let folder = tempfile::tempdir().unwrap();
    let app = examples(folder.path());
    let template = Template::parse(include_str!("../../../../data/documents/report.json")).unwrap();
    for (id, draft) in [("2026-S1", false), ("2026-S2", true), ("2026", true), ("2025", false), ("2024-S1", false)] {
        let made = asked(&app, id, content).unwrap();
        assert_eq!((made.draft, made.number.as_str(), made.person), (draft, format!("REL-{id}").as_str(), None));
        let blocks = template.blocks(&made.values).unwrap();
        let charts: Vec<_> = blocks.iter().filter(|block| matches!(block, Block::Chart(_))).collect();
        assert_eq!(charts.len(), 4, "{id}");
        // The same question, the same answer.
        assert_eq!(asked(&app, id, content).unwrap().values, made.values);
        let Source::Values(at) = made.source else { panic!("{id}") };
        assert_eq!(at.to_string(), if draft { "2026-11-23T09:00:00Z".to_owned() } else { end(id) });
        // A relation has no names: nobody of the archive is in it.
        let text = made.values.to_string();
        let found: Value =
            serde_json::from_str(&app.call("intake.list", json!({ "filter": {}, "offset": 0, "limit": 200 })).unwrap())
                .unwrap();
        let rows = found["rows"].as_array().unwrap();
        assert!(!rows.is_empty());
        for row in rows {
            let name = row["fullName"].as_str().unwrap_or_else(|| panic!("{row}"));
            assert!(!text.contains(name), "{name}");
        }
        if let Some(folder) = std::env::var_os("POLIEDRO_REPORT") {
            let path = PathBuf::from(folder).join(format!("{id}.json"));
            std::fs::write(path, serde_json::to_string_pretty(&made.values).unwrap()).unwrap();
        }
    }
    for (id, sentence) in [
        ("2027", "L’archivio non contiene ancora nulla del periodo: anno 2027."),
        ("2026-Q1", "Scriva il periodo come anno (2026) o come semestre (2026-S1, 2026-S2)."),
    ] {
        assert_eq!(asked(&app, id, content).map(|_| ()).unwrap_err().message, sentence);
        let offers = asked(&app, id, offered).unwrap();
        assert_eq!(offers.iter().map(|offer| offer.refusal.as_str()).collect::<Vec<_>>(), [sentence]);
    }
    assert!(asked(&app, "2026", offered).unwrap().iter().all(|offer| offer.refusal.is_empty() && offer.draft));
}

/// The last second of a period, in Italy.
fn end(id: &str) -> String {
    let summer = id.ends_with("S1");
    let year = &id[..4];
    if summer { format!("{year}-06-30T21:59:59Z") } else { format!("{year}-12-31T22:59:59Z") }
}
