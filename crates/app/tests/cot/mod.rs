//! An office with protected discharges in it, all through the door.
#![allow(dead_code, clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use super::office::*;
use jiff::Timestamp;
use poliedro_app::ErrorCode;
use serde_json::{Value, json};

pub(crate) const MINUTE: i64 = 60;
pub(crate) const HOUR: i64 = 3_600;
pub(crate) const DAY: i64 = 86_400;

/// Anna, who works at the PUA and at the COT and keeps the archive.
pub(crate) struct Cot {
    pub office: Office,
    pub anna: String,
}

/// Both, in one object.
fn joined(mut args: Value, more: Value) -> Value {
    args.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    args
}

/// A local moment as forms have it.
pub(crate) fn local(on: &str, at: &str) -> Value {
    json!({ "on": on, "at": at, "second": false })
}

/// The report of a ward that lacks nothing, unless said otherwise.
pub(crate) fn report(more: Value) -> Value {
    let whole = json!({
        "source": "reparto", "facility": "ospedale_crema", "ward": "Medicina", "contact": "Caposala", "phone": "0373 280111",
        "admittedOn": "2026-11-10", "expectedOn": "2026-11-30", "brass": "22", "brassOn": "2026-11-20",
        "motive": "Non cammina più da sola", "diagnosis": "Frattura di femore", "eligibility": ["over65_nas"],
        "socialRisk": false, "home": "idoneo", "caregiver": "La figlia", "aids": ["deambulatore"],
        "nursing": ["medicazioni"], "followedBy": [], "consentOn": "2026-11-20", "note": "",
    });
    joined(whole, more)
}

impl Cot {
    pub(crate) fn open() -> Self {
        let office = Office::open();
        let anna = office.operator_id(ANNA);
        let roles = ["pua", "cot", "social_assessor", "administrator"];
        let form = json!({ "name": ANNA, "roles": roles, "body": "ASST", "email": "" });
        office.ask("operator.change", json!({ "operatorId": anna, "form": form }));
        office.enter(ANNA, PASSPHRASE);
        Self { office, anna }
    }

    #[track_caller]
    pub(crate) fn ask(&self, command: &str, args: Value) -> Value {
        self.office.ask(command, args)
    }

    /// Somebody of Crema with this surname; their id.
    #[track_caller]
    pub(crate) fn person(&self, surname: &str) -> String {
        let form = json!({ "surname": surname, "name": "Maria", "birthDate": "1938-08-15", "residence": "D142" });
        self.office.person(form)
    }

    /// The clock on the wall stands at this moment (UTC).
    pub(crate) fn at(&self, moment: &str) {
        let to: Timestamp = moment.parse().unwrap();
        self.wait(to.as_second() - self.now().as_second());
        // Nobody stays at a screen for hours: whoever was in comes in again.
        self.office.enter(ANNA, PASSPHRASE);
    }

    pub(crate) fn wait(&self, seconds: i64) {
        self.office.clock.advance(seconds);
    }

    pub(crate) fn now(&self) -> Timestamp {
        poliedro_app::Clock::now(self.office.clock.as_ref())
    }

    /// What `discharge.refer` takes, of a person in file.
    pub(crate) fn of(person: &str, received: Value, more: Value) -> Value {
        json!({ "dischargeId": null, "personId": person, "person": null, "distinctFrom": [],
                "referred": received.as_object().map_or_else(|| json!({ "on": "", "at": "", "second": false }), |_| received.clone()),
                "received": received, "form": report(more) })
    }

    /// A discharge of somebody that reached the COT at a local moment; null: not yet; the empty one: now.
    #[track_caller]
    pub(crate) fn refer(&self, person: &str, received: Value) -> Case<'_> {
        let undated = json!({ "admittedOn": "", "expectedOn": "", "brass": "", "brassOn": "", "consentOn": "" });
        let opened = self.ask("discharge.refer", Self::of(person, received, undated));
        self.case(opened["dischargeId"].as_str().unwrap())
    }

    pub(crate) fn case(&self, id: &str) -> Case<'_> {
        Case { cot: self, id: id.to_owned() }
    }

    /// Rows that pass a filter.
    #[track_caller]
    pub(crate) fn list(&self, filter: Value) -> Value {
        self.ask("discharge.list", json!({ "filter": filter, "offset": 0, "limit": 50 }))
    }

    /// Who is in the rows that pass a filter.
    #[track_caller]
    pub(crate) fn listed(&self, filter: Value) -> Vec<String> {
        let list = self.list(filter);
        list["rows"].as_array().unwrap().iter().map(|row| row["fullName"].as_str().unwrap().to_owned()).collect()
    }
}

/// A discharge, and the door to it.
pub(crate) struct Case<'a> {
    pub cot: &'a Cot,
    pub id: String,
}

