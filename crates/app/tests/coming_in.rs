//! Coming in, going out, waiting, being forgotten at the screen, losing the passphrase.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod office;

use office::*;
use poliedro_app::ErrorCode;
use serde_json::{Value, json};

#[test]
fn wrong_passphrases_wait_0_1_2_4_and_so_on_and_a_right_one_clears_the_wait() {
    let office = Office::open();
    office.ask("archive.lock", json!({}));
    let slot = office.slot(ANNA);
    let wrong =
        || office.call("archive.unlock", json!({ "slotId": slot, "passphrase": "non è questa qui" })).unwrap_err();
    let right = || office.call("archive.unlock", json!({ "slotId": slot, "passphrase": PASSPHRASE }));
    for seconds in [0u32, 1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300] {
        let error = wrong();
        assert_eq!(error.code, ErrorCode::WrongKey, "{error:?}");
        assert_eq!(error.retry_after_seconds, (seconds > 0).then_some(seconds));
        assert_eq!(office.ask("archive.status", json!({}))["waitSeconds"], seconds);
        if seconds > 0 {
            // Not even the right one is tried before its time.
            office.clock.advance(i64::from(seconds) - 1);
            let error = right().unwrap_err();
            assert_eq!((error.code, error.retry_after_seconds), (ErrorCode::Wait, Some(1)));
            assert!(error.message.contains("riprovi fra un secondo"), "{error}");
            office.clock.advance(1);
        }
    }
    right().unwrap();
    office.ask("archive.lock", json!({}));
    assert_eq!(wrong().retry_after_seconds, None);
}

#[test]
fn the_recovery_code_and_the_own_passphrase_wait_too() {
    let office = Office::open();
    let change = |current: &str| {
        office.call("session.change_passphrase", json!({ "current": current, "new": "una frase nuova" }))
    };
    let code = change("non è questa qui").unwrap_err();
    assert_eq!(code.code, ErrorCode::WrongKey);
    assert_eq!(change("non è questa qui").unwrap_err().retry_after_seconds, Some(1));
    assert_eq!(change(PASSPHRASE).unwrap_err().code, ErrorCode::Wait);
    office.clock.advance(1);
    change(PASSPHRASE).unwrap();
    office.ask("archive.lock", json!({}));
    let slot = office.slot(ANNA);
    let other = Office::open().recovery;
    let recover = |code: &str| {
        office.call("archive.recover", json!({ "code": code, "slotId": slot, "newPassphrase": "una terza frase" }))
    };
    // A code with a slip of the pen is not an attempt; a well-written code of another archive is.
    let slip: String = format!("{}{}", if office.recovery.starts_with('7') { "8" } else { "7" }, &office.recovery[1..]);
    assert_eq!(recover(&slip).unwrap_err().code, ErrorCode::Invalid);
    assert_eq!(recover(&other).unwrap_err().code, ErrorCode::WrongKey);
    assert_eq!(recover(&other).unwrap_err().retry_after_seconds, Some(1));
    assert_eq!(recover(&office.recovery).unwrap_err().code, ErrorCode::Wait);
    office.clock.advance(1);
    assert_eq!(recover(&office.recovery).unwrap()["operatorName"], ANNA);
}

#[test]
fn an_archive_left_alone_locks_itself_after_its_minutes() {
    let office = Office::open();
    for minutes in [5, 1, 60] {
        office.ask("setting.set", json!({ "key": "lock.minutes", "value": minutes.to_string() }));
        office.ask("session.touch", json!({}));
        office.clock.advance(minutes * 60 - 1);
        assert!(!office.app.tick().locked, "{minutes}");
        office.ask("session.touch", json!({}));
        office.clock.advance(minutes * 60 - 1);
        // Commands alone do not keep it open: a list that refreshes by itself is not a person at the screen.
        office.ask("today.list", json!({}));
        assert!(!office.app.tick().locked, "{minutes}");
        office.clock.advance(1);
        assert!(office.app.tick().locked, "{minutes}");
        assert!(!office.app.tick().locked, "it is said once");
        office.refused(ErrorCode::Locked, "person.search", json!({ "query": "x", "limit": 1 }));
        office.enter(ANNA, PASSPHRASE);
    }
    // A clock set back does not keep it open for longer than its minutes from then.
    office.ask("setting.set", json!({ "key": "lock.minutes", "value": "5" }));
    office.clock.advance(-86_400);
    assert!(!office.app.tick().locked);
    office.clock.advance(300);
    assert!(office.app.tick().locked);
}

#[test]
fn the_bell_is_heard_locked_and_open_once() {
    let office = Office::open();
    for _ in 0..2 {
        assert!(!office.app.tick().bell);
        office.ask("archive.ring", json!({}));
        assert_eq!((office.app.tick().bell, office.app.tick().bell), (true, false));
        office.ask("archive.lock", json!({}));
    }
}

