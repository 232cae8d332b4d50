//! The death of somebody who waits: the file tells it, the lists are told of it by hand, and nobody phones the house meanwhile.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod equipe;
mod lists;
mod office;

use equipe::*;
use lists::*;
use office::*;
use serde_json::{Value, json};
use std::fs;

const REASON: &str = "Inserita prima di Poliedro";

/// Somebody who applied on a day and entered both lists on it.
#[track_caller]
fn waits<'a>(equipe: &'a Equipe, surname: &str, on: &str) -> Applied<'a> {
    let applied = apply(equipe, &equipe.person(surname), json!({ "appliedOn": on, "sharingConsentOn": on }));
    applied.ask("enter", json!({ "on": on, "reason": REASON }));
    applied
}

/// The file tells a death.
#[track_caller]
fn died(applied: &Applied<'_>, on: &str) {
    let args = json!({ "personId": applied.person, "fields": { "deathDate": on }, "versions": {} });
    applied.equipe.ask("person.change", args);
}

fn death(applied: &Applied<'_>) -> Value {
    let file = applied.equipe.office.page(&applied.person);
    field(&file, "deathDate").map_or(Value::Null, |field| field["value"].clone())
}

fn figures(equipe: &Equipe) -> [u64; 4] {
    let list = listed(equipe, json!({}));
    ["waiting", "uncovered", "toConfirm", "deceased"].map(|name| list[name].as_u64().unwrap())
}

#[test]
fn who_died_is_still_in_the_list_and_is_nobody_to_be_called() {
    let equipe = Equipe::open();
    let rossi = waits(&equipe, "Rossi", "2026-02-01");
    waits(&equipe, "Neri", "2026-02-02");
    rossi.ask("offer", json!({ "on": "2026-10-01", "answerBy": "2026-10-10" }));
    rossi.ask("offer", json!({ "unitId": CASTELLEONE, "on": "2026-10-01", "answerBy": "2026-10-05" }));
    assert_eq!(figures(&equipe), [2, 2, 2, 0]);
    let row = |filter: Value| listed(&equipe, filter)["rows"][0].clone();
    let before = row(json!({}));
    assert_eq!((&before["deceased"], &before["answerBy"]), (&json!(false), &json!("2026-10-05")));
    assert_eq!(row(json!({ "unitId": CREMA }))["answerBy"], "2026-10-10");

    died(&rossi, "2026-10-20");
    assert_eq!(figures(&equipe), [2, 1, 1, 1]);
    let told = row(json!({}));
    assert_eq!(
        [&told["fullName"], &told["deceased"], &told["uncovered"], &told["toConfirm"], &told["confirmBy"]],
        [&json!("Rossi Maria"), &json!(true), &json!(false), &json!(false), &Value::Null]
    );
    assert_eq!(names(&listed(&equipe, json!({ "plan": false }))), ["Neri Maria"]);
    assert_eq!(names(&listed(&equipe, json!({ "toConfirm": true }))), ["Neri Maria"]);
    // In Oggi there is one thing left to do, after the urgencies; what was to be done for her is not there, or says so.
    let all = equipe.ask("today.list", json!({}));
    let rows: Vec<Value> =
        all["bands"].as_array().unwrap().iter().flat_map(|band| band["rows"].as_array().unwrap().clone()).collect();
    let of = |id: &str| -> Vec<&Value> { rows.iter().filter(|row| row["key"]["of"] == id).collect() };
    let [ended] = of(&rossi.id)[..] else { panic!("{all}") };
    assert_eq!((&ended["key"]["kind"], &ended["number"]), (&json!("application.deceased"), &json!("34 giorni")));
    assert_eq!(ended["what"], "Decesso del 20/10/2026: concluda la domanda");
    for kind in ["application.answer", "application.uncovered", "application.confirm"] {
        let left = due(&equipe, kind);
        assert!(left.is_none_or(|left| left["total"] == 1 && left["rows"][0]["fullName"] == "Neri Maria"), "{kind}");
    }
    assert!(of(&rossi.vmd).iter().all(|row| row["what"] == "Decesso del 20/10/2026: chiuda la VMD"));
    assert!(!of(&rossi.vmd).is_empty());
    // Nothing is offered to her: the end is written, or what was written by mistake is mended.
    let page = rossi.page();
    assert_eq!((&page["may"], &page["uncovered"]), (&json!(["correct", "leave", "undo"]), &json!(false)));

    let folder = equipe.office.path().join("estratti");
    fs::create_dir(&folder).unwrap();
    equipe.office.choose(Some(folder.clone()));
    let made = equipe.ask("waiting.export", json!({ "unitId": CREMA, "format": "csv" }));
    assert_eq!([&made["rows"], &made["withheld"], &made["deceased"]], [&json!(1), &json!(0), &json!(1)]);
    let text = fs::read_to_string(folder.join(made["file"].as_str().unwrap())).unwrap();
    assert!(text.contains("Neri") && !text.contains("Rossi"), "{text}");

    rossi.ask("leave", json!({ "exit": "death" }));
    assert_eq!(
        (figures(&equipe), due(&equipe, "application.deceased").map(|due| due["total"].clone())),
        ([1, 1, 1, 0], None)
    );
    assert_eq!(rossi.remarks(), ["death", "vmd"]);
    equipe.office.sound();
}

