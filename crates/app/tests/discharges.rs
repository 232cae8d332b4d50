//! Protected discharges through the door: the COT’s clock, the pathway from the ward to the closure, what is refused, what is undone.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod cot;
mod office;

use cot::*;
use office::*;
use poliedro_app::ErrorCode;
use serde_json::{Value, json};

/// It is the morning of 23 November 2026, 09:00 in Italy.
#[test]
fn the_clock_runs_to_the_minute_and_late_stays_late_and_completable() {
    let cot = Cot::open();
    let case = cot.refer(&cot.person("Rossi"), local("2026-11-21", "09:10"));
    case.clock_is("10 min", "mancano", "warning");
    let clock = case.page()["clock"].clone();
    assert_eq!((clock["minutesLeft"].clone(), clock["dueAt"].clone()), (json!(10), json!("2026-11-23T08:10:00Z")));
    assert_eq!(clock["sentence"], "Mancano 10 minuti: entro le 09:10 del 23/11/2026.");
    assert!(cot.listed(json!({ "late": true })).is_empty());

    cot.wait(10 * MINUTE - 1);
    case.clock_is("< 1 min", "manca", "warning");
    assert!(cot.listed(json!({ "late": true })).is_empty());
    cot.wait(1);
    case.clock_is("< 1 min", "in ritardo", "danger");
    assert!(case.page()["clock"]["minutesLeft"].as_i64().unwrap() < 0);
    assert!(case.remarks().contains(&"assess".to_owned()));
    assert_eq!(cot.listed(json!({ "late": true })), ["Rossi Maria"]);

    cot.at("2026-11-23T11:15:00Z");
    case.ask("assess", json!({}));
    case.clock_is("3 h", "valutata in ritardo", "danger");
    assert_eq!(case.page()["clock"]["met"], false);
    assert_eq!(cot.listed(json!({ "late": true })), ["Rossi Maria"]);

    case.go(&["plan", "activate", "discharge", "verify", "close"]);
    assert_eq!(case.stage(), "closed");
    let page = case.page();
    assert_eq!(page["clock"]["met"], false);
    assert_eq!(page["plan"]["nature"], "Integrato");
    assert_eq!(page["plan"]["components"][0]["provider"], "Cooperativa Igea");
    assert_eq!(page["destination"], "Al proprio domicilio");
    assert_eq!(page["outcome"], "Passata ai servizi ordinari");
    assert_eq!(page["assessment"]["by"], json!(["Anna Bianchi, Assistente sociale ASST (ASST)"]));
    assert_eq!(cot.listed(json!({ "late": true })), ["Rossi Maria"], "late is counted for good");
    assert!(cot.listed(json!({ "open": true })).is_empty());
    cot.office.sound();
}

#[test]
fn what_is_assessed_one_minute_before_is_in_time() {
    let cot = Cot::open();
    let (early, late) = (
        cot.refer(&cot.person("Rossi"), local("2026-11-21", "09:00")),
        cot.refer(&cot.person("Neri"), local("2026-11-21", "08:00")),
    );
    late.ask("assess", json!({ "at": local("2026-11-23", "08:00") }));
    early.ask("assess", json!({ "at": local("2026-11-23", "08:59") }));
    early.clock_is("47 h", "valutata in tempo", "good");
    late.clock_is("< 1 min", "valutata in ritardo", "danger");
    assert_eq!(cot.listed(json!({ "late": true })), ["Neri Maria"]);
}

#[test]
fn when_the_clocks_go_forward_the_hours_that_pass_count() {
    let cot = Cot::open();
    cot.at("2026-03-29T21:00:00Z");
    let case = cot.refer(&cot.person("Rossi"), local("2026-03-27", "22:10"));
    // 47 h 50 min after 22:10 of the 27th it is 23:00 of the 29th, by summer time.
    case.clock_is("10 min", "mancano", "warning");
    assert_eq!(case.page()["clock"]["dueAt"], "2026-03-29T21:10:00Z");
    assert!(case.page()["clock"]["sentence"].as_str().unwrap().contains("23:10 del 29/03/2026"));
    cot.wait(10 * MINUTE - 1);
    assert_eq!(case.clock().1, "manca");
    cot.wait(1);
    case.clock_is("< 1 min", "in ritardo", "danger");
    let sentence = case.invalid("at", "assess", json!({ "at": local("2026-03-29", "02:30") }));
    assert!(sentence.contains("non c’è stata"), "{sentence}");
    case.ask("assess", json!({ "at": local("2026-03-29", "23:09") }));
    case.clock_is("47 h", "valutata in tempo", "good");
}

