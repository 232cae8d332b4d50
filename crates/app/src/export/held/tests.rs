//! The copy of a person holds everything of theirs, and nothing of anybody else.

use super::held;
use crate::{App, AppConfig, FilePicker, Kdf, Passphrase, SetClock, demo};
use poliedro_domain::{
    id::PersonId,
    permission::{Op, Purpose},
    person::Field,
};
use poliedro_store::Stream;
use serde_json::{Value, json};
use std::{
    collections::{BTreeMap, BTreeSet},
    path::PathBuf,
    sync::Arc,
};

struct Nowhere;

impl FilePicker for Nowhere {
    fn pick(&self, _: crate::Pick) -> Option<PathBuf> {
        None
    }
}

fn ask(app: &App, command: &str, args: Value) -> Value {
    serde_json::from_str(&app.call(command, args).unwrap()).unwrap()
}

/// An invented district, open.
fn district() -> (tempfile::TempDir, App) {
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
    app.at_desk(|desk| demo::write(desk, &passphrase, 220, 3, |_| {})).unwrap();
    let slot = ask(&app, "archive.status", json!({}))["slots"][0]["slotId"].clone();
    ask(&app, "archive.unlock", json!({ "slotId": slot, "passphrase": demo::PASSPHRASE }));
    (folder, app)
}

fn rows<T: std::cmp::Ord>(app: &App, sql: &str, read: impl Fn([u8; 16], String) -> T) -> BTreeSet<T> {
    app.at_desk(|desk| {
        let archive = &desk.at_work().unwrap().archive;
        let mut statement = archive.connection().prepare(sql).unwrap();
        let mut rows = statement.query([]).unwrap();
        let mut found = BTreeSet::new();
        while let Some(row) = rows.next().unwrap() {
            found.insert(read(row.get(0).unwrap(), row.get(1).unwrap()));
        }
        found
    })
}

fn copy(app: &App, person: PersonId) -> Value {
    app.at_desk(|desk| desk.read(Op::ExportPerson, Purpose::Custody, None, |r| held(r, person))).unwrap()
}

fn texts<'a>(copy: &'a Value, list: &str, key: &str) -> Vec<&'a str> {
    copy[list].as_array().unwrap().iter().map(|one| one[key].as_str().unwrap()).collect()
}

/// Every fact that the archive keeps of anybody is in the copy of that person and in no other; every stream in which people are spoken of is
/// in some copy.
#[test]
fn every_fact_of_a_person_is_in_their_copy_and_in_no_other() {
    let (_folder, app) = district();
    let people = rows(&app, "SELECT id, coalesce(code, '') FROM person WHERE merged_into IS NULL", |id, _| {
        PersonId::from_bytes(id)
    });
    let facts = rows(&app, "SELECT id, stream FROM fact WHERE person IS NOT NULL", |id, stream| {
        (uuid::Uuid::from_bytes(id).to_string(), stream)
    });
    let mut told: BTreeMap<String, String> = BTreeMap::new();
    let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
    for person in &people {
        let copy = copy(&app, *person);
        assert_eq!(copy["format"], super::FORMAT);
        for (id, stream) in texts(&copy, "facts", "id").into_iter().zip(texts(&copy, "facts", "stream")) {
            assert_eq!(told.insert(id.to_owned(), stream.to_owned()), None, "a fact in two copies");
        }
        for list in ["intakes", "assessments", "plans", "applications", "discharges", "scales", "meetings", "deadlines"]
        {
            *kinds.entry(list).or_default() += copy[list].as_array().unwrap().len();
        }
    }
    assert_eq!(told.iter().map(|(id, stream)| (id.clone(), stream.clone())).collect::<BTreeSet<_>>(), facts);
    assert!(kinds.values().all(|count| *count > 0), "{kinds:?}");
    // Who made the copy is among those who looked, the next time.
    let again = copy(&app, *people.first().unwrap());
    assert_eq!(texts(&again, "looked", "operation"), ["export.person"]);
    assert_eq!(texts(&again, "looked", "operator"), ["Operatrice di esempio"]);
    assert!(texts(&again, "looked", "roles")[0].contains("PUA"), "{}", again["looked"]);
    let spoken: BTreeSet<String> = told.into_values().collect();
    let of_people = STREAMS.iter().filter(|stream| is_of_people(**stream)).map(|stream| stream.code().to_owned());
    let quiet = ["request", "issue", "duty", "reminder"].map(str::to_owned);
    let said: BTreeSet<String> = of_people.filter(|code| !quiet.contains(code)).collect();
    assert!(spoken.is_superset(&said), "{spoken:?}");
}