#[test]
fn a_wait_ends_on_the_day_of_the_death_that_the_file_tells() {
    let equipe = Equipe::open();
    let rossi = waits(&equipe, "Rossi", "2026-10-01");
    waits(&equipe, "Neri", "2026-11-01");
    let months = || {
        let told = equipe.ask("waiting.statistics", json!({ "filter": {} }));
        let flow = told["flow"].as_array().unwrap()[22..].to_vec();
        let flow = flow.iter().map(|month| [month["death"].as_u64().unwrap(), month["waiting"].as_u64().unwrap()]);
        (told["withSuspensions"]["waitingNow"].as_u64().unwrap(), flow.collect::<Vec<_>>())
    };
    let spells = |ended: bool| {
        let told = equipe.ask("waiting.spells", json!({ "unitId": CREMA, "ended": ended }));
        told.as_array().unwrap().iter().map(|one| (one["days"].clone(), one["exit"].clone())).collect::<Vec<_>>()
    };
    assert_eq!(months(), (2, vec![[0, 1], [0, 2]]));
    died(&rossi, "2026-10-31");
    assert_eq!(months(), (1, vec![[1, 0], [0, 1]]));
    assert_eq!(spells(false), [(json!(22), Value::Null)]);
    assert_eq!(spells(true), [(json!(30), json!("death")), (json!(22), Value::Null)]);
    // The same once the lists are told of it.
    rossi.ask("leave", json!({ "exit": "death" }));
    assert_eq!(months(), (1, vec![[1, 0], [0, 1]]));
    assert_eq!(spells(true), [(json!(30), json!("death")), (json!(22), Value::Null)]);
    let method = equipe.ask("waiting.statistics", json!({ "filter": {} }))["method"].as_str().unwrap().to_owned();
    assert!(method.lines().count() > 5 && method.contains("\nDi chi risulta deceduto"), "{method}");
}

#[test]
fn the_exit_is_of_the_day_that_the_file_tells() {
    let equipe = Equipe::open();
    let rossi = waits(&equipe, "Rossi", "2026-10-01");
    died(&rossi, "2026-11-01");
    for wrong in ["2026-10-31", "2026-11-02", "2026-11-23"] {
        let said = rossi.invalid("on", "leave", json!({ "exit": "death", "on": wrong }));
        assert!(said.contains("01/11/2026"), "{said}");
    }
    let left = rossi.ask("leave", json!({ "exit": "death", "on": "2026-11-01" }));
    assert_eq!((&left["deathRecorded"], &rossi.page()["leftOn"]), (&json!(false), &json!("2026-11-01")));
    // The file told it first: undoing the exit leaves it there.
    rossi.undo();
    assert_eq!((death(&rossi), rossi.stage().as_str()), (json!("2026-11-01"), "listed"));
}

#[test]
fn a_death_written_by_mistake_is_taken_back_with_its_exit() {
    let equipe = Equipe::open();
    let rossi = waits(&equipe, "Rossi", "2026-10-01");
    assert_eq!(rossi.ask("leave", json!({ "exit": "death", "on": "2026-11-10" }))["deathRecorded"], true);
    assert_eq!(death(&rossi), "2026-11-10");
    rossi.undo();
    assert_eq!((death(&rossi), rossi.stage().as_str()), (Value::Null, "listed"));
    assert!(rossi.may("offer") && rossi.remarks().iter().all(|field| field != "death"));
    rossi.ask("offer", json!({}));
    rossi.ask("withdraw_offer", json!({}));
    // Written again, and corrected in the file by somebody: it is no longer what the exit wrote.
    equipe.office.clock.advance(DAY);
    rossi.ask("leave", json!({ "exit": "death" }));
    let file = equipe.office.page(&rossi.person);
    let version = field(&file, "deathDate").unwrap()["version"].clone();
    let fields = json!({ "personId": rossi.person, "fields": { "deathDate": "2026-11-23" }, "versions": { "deathDate": version } });
    equipe.ask("person.change", fields);
    rossi.undo();
    assert_eq!(death(&rossi), "2026-11-23");
    equipe.office.sound();
}