#[test]
fn when_the_clocks_go_back_the_two_hours_are_told_apart() {
    let cot = Cot::open();
    cot.at("2026-10-25T01:20:00Z");
    let case = cot.refer(&cot.person("Rossi"), local("2026-10-23", "03:30"));
    // Due at the second 02:30; it is 02:20 for the second time.
    case.clock_is("10 min", "mancano", "warning");
    assert_eq!(case.page()["clock"]["dueAt"], "2026-10-25T01:30:00Z");
    assert!(case.page()["clock"]["sentence"].as_str().unwrap().contains("02:30 (ora solare) del 25/10/2026"));
    cot.wait(20 * MINUTE);
    case.clock_is("10 min", "in ritardo", "danger");
    // The first 02:35 was in time, the second was not: one hour lies between them.
    case.ask("assess", json!({ "at": local("2026-10-25", "02:35") }));
    case.clock_is("47 h", "valutata in tempo", "good");
    case.undo();
    case.ask("assess", json!({ "at": { "on": "2026-10-25", "at": "02:35", "second": true } }));
    case.clock_is("5 min", "valutata in ritardo", "danger");
    cot.wait(2 * DAY);
    cot.office.enter(ANNA, PASSPHRASE);
    let other = cot.refer(&cot.person("Neri"), json!({ "on": "2026-10-25", "at": "02:30", "second": true }));
    assert_eq!(other.page()["clock"]["receivedAt"], "2026-10-25T01:30:00Z");
}

#[test]
fn a_request_is_held_to_the_clock_of_the_day_on_which_it_arrived() {
    let cot = Cot::open();
    let before = cot.refer(&cot.person("Rossi"), local("2026-11-23", "08:00"));
    cot.ask("setting.set", json!({ "key": "cot.hours", "value": "24" }));
    let after = cot.refer(&cot.person("Neri"), local("", ""));
    assert_eq!((before.clock().0, after.clock().0), ("47 h".to_owned(), "24 h".to_owned()));
    assert_eq!(after.page()["clock"]["rule"], "24 ore");
    // Written down today, it arrived when there were forty-eight.
    let earlier = cot.refer(&cot.person("Verdi"), local("2026-11-23", "07:00"));
    assert_eq!(earlier.page()["clock"]["rule"], "48 ore");
    let reported = cot.refer(&cot.person("Gallo"), Value::Null);
    cot.wait(HOUR);
    reported.ask("receive", json!({}));
    assert_eq!(reported.page()["clock"]["rule"], "24 ore");
    // The moment is corrected, the rule is not.
    before.ask("receive", json!({ "at": local("2026-11-23", "07:00") }));
    assert_eq!(before.clock().0, "45 h");
    assert_eq!(before.page()["timeline"][0]["title"], "Arrivo alla COT corretto");
    cot.office.sound();
}

#[test]
fn a_report_may_wait_to_reach_the_cot() {
    let cot = Cot::open();
    let case = cot.refer(&cot.person("Rossi"), Value::Null);
    assert_eq!(case.stage(), "referred");
    assert!(case.page()["clock"].is_null());
    assert!(case.refused("assess", json!({})).contains("arrivata alla COT"));
    // It may have arrived before the office wrote the report: the clock runs from then.
    case.ask("receive", json!({ "at": local("2026-11-21", "08:30") }));
    case.clock_is("30 min", "in ritardo", "danger");
    case.undo();
    let tomorrow = case.invalid("at", "receive", json!({ "at": local("2026-11-24", "08:00") }));
    assert!(tomorrow.contains("nel futuro"), "{tomorrow}");
    case.ask("receive", json!({}));
    case.clock_is("48 h", "mancano", "neutral");
    assert!(case.refused("undo", json!({ "factId": case.page()["timeline"][1]["factId"] })).contains("solo l’ultimo"));
    case.undo();
    assert_eq!(case.stage(), "referred");
    case.undo();
    assert_eq!((case.stage(), case.may()), ("withdrawn".to_owned(), vec![]));
    assert!(case.refused("receive", json!({})).contains("annullata"));
    cot.office.sound();
}