impl Case<'_> {
    /// The arguments of a gesture: what is usual, and what is said.
    pub(crate) fn args(&self, verb: &str, more: Value) -> Value {
        let now = json!({ "on": "", "at": "", "second": false });
        let usual = match verb {
            "receive" => json!({ "at": now }),
            "correct" => json!({ "form": report(json!({})) }),
            "assign" => json!({ "to": "", "reason": "" }),
            "assess" => {
                json!({ "at": now, "form": { "by": [], "place": "ospedale", "summary": "Serve aiuto in casa", "socialNeed": true } })
            }
            "plan" => json!({ "form": {
                "components": [
                    { "component": "sad_leps", "provider": "igea", "intensity": "5 ore a settimana" },
                    { "component": "adi", "provider": "asst" },
                ],
                "verifyOn": "2026-12-15", "note": "",
            } }),
            "activate" => json!({ "on": "", "note": "" }),
            "discharge" => json!({ "on": "", "to": "domicilio", "note": "" }),
            "verify" => json!({ "on": "", "how": "telefonata", "outcome": "regolare", "text": "", "next": "" }),
            "close" => json!({ "on": "", "outcome": "presa_in_carico", "note": "" }),
            "not_activate" => json!({ "on": "", "motive": "rinuncia", "note": "" }),
            "readmit" => json!({ "on": "", "note": "" }),
            "reopen" => json!({ "reason": "Chiusa per errore" }),
            "link" => json!({ "vmdId": null, "applicationId": null }),
            _ => json!({}),
        };
        joined(joined(json!({ "dischargeId": self.id }), usual), more)
    }
    #[track_caller]
    pub(crate) fn ask(&self, verb: &str, more: Value) -> Value {
        self.cot.ask(&format!("discharge.{verb}"), self.args(verb, more))
    }
    /// Gestures one after the other, as usual.
    #[track_caller]
    pub(crate) fn go(&self, verbs: &[&str]) {
        for verb in verbs {
            self.ask(verb, json!({}));
        }
    }
    /// A gesture that the state refuses; the sentence.
    #[track_caller]
    pub(crate) fn refused(&self, verb: &str, more: Value) -> String {
        self.cot.office.refused(ErrorCode::Failed, &format!("discharge.{verb}"), self.args(verb, more)).message
    }
    /// A gesture that is wrong in one field; the sentence.
    #[track_caller]
    pub(crate) fn invalid(&self, field: &str, verb: &str, more: Value) -> String {
        let command = format!("discharge.{verb}");
        let error = self.cot.office.refused(ErrorCode::Invalid, &command, self.args(verb, more));
        assert_eq!(error.fields.iter().map(|one| one.field.as_str()).collect::<Vec<_>>(), [field], "{error:?}");
        error.message
    }
    #[track_caller]
    pub(crate) fn page(&self) -> Value {
        self.ask("page", json!({}))
    }
    #[track_caller]
    pub(crate) fn stage(&self) -> String {
        self.page()["stage"].as_str().unwrap().to_owned()
    }
    /// Number, word and tone of its clock.
    #[track_caller]
    pub(crate) fn clock(&self) -> (String, String, String) {
        let clock = self.page()["clock"].clone();
        let text = |field: &str| clock[field].as_str().unwrap_or_else(|| panic!("{clock}")).to_owned();
        (text("number"), text("word"), text("tone"))
    }
    #[track_caller]
    pub(crate) fn clock_is(&self, number: &str, word: &str, tone: &str) {
        assert_eq!(self.clock(), (number.to_owned(), word.to_owned(), tone.to_owned()));
    }
    /// Undoes the last fact.
    #[track_caller]
    pub(crate) fn undo(&self) {
        let last = self.page()["lastFact"].clone();
        self.ask("undo", json!({ "factId": last }));
    }
    #[track_caller]
    pub(crate) fn may(&self) -> Vec<String> {
        strings(&self.page()["may"], None)
    }
    #[track_caller]
    pub(crate) fn remarks(&self) -> Vec<String> {
        strings(&self.page()["remarks"], Some("field"))
    }
    /// «what» of each link, with its id.
    #[track_caller]
    pub(crate) fn links(&self) -> Vec<(String, String)> {
        let page = self.page();
        let text = |link: &Value, field: &str| link[field].as_str().unwrap().to_owned();
        page["links"].as_array().unwrap().iter().map(|link| (text(link, "what"), text(link, "id"))).collect()
    }
}

fn strings(list: &Value, field: Option<&str>) -> Vec<String> {
    let text = |one: &Value| field.map_or(one, |field| &one[field]).as_str().unwrap().to_owned();
    list.as_array().unwrap().iter().map(text).collect()
}
