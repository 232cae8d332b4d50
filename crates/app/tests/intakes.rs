//! A PUA access from the request to the closing, with what can go wrong on the way.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod office;

use office::*;
use poliedro_app::ErrorCode;
use serde_json::{Value, json};

fn form(field: &str, value: Value) -> Value {
    let mut form = request();
    form[field] = value;
    form
}

fn stage(page: &Value) -> (&str, &str) {
    (page["row"]["stage"].as_str().unwrap(), page["row"]["stageLabel"].as_str().unwrap())
}

#[test]
fn an_access_goes_through_its_whole_life() {
    let office = Office::open();
    let me = office.operator_id(ANNA);
    let person = office.person(maria());
    let id = office.intake(&person);
    let mine = |more: Value| {
        let mut args = json!({ "intakeId": id });
        args.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        args
    };
    assert_eq!(stage(&office.access(&id)).0, "registered");
    let steps = |page: &Value| -> Vec<bool> {
        page["steps"].as_array().unwrap().iter().map(|step| !step["at"].is_null()).collect()
    };
    office.clock.advance(3600);
    office.ask("intake.assign", mine(json!({ "to": me, "reason": "" })));
    assert_eq!(stage(&office.access(&id)).0, "in_assessment");
    office.refused(ErrorCode::Failed, "intake.assign", mine(json!({ "to": me, "reason": "x" })));
    let assessment = json!({
        "summary": "Non cammina da sola.\nVive al terzo piano.", "complex": true, "needAreas": ["adl", "abitativo"],
        "art27Checked": true, "art27Met": true, "art27MultiChronic": false, "art27By": "Dott. Neri", "art27On": "2026-11-20",
    });
    office.ask("draft.save", json!({ "kind": "intake.assess", "key": id, "title": "Valutazione", "body": "{}" }));
    office.ask("intake.assess", mine(json!({ "form": assessment })));
    let page = office.access(&id);
    assert_eq!(stage(&page).0, "assessed");
    assert_eq!(page["assessment"]["summary"], assessment["summary"]);
    assert_eq!((&page["assessment"]["by"], &page["assessment"]["art27On"]), (&json!(ANNA), &json!("2026-11-20")));
    let draft = office.ask("draft.load", json!({ "kind": "intake.assess", "key": id }));
    assert_eq!(draft, Value::Null, "the half-filled form has become the assessment");

    let sentence = office.invalid("outcome", "intake.close", mine(json!({ "outcome": "oriented", "note": "" })));
    assert!(sentence.contains("Prima registri"), "{sentence}");
    office.invalid("outcome", "intake.close", mine(json!({ "outcome": "activated", "note": "" })));
    office.invalid("outcome", "intake.close", mine(json!({ "outcome": "referred", "note": "" })));
    office.invalid("outcome", "intake.close", mine(json!({ "outcome": "boh", "note": "" })));
    office.ask("intake.orient", mine(json!({ "services": ["sad", "pasti", "sad"], "note": "Numeri lasciati" })));
    assert_eq!(stage(&office.access(&id)).0, "oriented");
    office.ask("intake.activate", mine(json!({ "pathway": "sad", "provider": "Comune di Crema", "note": "" })));
    assert_eq!(stage(&office.access(&id)).0, "activated");
    let refer = mine(json!({ "to": "vmd", "motive": "Non autosufficiente", "urgent": true }));
    let request = office.ask("intake.refer", refer)["requestId"].clone();
    let page = office.access(&id);
    assert_eq!((stage(&page).0, steps(&page)), ("referred", vec![true; 4]));
    assert_eq!((&page["referrals"][0]["requestId"], &page["naturalOutcome"]), (&request, &json!("referred")));
    assert_eq!(page["services"].as_array().unwrap().len(), 2);

    // Undoing the referral withdraws the request.
    let last = page["lastFact"].clone();
    office.ask("intake.undo", mine(json!({ "factId": last, "reason": "Inviata per errore" })));
    let page = office.access(&id);
    assert_eq!((stage(&page).0, &page["referrals"]), ("activated", &json!([])));
    let pathways = office.page(&person)["pathways"].clone();
    let withdrawn = pathways.as_array().unwrap().iter().find(|one| one["pathwayId"] == request).unwrap();
    assert_eq!((&withdrawn["open"], &withdrawn["state"]), (&json!(false), &json!("Invio annullato")));
    let error = office.refused(ErrorCode::Failed, "intake.undo", mine(json!({ "factId": last, "reason": "" })));
    assert!(error.message.contains("si può annullare solo l’ultimo passo"), "{error}");

    office.ask("intake.close", mine(json!({ "outcome": "activated", "note": "Avviata" })));
    let page = office.access(&id);
    assert_eq!(stage(&page), ("closed", "Chiusa"));
    assert_eq!(page["outcome"], "Percorso attivato");
    for (command, more) in [
        ("intake.assess", json!({ "form": assessment })),
        ("intake.orient", json!({ "services": ["sad"], "note": "" })),
        ("intake.activate", json!({ "pathway": "sad", "provider": "", "note": "" })),
        ("intake.refer", json!({ "to": "cot", "motive": "x", "urgent": false })),
        ("intake.close", json!({ "outcome": "renounced", "note": "" })),
        ("intake.assign", json!({ "to": me, "reason": "x" })),
    ] {
        let error = office.refused(ErrorCode::Failed, command, mine(more));
        assert!(error.message.contains("prima lo riapra"), "{error}");
    }
    office.invalid("reason", "intake.reopen", mine(json!({ "reason": " " })));
    office.ask("intake.reopen", mine(json!({ "reason": "La figlia ha richiamato" })));
    assert_eq!(stage(&office.access(&id)).0, "activated");
    office.refused(ErrorCode::Failed, "intake.reopen", mine(json!({ "reason": "ancora" })));
    // Undoing the reopening closes it again, undoing the closing opens it.
    for expected in ["closed", "activated"] {
        let last = office.access(&id)["lastFact"].clone();
        office.ask("intake.undo", mine(json!({ "factId": last, "reason": "" })));
        assert_eq!(stage(&office.access(&id)).0, expected);
    }
    let timeline = office.access(&id)["timeline"].clone();
    assert_eq!(timeline.as_array().unwrap().iter().filter(|line| line["voided"] == true).count(), 3);
    office.sound();
}

