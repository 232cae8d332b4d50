//! The round of a day: visits of assessments, and verifications at home after a discharge.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod cot;
mod equipe;
mod office;

use cot::*;
use equipe::LUCA;
use office::*;
use poliedro_app::ErrorCode;
use serde_json::{Value, json};

const DAY: &str = "2026-11-25";

fn round(office: &Office, day: &str, mine: bool) -> Value {
    office.ask("vmd.round", json!({ "day": day, "mine": mine }))
}

/// Comune, name and kind of each stop, in order.
fn stops(round: &Value) -> Vec<(String, String, String)> {
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let comuni = round["comuni"].as_array().unwrap().iter();
    let stops = comuni.flat_map(|comune| comune["stops"].as_array().unwrap().iter().map(move |stop| (comune, stop)));
    stops.map(|(comune, stop)| (text(&comune["comune"]), text(&stop["fullName"]), text(&stop["kind"]))).collect()
}

fn names(round: &Value) -> Vec<String> {
    stops(round).into_iter().map(|(_, name, _)| name).collect()
}

fn stop<'a>(round: &'a Value, name: &str) -> &'a Value {
    let mut stops = round["comuni"].as_array().unwrap().iter().flat_map(|comune| comune["stops"].as_array().unwrap());
    stops.find(|stop| stop["fullName"] == name).unwrap_or_else(|| panic!("{name}: {round}"))
}

/// How many stops are planned on a day.
fn planned(round: &Value, day: &str) -> u64 {
    let days = round["days"].as_array().unwrap();
    days.iter().find(|one| one["day"] == day).map_or(0, |one| one["visits"].as_u64().unwrap())
}

/// Somebody who left the ward for this place, to be verified on the day.
fn left<'a>(cot: &'a Cot, form: Value, to: &str) -> Case<'a> {
    let person = cot.office.person(form);
    let case = cot.refer(&person, local("", ""));
    case.go(&["assess"]);
    let components = json!([{ "component": "sad_leps" }, { "component": "adi" }]);
    case.ask("plan", json!({ "form": { "components": components, "verifyOn": DAY, "note": "" } }));
    case.go(&["activate"]);
    case.ask("discharge", json!({ "to": to }));
    case
}

fn rossi() -> Value {
    json!({ "surname": "Rossi", "name": "Maria", "birthDate": "1938-08-15", "residence": "D142",
            "residenceAddress": "Via Roma 1", "phone": "338 123 45 67", "phone2": "0373 25 71 11" })
}

fn key(case: &Case<'_>) -> Value {
    json!({ "kind": "discharge.verify", "of": case.id, "part": DAY })
}