#[test]
fn a_new_person_is_put_in_file_with_the_report() {
    let cot = Cot::open();
    let mut args = Cot::of("", local("2026-11-23", "08:00"), json!({}));
    args["personId"] = Value::Null;
    args["person"] = maria();
    cot.ask("draft.save", json!({ "kind": "discharge.new", "key": "", "title": "x", "body": "{}" }));
    let opened = cot.ask("discharge.refer", args.clone());
    assert_eq!(cot.ask("draft.load", json!({ "kind": "discharge.new", "key": "" }))["draft"], Value::Null);
    assert_eq!(opened["openDischarge"], Value::Null);
    let person = opened["personId"].as_str().unwrap();
    assert_eq!(cot.office.page(person)["person"]["fullName"], "Rossi Maria");
    let pathways = cot.office.page(person)["pathways"].clone();
    assert_eq!(pathways[0]["kind"], "discharge");
    assert_eq!(pathways[0]["pathwayId"], opened["dischargeId"]);
    assert_eq!(
        (&pathways[0]["state"], &pathways[0]["summary"]),
        (&json!("Da valutare"), &json!("Ospedale Maggiore di Crema"))
    );
    // The same person again: the one that is open is told, and nothing is refused.
    let again = cot.ask("discharge.refer", Cot::of(person, Value::Null, json!({})));
    assert_eq!(again["openDischarge"], opened["dischargeId"]);
    assert!(cot.case(again["dischargeId"].as_str().unwrap()).remarks().contains(&"other".to_owned()));
    args["person"] = Value::Null;
    assert!(cot.office.invalid("person", "discharge.refer", args).contains("Indichi la persona"));
}

#[test]
fn what_a_report_lacks_is_a_remark_and_never_an_obstacle() {
    let cot = Cot::open();
    let stranger = cot.office.person(json!({ "surname": "Bruni", "name": "Ugo", "residence": "F205" }));
    let bare = json!({ "source": "reparto", "motive": "x" });
    let args = json!({ "dischargeId": null, "personId": stranger, "person": null, "distinctFrom": [],
                       "referred": { "on": "" }, "received": { "on": "" }, "form": bare });
    let opened = cot.ask("discharge.refer", args);
    let case = cot.case(opened["dischargeId"].as_str().unwrap());
    assert_eq!(case.remarks(), ["residence", "eligibility", "brass", "consentOn", "expectedOn"]);
    case.ask("correct", json!({}));
    assert_eq!(case.remarks(), ["residence"]);
    assert_eq!(case.page()["brass"], "BRASS 22: rischio alto (20/11/2026)");
    assert_eq!(case.page()["form"]["brass"], "22");
    case.go(&["discharge"]);
    assert_eq!(case.remarks(), ["activate", "residence"]);
}

#[test]
fn every_gesture_is_offered_when_it_would_be_accepted_and_only_then() {
    let cot = Cot::open();
    let case = cot.refer(&cot.person("Rossi"), Value::Null);
    let steps = [
        ("", vec!["correct", "receive", "assign", "not_activate", "link", "undo"]),
        (
            "receive",
            vec!["correct", "receive", "assign", "assess", "discharge", "close", "not_activate", "link", "undo"],
        ),
        ("assess", vec!["correct", "receive", "assign", "plan", "discharge", "close", "not_activate", "link", "undo"]),
        (
            "plan",
            vec![
                "correct",
                "receive",
                "assign",
                "plan",
                "activate",
                "discharge",
                "close",
                "not_activate",
                "link",
                "undo",
            ],
        ),
        ("activate", vec!["correct", "receive", "assign", "plan", "discharge", "close", "link", "undo"]),
        ("discharge", vec!["correct", "receive", "assign", "plan", "verify", "close", "readmit", "link", "undo"]),
        ("verify", vec!["correct", "receive", "assign", "plan", "verify", "close", "readmit", "link", "undo"]),
        ("close", vec!["correct", "readmit", "reopen", "link", "undo"]),
    ];
    for (verb, may) in steps {
        if !verb.is_empty() {
            case.ask(verb, json!({}));
        }
        assert_eq!(case.may(), may, "after {verb}");
    }
    // Back, step by step: each undo gives back what was there.
    for stage in ["verified", "discharged", "activated", "planned", "assessed", "received", "referred"] {
        case.undo();
        assert_eq!(case.stage(), stage);
    }
    cot.office.sound();
}