#[test]
fn the_request_is_never_undone_only_corrected() {
    let office = Office::open();
    let person = office.person(maria());
    let args = json!({ "personId": person, "person": null, "distinctFrom": [], "form": form("contactAt", json!("2026-11-20T09:30")) });
    let id = office.ask("intake.register", args)["intakeId"].as_str().unwrap().to_owned();
    let page = office.access(&id);
    assert_eq!((&page["lastFact"], &page["form"]["contactAt"]), (&Value::Null, &json!("2026-11-20T09:30")));
    assert_eq!(page["row"]["requestedAt"], "2026-11-20T08:30:00Z");
    let first = page["timeline"][0]["factId"].clone();
    office.refused(ErrorCode::Failed, "intake.undo", json!({ "intakeId": id, "factId": first, "reason": "" }));
    office.refused(ErrorCode::NotFound, "intake.undo", json!({ "intakeId": id, "factId": "x", "reason": "" }));
    // The moment of the contact stays when the correction does not name it.
    office.ask("intake.correct", json!({ "intakeId": id, "form": form("need", json!("Cade spesso, anche di notte")) }));
    let page = office.access(&id);
    assert_eq!(
        (&page["form"]["need"], &page["form"]["contactAt"]),
        (&json!("Cade spesso, anche di notte"), &json!("2026-11-20T09:30"))
    );
    assert_eq!(page["timeline"][0]["title"], "Richiesta corretta");
    office.ask("intake.correct", json!({ "intakeId": id, "form": form("contactAt", json!("2026-11-19T11:00")) }));
    let page = office.access(&id);
    assert_eq!((&page["row"]["days"], page["timeline"].as_array().unwrap().len()), (&json!(3), 3));
    office.sound();
}

#[test]
fn an_access_is_taken_by_someone_who_can_come_in() {
    let office = Office::open();
    let person = office.person(maria());
    let id = office.intake(&person);
    let luca = office.operator("Luca", &["pua"]);
    let to = |to: &str, reason: &str| json!({ "intakeId": id, "to": to, "reason": reason });
    let nobody = "0198c0de-0000-7000-8000-000000000000";
    office.refused(ErrorCode::NotFound, "intake.assign", to(nobody, ""));
    office.refused(ErrorCode::NotFound, "intake.assign", to("luca", ""));
    office.ask("intake.assign", to(&luca, ""));
    let me = office.operator_id(ANNA);
    office.invalid("reason", "intake.assign", to(&me, ""));
    office.ask("intake.assign", to(&me, "Ferie di Luca"));
    office.ask("operator.deactivate", json!({ "operatorId": luca, "reason": "" }));
    let error = office.refused(ErrorCode::Invalid, "intake.assign", to(&luca, "Torna a lui"));
    assert_eq!(error.fields[0].field, "to");
    assert_eq!(office.access(&id)["row"]["assignedTo"], ANNA);
    let mine = json!({ "filter": { "mine": true }, "offset": 0, "limit": 10 });
    assert_eq!(office.ask("intake.list", mine)["total"], 1);
    office.sound();
}

