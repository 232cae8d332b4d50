//! An office for tests: a real archive in a temporary folder, a clock that is set by hand, the one door.
#![allow(dead_code, clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use poliedro_app::{App, AppConfig, CallError, ErrorCode, FilePicker, Kdf, SetClock};
use serde_json::{Value, json};
use std::{
    path::{Path, PathBuf},
    sync::{Arc, Mutex},
};
use tempfile::TempDir;

pub(crate) const PASSPHRASE: &str = "perché no, un caffè";
pub(crate) const ANNA: &str = "Anna Bianchi";

/// Chooses the folder that the test said.
#[derive(Default)]
pub(crate) struct Picker(Mutex<Option<PathBuf>>);

impl FilePicker for Picker {
    fn pick(&self, _: poliedro_app::Pick) -> Option<PathBuf> {
        self.0.lock().unwrap().clone()
    }
}

/// The program, its folder and its clock.
pub(crate) struct Office {
    pub app: App,
    pub clock: Arc<SetClock>,
    pub recovery: String,
    folder: Arc<TempDir>,
    picker: Arc<Picker>,
}

impl Office {
    /// An empty folder, on the morning of 23 November 2026.
    pub(crate) fn empty() -> Self {
        Self::over(Arc::new(tempfile::tempdir().unwrap()))
    }
    fn over(folder: Arc<TempDir>) -> Self {
        let clock = Arc::new(SetClock::new("2026-11-23T08:00:00Z".parse().unwrap()));
        let picker = Arc::new(Picker::default());
        let app = App::new(AppConfig {
            archive_dir: folder.path().join("archivio"),
            demo_dir: folder.path().join("esempio"),
            clock: clock.clone(),
            device: "prova".to_owned(),
            files: picker.clone(),
            kdf: Kdf::Trivial,
        });
        Self { app, clock, recovery: String::new(), folder, picker }
    }
    /// An archive that is open; Anna works at the PUA and keeps the archive.
    pub(crate) fn open() -> Self {
        let mut office = Self::empty();
        let created = office.ask(
            "archive.create",
            json!({ "archiveName": "Distretto di prova", "operatorName": ANNA, "roles": ["pua"], "body": "ASST", "passphrase": PASSPHRASE }),
        );
        office.recovery = created["recoveryCode"].as_str().unwrap().to_owned();
        office
    }
    /// The same folder, after the program was closed and started again.
    pub(crate) fn restarted(self) -> Self {
        let Self { app, recovery, folder, .. } = self;
        drop(app);
        Self { recovery, ..Self::over(folder) }
    }
    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }
    /// The folder that will be chosen in dialogs.
    pub(crate) fn choose(&self, folder: Option<PathBuf>) {
        *self.picker.0.lock().unwrap() = folder;
    }
    pub(crate) fn call(&self, command: &str, args: Value) -> Result<Value, CallError> {
        self.app.call(command, args).map(|reply| serde_json::from_str(&reply).unwrap())
    }
    /// Calls a command that must be done.
    #[track_caller]
    pub(crate) fn ask(&self, command: &str, args: Value) -> Value {
        self.call(command, args).unwrap_or_else(|error| panic!("{command}: {error:?}"))
    }
    /// Calls a command that must be refused with this code.
    #[track_caller]
    pub(crate) fn refused(&self, code: ErrorCode, command: &str, args: Value) -> CallError {
        let error = self.call(command, args).expect_err(command);
        assert_eq!(error.code, code, "{command}: {error:?}");
        assert!(!error.message.is_empty());
        error
    }
    /// Calls a command that must be refused for one field, and writes nothing; the sentence about the field.
    #[track_caller]
    pub(crate) fn invalid(&self, field: &str, command: &str, args: Value) -> String {
        let before = self.written();
        let error = self.refused(ErrorCode::Invalid, command, args);
        let fields: Vec<&str> = error.fields.iter().map(|one| one.field.as_str()).collect();
        assert_eq!(fields, [field], "{error:?}");
        assert_eq!(error.message, error.fields[0].message);
        assert_eq!(self.written(), before + 1, "something was written");
        error.message
    }
    /// Rows of the log: each change and each consultation has one, this question too.
    #[track_caller]
    pub(crate) fn written(&self) -> u64 {
        let all = json!({ "operatorId": "", "from": "", "until": "", "offset": 0, "limit": 1 });
        self.ask("audit.list", all)["total"].as_u64().unwrap()
    }
    /// Everything still holds together.
    #[track_caller]
    pub(crate) fn sound(&self) {
        let verdict = self.ask("audit.verify", json!({}));
        assert_eq!(verdict["ok"], true, "{verdict}");
        let rebuilt = self.ask("archive.rebuild", json!({}));
        assert_eq!(rebuilt["unchanged"], true, "{rebuilt}");
    }
    /// Leaves, if anyone is in, and lets an operator in.
    #[track_caller]
    pub(crate) fn enter(&self, name: &str, passphrase: &str) -> Value {
        self.try_to_enter(name, passphrase).unwrap_or_else(|error| panic!("{name}: {error:?}"))
    }
    pub(crate) fn try_to_enter(&self, name: &str, passphrase: &str) -> Result<Value, CallError> {
        self.ask("archive.lock", json!({}));
        let slot = self.slot(name);
        self.call("archive.unlock", json!({ "slotId": slot, "passphrase": passphrase }))
    }
    /// The slot of an operator, of a locked archive.
    #[track_caller]
    pub(crate) fn slot(&self, name: &str) -> String {
        let status = self.ask("archive.status", json!({}));
        let slots = status["slots"].as_array().unwrap();
        let slot = slots.iter().find(|slot| slot["label"] == name).unwrap_or_else(|| panic!("{name}: {status}"));
        slot["slotId"].as_str().unwrap().to_owned()
    }
    /// Adds an operator; their id.
    #[track_caller]
    pub(crate) fn operator(&self, name: &str, roles: &[&str]) -> String {
        let form = json!({ "name": name, "roles": roles, "body": "", "email": "" });
        self.ask("operator.add", json!({ "form": form, "passphrase": secret(name) }));
        self.operator_id(name)
    }
    #[track_caller]
    pub(crate) fn operator_id(&self, name: &str) -> String {
        let list = self.ask("operator.list", json!({}));
        let one = list.as_array().unwrap().iter().find(|one| one["name"] == name).unwrap();
        one["operatorId"].as_str().unwrap().to_owned()
    }
    /// Registers a person; their id.
    #[track_caller]
    pub(crate) fn person(&self, form: Value) -> String {
        let reply = self.ask("person.register", json!({ "form": form, "distinctFrom": [] }));
        reply["personId"].as_str().unwrap().to_owned()
    }
    #[track_caller]
    pub(crate) fn page(&self, person: &str) -> Value {
        self.ask("person.page", json!({ "personId": person }))
    }
    /// Registers an access of a person in file; its id.
    #[track_caller]
    pub(crate) fn intake(&self, person: &str) -> String {
        let args = json!({ "personId": person, "person": null, "distinctFrom": [], "form": request() });
        self.ask("intake.register", args)["intakeId"].as_str().unwrap().to_owned()
    }
    #[track_caller]
    pub(crate) fn access(&self, intake: &str) -> Value {
        self.ask("intake.page", json!({ "intakeId": intake }))
    }
    #[track_caller]
    pub(crate) fn found(&self, query: &str) -> Vec<String> {
        let found = self.ask("person.search", json!({ "query": query, "limit": 50 }));
        found["hits"].as_array().unwrap().iter().map(|hit| hit["fullName"].as_str().unwrap().to_owned()).collect()
    }
}

/// The first passphrase of an operator of the tests.
pub(crate) fn secret(name: &str) -> String {
    format!("la frase segreta di {name}")
}

pub(crate) fn request() -> Value {
    json!({ "channel": "telefono", "requesterKind": "familiare", "need": "Cade spesso", "needAreas": ["adl"] })
}

pub(crate) fn maria() -> Value {
    json!({
        "surname": "Rossi", "name": "Maria", "sex": "F", "birthDate": "1938-08-15", "birthPlace": "D142",
        "codeKind": "cf", "code": "RSSMRA38M55D14NG", "residence": "D142", "phone": "338 123 45 67",
    })
}

/// The value of a field on a person's page, and its version.
pub(crate) fn field<'a>(page: &'a Value, code: &str) -> Option<&'a Value> {
    page["fields"].as_array().unwrap().iter().find(|field| field["field"] == code)
}
