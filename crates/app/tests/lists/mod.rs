//! An office whose people apply to units, all through the door.
#![allow(dead_code, clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use super::{equipe::*, office::*};
use poliedro_app::ErrorCode;
use serde_json::{Value, json};

/// Three of the units that the program knows.
pub(crate) const CREMA: &str = "01900000-0000-7000-8000-000000000101";
pub(crate) const CASTELLEONE: &str = "01900000-0000-7000-8000-000000000102";
pub(crate) const VAILATE: &str = "01900000-0000-7000-8000-000000000103";

/// Seconds in a day.
pub(crate) const DAY: i64 = 86_400;

/// An application of somebody to two units, unless said otherwise.
pub(crate) fn form(more: Value) -> Value {
    let mut form = json!({
        "appliedOn": "", "kind": "rsa", "preferences": [{ "unitId": CREMA }, { "unitId": CASTELLEONE }],
        "accessPoint": "Casa di Comunità di Crema", "requesterKind": "familiare", "requesterName": "Lucia Neri",
        "requesterPhone": "0373 80000", "certificateOn": "2026-11-20", "documents": ["modulo"],
        "sharingConsentOn": "2026-11-23", "note": "",
    });
    form.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    form
}

/// What `application.register` takes, of a person in file.
pub(crate) fn of(person: &str, form: Value) -> Value {
    json!({ "personId": person, "person": null, "distinctFrom": [], "vmdId": null, "form": form })
}

/// An application, and the door to it.
pub(crate) struct Applied<'a> {
    pub equipe: &'a Equipe,
    pub id: String,
    pub vmd: String,
    pub person: String,
}

/// Somebody applies.
#[track_caller]
pub(crate) fn apply<'a>(equipe: &'a Equipe, person: &str, more: Value) -> Applied<'a> {
    let opened = equipe.ask("application.register", of(person, form(more)));
    let text = |field: &str| opened[field].as_str().unwrap().to_owned();
    Applied { equipe, id: text("applicationId"), vmd: text("vmdId"), person: text("personId") }
}

impl Applied<'_> {
    fn with(&self, more: Value) -> Value {
        let mut args = json!({ "applicationId": self.id });
        args.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        args
    }
    fn full(verb: &str, more: Value) -> Value {
        let mut args = match verb {
            "enter" => json!({ "units": [], "on": "", "reason": "" }),
            "suspend" => json!({ "on": "", "motive": "ricovero", "note": "" }),
            "resume" => json!({ "on": "", "note": "" }),
            "offer" => json!({ "unitId": CREMA, "on": "", "wing": "", "answerBy": "", "note": "" }),
            "accept" | "admit" => json!({ "unitId": CREMA, "on": "", "note": "" }),
            "refuse" => json!({ "unitId": CREMA, "on": "", "motive": "distanza", "leaves": false, "note": "" }),
            "withdraw_offer" => json!({ "unitId": CREMA, "on": "", "reason": "Il letto non è più libero" }),
            "leave" => json!({ "unitId": null, "on": "", "exit": "renounced", "note": "" }),
            "start_urgency" => {
                json!({ "on": "", "motive": "perdita_caregiver_unico", "eventOn": "2026-11-22", "report": "La figlia è ricoverata." })
            }
            "decide_urgency" => json!({ "on": "", "granted": true, "note": "" }),
            "withdraw_urgency" => json!({ "on": "", "reason": "La figlia è tornata" }),
            "confirm" => json!({ "on": "", "with": "La figlia", "note": "" }),
            "undo" => json!({ "factId": "", "reason": "" }),
            _ => json!({}),
        };
        args.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        args
    }
    /// The arguments of a gesture: what is usual, and what is said.
    pub(crate) fn args(&self, verb: &str, more: Value) -> Value {
        self.with(Self::full(verb, more))
    }
    #[track_caller]
    pub(crate) fn ask(&self, verb: &str, more: Value) -> Value {
        self.equipe.ask(&format!("application.{verb}"), self.args(verb, more))
    }
    /// A gesture that the state refuses; the sentence.
    #[track_caller]
    pub(crate) fn refused(&self, verb: &str, more: Value) -> String {
        self.equipe.office.refused(ErrorCode::Failed, &format!("application.{verb}"), self.args(verb, more)).message
    }
    #[track_caller]
    pub(crate) fn denied(&self, verb: &str) {
        self.equipe.office.refused(ErrorCode::Denied, &format!("application.{verb}"), self.args(verb, json!({})));
    }
    #[track_caller]
    pub(crate) fn invalid(&self, field: &str, verb: &str, more: Value) -> String {
        self.equipe.office.invalid(field, &format!("application.{verb}"), self.args(verb, more))
    }
    /// The same as [`Self::invalid`], for operators who may not read the log.
    #[track_caller]
    pub(crate) fn wrong(&self, field: &str, verb: &str, more: Value) {
        let command = format!("application.{verb}");
        let error = self.equipe.office.refused(ErrorCode::Invalid, &command, self.args(verb, more));
        assert_eq!(error.fields.iter().map(|one| one.field.as_str()).collect::<Vec<_>>(), [field], "{error:?}");
    }
    #[track_caller]
    pub(crate) fn page(&self) -> Value {
        self.ask("page", json!({}))
    }
    /// Undoes the last fact.
    #[track_caller]
    pub(crate) fn undo(&self) {
        let last = self.page()["lastFact"].clone();
        self.ask("undo", json!({ "factId": last }));
    }
    #[track_caller]
    pub(crate) fn stage(&self) -> String {
        self.page()["stage"].as_str().unwrap().to_owned()
    }
    /// The place in the list of a unit.
    #[track_caller]
    pub(crate) fn entry(&self, unit: &str) -> Value {
        let page = self.page();
        page["entries"].as_array().unwrap().iter().find(|entry| entry["unitId"] == unit).unwrap().clone()
    }
    pub(crate) fn may(&self, gesture: &str) -> bool {
        self.page()["may"].as_array().unwrap().iter().any(|one| one == gesture)
    }
    pub(crate) fn remarks(&self) -> Vec<String> {
        let page = self.page();
        page["remarks"].as_array().unwrap().iter().map(|one| one["field"].as_str().unwrap().to_owned()).collect()
    }
}

/// Rows of the lists that pass a filter.
#[track_caller]
pub(crate) fn listed(equipe: &Equipe, filter: Value) -> Value {
    equipe.ask("waiting.list", json!({ "filter": filter, "offset": 0, "limit": 200 }))
}

/// Who is in the rows.
pub(crate) fn names(list: &Value) -> Vec<&str> {
    list["rows"].as_array().unwrap().iter().map(|row| row["fullName"].as_str().unwrap()).collect()
}

/// Open obligations of this kind, in order; `None` when there is none.
#[track_caller]
pub(crate) fn due(equipe: &Equipe, kind: &str) -> Option<Value> {
    let args = json!({ "band": "", "mine": false, "kinds": [kind], "personId": null, "offset": 0, "limit": 200 });
    Some(equipe.ask("deadline.list", args)).filter(|list| list["total"] != 0)
}

/// In comes an operator of the tests.
#[track_caller]
pub(crate) fn come_in(equipe: &Equipe, name: &str) {
    let passphrase = if name == ANNA { PASSPHRASE.to_owned() } else { secret(name) };
    equipe.office.enter(name, &passphrase);
}
