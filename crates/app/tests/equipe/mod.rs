//! An office with assessments in it, from the request to the synthesis, all through the door.
#![allow(dead_code, clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use super::office::*;
use serde_json::{Map, Value, json};

/// The nurse and the social worker who assess.
pub(crate) const LUCA: &str = "Luca Verdi";
pub(crate) const SARA: &str = "Sara Conti";

/// Anna at the PUA, who also keeps the archive; Luca of the ASST and Sara of the comune.
pub(crate) struct Equipe {
    pub office: Office,
    pub luca: String,
    pub sara: String,
}

impl Equipe {
    pub(crate) fn open() -> Self {
        let office = Office::open();
        let luca = office.operator(LUCA, &["health_assessor"]);
        let sara = office.operator(SARA, &["social_assessor"]);
        Self { office, luca, sara }
    }

    pub(crate) fn ask(&self, command: &str, args: Value) -> Value {
        self.office.ask(command, args)
    }

    /// A person with this surname; their id.
    pub(crate) fn person(&self, surname: &str) -> String {
        self.office
            .person(json!({ "surname": surname, "name": "Maria", "birthDate": "1938-08-15", "residence": "D142" }))
    }

    /// A request of assessment by the RSA protocol; its id.
    #[track_caller]
    pub(crate) fn requested(&self, person: &str) -> String {
        let form = json!({
            "protocol": "rsa", "route": "pua", "service": "rsa", "motive": "Domanda di ingresso in RSA",
            "requesterKind": "familiare", "requesterName": "Lucia Neri",
        });
        let args = json!({ "vmdId": null, "personId": person, "person": null, "distinctFrom": [], "form": form });
        self.ask("vmd.request", args)["vmdId"].as_str().unwrap().to_owned()
    }

    /// An assessment that Luca and Sara have made, with a scale, ready for the equipe.
    #[track_caller]
    pub(crate) fn ready(&self, person: &str) -> String {
        let vmd = self.requested(person);
        for (area, operator) in [("health", &self.luca), ("social", &self.sara)] {
            let assessor = json!({ "operatorId": operator });
            self.ask("vmd.assign", json!({ "vmdId": vmd, "area": area, "assessor": assessor, "reason": "" }));
        }
        for (area, name) in [("health", LUCA), ("social", SARA)] {
            self.office.enter(name, &secret(name));
            let form = self.ask("vmd.visit_form", json!({ "vmdId": vmd, "area": area, "corrects": null }));
            let mut sheet = form["sheet"].clone();
            sheet["values"] = filled(&form["definition"]);
            sheet["place"] = json!("domicilio");
            self.ask("vmd.close_visit", json!({ "sheet": sheet }));
            if area == "health" {
                self.scale(person, &vmd);
            }
        }
        self.office.enter(ANNA, PASSPHRASE);
        let form = json!({
            "summary": "Vive sola e cade spesso.", "setting": "rsa", "proposal": "Inserimento in lista RSA",
            "domains": [{ "domain": "functional", "needs": "Aiuto nel bagno", "resources": "Una figlia vicina" }],
        });
        self.ask("vmd.synthesise", json!({ "vmdId": vmd, "form": form }));
        vmd
    }

    /// Katz, four of six.
    fn scale(&self, person: &str, vmd: &str) {
        let form = self.ask(
            "administration.form",
            json!({ "personId": person, "vmdId": vmd, "instrument": "katz", "corrects": null }),
        );
        let mut sheet = form["sheet"].clone();
        let items = form["definition"]["items"].as_array().unwrap();
        let answers: Map<String, Value> = items
            .iter()
            .enumerate()
            .map(|(n, item)| {
                let wanted = if n < 4 { 1.0 } else { 0.0 };
                let options = item["options"].as_array().unwrap();
                let option = options.iter().find(|option| option["points"].as_f64() == Some(wanted)).unwrap();
                (item["id"].as_str().unwrap().to_owned(), option["code"].clone())
            })
            .collect();
        sheet["answers"] = Value::Object(answers);
        sheet["respondentKind"] = json!("persona");
        sheet["place"] = json!("domicilio");
        self.ask("administration.seal", json!({ "sheet": sheet }));
    }

    /// A meeting on a day with these cases; its id.
    #[track_caller]
    pub(crate) fn meeting(&self, on: &str, cases: &[&str]) -> String {
        let form = json!({ "on": on, "at": "14:30", "mode": "presenza", "place": "Casa di Comunità di Crema", "title": "Equipe RSA", "note": "" });
        let opened = self.ask("meeting.plan", json!({ "meetingId": null, "form": form }));
        let id = opened["meetingId"].as_str().unwrap().to_owned();
        self.ask("meeting.agenda", json!({ "meetingId": id, "cases": cases }));
        id
    }

    #[track_caller]
    pub(crate) fn page(&self, meeting: &str) -> Value {
        self.ask("meeting.page", json!({ "meetingId": meeting }))
    }

    /// Luca and Sara are there.
    #[track_caller]
    pub(crate) fn attended(&self, meeting: &str) {
        let people = json!([
            { "operatorId": self.luca, "role": "infermiere", "body": "asst", "present": true },
            { "operatorId": self.sara, "role": "assistente_sociale_comune", "body": "comune", "bodyName": "Comune di Crema", "present": true },
            { "name": "Dott. Neri", "role": "mmg", "body": "asst", "present": false },
        ]);
        self.ask("meeting.attendance", json!({ "meetingId": meeting, "people": people }));
    }

    #[track_caller]
    pub(crate) fn decide(&self, meeting: &str, vmd: &str, outcome: &str) {
        let decision = json!({ "outcome": outcome });
        self.ask("meeting.decide", json!({ "meetingId": meeting, "vmdId": vmd, "decision": decision }));
    }

    /// An assessment decided in a sealed meeting of today.
    #[track_caller]
    pub(crate) fn decided(&self, person: &str, outcome: &str) -> String {
        let vmd = self.ready(person);
        let meeting = self.meeting("2026-11-23", &[&vmd]);
        self.attended(&meeting);
        self.decide(&meeting, &vmd, outcome);
        self.ask("meeting.seal", json!({ "meetingId": meeting }));
        vmd
    }
}

/// The fields that a sheet asks for, filled with something that fits.
pub(crate) fn filled(definition: &Value) -> Value {
    let mut values = Map::new();
    for section in definition["sections"].as_array().unwrap() {
        for field in section["fields"].as_array().unwrap().iter().filter(|field| field["required"] == true) {
            let first = || field["options"][0]["code"].clone();
            let value = match field["kind"].as_str().unwrap() {
                "choice" => first(),
                "choices" => json!([first()]),
                "number" => field["min"].clone(),
                "date" => json!("2026-01-01"),
                "yesno" => json!("no"),
                _ => json!("Da sola"),
            };
            values.insert(field["id"].as_str().unwrap().to_owned(), value);
        }
    }
    Value::Object(values)
}
