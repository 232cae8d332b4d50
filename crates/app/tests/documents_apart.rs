//! What a document leaves out: the others of a meeting, what was undone, what is over, a telephone that is not there.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod cot;
mod equipe;
mod office;
mod sheets;

use cot::Cot;
use equipe::*;
use office::*;
use poliedro_app::ErrorCode;
use serde_json::{Value, json};
use std::fs;

const DAY: i64 = 86_400;

fn ask(kind: &str, id: &str, part: &str) -> Value {
    json!({ "ask": { "kind": kind, "id": id, "part": part, "letterheadId": null } })
}

/// The words of a sheet, as another program reads them, in one line.
fn words(office: &Office, sheet: &Value) -> String {
    let path = office.path().join("letto.pdf");
    fs::write(&path, sheets::bytes(sheet)).unwrap();
    sheets::text_of(&path).split_whitespace().collect::<Vec<_>>().join(" ")
}

#[track_caller]
fn read(office: &Office, kind: &str, id: &str) -> String {
    words(office, &office.ask("document.preview", ask(kind, id, "")))
}

/// How many times somebody looked at a file, but for the looks at this log. Each is at a moment of its own.
fn looks(office: &Office, person: &str) -> usize {
    office.clock.advance(1);
    let log = office.ask("person.access_log", json!({ "personId": person }));
    let own = |row: &&Value| row["what"] != "Consultazione di chi ha visto il fascicolo";
    office.clock.advance(1);
    log.as_array().unwrap().iter().filter(own).count()
}

#[test]
fn the_paper_of_one_case_says_nothing_of_the_others_and_writes_nothing_in_their_log() {
    let equipe = Equipe::open();
    let office = &equipe.office;
    let (whose, other) = (equipe.person("Rossi"), equipe.person("Zanzotti"));
    let cases = [equipe.ready(&whose), equipe.ready(&other)];
    let form = json!({ "on": "2026-11-23", "at": "14:30", "mode": "presenza", "place": "Crema", "title": "Straordinaria per Zanzotti", "note": "Zanzotti aspetta" });
    let meeting = equipe.ask("meeting.plan", json!({ "meetingId": null, "form": form }))["meetingId"].clone();
    let meeting = meeting.as_str().unwrap();
    equipe.ask("meeting.agenda", json!({ "meetingId": meeting, "cases": cases }));
    equipe.attended(meeting);
    cases.iter().for_each(|vmd| equipe.decide(meeting, vmd, "lista_rsa"));
    equipe.ask("meeting.seal", json!({ "meetingId": meeting }));
    let addendum = json!({ "vmdId": cases[0], "reason": "Errore", "text": "Si corregge l’indirizzo." });
    equipe.ask("meeting.add", json!({ "meetingId": meeting, "form": addendum }));
    assert!(read(office, "minutes", meeting).contains("Straordinaria per Zanzotti"));

    let (before, seen) = (looks(office, &other), looks(office, &whose));
    for (kind, part) in [("minutes_case", cases[0].as_str()), ("addendum", "")] {
        office.clock.advance(1);
        let text = words(office, &office.ask("document.print", ask(kind, meeting, part)));
        assert!(
            text.contains("Rossi Maria") && !text.contains("Zanzotti") && !text.contains("Straordinaria"),
            "{text}"
        );
    }
    office.clock.advance(1);
    let documents = office.ask("document.of", json!({ "about": "person", "id": whose }));
    let left = documents["issued"].as_array().unwrap();
    assert!(left.len() == 2 && left.iter().all(|row| row["outdated"] == false), "{left:?}");
    assert_eq!(looks(office, &other), before, "who is not told of was not looked at");
    assert_eq!(looks(office, &whose), seen + 3);
    // What is of the whole meeting speaks of everybody.
    let addendum = json!({ "vmdId": null, "reason": "Errore", "text": "Di tutta la seduta." });
    equipe.ask("meeting.add", json!({ "meetingId": meeting, "form": addendum }));
    let before = looks(office, &other);
    assert!(read(office, "addendum", meeting).contains("Straordinaria per Zanzotti"));
    assert_eq!(looks(office, &other), before + 1);
}

#[test]
fn nobody_is_told_of_a_case_under_the_name_of_the_archive() {
    let office = Office::open();
    let intake = office.intake(&office.person(maria()));
    office.ask("document.print", ask("intake", &intake, ""));
    for id in [intake.as_str(), ""] {
        office.refused(ErrorCode::BadRequest, "document.of", json!({ "about": "archive", "id": id }));
    }
}

#[test]
fn a_letter_on_a_discharge_that_is_over_announces_nothing() {
    let cot = Cot::open();
    let office = &cot.office;
    let now = json!({ "on": "", "at": "", "second": false });
    let case = cot.refer(&cot.person("Rossi"), now.clone());
    case.go(&["assess", "plan", "activate", "discharge"]);
    let text = read(office, "gp_letter", &case.id);
    assert!(
        text.contains("La prossima verifica è prevista per il 15 dicembre 2026.") && text.contains("Servizi avviati")
    );
    case.go(&["close"]);
    let text = read(office, "gp_letter", &case.id);
    assert!(text.contains("La dimissione protetta si è chiusa il 23 novembre 2026."), "{text}");
    assert!(
        !text.contains("prossima verifica") && !text.contains("Servizi avviati") && !text.contains("prevista"),
        "{text}"
    );

    let again = cot.refer(&cot.person("Neri"), now);
    again.go(&["assess", "plan", "activate", "discharge", "readmit"]);
    let error = office.refused(ErrorCode::Failed, "document.preview", ask("gp_letter", &again.id, ""));
    assert!(error.message.contains("di nuovo ricoverata"), "{error}");
}

