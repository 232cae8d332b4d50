//! Obligations: who answers for them, which are waived and come back, how they leave the archive.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod equipe;
#[path = "lists/mod.rs"]
mod lists;
mod office;

use equipe::*;
use icalendar::{Calendar, CalendarComponent, Component, DatePerhapsTime};
use lists::*;
use office::*;
use poliedro_app::ErrorCode;
use serde_json::{Value, json};
use std::{collections::BTreeSet, fs};

fn list(office: &Office, more: Value) -> Value {
    let mut args = json!({ "band": "", "mine": false, "kinds": [], "personId": null, "offset": 0, "limit": 5000 });
    args.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    office.ask("deadline.list", args)
}

#[test]
fn an_obligation_passes_from_one_to_another_with_a_reason() {
    let equipe = Equipe::open();
    let office = &equipe.office;
    let vmd = equipe.requested(&equipe.person("Rossi"));
    let key = json!({ "kind": "vmd.term", "of": vmd, "part": "assessment" });
    let assign = |to: &str, reason: &str| json!({ "key": key, "to": to, "reason": reason });
    let anna = office.operator_id(ANNA);
    office.ask("deadline.assign", assign(&equipe.luca, ""));
    let held = || list(office, json!({ "kinds": ["vmd.term"] }))["rows"][0].clone();
    assert_eq!((&held()["assignedTo"], &held()["assignedName"]), (&json!(equipe.luca), &json!(LUCA)));
    office.invalid("to", "deadline.assign", assign(&equipe.luca, "x"));
    assert!(office.invalid("reason", "deadline.assign", assign(&equipe.sara, " ")).contains("perché"));
    // Who only keeps the archive sees none of it.
    let keeper = office.operator("Custode", &["administrator"]);
    assert!(office.invalid("to", "deadline.assign", assign(&keeper, "x")).contains("ruolo"));
    office.ask("deadline.assign", assign(&equipe.sara, "Luca è in ferie"));
    assert_eq!(held()["assignedName"], SARA);
    // Who takes it from another says why, too.
    assert!(office.invalid("reason", "deadline.assign", assign(&anna, "")).contains("perché"));
    office.ask("deadline.assign", assign(&anna, "Sara è in ferie"));
    assert_eq!(list(office, json!({ "mine": true }))["total"], 1);
    office.ask("operator.deactivate", json!({ "operatorId": equipe.luca, "reason": "" }));
    assert!(office.invalid("to", "deadline.assign", assign(&equipe.luca, "x")).contains("non ha più accesso"));
    // The file of the person says so.
    let file = office.page(held()["personId"].as_str().unwrap());
    let told: Vec<(&str, &str)> = file["timeline"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (one["title"].as_str().unwrap(), one["detail"].as_str().unwrap()))
        .collect();
    assert!(told.contains(&("Termine VMD: in carico a Sara Conti", "Luca è in ferie")), "{told:?}");
    office.sound();
}

