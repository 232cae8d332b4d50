//! The RSA protocol at the terminal: application, assessment in 30 days, meeting, list, temporary plan, urgency, an offer refused, one
//! accepted, the other places ended.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod support;

use jiff::{ToSpan, civil::Date, tz::TimeZone};
use serde_json::{Map, Value, json};
use support::*;

const ROLES: [&str; 4] = ["pua", "health_assessor", "social_assessor", "coordinator"];

fn today() -> Date {
    jiff::Timestamp::now().to_zoned(TimeZone::get("Europe/Rome").unwrap()).date()
}

fn id(reply: &Value, key: &str) -> String {
    reply[key].as_str().unwrap_or_else(|| panic!("{key} in {reply}")).to_owned()
}

fn office() -> Terminal {
    let terminal = Terminal::new();
    let mut args = vec!["--json", "init", "--name", "Distretto di prova", "--first-operator", OPERATOR];
    for role in ROLES {
        args.extend(["--role", role]);
    }
    terminal.run(&args).done();
    terminal
}

/// Three units of the district.
fn units(terminal: &Terminal) -> Vec<(String, String)> {
    let units = terminal.ask("unit.list", &json!({ "all": false }));
    let found: Vec<_> = units.as_array().unwrap().iter().map(|unit| (id(unit, "unitId"), id(unit, "label"))).collect();
    assert_eq!(found.len(), 7, "{units}");
    found.into_iter().take(3).collect()
}

#[test]
fn from_the_application_to_the_bed() {
    let terminal = office();
    let units = units(&terminal);
    let applied = today().saturating_sub(25.days());
    let person = terminal.person(maria());
    let form = json!({
        "appliedOn": applied.to_string(), "kind": "rsa", "accessPoint": "Comune di Crema",
        "preferences": units.iter().map(|(unit, _)| json!({ "unitId": unit })).collect::<Vec<_>>(),
        "requesterKind": "familiare", "requesterName": "Lucia Rossi", "requesterPhone": "338 1234567",
        "sharingConsentOn": applied.to_string(), "note": "Non può più stare sola",
    });
    let register = json!({ "personId": person, "person": null, "distinctFrom": [], "vmdId": null, "form": form });
    let opened = terminal.ask("application.register", &register);
    let (application, vmd) = (id(&opened, "applicationId"), id(&opened, "vmdId"));
    let page = |terminal: &Terminal| terminal.ask("application.page", &json!({ "applicationId": application }));
    let clock = &page(&terminal)["clock"];
    assert_eq!(clock["lastDay"], applied.saturating_add(30.days()).to_string(), "{clock}");
    terminal.call("application.register", &register).refused("già");

    assessed(&terminal, &vmd);
    let clock = &page(&terminal)["clock"];
    assert_eq!(clock["met"], true, "{clock}");
    listed_by_the_meeting(&terminal, &vmd);
    assert_eq!(page(&terminal)["stage"], "listed");
    let waiting = terminal.run(&["waiting", "list", "--json"]).json();
    assert_eq!(waiting.as_array().unwrap().len(), 3, "{waiting}");
    assert!(waiting.as_array().unwrap().iter().all(|row| row["urgent"] == false && row["temporary_plan"] == false));

    temporary_plan(&terminal, &vmd);
    let ask = |command: &str, more: Value| {
        let mut args = json!({ "applicationId": application, "on": "", "note": "" });
        args.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        args.as_object_mut().unwrap().retain(|key, value| !(key == "note" && value == &Value::Null));
        terminal.call(command, &args)
    };
    let lost = applied.to_string();
    let urgency =
        json!({ "motive": "perdita_caregiver_unico", "eventOn": lost, "report": "La figlia è mancata.", "note": null });
    ask("application.start_urgency", urgency).done();
    let today_list = terminal.ask("today.list", &json!({}));
    assert_eq!(today_list["bands"][0]["rows"][0]["key"]["kind"], "application.urgency", "{today_list}");
    ask("application.decide_urgency", json!({ "granted": true, "note": "Nessun altro la assiste." })).done();
    let waiting = terminal.run(&["waiting", "list", "--json"]).json();
    assert!(waiting.as_array().unwrap().iter().all(|row| row["urgent"] == true && row["temporary_plan"] == true));

    let (first, second) = (&units[0].0, &units[1].0);
    ask("application.accept", json!({ "unitId": first })).refused("Non c’è una proposta");
    ask("application.offer", json!({ "unitId": first, "wing": "", "answerBy": "" })).done();
    ask("application.refuse", json!({ "unitId": first, "motive": "distanza", "leaves": false })).done();
    ask("application.offer", json!({ "unitId": second, "wing": "", "answerBy": "" })).done();
    ask("application.accept", json!({ "unitId": second })).done();
    ask("application.admit", json!({ "unitId": first })).refused("un’altra unità");
    ask("application.admit", json!({ "unitId": second })).done();
    ask("application.offer", json!({ "unitId": first, "wing": "", "answerBy": "" })).refused("conclusa");
    ended(&terminal, &units, &page(&terminal));
    told(&terminal, &person);
}