#[test]
fn each_refusal_has_its_sentence() {
    let cot = Cot::open();
    let case = cot.refer(&cot.person("Rossi"), local("2026-11-22", "09:00"));
    let none = || json!({});
    let yesterday = || json!({ "on": "2026-11-21" });
    let again = |verb: &str, words: &str| assert!(case.refused(verb, none()).contains(words), "{verb}: {words}");
    again("plan", "valutazione non risulta fatta");
    again("activate", "progetto di dimissione");
    again("verify", "non risulta ancora dimessa");
    again("readmit", "non risulta ancora dimessa");
    again("reopen", "non è conclusa");
    assert!(case.refused("assess", json!({ "at": local("2026-11-22", "08:59") })).contains("C’è già qualcosa"));
    assert!(case.refused("link", none()).contains("una VMD oppure una domanda"));
    case.ask("assess", json!({ "at": local("2026-11-23", "08:30") }));
    again("assess", "già registrata");
    let corrected = json!({ "at": local("2026-11-23", "08:31"), "reason": "x" });
    assert!(case.refused("receive", corrected).contains("C’è già qualcosa"));
    case.go(&["plan", "activate"]);
    again("activate", "già attivato");
    again("not_activate", "già attivato");
    assert!(case.refused("discharge", yesterday()).contains("C’è già qualcosa"));
    again("verify", "non risulta ancora dimessa");
    case.go(&["discharge"]);
    again("discharge", "già dimessa");
    assert!(case.refused("close", yesterday()).contains("C’è già qualcosa"));
    case.go(&["close"]);
    again("close", "conclusa");
    again("assign", "conclusa");
    assert!(case.refused("undo", json!({ "factId": case.page()["timeline"][1]["factId"] })).contains("solo l’ultimo"));
    case.go(&["reopen"]);
    assert_eq!(case.stage(), "discharged");
    let twice = json!({ "dischargeId": case.id, "personId": null, "person": null, "distinctFrom": [],
                        "referred": { "on": "" }, "received": null, "form": report(json!({})) });
    let error = cot.office.refused(ErrorCode::Failed, "discharge.refer", twice);
    assert!(error.message.contains("già"), "{error:?}");
    let unknown = cot.case("01900000-0000-7000-8000-0000000000ff");
    for verb in ["page", "assign", "close", "undo"] {
        let args = unknown.args(verb, json!({ "factId": case.page()["lastFact"] }));
        let args = if verb == "undo" { args } else { unknown.args(verb, none()) };
        cot.office.refused(ErrorCode::NotFound, &format!("discharge.{verb}"), args);
    }
    cot.office.sound();
}

#[test]
fn what_is_typed_wrong_names_its_field() {
    let cot = Cot::open();
    let person = cot.person("Rossi");
    let wrong = |field: &str, received: Value, more: Value| {
        cot.office.invalid(field, "discharge.refer", Cot::of(&person, received, more))
    };
    assert!(wrong("source", Value::Null, json!({ "source": "" })).contains("da dove arriva"));
    assert!(wrong("brassOn", Value::Null, json!({ "brassOn": "" })).contains("BRASS"));
    let mut args = Cot::of(&person, local("2026-11-23", "08:00"), json!({}));
    args["referred"] = local("2026-11-23", "08:30");
    let opened = cot.ask("discharge.refer", args);
    let early = cot.case(opened["dischargeId"].as_str().unwrap());
    assert_eq!(early.page()["clock"]["receivedAt"], "2026-11-23T07:00:00Z", "it may come before the report");

    let case = cot.refer(&person, local("2026-11-22", "09:00"));
    let tomorrow = "2026-11-24";
    assert!(case.invalid("at", "receive", json!({ "at": local(tomorrow, "09:00") })).contains("nel futuro"));
    assert!(case.invalid("at", "assess", json!({ "at": local("2026-11-23", "09:01") })).contains("nel futuro"));
    case.invalid("at", "assess", json!({ "at": local("2026-11-23", "25:01") }));
    case.invalid("place", "assess", json!({ "form": { "place": "boh", "summary": "x" } }));
    case.invalid("by", "assess", json!({ "form": { "by": [{ "name": "", "role": "infermiere" }], "summary": "x" } }));
    let empty = case.invalid("summary", "assess", json!({ "form": { "summary": " " } }));
    assert_eq!(empty, "Scriva che cosa è emerso dalla valutazione.");
    assert!(case.page()["assessment"].is_null(), "an empty form stops no clock");
    case.go(&["assess"]);
    let plan = |components: Value| json!({ "form": { "components": components, "verifyOn": "", "note": "" } });
    assert!(case.invalid("components", "plan", plan(json!([]))).contains("almeno un componente"));
    let both = json!([{ "component": "integrato" }, { "component": "adi" }]);
    assert!(case.invalid("components", "plan", plan(both)).contains("comprende già"));
    case.invalid("components", "plan", plan(json!([{ "component": "adi", "provider": "boh" }])));
    case.go(&["plan"]);
    for verb in ["activate", "discharge", "close", "not_activate"] {
        assert!(case.invalid("on", verb, json!({ "on": tomorrow })).contains("nel futuro"), "{verb}");
    }
    case.invalid("to", "discharge", json!({ "to": "" }));
    case.invalid("outcome", "close", json!({ "outcome": "boh" }));
    case.invalid("motive", "not_activate", json!({ "motive": "" }));
    case.go(&["activate", "discharge"]);
    case.invalid("how", "verify", json!({ "how": "" }));
    case.invalid("outcome", "verify", json!({ "outcome": "" }));
    case.invalid("next", "verify", json!({ "next": "2026-11-22" }));
    for outcome in ["da_modificare", "nuovo_bisogno"] {
        assert!(case.invalid("next", "verify", json!({ "outcome": outcome })).contains("si verifica di nuovo"));
    }
    case.invalid("on", "readmit", json!({ "on": tomorrow }));
    case.go(&["close"]);
    case.invalid("reason", "reopen", json!({ "reason": "" }));
    cot.office.invalid("stages", "discharge.list", json!({ "filter": { "stages": ["boh"] }, "offset": 0, "limit": 1 }));
}

