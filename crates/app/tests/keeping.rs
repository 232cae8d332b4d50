//! Keeping the archive: half-filled forms, settings, territory, the log, copies.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod office;

use office::*;
use poliedro_app::ErrorCode;
use serde_json::{Value, json};
use std::fs;

#[test]
fn a_half_filled_form_is_kept_one_for_each_kind_and_operator() {
    let office = Office::open();
    office.operator("Luca", &["pua"]);
    let save = |kind: &str, key: &str, body: &str| json!({ "kind": kind, "key": key, "title": format!("Bozza {kind}"), "body": body });
    let load = |kind: &str, key: &str| json!({ "kind": kind, "key": key });
    assert_eq!(office.ask("draft.load", load("intake.new", "")), Value::Null);
    let text = json!({ "need": "Cade «spesso»\n\"di notte\" 🙂" }).to_string();
    office.ask("draft.save", save("intake.new", "", r#"{"need":"C"}"#));
    office.clock.advance(30);
    let saved = office.ask("draft.save", save("intake.new", "", &text));
    assert_eq!(saved["savedAt"], "2026-11-23T08:00:30Z");
    office.ask("draft.save", save("intake.assess", "a", "{}"));
    office.ask("draft.save", save("intake.assess", "b", "{}"));
    let office = office.restarted();
    office.enter(ANNA, PASSPHRASE);
    let kept = office.ask("draft.load", load("intake.new", ""));
    assert_eq!((&kept["body"], &kept["savedAt"]), (&json!(text), &json!("2026-11-23T08:00:30Z")));
    let drafts = office.ask("today.list", json!({}))["drafts"].clone();
    assert_eq!(drafts.as_array().unwrap().len(), 3);
    let before = office.written();
    let long = office.refused(
        ErrorCode::Failed,
        "draft.save",
        save("intake.new", "", &json!("x".repeat(300_000)).to_string()),
    );
    assert!(long.message.contains("è ancora qui"), "{long}");
    office.refused(ErrorCode::Failed, "draft.save", save("intake.new", "", "{"));
    assert_eq!(office.written(), before + 1);
    assert_eq!(office.ask("draft.load", load("intake.new", ""))["body"], json!(text));

    office.enter("Luca", &secret("Luca"));
    assert_eq!(office.ask("draft.load", load("intake.new", "")), Value::Null, "another operator's form was shown");
    office.ask("draft.discard", load("intake.new", ""));
    assert_eq!(office.ask("today.list", json!({}))["drafts"], json!([]));
    office.enter(ANNA, PASSPHRASE);
    // Registering the access uses the form up.
    let new = json!({ "personId": null, "person": maria(), "distinctFrom": [], "form": request() });
    office.ask("intake.register", new);
    assert_eq!(office.ask("draft.load", load("intake.new", "")), Value::Null);
    office.ask("draft.discard", load("intake.assess", "a"));
    office.ask("draft.discard", load("intake.assess", "a"));
    assert_eq!(office.ask("today.list", json!({}))["drafts"].as_array().unwrap().len(), 1);
    office.sound();
}

#[test]
fn settings_stay_within_their_bounds() {
    let office = Office::open();
    let list = office.ask("setting.list", json!({}));
    assert_eq!(list.as_array().unwrap().len(), 10);
    for setting in list.as_array().unwrap() {
        let key = setting["key"].as_str().unwrap();
        let (min, max) = (setting["min"].as_i64().unwrap(), setting["max"].as_i64().unwrap());
        let set = |value: &str| json!({ "key": key, "value": value });
        for value in [
            (min - 1).to_string(),
            (max + 1).to_string(),
            String::new(),
            "dieci".into(),
            "5.5".into(),
            "-5".into(),
            "9".repeat(40),
        ] {
            let sentence = office.invalid("value", "setting.set", set(&value));
            assert!(sentence.ends_with(&format!("serve un numero intero da {min} a {max}.")), "{sentence}");
        }
        for value in [min, max] {
            office.ask("setting.set", set(&format!(" {value} ")));
            let now = office.ask("setting.list", json!({}));
            let held = now.as_array().unwrap().iter().find(|one| one["key"] == key).unwrap();
            assert_eq!(held["value"], value.to_string());
        }
        if key.starts_with("cot.") {
            office.ask("setting.set", set(setting["default"].as_str().unwrap()));
        }
    }
    office.invalid("key", "setting.set", json!({ "key": "backup.folder", "value": "7" }));
    assert_eq!(office.ask("archive.status", json!({}))["session"]["lockMinutes"], 60);
    let office = office.restarted();
    assert_eq!(office.enter(ANNA, PASSPHRASE)["lockMinutes"], 60);
    office.operator("Luca", &["coordinator"]);
    office.enter("Luca", &secret("Luca"));
    office.refused(ErrorCode::Denied, "setting.set", json!({ "key": "lock.minutes", "value": "5" }));
}

#[test]
fn working_hours_begin_before_they_end() {
    let office = Office::open();
    let set = |key: &str, value: u32| json!({ "key": key, "value": value.to_string() });
    let held = |key: &str| {
        let list = office.ask("setting.list", json!({}));
        list.as_array().unwrap().iter().find(|one| one["key"] == key).unwrap()["value"].clone()
    };
    office.ask("setting.set", set("cot.to_hour", 16));
    for from in [16, 17, 23] {
        let sentence = office.invalid("value", "setting.set", set("cot.from_hour", from));
        assert!(sentence.starts_with("Le ore lavorative finiscono alle 16"), "{sentence}");
    }
    office.ask("setting.set", set("cot.from_hour", 15));
    for to in [1, 14, 15] {
        let sentence = office.invalid("value", "setting.set", set("cot.to_hour", to));
        assert!(sentence.starts_with("Le ore lavorative cominciano alle 15"), "{sentence}");
    }
    office.ask("setting.set", set("cot.from_hour", 8));
    office.ask("setting.set", set("cot.working", 1));
    assert_eq!(
        (held("cot.from_hour"), held("cot.to_hour"), held("cot.working")),
        (json!("8"), json!("16"), json!("1"))
    );
    office.sound();
}

#[test]
fn a_comune_passes_to_a_sub_ambito_from_a_day_on() {
    let office = Office::open();
    let assign = |belfiore: &str, sub: &str, from: &str| json!({ "belfiore": belfiore, "subAmbito": sub, "from": from, "confirmed": true });
    let territory = office.ask("territory.list", json!({}));
    assert_eq!(territory["comuni"].as_array().unwrap().len(), 48);
    let names: Vec<&str> =
        territory["subAmbiti"].as_array().unwrap().iter().map(|name| name.as_str().unwrap()).collect();
    assert_eq!(names.len(), 6);
    let row = |territory: &Value| {
        territory["comuni"].as_array().unwrap().iter().find(|row| row["belfiore"] == "G306").unwrap().clone()
    };
    let before = row(&territory);
    let other = names.iter().find(|name| before["subAmbito"] != **name).unwrap();
    office.invalid("belfiore", "territory.assign", assign("H501", other, "2026-01-01"));
    office.invalid("subAmbito", "territory.assign", assign("G306", "Milano", "2026-01-01"));
    office.invalid("from", "territory.assign", assign("G306", other, "2026-02-30"));
    office.ask("territory.assign", assign("G306", other, "2026-11-24"));
    assert_eq!(row(&office.ask("territory.list", json!({})))["subAmbito"], before["subAmbito"], "it begins tomorrow");
    office.clock.advance(86_400);
    let after = row(&office.ask("territory.list", json!({})));
    assert_eq!(
        (&after["subAmbito"], &after["confirmed"], &after["from"]),
        (&json!(other), &json!(true), &json!("2026-11-24"))
    );
    let person = office.person(json!({ "surname": "Neri", "residence": "G306" }));
    office.intake(&person);
    let mine = json!({ "filter": { "subAmbito": other }, "offset": 0, "limit": 10 });
    assert_eq!(office.ask("intake.list", mine)["total"], 1);
    office.sound();
}

#[test]
fn the_log_is_read_by_operator_and_by_day_page_by_page() {
    let office = Office::open();
    let luca = office.operator("Luca", &["pua"]);
    let person = office.person(maria());
    office.enter("Luca", &secret("Luca"));
    office.page(&person);
    // A day later, in Rome already the 24th, in Greenwich still the 23rd.
    office.clock.advance(15 * 3600 + 600);
    office.page(&person);
    office.enter(ANNA, PASSPHRASE);
    let list = |operator: &str, from: &str, until: &str, offset: u32, limit: u32| {
        office.ask(
            "audit.list",
            json!({ "operatorId": operator, "from": from, "until": until, "offset": offset, "limit": limit }),
        )
    };
    let whats = |page: &Value| -> Vec<String> {
        page["rows"].as_array().unwrap().iter().map(|row| row["what"].as_str().unwrap().to_owned()).collect()
    };
    let of_luca = list(&luca, "", "", 0, 100);
    assert!(of_luca["rows"].as_array().unwrap().iter().all(|row| row["operator"] == "Luca"));
    assert_eq!(
        whats(&of_luca),
        ["Consultazione del fascicolo", "Consultazione del fascicolo", "Ingresso o passphrase"]
    );
    assert_eq!(of_luca["rows"][0]["personId"], json!(person));
    assert_eq!(whats(&list(&luca, "2026-11-24", "", 0, 100)).len(), 1);
    assert_eq!(whats(&list(&luca, "", "2026-11-23", 0, 100)).len(), 2);
    assert_eq!(list(&luca, "2026-11-23", "2026-11-24", 0, 100)["total"], 3);
    assert_eq!(list(&luca, "2026-11-25", "", 0, 100)["total"], 0);
    let (first, second) = (list(&luca, "", "", 0, 2), list(&luca, "", "", 2, 2));
    assert_eq!((whats(&first).len(), whats(&second).len(), &first["total"]), (2, 1, &json!(3)));
    office.invalid(
        "from",
        "audit.list",
        json!({ "operatorId": "", "from": "ieri", "until": "", "offset": 0, "limit": 1 }),
    );
    office.invalid(
        "until",
        "audit.list",
        json!({ "operatorId": "", "from": "", "until": "2026-02-30", "offset": 0, "limit": 1 }),
    );
    office.refused(
        ErrorCode::NotFound,
        "audit.list",
        json!({ "operatorId": "luca", "from": "", "until": "", "offset": 0, "limit": 1 }),
    );
    // No row names a person's words: only identifiers.
    let all = list("", "", "", 0, 500).to_string();
    assert!(!all.contains("Rossi") && !all.contains("RSSMRA"), "{all}");
    let looked = office.ask("person.access_log", json!({ "personId": person }));
    assert_eq!(looked.as_array().unwrap().iter().filter(|row| row["operator"] == "Luca").count(), 2);
    office.sound();
}

#[test]
fn a_copy_is_made_listed_restored_and_counted_as_old_after_its_days() {
    let office = Office::open();
    let person = office.person(maria());
    assert_eq!(office.ask("archive.status", json!({}))["session"]["backupStale"], true);
    office.refused(ErrorCode::Cancelled, "backup.create", json!({}));
    assert_eq!(office.ask("backup.list", json!({})), json!([]));
    let copies = office.path().join("copie");
    fs::create_dir(&copies).unwrap();
    office.choose(Some(copies.clone()));
    let made = office.ask("backup.create", json!({}));
    assert_eq!((&made["verified"], &made["people"]), (&json!(true), &json!(1)));
    let listed = office.ask("backup.list", json!({}));
    assert_eq!(listed[0]["folder"], made["folder"]);
    let session = |office: &Office| office.ask("archive.status", json!({}))["session"].clone();
    assert_eq!(session(&office)["backupStale"], false);
    office.clock.advance(7 * 86_400);
    assert_eq!(session(&office)["backupStale"], false);
    office.clock.advance(1);
    assert_eq!(session(&office)["backupStale"], true);
    // A stick that is not plugged in: no copies to show, and a clear refusal to make one.
    office.choose(Some(office.path().join("chiavetta")));
    let error = office.call("backup.create", json!({}));
    if let Err(error) = &error {
        assert!(!error.message.is_empty());
        assert_eq!(office.ask("backup.list", json!({})).as_array().unwrap().len(), 1);
    }
    office.refused(ErrorCode::Failed, "backup.restore", json!({ "passphrase": PASSPHRASE, "recoveryCode": "" }));

    let elsewhere = Office::empty();
    let folder = made["folder"].as_str().unwrap();
    elsewhere.choose(Some(folder.into()));
    elsewhere.refused(
        ErrorCode::WrongKey,
        "backup.restore",
        json!({ "passphrase": "non è questa qui", "recoveryCode": "" }),
    );
    let bad =
        elsewhere.refused(ErrorCode::Invalid, "backup.restore", json!({ "passphrase": "", "recoveryCode": "1234" }));
    assert_eq!(bad.fields[0].field, "recoveryCode");
    assert_eq!(elsewhere.ask("archive.status", json!({}))["state"], "absent");
    let status = elsewhere.ask("backup.restore", json!({ "passphrase": "", "recoveryCode": office.recovery }));
    assert_eq!(status["state"], "locked");
    elsewhere.enter(ANNA, PASSPHRASE);
    assert_eq!(elsewhere.page(&person)["person"]["fullName"], "Rossi Maria");
    elsewhere.sound();
}