#[test]
fn each_mistake_names_its_field_and_nothing_is_written() {
    let office = Office::open();
    let person = office.person(maria());
    let id = office.intake(&person);
    let register = |form: Value| json!({ "personId": person, "person": null, "distinctFrom": [], "form": form });
    let long = || json!("x".repeat(10_000_000));
    let empty_need = {
        let mut form = form("need", json!(""));
        form["needAreas"] = json!([]);
        form
    };
    let long_need = {
        let mut form = form("need", long());
        form["needAreas"] = json!([]);
        form
    };
    let urgent = {
        let mut form = form("urgent", json!(true));
        form["urgency"] = json!("fretta");
        form
    };
    for (field, typed) in [
        ("channel", form("channel", json!(""))),
        ("channel", form("channel", json!("fax"))),
        ("requesterKind", form("requesterKind", json!("zio"))),
        ("need", empty_need),
        ("need", long_need),
        ("need", form("need", long())),
        ("need", form("need", json!("a\u{0}b"))),
        ("need", form("need", json!("a\u{85}b"))),
        ("needAreas", form("needAreas", json!(["boh", "mah"]))),
        ("alreadyFollowedBy", form("alreadyFollowedBy", json!([""]))),
        ("requesterName", form("requesterName", long())),
        ("requesterPhone", form("requesterPhone", json!("0373\n80000"))),
        ("urgency", form("urgent", json!(true))),
        ("urgency", urgent),
        ("contactAt", form("contactAt", json!("2026-02-30T10:00"))),
        ("contactAt", form("contactAt", json!("2026-11-23T25:00"))),
        ("contactAt", form("contactAt", json!("2026-11-23T10:00"))),
        ("contactAt", form("contactAt", json!("0026-11-23T10:00"))),
        ("contactAt", form("contactAt", json!("domani"))),
    ] {
        let message = office.invalid(field, "intake.register", register(typed.clone()));
        assert!(message.chars().count() < 200, "{message}");
        office.invalid(field, "intake.correct", json!({ "intakeId": id, "form": typed }));
    }
    let message = office.invalid("need", "intake.register", register(form("need", long())));
    assert!(message.contains("10000000 caratteri") && message.contains("20000"), "{message}");
    for (field, command, more) in [
        ("summary", "intake.assess", json!({ "form": { "summary": "" } })),
        ("summary", "intake.assess", json!({ "form": { "summary": long() } })),
        (
            "art27On",
            "intake.assess",
            json!({ "form": { "summary": "x", "art27Checked": true, "art27On": "2026-11-24" } }),
        ),
        (
            "art27On",
            "intake.assess",
            json!({ "form": { "summary": "x", "art27Checked": true, "art27On": "2026-02-30" } }),
        ),
        ("services", "intake.orient", json!({ "services": [], "note": "" })),
        ("services", "intake.orient", json!({ "services": ["boh"], "note": "" })),
        ("note", "intake.orient", json!({ "services": ["sad"], "note": long() })),
        ("pathway", "intake.activate", json!({ "pathway": "", "provider": "", "note": "" })),
        ("provider", "intake.activate", json!({ "pathway": "sad", "provider": long(), "note": "" })),
        ("to", "intake.refer", json!({ "to": "rsa", "motive": "x", "urgent": false })),
        ("motive", "intake.refer", json!({ "to": "vmd", "motive": " ", "urgent": false })),
        ("motive", "intake.refer", json!({ "to": "vmd", "motive": long(), "urgent": false })),
        ("note", "intake.close", json!({ "outcome": "renounced", "note": "\u{7}" })),
        ("reason", "intake.reopen", json!({ "reason": long() })),
    ] {
        let mut args = json!({ "intakeId": id });
        args.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        office.invalid(field, command, args);
    }
    office.refused(ErrorCode::NotFound, "intake.page", json!({ "intakeId": "0198c0de-0000-7000-8000-000000000000" }));
    assert_eq!(office.access(&id)["timeline"].as_array().unwrap().len(), 1);
    office.sound();
}