/// Every place of the application is over: one admitted, the others elsewhere.
fn ended(terminal: &Terminal, units: &[(String, String)], page: &Value) {
    assert_eq!(page["stage"], "admitted");
    let exits: Vec<_> = page["entries"].as_array().unwrap().iter().map(|entry| id(entry, "exit")).collect();
    assert_eq!(exits, ["elsewhere", "admitted", "elsewhere"]);
    assert_eq!(terminal.run(&["waiting", "list", "--json"]).json(), json!([]));
    let all = terminal.run(&["waiting", "list", "--all", "--json"]).json();
    let exit_of = |unit: &str| all.as_array().unwrap().iter().find(|row| row["unit"] == unit).unwrap()["exit"].clone();
    assert_eq!((exit_of(&units[0].1), exit_of(&units[1].1)), (json!("elsewhere"), json!("admitted")), "{all}");
    let stats = terminal.run(&["waiting", "stats", "--as-of", &today().to_string(), "--json"]).json();
    assert_eq!((&stats["n"], &stats["waiting_now"]), (&json!(1), &json!(0)), "{stats}");
    let verdict = terminal.run(&["--json", "audit", "verify"]).json();
    assert_eq!(verdict["ok"], true, "{verdict}");
    assert_eq!(terminal.run(&["--json", "rebuild"]).json()["unchanged"], true);
}

/// Every step is on the person's timeline.
fn told(terminal: &Terminal, person: &str) {
    let file = terminal.ask("person.page", &json!({ "personId": person }));
    let titles: Vec<_> = file["timeline"].as_array().unwrap().iter().map(|line| id(line, "title")).collect();
    let titles = titles.join(" | ").to_lowercase();
    for word in
        ["domanda", "visita", "lista", "progetto attivato", "urgenza", "propost", "rifiut", "accettat", "ingresso"]
    {
        assert!(titles.contains(word), "«{word}» is not in {titles}");
    }
}

/// Both visits are made today, and the synthesis is written.
fn assessed(terminal: &Terminal, vmd: &str) {
    for (area, role, body) in [("health", "infermiere", "asst"), ("social", "assistente_sociale_comune", "comune")] {
        let assessor = json!({ "name": "Chi valuta", "role": role, "body": body, "bodyName": "" });
        terminal.ask("vmd.assign", &json!({ "vmdId": vmd, "area": area, "assessor": assessor, "reason": "" }));
        let form = terminal.ask("vmd.visit_form", &json!({ "vmdId": vmd, "area": area, "corrects": null }));
        let mut sheet = form["sheet"].clone();
        sheet["values"] = filled(&form["definition"]);
        sheet["place"] = json!("domicilio");
        terminal.ask("vmd.close_visit", &json!({ "sheet": sheet }));
    }
    let form = json!({ "summary": "Vive sola e cade.", "domains": [], "setting": "rsa", "proposal": "Lista RSA" });
    terminal.ask("vmd.synthesise", &json!({ "vmdId": vmd, "form": form }));
}

/// The equipe decides for the list: sealing the minutes is enough.
fn listed_by_the_meeting(terminal: &Terminal, vmd: &str) {
    let form = json!({ "on": today().to_string(), "at": "08:30", "mode": "presenza", "place": "Crema", "title": "Equipe RSA", "note": "" });
    let meeting = id(&terminal.ask("meeting.plan", &json!({ "meetingId": null, "form": form })), "meetingId");
    terminal.ask("meeting.agenda", &json!({ "meetingId": meeting, "cases": [vmd] }));
    let people = json!([
        { "name": "Luca Verdi", "role": "infermiere", "body": "asst", "present": true },
        { "name": "Sara Conti", "role": "assistente_sociale_comune", "body": "comune", "present": true },
    ]);
    terminal.ask("meeting.attendance", &json!({ "meetingId": meeting, "people": people }));
    let decision = json!({ "outcome": "lista_rsa" });
    terminal.ask("meeting.decide", &json!({ "meetingId": meeting, "vmdId": vmd, "decision": decision }));
    terminal.ask("meeting.seal", &json!({ "meetingId": meeting }));
}

fn temporary_plan(terminal: &Terminal, vmd: &str) {
    let plan = id(&terminal.ask("plan.open", &json!({ "vmdId": vmd, "kind": "temporary" })), "planId");
    let mine = json!({ "planId": plan });
    let goal =
        json!({ "text": "Restare a casa in sicurezza", "domain": "functional", "measure": "", "state": "aperto" });
    terminal.ask("plan.save_goal", &json!({ "planId": plan, "id": null, "form": goal }));
    let sad = json!({ "intervention": "sad", "provider": "Comune", "intensity": "2 a settimana", "funding": [], "from": today().to_string(), "until": "", "state": "attivo", "goal": null, "note": "" });
    terminal.ask("plan.save_intervention", &json!({ "planId": plan, "id": null, "form": sad }));
    terminal.ask(
        "plan.set_roles",
        &json!({ "planId": plan, "responsibilities": "Il comune: SAD.", "family": "La figlia, la sera." }),
    );
    terminal
        .ask("plan.set_verification", &json!({ "planId": plan, "on": today().saturating_add(90.days()).to_string() }));
    terminal.ask("plan.compile", &mine);
    terminal.ask("plan.activate", &json!({ "planId": plan, "on": "" }));
}

/// The fields that a sheet asks for, filled with something that fits.
fn filled(definition: &Value) -> Value {
    let mut values = Map::new();
    let sections = definition["sections"].as_array().unwrap().iter();
    let fields = sections.flat_map(|section| section["fields"].as_array().unwrap());
    for field in fields.filter(|field| field["required"] == true) {
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
    Value::Object(values)
}