#[test]
fn what_was_done_days_ago_is_written_with_its_own_day() {
    let cot = Cot::open();
    let case = cot.refer(&cot.person("Rossi"), local("2026-11-16", "09:00"));
    case.ask("assess", json!({ "at": local("2026-11-17", "10:00") }));
    case.ask("plan", json!({ "on": "2026-11-17" }));
    case.ask("activate", json!({ "on": "2026-11-18" }));
    case.ask("discharge", json!({ "on": "2026-11-18" }));
    assert!(case.page()["activatedAt"].as_str().unwrap().starts_with("2026-11-18"));
    assert!(case.refused("plan", json!({ "on": "2026-11-16" })).contains("C’è già qualcosa"));
}

#[test]
fn somebody_takes_it_in_charge_and_passes_it_on_with_a_reason() {
    let cot = Cot::open();
    let luca = cot.office.operator("Luca Verdi", &["cot"]);
    let case = cot.refer(&cot.person("Rossi"), local("2026-11-22", "09:00"));
    case.ask("assign", json!({}));
    assert_eq!(case.page()["assignedName"], ANNA);
    assert_eq!(case.refused("assign", json!({})), "È già in carico a questa persona.");
    assert!(case.invalid("reason", "assign", json!({ "to": luca })).contains("perché passa"));
    let pua = cot.office.operator("Pia Pua", &["pua"]);
    assert!(case.invalid("to", "assign", json!({ "to": pua, "reason": "x" })).contains("ruolo"));
    assert_eq!(cot.listed(json!({ "mine": true })), ["Rossi Maria"]);
    case.ask("assign", json!({ "to": luca, "reason": "Turno" }));
    assert!(cot.listed(json!({ "mine": true })).is_empty());
    cot.ask("operator.deactivate", json!({ "operatorId": luca, "reason": "" }));
    case.ask("assign", json!({ "reason": "Luca non c’è più" }));
    case.invalid("to", "assign", json!({ "to": luca, "reason": "x" }));
    // Who keeps the archive, and nothing else, would never see it.
    let keeper = cot.office.operator("Ada Keeper", &["administrator"]);
    assert!(case.invalid("to", "assign", json!({ "to": keeper, "reason": "x" })).contains("ruolo"));
    let key = json!({ "kind": "discharge.assess", "of": case.id, "part": "" });
    let args = json!({ "key": key, "to": keeper, "reason": "x" });
    assert!(cot.office.invalid("to", "deadline.assign", args).contains("ruolo"));
}

/// What is to be done of it: kind, part, words, who answers for it.
fn due(case: &Case<'_>) -> (String, String, String, String) {
    let args = json!({ "band": "", "mine": false, "kinds": [], "personId": null, "offset": 0, "limit": 50 });
    let rows = case.cot.ask("deadline.list", args)["rows"].clone();
    let of: Vec<&Value> = rows.as_array().unwrap().iter().filter(|row| row["key"]["of"] == case.id.as_str()).collect();
    assert_eq!(of.len(), 1, "{of:?}");
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let key = &of[0]["key"];
    (text(&key["kind"]), text(&key["part"]), text(&of[0]["what"]), text(&of[0]["assignedName"]))
}

#[test]
fn who_was_not_found_stays_to_be_verified() {
    let cot = Cot::open();
    let case = cot.refer(&cot.person("Rossi"), local("2026-11-22", "09:00"));
    case.go(&["assess", "plan", "activate", "discharge"]);
    assert_eq!(due(&case).1, "2026-12-15");
    case.ask("verify", json!({ "outcome": "non_reperibile" }));
    assert_eq!((case.stage().as_str(), due(&case).0.as_str()), ("discharged", "discharge.verify"));
    assert_eq!(due(&case).1, "2026-12-15");
    case.ask("verify", json!({ "outcome": "non_reperibile", "next": "2026-12-01" }));
    assert_eq!((case.stage().as_str(), due(&case).1.as_str()), ("discharged", "2026-12-01"));
    assert_eq!(case.page()["checks"].as_array().unwrap().len(), 2, "who looked is on the page");
    // Found, and the plan does not do: what is written then is verified too.
    case.ask("verify", json!({ "outcome": "da_modificare", "next": "2026-12-02" }));
    assert_eq!((case.stage().as_str(), due(&case).1.as_str()), ("verified", "2026-12-02"));
    let form = json!({ "components": [{ "component": "adi" }], "verifyOn": "2026-12-20", "note": "" });
    case.ask("plan", json!({ "form": form }));
    assert_eq!((case.page()["verifyOn"].as_str().unwrap(), due(&case).1.as_str()), ("2026-12-20", "2026-12-20"));
    case.ask("verify", json!({ "outcome": "ricoverata" }));
    assert!(due(&case).2.starts_with("Risulta di nuovo ricoverata"), "{:?}", due(&case));
    cot.office.sound();
}