const STREAMS: [Stream; 18] = [
    Stream::Person,
    Stream::Intake,
    Stream::Request,
    Stream::Vmd,
    Stream::Administration,
    Stream::Meeting,
    Stream::Plan,
    Stream::Unit,
    Stream::Application,
    Stream::Import,
    Stream::Discharge,
    Stream::Reminder,
    Stream::Duty,
    Stream::Issue,
    Stream::Letterhead,
    Stream::Operator,
    Stream::Territory,
    Stream::Setting,
];

/// A new stream does not compile here until somebody says whether people are spoken of in it.
const fn is_of_people(stream: Stream) -> bool {
    match stream {
        Stream::Person
        | Stream::Intake
        | Stream::Request
        | Stream::Vmd
        | Stream::Administration
        | Stream::Meeting
        | Stream::Plan
        | Stream::Application
        | Stream::Discharge
        | Stream::Reminder
        | Stream::Duty
        | Stream::Issue => true,
        // What an import says of a person is in their application; the others speak of the office.
        Stream::Unit | Stream::Import | Stream::Letterhead | Stream::Operator | Stream::Territory | Stream::Setting => {
            false
        }
    }
}

/// By what a person is recognised: full name in either order, code, telephones.
fn marks(app: &App, person: PersonId) -> Vec<String> {
    let state = app.at_desk(|desk| {
        desk.read(Op::PersonRead, Purpose::Care, None, |r| Ok::<_, crate::CallError>(r.person(person)?.state))
    });
    let state = state.unwrap();
    let get = |field: Field| state.get(field).unwrap_or_default().to_owned();
    let (surname, name) = (get(Field::Surname), get(Field::Name));
    let all = [
        format!("{surname} {name}"),
        format!("{name} {surname}"),
        get(Field::Code),
        get(Field::Phone),
        get(Field::Phone2),
        get(Field::Email),
        person.to_string(),
    ];
    all.into_iter().filter(|mark| mark.trim().len() > 6).collect()
}

/// People who sat on the agenda of one meeting: neither the copy nor the bundle of one says a word by which another is recognised.
#[test]
fn who_shares_a_meeting_is_not_in_the_copy_of_another() {
    let (_folder, app) = district();
    let people = rows(&app, "SELECT id, '' FROM person WHERE merged_into IS NULL", |id, _| PersonId::from_bytes(id));
    let known: BTreeMap<PersonId, Vec<String>> = people.iter().map(|id| (*id, marks(&app, *id))).collect();
    let shared = "SELECT v.person, m.meeting FROM minutes n JOIN meeting_case m ON m.meeting = n.meeting JOIN vmd v ON v.id = m.vmd \
                  WHERE (SELECT count(*) FROM meeting_case o WHERE o.meeting = m.meeting) > 1";
    let shared = shared.replace("m.meeting FROM", "'' FROM");
    let met = rows(&app, &shared, |id, _| PersonId::from_bytes(id));
    assert!(met.len() > 20, "{} people met with others", met.len());
    for person in met.iter().take(8) {
        let copy = copy(&app, *person).to_string();
        let bundle = ask(&app, "export.fhir", json!({ "of": "person", "id": person.to_string() }))["text"].to_string();
        assert!(copy.contains("Verbale "), "no minutes in this copy");
        for (other, marks) in &known {
            for mark in marks {
                for (said, what) in [(&copy, "copy"), (&bundle, "bundle")] {
                    let there = said.contains(mark.as_str());
                    let own = other == person;
                    assert!(own || !there, "{mark}, of somebody else, is in the {what} of {person}");
                }
            }
            if other == person {
                assert!(copy.contains(&marks[0]) && copy.contains(&person.to_string()), "not even their own name");
            }
        }
    }
}