#[test]
fn who_left_hospital_for_a_home_is_on_the_round_of_the_day_of_the_verification() {
    let cot = Cot::open();
    let case = left(&cot, rossi(), "domicilio");
    // The home of a relative is not the person’s own street, unless it is their domicile.
    let guest = json!({ "surname": "Bianchi", "name": "Ugo", "residence": "D142", "residenceAddress": "Via Po 3", "phone": "0373 9" });
    left(&cot, guest, "casa_familiare");
    let moved = json!({ "surname": "Verdi", "name": "Ada", "residence": "D142", "residenceAddress": "Via Po 5",
                        "domicile": "G306", "domicileAddress": "Via Piave 7" });
    left(&cot, moved, "casa_familiare");
    // A comune without a street is told without the street of the other comune.
    let unsaid = json!({ "surname": "Zani", "name": "Ivo", "residence": "D142", "residenceAddress": "Via Po 9", "domicile": "G306" });
    left(&cot, unsaid, "domicilio");
    // Neither who is in a residence, nor who is still in the ward.
    left(&cot, json!({ "surname": "Neri", "name": "Rosa", "residence": "D142" }), "rsa");
    let waits = cot.refer(&cot.person("Gallo"), local("", ""));
    waits.go(&["assess", "plan", "activate"]);

    // An assessment of the same day, at a time: it comes first, and its comune with it.
    let person = cot.office.person(json!({ "surname": "Ferri", "name": "Lia", "residence": "G306" }));
    let request =
        json!({ "protocol": "rsa", "route": "pua", "service": "rsa", "motive": "x", "requesterKind": "familiare" });
    let args = json!({ "vmdId": null, "personId": person, "person": null, "distinctFrom": [], "form": request });
    let vmd = cot.ask("vmd.request", args)["vmdId"].as_str().unwrap().to_owned();
    let visit =
        json!({ "areas": ["health"], "on": DAY, "at": "09:30", "place": "domicilio", "address": "", "note": "" });
    cot.ask("vmd.plan_visit", json!({ "vmdId": vmd, "form": visit }));

    let day = round(&cot.office, DAY, false);
    let told = [
        ("Pandino", "Ferri Lia", "vmd"),
        ("Pandino", "Verdi Ada", "discharge"),
        ("Pandino", "Zani Ivo", "discharge"),
        ("Comune non indicato", "Bianchi Ugo", "discharge"),
        ("Crema", "Rossi Maria", "discharge"),
    ];
    assert_eq!(stops(&day), told.map(|(comune, name, kind)| (comune.to_owned(), name.to_owned(), kind.to_owned())));
    assert_eq!(planned(&day, DAY), 5);

    let rossi = stop(&day, "Rossi Maria");
    let text = |stop: &Value, field: &str| stop[field].as_str().unwrap_or_else(|| panic!("{field}: {stop}")).to_owned();
    assert_eq!((text(rossi, "dischargeId"), text(rossi, "vmdId")), (case.id.clone(), String::new()));
    assert_eq!(
        (text(rossi, "address"), text(rossi, "phone")),
        ("Via Roma 1".into(), "338 123 45 67 · 0373 25 71 11".into())
    );
    assert_eq!((text(rossi, "place"), rossi["age"].as_i64()), ("Al proprio domicilio".into(), Some(88)));
    let note = "Dimissione del 23/11/2026, Ospedale Maggiore di Crema, Medicina. Nel progetto: SAD-LEPS, ADI / C-DOM.";
    assert_eq!(text(rossi, "note"), note);
    assert!(rossi["madeAt"].is_null() && rossi["areas"].as_array().unwrap().is_empty());
    let bianchi = stop(&day, "Bianchi Ugo");
    assert_eq!((text(bianchi, "address"), text(bianchi, "phone")), (String::new(), "0373 9".into()));
    assert_eq!(text(bianchi, "place"), "A casa di un familiare");
    assert_eq!(text(stop(&day, "Verdi Ada"), "address"), "Via Piave 7");
    assert_eq!(text(stop(&day, "Zani Ivo"), "address"), "");
    let ferri = stop(&day, "Ferri Lia");
    assert_eq!((text(ferri, "vmdId"), text(ferri, "dischargeId")), (vmd, String::new()));
    cot.office.sound();
}

#[test]
fn a_visit_that_was_made_stays_on_its_day_and_the_next_one_is_on_its_own() {
    let cot = Cot::open();
    let case = left(&cot, rossi(), "domicilio");
    let phoned = left(&cot, json!({ "surname": "Verdi", "name": "Ada", "residence": "D142" }), "domicilio");
    cot.at("2026-11-25T10:00:00Z");
    case.ask("verify", json!({ "how": "visita_domiciliare", "next": "2026-12-09" }));
    phoned.ask("verify", json!({ "how": "telefonata" }));

    let day = round(&cot.office, "", false);
    assert_eq!((day["day"].as_str(), names(&day)), (Some(DAY), vec!["Rossi Maria".to_owned()]));
    assert_eq!(stop(&day, "Rossi Maria")["madeAt"], "2026-11-25T10:00:00Z");
    assert_eq!((planned(&day, DAY), planned(&day, "2026-12-09")), (0, 1));
    assert_eq!(names(&round(&cot.office, "2026-12-09", false)), ["Rossi Maria"]);
    assert!(stop(&round(&cot.office, "2026-12-09", false), "Rossi Maria")["madeAt"].is_null());

    // Whatever becomes of the discharge; and not when it was a mistake.
    case.go(&["close"]);
    assert_eq!(names(&round(&cot.office, DAY, false)), ["Rossi Maria"]);
    assert!(names(&round(&cot.office, "2026-12-09", false)).is_empty());
    case.undo();
    case.undo();
    let day = round(&cot.office, DAY, false);
    assert_eq!((names(&day).len(), planned(&day, DAY)), (1, 1));
    assert!(stop(&day, "Rossi Maria")["madeAt"].is_null());
    cot.office.sound();
}