#[test]
fn what_was_undone_is_no_day_of_the_case() {
    let office = Office::open();
    let person = office.person(json!({ "surname": "Rossi", "name": "Maria", "birthDate": "1938-11-24" }));
    let intake = office.intake(&person);
    assert!(read(&office, "intake", &intake).contains("87 anni"));
    office.clock.advance(2 * DAY);
    office.enter(ANNA, PASSPHRASE);
    office.ask("intake.orient", json!({ "intakeId": intake, "services": ["altro"], "note": "" }));
    assert!(read(&office, "intake", &intake).contains("88 anni"));
    let last = office.access(&intake)["lastFact"].clone();
    office.ask("intake.undo", json!({ "intakeId": intake, "factId": last, "reason": "Data sbagliata" }));
    assert!(read(&office, "intake", &intake).contains("87 anni"));
}

#[test]
fn what_was_undone_is_no_day_of_an_assessment() {
    let equipe = Equipe::open();
    let office = &equipe.office;
    let form = json!({ "surname": "Rossi", "name": "Maria", "birthDate": "1938-11-24", "residence": "D142" });
    let vmd = equipe.requested(&office.person(form));
    office.clock.advance(2 * DAY);
    office.enter(ANNA, PASSPHRASE);
    let assign = json!({ "vmdId": vmd, "area": "health", "assessor": { "operatorId": equipe.luca }, "reason": "" });
    office.ask("vmd.assign", assign);
    assert!(read(office, "vmd", &vmd).contains("88 anni"));
    let last = office.ask("vmd.page", json!({ "vmdId": vmd }))["lastFact"].clone();
    office.ask("vmd.undo", json!({ "vmdId": vmd, "factId": last, "reason": "Data sbagliata" }));
    assert!(read(office, "vmd", &vmd).contains("87 anni"));
}

#[test]
fn a_sheet_for_the_citizen_announces_what_it_holds_and_promises_nothing_for_others() {
    let office = Office::open();
    let intake = office.intake(&office.person(maria()));
    let refer = json!({ "intakeId": intake, "to": "vmd", "motive": "Non autosufficiente", "urgent": false });
    office.ask("intake.refer", refer);
    let text = read(&office, "orientation", &intake);
    assert!(text.contains("che cosa succede adesso e chi chiamare."), "{text}");
    assert!(!text.contains("dove andare") && !text.contains("telefonerà"), "{text}");
    office.ask("intake.orient", json!({ "intakeId": intake, "services": ["altro"], "note": "" }));
    assert!(read(&office, "orientation", &intake).contains("dove andare, che cosa succede adesso e chi chiamare."));
}

#[test]
fn who_is_told_to_call_finds_the_number_or_a_line_to_write_it_on() {
    let cot = Cot::open();
    let office = &cot.office;
    let intake = office.intake(&office.person(maria()));
    office.ask("intake.orient", json!({ "intakeId": intake, "services": ["altro"], "note": "" }));
    let told = |kind: &str| {
        let sheet = office.ask("document.preview", ask(kind, &intake, ""));
        let remarked = sheet["remarks"].to_string().contains("non ha recapiti");
        (remarked, words(office, &sheet).contains("sono in testa"))
    };
    let keep = |lines: &str| {
        let form = json!({ "name": "Ambito", "kinds": [], "default": true, "foot": "", "lines": lines, "logo": "", "closing": "", "place": "" });
        office.ask("letterhead.save", json!({ "letterheadId": null, "form": form }));
    };
    for kind in ["orientation", "gp_letter"] {
        assert_eq!(told(kind), (true, false), "{kind}");
    }
    // A document that does not tell anybody to call has nothing to remark.
    assert!(!told("intake").0);
    keep("Telefono 0373 000000");
    for kind in ["orientation", "gp_letter"] {
        assert_eq!(told(kind), (false, true), "{kind}");
    }
}

#[test]
fn an_assessment_that_ended_before_its_visits_is_no_draft() {
    let equipe = Equipe::open();
    let office = &equipe.office;
    let vmd = equipe.requested(&equipe.person("Rossi"));
    let sheet = office.ask("document.preview", ask("vmd", &vmd, ""));
    assert!(sheet["draft"] == true && words(office, &sheet).contains("Da fare: "));
    office.ask("vmd.close", json!({ "vmdId": vmd, "outcome": "rinuncia", "note": "" }));
    let sheet = office.ask("document.preview", ask("vmd", &vmd, ""));
    let text = words(office, &sheet);
    assert_eq!(sheet["draft"], false);
    assert!(text.contains("senza queste visite: ") && text.contains("Non fatta"), "{text}");
    assert!(!text.contains("Bozza") && !text.contains("Da fare: ") && !text.contains("Da programmare"), "{text}");
    assert!(sheet["remarks"].to_string().contains("chiusa prima"), "{sheet}");
}
