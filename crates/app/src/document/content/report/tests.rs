//! What the relation says of the archive of examples, through its template.

use super::*;
use crate::{App, AppConfig, FilePicker, Kdf, Pick, SetClock, demo};
use poliedro_documents::{Block, Template};
use poliedro_domain::permission::{Op, Purpose};
use std::{path::PathBuf, sync::Arc};

/// Chooses always this folder.
struct Here(PathBuf);

impl FilePicker for Here {
    fn pick(&self, _: Pick) -> Option<PathBuf> {
        Some(self.0.clone())
    }
}

/// The archive of examples, open, on 23 November 2026.
fn examples(folder: &std::path::Path) -> App {
    let app = App::new(AppConfig {
        archive_dir: folder.join("esempio"),
        demo_dir: folder.join("none"),
        clock: Arc::new(SetClock::new("2026-11-23T09:00:00Z".parse().unwrap())),
        device: "PC-01".to_owned(),
        files: Arc::new(Here(folder.to_owned())),
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
    for (id, draft) in [("2026-S1", false), ("2026-S2", true), ("2026", true), ("2025", false), ("2024-S2", false)] {
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
    }
    for (id, sentence) in [
        ("2027", "L’archivio non contiene nulla del periodo: anno 2027."),
        ("2024-S1", "L’archivio non contiene nulla del periodo: primo semestre 2024."),
        ("2026-Q1", "Scriva il periodo come anno (2026) o come semestre (2026-S1, 2026-S2)."),
    ] {
        assert_eq!(asked(&app, id, content).map(|_| ()).unwrap_err().message, sentence);
        let offers = asked(&app, id, offered).unwrap();
        assert_eq!(offers.iter().map(|offer| offer.refusal.as_str()).collect::<Vec<_>>(), [sentence]);
    }
    assert!(asked(&app, "2026", offered).unwrap().iter().all(|offer| offer.refusal.is_empty() && offer.draft));
}

#[test]
fn the_same_relation_is_made_again() {
    let folder = tempfile::tempdir().unwrap();
    let app = examples(folder.path());
    let call = |command: &str, args: Value| -> Value {
        serde_json::from_str(&app.call(command, args).unwrap_or_else(|error| panic!("{command}: {error:?}"))).unwrap()
    };
    // A semester that runs, one that is over, a year of which the archive knows the end, one of which it knows only the
    // waiting lists.
    for (id, draft) in [("2026-S2", true), ("2026-S1", false), ("2025", false), ("2024", false)] {
        let ask = json!({ "ask": { "kind": "report", "id": id } });
        let first = call("document.preview", ask.clone());
        assert_eq!((&first["draft"], &first["example"]), (&json!(draft), &json!(true)));
        let number = first["number"].as_str().unwrap();
        assert!(number.starts_with(&format!("REL-{id}-")), "{number}");
        // What leaves the archive is a fact too, and no figure is made of it.
        let file = call("document.save", ask.clone())["file"].as_str().unwrap().to_owned();
        assert_eq!(file, format!("relazione-attivita_{number}.pdf"));
        let again = call("document.preview", ask);
        assert_eq!((&again["sha256"], &again["digest"]), (&first["sha256"], &first["digest"]));
        let told = call("document.of", json!({ "about": "period", "id": id }));
        assert_eq!((&told["issued"][0]["number"], &told["issued"][0]["outdated"]), (&first["number"], &json!(false)));
        assert_eq!(told["choices"][0]["draft"], draft);
    }
}

/// The last second of a period, in Italy.
fn end(id: &str) -> String {
    let summer = id.ends_with("S1");
    let year = &id[..4];
    if summer { format!("{year}-06-30T21:59:59Z") } else { format!("{year}-12-31T22:59:59Z") }
}