#[test]
fn what_is_waived_is_away_until_it_is_taken_up_again() {
    let equipe = Equipe::open();
    let office = &equipe.office;
    let applied = apply(&equipe, &equipe.person("Rossi"), json!({}));
    let consent = || due(&equipe, "application.consent").map(|due| due["rows"][0].clone());
    let key = consent().unwrap()["key"].clone();
    assert_eq!((&consent().unwrap()["mayWaive"], &consent().unwrap()["dueOn"]), (&json!(true), &json!("2028-11-23")));
    let waive = |motive: &str, note: &str| json!({ "key": key, "motive": motive, "note": note });
    office.invalid("motive", "deadline.waive", waive("", ""));
    office.invalid("motive", "deadline.waive", waive("boh", ""));
    office.invalid("note", "deadline.waive", waive("altro", "  "));
    office.ask("deadline.waive", waive("altro", "Lo rinnova il comune"));
    assert_eq!(consent(), None);
    let waived = office.ask("deadline.waived", json!({ "offset": 0, "limit": 50 }));
    let one = &waived[0];
    assert_eq!((&one["row"]["key"], &one["waivedBy"]), (&key, &json!(ANNA)));
    assert_eq!(
        (&one["motive"], &one["waivedAt"]),
        (&json!("Altro motivo: Lo rinnova il comune"), &json!("2026-11-23T08:00:00Z"))
    );
    let again = office.refused(ErrorCode::Failed, "deadline.waive", waive("errore", ""));
    assert!(again.message.contains("non dovute"), "{again}");
    office.ask("deadline.resume", json!({ "key": key }));
    assert!(office.refused(ErrorCode::Failed, "deadline.resume", json!({ "key": key })).message.contains("già"));
    assert_eq!(consent().unwrap()["key"], key);
    // Only some may be waived: the others end in their own place.
    let term = json!({ "kind": "vmd.term", "of": applied.vmd, "part": "assessment" });
    let refused =
        office.refused(ErrorCode::Failed, "deadline.waive", json!({ "key": term, "motive": "errore", "note": "" }));
    assert!(refused.message.contains("nella VMD"), "{refused}");
    // What is over is over.
    office.ask("deadline.waive", waive("rifiuto", ""));
    applied.ask("leave", json!({}));
    let gone = office.refused(ErrorCode::Failed, "deadline.resume", json!({ "key": key }));
    assert!(gone.message.contains("non c’è più"), "{gone}");
    assert_eq!(office.ask("deadline.waived", json!({ "offset": 0, "limit": 50 })), json!([]));
    for strange in
        [json!({ "kind": "boh", "of": applied.vmd, "part": "" }), json!({ "kind": "vmd.term", "of": "x", "part": "" })]
    {
        office.refused(
            ErrorCode::NotFound,
            "deadline.assign",
            json!({ "key": strange, "to": equipe.luca, "reason": "" }),
        );
    }
    office.sound();
}

#[test]
fn only_who_may_meet_an_obligation_puts_it_aside() {
    let equipe = Equipe::open();
    let office = &equipe.office;
    office.operator("Carla", &["cot"]);
    let applied = apply(&equipe, &equipe.person("Rossi"), json!({}));
    applied.ask("enter", json!({ "reason": "Accordo con l’unità" }));
    let row = |kind: &str| list(office, json!({ "kinds": [kind] }))["rows"][0].clone();
    let (uncovered, consent) = (row("application.uncovered"), row("application.consent"));
    assert_eq!((&uncovered["mayWaive"], &consent["mayWaive"]), (&json!(true), &json!(true)));
    let waive = |row: &Value| json!({ "key": row["key"], "motive": "rifiuto", "note": "" });
    office.enter("Carla", &secret("Carla"));
    // The COT registers applications, and does not work the lists.
    assert_eq!(row("application.uncovered")["mayWaive"], false);
    assert_eq!(row("application.consent")["mayWaive"], true);
    office.refused(ErrorCode::Denied, "deadline.waive", waive(&uncovered));
    office.ask("deadline.waive", waive(&consent));
    office.ask("deadline.resume", json!({ "key": consent["key"] }));
    office.enter(ANNA, PASSPHRASE);
    office.ask("deadline.waive", waive(&uncovered));
    office.enter("Carla", &secret("Carla"));
    office.refused(ErrorCode::Denied, "deadline.resume", json!({ "key": uncovered["key"] }));
    // Everybody may still give it to somebody.
    office.ask("deadline.assign", json!({ "key": consent["key"], "to": equipe.sara, "reason": "" }));
    office.enter(ANNA, PASSPHRASE);
    office.ask("deadline.resume", json!({ "key": uncovered["key"] }));
    office.sound();
}

#[test]
fn a_list_says_what_it_was_asked_for() {
    let equipe = Equipe::open();
    let office = &equipe.office;
    let rossi = equipe.person("Rossi");
    let applied = apply(&equipe, &rossi, json!({}));
    office.intake(&equipe.person("Neri"));
    let all = list(office, json!({}));
    assert_eq!(all["total"].as_u64().unwrap() as usize, all["rows"].as_array().unwrap().len());
    let keys: BTreeSet<String> = all["rows"].as_array().unwrap().iter().map(|row| row["key"].to_string()).collect();
    assert_eq!(keys.len() as u64, all["total"].as_u64().unwrap(), "each once");
    let of = list(office, json!({ "personId": rossi }));
    assert!(of["rows"].as_array().unwrap().iter().all(|row| row["fullName"] == "Rossi Maria"));
    assert_eq!(list(office, json!({ "kinds": ["intake.assess"] }))["rows"][0]["fullName"], "Neri Maria");
    assert_eq!(list(office, json!({ "band": "late" }))["total"], 0);
    let by_band: u64 = ["now", "late", "today", "week", "later", "open"]
        .into_iter()
        .map(|band| list(office, json!({ "band": band }))["total"].as_u64().unwrap())
        .sum();
    assert_eq!(by_band, all["total"].as_u64().unwrap());
    office.invalid(
        "band",
        "deadline.list",
        json!({ "band": "boh", "mine": false, "kinds": [], "personId": null, "offset": 0, "limit": 1 }),
    );
    office.invalid(
        "kinds",
        "deadline.list",
        json!({ "band": "", "mine": false, "kinds": ["boh"], "personId": null, "offset": 0, "limit": 1 }),
    );
    assert_eq!(applied.stage(), "applied");
}