#[test]
fn the_passphrase_changes_and_only_the_new_one_opens() {
    let office = Office::open();
    let change = |new: &str| office.call("session.change_passphrase", json!({ "current": PASSPHRASE, "new": new }));
    assert_eq!(change("corta").unwrap_err().fields[0].field, "new");
    change("tutta un’altra frase").unwrap();
    assert_eq!(office.try_to_enter(ANNA, PASSPHRASE).unwrap_err().code, ErrorCode::WrongKey);
    office.enter(ANNA, "tutta un’altra frase");
    office.sound();
    let office = office.restarted();
    office.enter(ANNA, "tutta un’altra frase");
    office.sound();
}

#[test]
fn a_new_recovery_code_takes_the_place_of_the_old_one() {
    let office = Office::open();
    office.refused(ErrorCode::WrongKey, "session.new_recovery_code", json!({ "passphrase": "non è questa qui" }));
    let code = office.ask("session.new_recovery_code", json!({ "passphrase": PASSPHRASE }))["recoveryCode"].clone();
    assert_ne!(code, json!(office.recovery));
    office.ask("archive.lock", json!({}));
    let slot = office.slot(ANNA);
    let args = |code: &Value, new: &str| json!({ "code": code, "slotId": slot, "newPassphrase": new });
    let error =
        office.refused(ErrorCode::WrongKey, "archive.recover", args(&json!(office.recovery), "la frase ritrovata"));
    assert!(error.message.contains("il foglio più recente"), "{error}");
    assert_eq!(
        office.refused(ErrorCode::Invalid, "archive.recover", args(&code, "corta")).fields[0].field,
        "newPassphrase"
    );
    let bad = office.refused(ErrorCode::Invalid, "archive.recover", args(&json!("1234"), "la frase ritrovata"));
    assert_eq!(bad.fields[0].field, "code");
    // As a tired hand types it.
    let typed = code.as_str().unwrap().to_lowercase().replace('-', " ");
    let session = office.ask("archive.recover", args(&json!(typed), "la frase ritrovata"));
    assert_eq!(session["operatorName"], ANNA);
    assert_eq!(office.try_to_enter(ANNA, PASSPHRASE).unwrap_err().code, ErrorCode::WrongKey);
    office.enter(ANNA, "la frase ritrovata");
    office.sound();
}

#[test]
fn everything_but_the_lock_screen_asks_to_unlock() {
    let office = Office::open();
    office.ask("archive.lock", json!({}));
    let people = json!({ "query": "x", "limit": 1 });
    office.refused(ErrorCode::Locked, "person.search", people);
    office.refused(ErrorCode::Locked, "today.list", json!({}));
    office.refused(ErrorCode::Locked, "archive.rebuild", json!({}));
    office.refused(ErrorCode::Locked, "session.touch", json!({}));
    office.refused(
        ErrorCode::Locked,
        "session.change_passphrase",
        json!({ "current": PASSPHRASE, "new": "x" .repeat(3) + "una frase lunga" }),
    );
    let elsewhere = json!({ "slotId": "0198c0de-0000-7000-8000-000000000000", "passphrase": PASSPHRASE });
    office.refused(ErrorCode::Denied, "archive.unlock", elsewhere);
    office.refused(ErrorCode::BadRequest, "archive.unlock", json!({ "slotId": "uno", "passphrase": PASSPHRASE }));
    office.enter(ANNA, PASSPHRASE);
    // Inside, asking to come in again is a mistake and changes nothing.
    let slot = {
        office.ask("archive.lock", json!({}));
        office.slot(ANNA)
    };
    office.enter(ANNA, PASSPHRASE);
    let again = office.call("archive.unlock", json!({ "slotId": slot, "passphrase": PASSPHRASE })).unwrap_err();
    assert_eq!(again.message, "L'archivio è già aperto.");
    office.ask("today.list", json!({}));
}

#[test]
fn the_demo_archive_is_apart_from_the_real_one() {
    let office = Office::open();
    office.person(maria());
    let session = office.ask("archive.open_demo", json!({}));
    assert_eq!((&session["example"], &session["backupStale"]), (&json!(true), &json!(false)));
    assert_eq!(office.ask("archive.status", json!({}))["example"], true);
    let found = office.ask("person.search", json!({ "query": "ma", "limit": 100 }));
    let hits = found["hits"].as_array().unwrap();
    assert!(!hits.is_empty() && hits.iter().all(|hit| hit["example"] == true));
    let total = office.ask("intake.list", json!({ "filter": {}, "offset": 0, "limit": 1 }))["total"].as_u64().unwrap();
    assert!(total > 50, "{total}");
    office.sound();
    office.ask("archive.leave_demo", json!({}));
    let status = office.ask("archive.status", json!({}));
    assert_eq!((&status["state"], &status["name"]), (&json!("locked"), &json!("Distretto di prova")));
    office.enter(ANNA, PASSPHRASE);
    assert_eq!(office.found("ros mar"), ["Rossi Maria"]);
    assert_eq!(office.found("esempio"), Vec::<String>::new());
}