#[test]
fn a_request_cannot_be_corrected_to_after_the_work_on_it() {
    let office = Office::open();
    let person = office.person(maria());
    let id = office.intake(&person);
    office.ask("intake.assess", json!({ "intakeId": id, "form": { "summary": "Autonoma", "complex": false } }));
    office.clock.advance(3 * 3600);
    let correct = |at: &str| json!({ "intakeId": id, "form": form("contactAt", json!(at)) });
    let sentence = office.invalid("contactAt", "intake.correct", correct("2026-11-23T11:30"));
    assert!(sentence.contains("viene dopo il lavoro già registrato"), "{sentence}");
    office.ask("intake.correct", correct("2026-11-23T08:30"));
    // The same moment, or none, is never after the work: it stays as it was kept.
    office.ask("intake.correct", correct(""));
    assert_eq!(office.access(&id)["form"]["contactAt"], "2026-11-23T08:30");
    office.sound();
}

/// Clocks: the hour that does not exist in spring, the one that comes twice in autumn, midnight in Rome.
#[test]
fn moments_are_those_of_the_clock_on_the_wall() {
    let office = Office::open();
    let person = office.person(maria());
    for (typed, kept, shown) in [
        ("2026-03-29T02:30", "2026-03-29T01:30:00Z", "2026-03-29T03:30"),
        ("2026-10-25T02:30", "2026-10-25T00:30:00Z", "2026-10-25T02:30"),
        ("2026-11-23T00:10", "2026-11-22T23:10:00Z", "2026-11-23T00:10"),
        ("2026-07-01T00:10", "2026-06-30T22:10:00Z", "2026-07-01T00:10"),
    ] {
        let args =
            json!({ "personId": person, "person": null, "distinctFrom": [], "form": form("contactAt", json!(typed)) });
        let id = office.ask("intake.register", args)["intakeId"].as_str().unwrap().to_owned();
        let page = office.access(&id);
        assert_eq!((&page["row"]["requestedAt"], &page["form"]["contactAt"]), (&json!(kept), &json!(shown)), "{typed}");
    }
    let on = |from: &str, until: &str| {
        let filter = json!({ "filter": { "from": from, "until": until }, "offset": 0, "limit": 10 });
        office.ask("intake.list", filter)["total"].as_u64().unwrap()
    };
    assert_eq!(
        (on("2026-11-23", "2026-11-23"), on("2026-11-22", "2026-11-22"), on("2026-07-01", "2026-07-01")),
        (1, 0, 1)
    );
}

#[test]
fn the_list_filters_and_counts() {
    let office = Office::open();
    let crema = office.person(maria());
    let pandino = office.person(json!({ "surname": "Neri", "name": "Ugo", "residence": "G306" }));
    office.intake(&crema);
    let args = json!({ "personId": pandino, "person": null, "distinctFrom": [], "form": {
        "channel": "sportello", "requesterKind": "persona", "need": "Pasti a domicilio", "urgent": true, "urgency": "altro" } });
    let second = office.ask("intake.register", args)["intakeId"].as_str().unwrap().to_owned();
    office.ask("intake.close", json!({ "intakeId": second, "outcome": "renounced", "note": "" }));
    let total = |filter: Value| {
        office.ask("intake.list", json!({ "filter": filter, "offset": 0, "limit": 10 }))["total"].as_u64().unwrap()
    };
    assert_eq!(total(json!({})), 2);
    assert_eq!(total(json!({ "open": true })), 1);
    assert_eq!(total(json!({ "open": false })), 1);
    assert_eq!(total(json!({ "urgent": true })), 1);
    assert_eq!(total(json!({ "comune": "G306" })), 1);
    assert_eq!(total(json!({ "text": "pasti" })), 1);
    assert_eq!(total(json!({ "text": "neri" })), 1);
    assert_eq!(total(json!({ "stages": ["closed", "registered"] })), 2);
    assert_eq!(total(json!({ "text": "100%_'\"" })), 0);
    let page = office.ask("intake.list", json!({ "filter": {}, "offset": 1, "limit": 1 }));
    assert_eq!((page["rows"].as_array().unwrap().len(), &page["total"]), (1, &json!(2)));
    office.invalid("stages", "intake.list", json!({ "filter": { "stages": ["chiusa"] }, "offset": 0, "limit": 1 }));
    office.invalid("from", "intake.list", json!({ "filter": { "from": "2026-02-30" }, "offset": 0, "limit": 1 }));
    office.invalid("subAmbito", "intake.list", json!({ "filter": { "subAmbito": "Milano" }, "offset": 0, "limit": 1 }));
    let today = office.ask("today.list", json!({}));
    assert_eq!(today["day"], "2026-11-23");
    assert_eq!(today["bands"][0]["rows"][0]["fullName"], "Rossi Maria");
}