/// What an event may be called: nothing else leaves the archive.
const CALLED: [&str; 34] = [
    "Accesso PUA: valutazione",
    "Accesso PUA: esito",
    "Accesso PUA: chiusura",
    "VMD: richiesta da completare",
    "Termine VMD",
    "Visita VMD",
    "VMD: sintesi",
    "VMD: ordine del giorno",
    "VMD: invio dell’esito",
    "Seduta d’equipe",
    "Progetto: attivazione",
    "Verifica del progetto",
    "Progetto: fine di un intervento",
    "Urgenza da decidere",
    "Termine della domanda",
    "Domanda: ingresso in lista",
    "Proposta di posto: risposta entro",
    "Posto accettato: ingresso",
    "In lista senza progetto temporaneo",
    "Interesse da confermare",
    "Consenso da rinnovare",
    "Domanda da concludere",
    "Domanda: conclusione o ingresso in lista",
    "COT: arrivo della segnalazione",
    "COT: valutazione entro",
    "COT: progetto di dimissione",
    "COT: attivazione del progetto",
    "COT: dimissione prevista",
    "COT: verifica dopo la dimissione",
    "COT: chiusura",
    "Codice STP o ENI in scadenza",
    "Tutela giuridica in scadenza",
    "Promemoria",
    "Bozza da completare",
];

fn exported(office: &Office, days: u32, mine: bool) -> (String, u64) {
    let folder = office.path().join(format!("calendari-{}", fs::read_dir(office.path()).unwrap().count()));
    fs::create_dir(&folder).unwrap();
    office.choose(Some(folder.clone()));
    let done = office.ask("deadline.export", json!({ "mine": mine, "days": days }));
    let text = fs::read_to_string(folder.join(done["file"].as_str().unwrap())).unwrap();
    (text, done["events"].as_u64().unwrap())
}

/// (uid, start, summary) of every event, as somebody else's program reads them.
fn events(text: &str) -> Vec<(String, String, String)> {
    let calendar: Calendar = text.parse().unwrap();
    let event = |component: &CalendarComponent| {
        let CalendarComponent::Event(event) = component else { panic!("not an event") };
        for name in event.properties().keys() {
            assert!(["UID", "DTSTAMP", "DTSTART", "SUMMARY", "CLASS", "TRANSP"].contains(&name.as_str()), "{name}");
        }
        let start = match event.get_start().unwrap() {
            DatePerhapsTime::Date(day) => day.to_string(),
            DatePerhapsTime::DateTime(at) => format!("{at:?}"),
        };
        (event.get_uid().unwrap().to_owned(), start, event.get_summary().unwrap().to_owned())
    };
    calendar.components.iter().map(event).collect()
}