#[test]
fn a_readmission_reaches_the_cot_when_it_did_not_when_it_was_written() {
    let cot = Cot::open();
    let case = cot.refer(&cot.person("Rossi"), local("2026-11-22", "09:00"));
    case.go(&["assess", "plan", "activate", "discharge"]);
    let next = case.ask("readmit", json!({}));
    let next = cot.case(next["dischargeId"].as_str().unwrap());
    next.ask("receive", json!({ "at": local("2026-11-23", "08:30") }));
    assert_eq!(next.page()["clock"]["receivedAt"], "2026-11-23T07:30:00Z");
    // Closed after the verification, and admitted again days later: nothing is to be opened again first.
    next.go(&["assess", "plan", "activate", "discharge", "verify", "close"]);
    let third = next.ask("readmit", json!({}));
    assert_eq!(
        (next.stage().as_str(), cot.case(third["dischargeId"].as_str().unwrap()).stage().as_str()),
        ("readmitted", "referred")
    );
    next.undo();
    assert_eq!(next.stage(), "closed");
    cot.office.sound();
}

#[test]
fn who_gets_the_discharge_gets_what_is_to_be_done_of_it() {
    let cot = Cot::open();
    let (luca, sara) = (cot.office.operator("Luca Verdi", &["cot"]), cot.office.operator("Sara Neri", &["cot"]));
    let case = cot.refer(&cot.person("Rossi"), local("2026-11-22", "09:00"));
    case.ask("assign", json!({}));
    let key = json!({ "kind": "discharge.assess", "of": case.id, "part": "" });
    cot.ask("deadline.assign", json!({ "key": key, "to": luca, "reason": "Turno" }));
    assert_eq!(due(&case).3, "Luca Verdi");
    case.ask("assign", json!({ "to": sara, "reason": "Luca è malato" }));
    assert_eq!(due(&case).3, "Sara Neri");
    cot.office.sound();
}

#[test]
fn a_day_that_is_typed_makes_nothing_timely() {
    let cot = Cot::open();
    let late = cot.refer(&cot.person("Rossi"), local("2026-11-20", "10:00"));
    late.ask("close", json!({ "on": "2026-11-21", "outcome": "altro" }));
    // Of who died before the term nobody was late.
    let died = cot.refer(&cot.person("Neri"), local("2026-11-20", "10:00"));
    died.ask("close", json!({ "on": "2026-11-21", "outcome": "decesso" }));
    assert_eq!(cot.listed(json!({ "late": true })), ["Rossi Maria"]);
    late.undo();
    assert_eq!(cot.listed(json!({ "late": true })), ["Rossi Maria"]);
    cot.office.sound();
}

#[test]
fn who_is_home_without_a_plan_comes_first() {
    let cot = Cot::open();
    let case = cot.refer(&cot.person("Rossi"), local("2026-11-22", "09:00"));
    case.ask("discharge", json!({ "on": "2026-11-22" }));
    assert!(due(&case).2.ends_with("la persona è già a casa dal 22/11/2026"), "{:?}", due(&case));
    case.go(&["assess"]);
    assert_eq!(due(&case).2, "Medicina: la persona è già a casa dal 22/11/2026, scriva il progetto");
    cot.office.sound();
}

#[test]
fn who_reports_does_not_assess() {
    let cot = Cot::open();
    cot.office.operator("Pia Pua", &["pua"]);
    let case = cot.refer(&cot.person("Rossi"), local("2026-11-22", "09:00"));
    case.go(&["assess"]);
    let assessed = case.page()["lastFact"].clone();
    cot.office.enter("Pia Pua", &secret("Pia Pua"));
    // When it arrived says whether it was assessed in time.
    assert_eq!(case.may(), ["correct", "link"]);
    let later = case.args("receive", json!({ "at": local("2026-11-23", "08:00") }));
    cot.office.refused(ErrorCode::Denied, "discharge.receive", later);
    for (verb, more) in [("assess", json!({})), ("plan", json!({})), ("close", json!({})), ("readmit", json!({}))] {
        cot.office.refused(ErrorCode::Denied, &format!("discharge.{verb}"), case.args(verb, more));
    }
    // Whoever may not do something may not undo it either.
    cot.office.refused(ErrorCode::Denied, "discharge.undo", case.args("undo", json!({ "factId": assessed })));
}