#[test]
fn who_died_is_not_gone_to_and_nobody_else_is_left_out() {
    let cot = Cot::open();
    let (case, verdi) =
        (left(&cot, rossi(), "domicilio"), json!({ "surname": "Verdi", "name": "Ada", "residence": "D142" }));
    left(&cot, verdi, "domicilio");
    // A verification is made, or the discharge is closed: waived, nothing would be left that anybody sees.
    let waived = json!({ "key": key(&case), "motive": "rifiuto", "note": "" });
    assert!(cot.office.refused(ErrorCode::Failed, "deadline.waive", waived).message.contains("nella dimissione"));
    assert_eq!(names(&round(&cot.office, DAY, false)), ["Rossi Maria", "Verdi Ada"]);

    let person = stop(&round(&cot.office, DAY, false), "Verdi Ada")["personId"].as_str().unwrap().to_owned();
    let died = json!({ "personId": person, "fields": { "deathDate": "2026-11-23" }, "versions": {} });
    cot.ask("person.change", died);
    let day = round(&cot.office, DAY, false);
    assert_eq!((names(&day), planned(&day, DAY)), (vec!["Rossi Maria".to_owned()], 1));
    cot.office.sound();
}

#[test]
fn nobody_goes_to_the_home_of_who_died_before_an_assessment() {
    let cot = Cot::open();
    let rossi = cot.office.person(rossi());
    let request =
        json!({ "protocol": "rsa", "route": "pua", "service": "rsa", "motive": "x", "requesterKind": "familiare" });
    let args = json!({ "vmdId": null, "personId": rossi, "person": null, "distinctFrom": [], "form": request });
    let vmd = cot.ask("vmd.request", args)["vmdId"].clone();
    let visit =
        json!({ "areas": ["health"], "on": DAY, "at": "09:30", "place": "domicilio", "address": "", "note": "" });
    cot.ask("vmd.plan_visit", json!({ "vmdId": vmd, "form": visit }));
    let day = round(&cot.office, DAY, false);
    assert_eq!((names(&day), planned(&day, DAY)), (vec!["Rossi Maria".to_owned()], 1));
    cot.ask("person.change", json!({ "personId": rossi, "fields": { "deathDate": "2026-11-23" }, "versions": {} }));
    let day = round(&cot.office, DAY, false);
    assert_eq!((names(&day), planned(&day, DAY)), (Vec::<String>::new(), 0));
}

#[test]
fn mine_are_those_given_to_whoever_asks() {
    let cot = Cot::open();
    let luca = cot.office.operator(LUCA, &["health_assessor"]);
    let case = left(&cot, rossi(), "domicilio");
    let mine = |day: &str| names(&round(&cot.office, day, true));
    assert!(mine(DAY).is_empty());
    cot.ask("deadline.assign", json!({ "key": key(&case), "to": luca, "reason": "" }));
    assert!(mine(DAY).is_empty());
    cot.office.enter(LUCA, &secret(LUCA));
    let day = round(&cot.office, DAY, true);
    assert_eq!((names(&day), planned(&day, DAY)), (vec!["Rossi Maria".to_owned()], 1));

    // Who made the visit finds it among their own.
    cot.wait(48 * 3600);
    cot.office.enter(LUCA, &secret(LUCA));
    case.ask("verify", json!({ "how": "visita_domiciliare" }));
    assert_eq!(mine(DAY), ["Rossi Maria"]);
    cot.office.enter(ANNA, PASSPHRASE);
    assert!(mine(DAY).is_empty());
}