#[test]
fn a_calendar_says_when_and_what_and_nothing_of_anybody() {
    let office = Office::empty();
    office.ask("archive.open_demo", json!({}));
    let form =
        json!({ "on": "2026-11-24", "at": "09:30", "text": "Richiamare la figlia di Mario Fantozzi", "for": "" });
    office.ask("reminder.save", json!({ "reminderId": null, "personId": null, "about": null, "form": form }));
    let (text, told) = exported(&office, 366, false);
    let events = events(&text);
    assert_eq!((events.len() as u64, told > 20), (told, true), "{told}");
    for (uid, _, summary) in &events {
        let called = summary.strip_suffix(" (in ritardo)").unwrap_or(summary);
        assert!(CALLED.contains(&called), "«{summary}»");
        let (name, host) = uid.split_once('@').unwrap();
        assert!(host == "poliedro" && name.len() == 32 && name.bytes().all(|b| b.is_ascii_hexdigit()), "{uid}");
    }
    assert_eq!(events.iter().map(|(uid, ..)| uid).collect::<BTreeSet<_>>().len(), events.len());
    assert!(text.contains("DTSTART:20261124T083000Z\r\nSUMMARY:Promemoria\r\n"));
    // Nobody's name, comune, code, telephone, address or words are in it, of anybody with an obligation or an access.
    let mut known: BTreeSet<String> = ["Fantozzi", "figlia"].map(str::to_owned).into();
    let due = list(&office, json!({}));
    let accesses = office.ask("intake.list", json!({ "filter": {}, "offset": 0, "limit": 5000 }));
    let mut people: BTreeSet<String> = BTreeSet::new();
    for row in due["rows"].as_array().unwrap().iter().chain(accesses["rows"].as_array().unwrap()) {
        people.extend(row["personId"].as_str().map(str::to_owned));
        known.extend(row["key"]["of"].as_str().filter(|of| !of.is_empty()).map(str::to_owned));
        if row["personId"].is_string() {
            known.extend(row["fullName"].as_str().unwrap().split_whitespace().map(str::to_owned));
        }
        known.extend(row["comune"].as_str().map(str::to_owned));
    }
    assert!(people.len() > 100);
    for person in people.iter().take(60) {
        for field in office.page(person)["fields"].as_array().unwrap() {
            if ["surname", "name", "code", "phone", "address", "birthDate"].contains(&field["field"].as_str().unwrap())
            {
                known.extend(field["value"].as_str().map(str::to_owned));
            }
        }
    }
    known.extend(people);
    assert!(known.len() > 300);
    let words = |text: &str| text.split(|c: char| !c.is_alphanumeric()).map(str::to_lowercase).collect::<Vec<_>>();
    let bytes = words(&text);
    for name in known.iter().filter(|name| name.chars().count() > 2) {
        let sought = words(name);
        assert!(!bytes.windows(sought.len()).any(|window| window == sought.as_slice()), "«{name}» is in the calendar");
    }
}

#[test]
fn a_calendar_is_the_same_while_nothing_changes_and_puts_what_is_late_on_today() {
    let equipe = Equipe::open();
    let office = &equipe.office;
    equipe.requested(&equipe.person("Rossi"));
    let form = |on: &str, at: &str| json!({ "on": on, "at": at, "text": "x", "for": equipe.luca });
    for (on, at) in [("2026-11-24", ""), ("2026-11-25", "09:30"), ("2026-11-24", "")] {
        office
            .ask("reminder.save", json!({ "reminderId": null, "personId": null, "about": null, "form": form(on, at) }));
    }
    let (first, told) = exported(office, 366, false);
    assert_eq!((told, exported(office, 366, false).0), (4, first.clone()));
    assert_eq!((exported(office, 1, false).1, exported(office, 366, true).1), (2, 0));
    // Lines end as the format asks, and none is too long.
    assert!(first.split("\r\n").all(|line| line.len() <= 75 && !line.contains('\n')), "{first}");
    let starts: Vec<String> = events(&first).into_iter().map(|(_, start, _)| start).collect();
    assert_eq!(starts[..2], ["2026-11-24", "2026-11-24"]);
    assert!(
        first.contains("DTSTART:20261125T083000Z\r\n") && first.contains("DTSTART;VALUE=DATE:20261223\r\n"),
        "{first}"
    );
    office.clock.advance(5 * 86_400);
    let late = events(&exported(office, 366, false).0);
    let marked =
        late.iter().filter(|(_, start, summary)| start == "2026-11-28" && summary == "Promemoria (in ritardo)");
    assert_eq!(marked.count(), 3);
    let uids =
        |events: &[(String, String, String)]| events.iter().map(|(uid, ..)| uid.clone()).collect::<BTreeSet<_>>();
    assert_eq!(uids(&late), uids(&events(&first)), "the same thing keeps its name");
    for days in [0, 367] {
        office.invalid("days", "deadline.export", json!({ "mine": false, "days": days }));
    }
    office.choose(None);
    office.refused(ErrorCode::Cancelled, "deadline.export", json!({ "mine": false, "days": 30 }));
    office.sound();
}