#[test]
fn an_arrival_corrected_after_the_assessment_says_why_and_by_whom() {
    let cot = Cot::open();
    cot.office.operator("Pia Pua", &["pua"]);
    let case = cot.refer(&cot.person("Rossi"), local("2026-11-20", "09:00"));
    case.go(&["assess"]);
    assert_eq!(case.page()["clock"]["met"], false);
    let later = |reason: &str| json!({ "at": local("2026-11-22", "09:00"), "reason": reason });
    assert!(case.invalid("reason", "receive", later(" ")).contains("scriva perché"));
    cot.office.enter("Pia Pua", &secret("Pia Pua"));
    cot.office.refused(ErrorCode::Denied, "discharge.receive", case.args("receive", later("x")));
    cot.office.enter(ANNA, PASSPHRASE);
    assert_eq!(case.page()["clock"]["met"], false);
    case.ask("receive", later("Il fax era del 22"));
    let page = case.page();
    assert_eq!(page["clock"]["met"], true);
    let told = format!("L’arrivo alla COT è stato corretto dopo la valutazione, da {ANNA}: Il fax era del 22");
    let remarks = page["remarks"].as_array().unwrap();
    assert!(remarks.contains(&json!({ "field": "receive", "message": told })), "{remarks:?}");
    let line = &page["timeline"][0];
    assert_eq!((&line["title"], &line["detail"]), (&json!("Arrivo alla COT corretto"), &json!("Il fax era del 22")));
    // Who may not correct it does not undo it; and it stays said when all is over.
    cot.office.enter("Pia Pua", &secret("Pia Pua"));
    cot.office.refused(ErrorCode::Denied, "discharge.undo", case.args("undo", json!({ "factId": page["lastFact"] })));
    cot.office.enter(ANNA, PASSPHRASE);
    case.go(&["close"]);
    assert_eq!(case.remarks(), ["receive"]);
    case.undo();
    case.undo();
    assert!(!case.remarks().contains(&"receive".to_owned()) && case.page()["clock"]["met"] == false);
    cot.office.sound();
}

#[test]
fn what_was_late_when_it_was_closed_stays_late_whatever_day_is_typed() {
    let cot = Cot::open();
    let late = cot.refer(&cot.person("Rossi"), local("2026-11-20", "09:00"));
    late.ask("not_activate", json!({ "on": "2026-11-20" }));
    let in_time = cot.refer(&cot.person("Neri"), local("2026-11-22", "09:00"));
    in_time.ask("not_activate", json!({ "on": "2026-11-22" }));
    let closed = cot.refer(&cot.person("Verdi"), local("2026-11-19", "09:00"));
    closed.ask("close", json!({ "on": "2026-11-20" }));
    let listed = || {
        let mut names = cot.listed(json!({ "late": true }));
        names.sort();
        names
    };
    assert_eq!(listed(), ["Rossi Maria", "Verdi Maria"]);
    // Nothing becomes late afterwards: its end was written in time.
    cot.at("2026-12-01T08:00:00Z");
    assert_eq!(listed(), ["Rossi Maria", "Verdi Maria"]);
    late.go(&["reopen"]);
    assert_eq!(listed(), ["Rossi Maria", "Verdi Maria"]);
    cot.office.sound();
}

#[test]
fn who_is_admitted_again_after_the_end_has_a_discharge_that_follows() {
    let cot = Cot::open();
    let case = cot.refer(&cot.person("Rossi"), local("2026-11-22", "09:00"));
    case.go(&["assess", "plan", "activate", "discharge", "verify", "close"]);
    cot.at("2026-12-03T09:00:00Z");
    assert!(case.may().contains(&"readmit".to_owned()));
    let next = cot.case(case.ask("readmit", json!({}))["dischargeId"].as_str().unwrap());
    assert_eq!((case.stage(), next.stage()), ("readmitted".to_owned(), "referred".to_owned()));
    assert_eq!(next.links(), [("discharge".to_owned(), case.id.clone())]);
    case.undo();
    assert_eq!((case.stage(), next.stage()), ("closed".to_owned(), "withdrawn".to_owned()));
    assert_eq!(case.page()["outcome"], "Passata ai servizi ordinari");
    // Who never left the ward is not admitted again.
    let stays = cot.refer(&cot.person("Neri"), local("2026-12-02", "09:00"));
    stays.go(&["not_activate"]);
    assert!(!stays.may().contains(&"readmit".to_owned()));
    assert!(stays.refused("readmit", json!({})).contains("conclusa"));
    cot.office.sound();
}

