//! Protected discharges and the rest of the archive: the access they come from, what they open, a new admission, a death.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod cot;
mod office;

use cot::*;
use office::*;
use poliedro_app::ErrorCode;
use serde_json::{Value, json};

/// An access that the PUA sends to the COT; the access and the discharge.
#[track_caller]
fn sent<'a>(cot: &'a Cot, person: &str) -> (String, Case<'a>) {
    let intake = cot.office.intake(person);
    let args =
        json!({ "intakeId": intake, "to": "cot", "motive": "Dimessa fra pochi giorni, vive sola", "urgent": true });
    let request = cot.ask("intake.refer", args)["requestId"].as_str().unwrap().to_owned();
    (intake, cot.case(&request))
}

/// What `discharge.refer` takes to complete what the PUA sent.
fn completing(case: &Case<'_>, received: Value) -> Value {
    json!({ "dischargeId": case.id, "personId": null, "person": null, "distinctFrom": [],
            "referred": { "on": "" }, "received": received, "form": report(json!({ "facility": "fbc" })) })
}

fn titles(page: &Value) -> Vec<&str> {
    page["timeline"].as_array().unwrap().iter().map(|line| line["title"].as_str().unwrap()).collect()
}

#[test]
fn what_the_pua_sends_to_the_cot_is_a_discharge_at_once() {
    let cot = Cot::open();
    let person = cot.person("Rossi");
    cot.ask("setting.set", json!({ "key": "cot.hours", "value": "24" }));
    let (intake, case) = sent(&cot, &person);
    let page = case.page();
    assert_eq!((&page["stage"], &page["urgent"], &page["form"]), (&json!("received"), &json!(true), &Value::Null));
    assert_eq!(page["intakeMotive"], "Dimessa fra pochi giorni, vive sola");
    assert_eq!(page["clock"]["rule"], "24 ore", "it is held to the clock of the day");
    assert_eq!(case.links(), [("intake".to_owned(), intake.clone())]);
    assert_eq!(page["links"][0]["label"], "Accesso PUA del 23/11/2026");
    assert_eq!(case.remarks(), ["refer"]);
    assert!(case.may().contains(&"refer".to_owned()) && !case.may().contains(&"undo".to_owned()));
    assert_eq!(cot.list(json!({}))["rows"][0]["ward"], "Invio dal PUA");
    let access = cot.office.access(&intake);
    assert_eq!(access["discharges"][0]["id"], case.id);
    assert_eq!(access["discharges"][0]["label"], "Dimissione protetta del 23/11/2026: da valutare");

    cot.wait(HOUR);
    cot.office.enter(ANNA, PASSPHRASE);
    cot.ask("draft.save", json!({ "kind": "discharge.refer", "key": case.id, "title": "x", "body": "{}" }));
    let opened = cot.ask("discharge.refer", completing(&case, json!({ "on": "" })));
    assert_eq!(opened["dischargeId"], case.id);
    assert_eq!(cot.ask("draft.load", json!({ "kind": "discharge.refer", "key": case.id }))["draft"], Value::Null);
    case.clock_is("23 h", "mancano", "neutral");
    assert_eq!(case.page()["form"]["facility"], "fbc");
    assert!(
        cot.office
            .refused(ErrorCode::Failed, "discharge.refer", completing(&case, Value::Null))
            .message
            .contains("c’è già")
    );
    case.undo();
    assert!(case.page()["form"].is_null());
    // It arrived earlier than the access says, when there were still forty-eight hours.
    cot.ask("discharge.refer", completing(&case, local("2026-11-23", "08:00")));
    case.clock_is("46 h", "mancano", "neutral");
    let page = cot.office.page(&person);
    let kinds: Vec<&str> =
        page["pathways"].as_array().unwrap().iter().map(|one| one["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds.iter().filter(|kind| **kind == "discharge").count(), 1);
    assert!(!kinds.contains(&"request"), "one pathway, told once: {kinds:?}");
    assert!(
        titles(&page).contains(&"Richiesta arrivata alla COT")
            && titles(&page).contains(&"Segnalazione di dimissione protetta")
    );
    cot.office.sound();
}

#[test]
fn the_pua_takes_back_what_nobody_has_worked_on() {
    let cot = Cot::open();
    let (intake, case) = sent(&cot, &cot.person("Rossi"));
    let arrival = case.page()["timeline"][0]["factId"].clone();
    assert!(case.refused("undo", json!({ "factId": arrival })).contains("dall’accesso"));
    let undo = |intake: &str| {
        let last = cot.office.access(intake)["lastFact"].clone();
        cot.office.call("intake.undo", json!({ "intakeId": intake, "factId": last, "reason": "x" }))
    };
    undo(&intake).unwrap();
    assert_eq!((case.stage(), case.may()), ("withdrawn".to_owned(), vec![]));
    assert!(cot.listed(json!({ "open": true })).is_empty());
    assert!(case.page()["clock"].is_null());
    assert!(case.refused("assess", json!({})).contains("annullata"));

    let (intake, case) = sent(&cot, &cot.person("Neri"));
    case.go(&["assess"]);
    assert!(undo(&intake).unwrap_err().message.contains("già cominciato"));
    assert_eq!(case.stage(), "assessed");
    cot.office.sound();
}

#[test]
fn an_assessment_and_an_application_belong_to_it_from_both_sides() {
    let cot = Cot::open();
    let (person, other) = (cot.person("Rossi"), cot.person("Neri"));
    let (intake, case) = sent(&cot, &person);
    let ask =
        json!({ "protocol": "rsa", "route": "pua", "service": "rsa", "motive": "x", "requesterKind": "familiare" });
    let request = |person: &str, discharge: &str| json!({ "vmdId": null, "personId": person, "person": null, "distinctFrom": [], "dischargeId": discharge, "form": ask });
    let of_other = cot.office.refused(ErrorCode::Failed, "vmd.request", request(&other, &case.id));
    assert!(of_other.message.contains("altra persona"), "{of_other:?}");
    let vmd = cot.ask("vmd.request", request(&person, &case.id))["vmdId"].as_str().unwrap().to_owned();
    let form = json!({ "appliedOn": "", "kind": "rsa", "preferences": [{ "unitId": "01900000-0000-7000-8000-000000000101" }],
                       "requesterKind": "familiare", "sharingConsentOn": "2026-11-23" });
    let args = json!({ "personId": person, "person": null, "distinctFrom": [], "vmdId": vmd, "dischargeId": case.id, "form": form });
    let application = cot.ask("application.register", args)["applicationId"].as_str().unwrap().to_owned();

    let mut links = case.links();
    assert_eq!(links.remove(0), ("intake".to_owned(), intake));
    assert_eq!(links, [("vmd".to_owned(), vmd.clone()), ("application".to_owned(), application.clone())]);
    let labels = case.page()["links"].clone();
    assert_eq!(
        (&labels[1]["label"], &labels[2]["label"]),
        (&json!("VMD: da assegnare"), &json!("Domanda, RSA: in valutazione"))
    );
    let of_vmd = cot.ask("vmd.page", json!({ "vmdId": vmd }));
    let of_application = cot.ask("application.page", json!({ "applicationId": application }));
    assert_eq!(
        (&of_vmd["discharges"][0]["id"], &of_application["discharges"][0]["id"]),
        (&json!(case.id), &json!(case.id))
    );

    // Once is enough; of another person, or nothing, is refused.
    assert!(case.refused("link", json!({ "vmdId": vmd })).contains("già collegata"));
    let theirs = cot.ask("vmd.request", request(&other, ""))["vmdId"].as_str().unwrap().to_owned();
    assert!(case.refused("link", json!({ "vmdId": theirs })).contains("altra persona"));
    cot.office.refused(ErrorCode::NotFound, "discharge.link", case.args("link", json!({ "vmdId": case.id })));
    assert!(case.refused("link", json!({ "vmdId": vmd, "applicationId": application })).contains("oppure"));

    // One timeline: the person's page has them all.
    let page = cot.office.page(&person);
    let told = titles(&page);
    for title in [
        "Collegata una domanda",
        "Domanda inserita",
        "Collegata una VMD",
        "Richiesta di VMD",
        "Richiesta arrivata alla COT",
    ] {
        assert!(told.contains(&title), "{title}: {told:?}");
    }
    // The link is taken back; what it linked stays.
    case.undo();
    assert_eq!(case.links().len(), 2);
    assert!(
        cot.ask("application.page", json!({ "applicationId": application }))["discharges"]
            .as_array()
            .unwrap()
            .is_empty()
    );
    case.ask("link", json!({ "applicationId": application }));
    assert_eq!(case.links().len(), 3);
    cot.office.sound();
}

#[test]
fn a_new_admission_opens_another_discharge_and_both_know() {
    let cot = Cot::open();
    let person = cot.person("Rossi");
    let opened = cot.ask("discharge.refer", Cot::of(&person, local("2026-11-20", "09:00"), json!({})));
    let first = cot.case(opened["dischargeId"].as_str().unwrap());
    first.go(&["assess", "plan", "activate", "discharge"]);
    let opened = first.ask("readmit", json!({ "note": "Polmonite" }));
    let second = cot.case(opened["dischargeId"].as_str().unwrap());
    assert_eq!((first.stage(), second.stage()), ("readmitted".to_owned(), "referred".to_owned()));
    assert_eq!(opened["openDischarge"], Value::Null, "the first is over");
    assert_eq!(first.links(), [("discharge".to_owned(), second.id.clone())]);
    assert_eq!(second.links(), [("discharge".to_owned(), first.id.clone())]);
    assert!(second.page()["links"][0]["label"].as_str().unwrap().starts_with("Dimissione precedente, del 20/11/2026"));
    let form = second.page()["form"].clone();
    for (field, value) in
        [("source", ""), ("facility", ""), ("ward", ""), ("brass", ""), ("motive", ""), ("consentOn", "")]
    {
        assert_eq!(form[field], value, "{field}");
    }
    assert_eq!(
        (&form["diagnosis"], &form["home"], &form["caregiver"]),
        (&json!("Frattura di femore"), &json!("idoneo"), &json!("La figlia"))
    );
    assert_eq!((&form["aids"], &form["admittedOn"]), (&json!(["deambulatore"]), &json!("2026-11-23")));
    assert!(second.remarks().contains(&"source".to_owned()));
    assert!(first.refused("verify", json!({})).contains("ricoverata di nuovo"));
    assert_eq!(first.may(), ["correct", "link", "undo"]);

    // One gesture, undone from either side while nothing was written on the second.
    first.undo();
    assert_eq!((first.stage(), second.stage()), ("discharged".to_owned(), "withdrawn".to_owned()));
    let third = cot.case(first.ask("readmit", json!({}))["dischargeId"].as_str().unwrap());
    third.undo();
    assert_eq!((first.stage(), third.stage()), ("discharged".to_owned(), "withdrawn".to_owned()));
    let fourth = cot.case(first.ask("readmit", json!({}))["dischargeId"].as_str().unwrap());
    fourth.ask("correct", json!({}));
    assert_eq!(fourth.links().len(), 1, "a correction keeps the discharge before");
    fourth.go(&["receive"]);
    let last = first.page()["lastFact"].clone();
    assert!(first.refused("undo", json!({ "factId": last })).contains("dimissione che segue"));
    fourth.undo();
    fourth.undo();
    first.undo();
    assert_eq!((first.stage(), fourth.stage()), ("discharged".to_owned(), "withdrawn".to_owned()));
    cot.office.sound();
}

#[test]
fn what_is_not_activated_says_why_and_may_be_opened_again() {
    let cot = Cot::open();
    let case = cot.refer(&cot.person("Rossi"), local("2026-11-22", "09:00"));
    case.ask("not_activate", json!({ "motive": "fuori_distretto", "note": "Vive a Lodi" }));
    let page = case.page();
    assert_eq!(
        (&page["stage"], &page["outcome"], &page["clock"]),
        (&json!("not_activated"), &json!("Non residente nel distretto"), &Value::Null)
    );
    assert!(page["endedAt"].is_string());
    case.go(&["reopen"]);
    assert_eq!(case.stage(), "received");
    assert_eq!(case.clock().0, "24 h", "the clock never stopped");
    case.undo();
    assert_eq!(case.stage(), "not_activated");
    assert_eq!(cot.listed(json!({ "open": false })), ["Rossi Maria"]);
}

#[test]
fn of_who_died_only_the_end_is_written() {
    let cot = Cot::open();
    let person = cot.person("Rossi");
    let case = cot.refer(&person, local("2026-11-20", "09:00"));
    let died = |on: Value| json!({ "personId": person, "fields": { "deathDate": on }, "versions": {} });
    cot.ask("person.change", died(json!("2026-11-22")));
    assert_eq!(case.remarks()[..2], ["death", "assess"]);
    assert_eq!(case.may(), ["correct", "receive", "assess", "discharge", "close", "not_activate", "undo"]);
    assert!(case.invalid("at", "assess", json!({})).contains("dopo il decesso"));
    // What was done while the person lived may still be written.
    case.ask("assess", json!({ "at": local("2026-11-21", "10:00") }));
    case.clock_is("25 h", "valutata in tempo", "good");
    case.invalid("on", "plan", json!({}));
    assert_eq!(cot.list(json!({}))["rows"][0]["deceased"], true);
    case.ask("not_activate", json!({ "motive": "decesso" }));
    assert_eq!(case.remarks(), ["death"]);

    // A death that only the discharge tells is asked for in the file.
    let other = cot.refer(&cot.person("Neri"), local("2026-11-20", "09:00"));
    other.ask("not_activate", json!({ "motive": "decesso" }));
    assert_eq!(other.remarks(), ["death"]);
    // Nobody dies before they were assessed.
    let alive = cot.person("Verdi");
    cot.refer(&alive, local("2026-11-20", "09:00")).go(&["assess"]);
    let args = json!({ "personId": alive, "fields": { "deathDate": "2026-11-21" }, "versions": {} });
    assert!(cot.office.call("person.change", args).unwrap_err().message.contains("in vita"));
    cot.office.sound();
}

#[test]
fn who_was_not_found_may_have_died() {
    let cot = Cot::open();
    let person = cot.person("Rossi");
    let case = cot.refer(&person, local("2026-11-16", "09:00"));
    case.ask("assess", json!({ "at": local("2026-11-16", "10:00") }));
    for (verb, on) in [("plan", "2026-11-16"), ("activate", "2026-11-17"), ("discharge", "2026-11-17")] {
        case.ask(verb, json!({ "on": on }));
    }
    let args = json!({ "personId": person, "fields": { "deathDate": "2026-11-20" }, "versions": {} });
    cot.ask("person.change", args);
    case.invalid("on", "verify", json!({}));
    case.ask("verify", json!({ "outcome": "non_reperibile" }));
    case.ask("close", json!({ "outcome": "decesso" }));
    assert_eq!(case.stage(), "closed");
}