/// The row of Oggi about a discharge.
fn oggi(cot: &Cot, kind: &str) -> Value {
    let args = json!({ "band": "", "mine": false, "kinds": [kind], "personId": null, "offset": 0, "limit": 9 });
    cot.ask("deadline.list", args)["rows"][0].clone()
}

#[test]
fn working_hours_are_counted_in_the_list_of_today_as_in_the_case() {
    let cot = Cot::open();
    for (key, value) in [("cot.to_hour", "18"), ("cot.from_hour", "8"), ("cot.working", "1")] {
        cot.ask("setting.set", json!({ "key": key, "value": value }));
    }
    let case = cot.refer(&cot.person("Rossi"), local("", ""));
    for (moment, number) in [("2026-11-23T09:00:00Z", "47 h"), ("2026-11-24T07:00:00Z", "39 h")] {
        cot.at(moment);
        let (row, clock) = (oggi(&cot, "discharge.assess"), case.page()["clock"].clone());
        assert_eq!((&row["number"], &clock["number"]), (&json!(number), &json!(number)), "{moment}");
        assert_eq!((&row["gone"], &row["sentence"]), (&clock["gone"], &clock["sentence"]));
        assert_eq!(row["word"], "mancano");
    }
    // Due on Friday 27 at 17:00; on Monday at 9:00 an hour of Friday and one of Monday are gone.
    cot.at("2026-11-30T08:00:00Z");
    let row = oggi(&cot, "discharge.assess");
    assert_eq!((&row["number"], &row["word"], &row["gone"]), (&json!("2 h"), &json!("in ritardo di"), &json!(1.0)));
    assert_eq!(row["number"], case.page()["clock"]["number"]);
}

#[test]
fn the_words_of_the_office_are_those_of_the_list_of_today() {
    let cot = Cot::open();
    let mut kept = cot.ask("catalogue.read", json!({}))["lists"]["facility"].as_array().unwrap().clone();
    kept.push(json!({ "code": "", "label": "Clinica Nuova", "note": "" }));
    cot.ask("catalogue.set", json!({ "list": "facility", "entries": kept }));
    let person = cot.person("Rossi");
    let more = json!({ "facility": "ente_clinica_nuova", "ward": "" });
    cot.ask("discharge.refer", Cot::of(&person, local("2026-11-23", "08:00"), more));
    let row = oggi(&cot, "discharge.assess");
    assert_eq!(row["what"], "Clinica Nuova: da valutare entro le 08:00 del 25/11/2026");
}

#[test]
fn the_list_puts_first_what_is_to_be_assessed_by_its_clock() {
    let cot = Cot::open();
    let second = cot.refer(&cot.person("Neri"), local("2026-11-22", "09:00"));
    cot.refer(&cot.person("Rossi"), local("2026-11-21", "10:00"));
    cot.refer(&cot.person("Verdi"), Value::Null);
    let done = cot.refer(&cot.person("Bianchi"), local("2026-11-20", "09:00"));
    done.go(&["assess"]);
    let list = cot.list(json!({}));
    let names: Vec<&str> =
        list["rows"].as_array().unwrap().iter().map(|row| row["fullName"].as_str().unwrap()).collect();
    assert_eq!(names[..2], ["Rossi Maria", "Neri Maria"]);
    assert_eq!((names.len(), list["total"].as_u64(), &list["now"]), (4, Some(4), &json!("2026-11-23T08:00:00Z")));
    assert_eq!(list["rows"][0]["ward"], "Ospedale Maggiore di Crema, Medicina");
    assert_eq!(list["rows"][0]["clock"]["number"], "60 min");
    let count = |stage: &str| {
        let stages = list["stages"].as_array().unwrap();
        stages.iter().find(|one| one["stage"] == stage).unwrap()["count"].as_u64().unwrap()
    };
    assert_eq!((count("received"), count("referred"), count("assessed"), count("closed")), (2, 1, 1, 0));
    second.go(&["plan"].map(|_| "assign"));
    assert_eq!(cot.listed(json!({ "stages": ["received"], "mine": true })), ["Neri Maria"]);
    assert_eq!(cot.listed(json!({ "text": "bianchi" })), ["Bianchi Maria"]);
    assert_eq!(cot.listed(json!({ "facility": "fbc" })), Vec::<String>::new());
    assert_eq!(cot.listed(json!({ "comune": "D142", "stages": ["referred"] })), ["Verdi Maria"]);
    assert!(cot.listed(json!({ "socialRisk": true })).is_empty());
}
