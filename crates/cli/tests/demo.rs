//! `poliedro demo`: the same people, seed and day give the same district; the bounds hold.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod support;

use poliedro_app::{demo::PASSPHRASE as SHIPPED, today};
use serde_json::Value;
use support::*;

/// Takes away what is drawn anew each time: identifiers.
fn without_ids(value: &mut Value) {
    match value {
        Value::Object(map) => {
            map.retain(|key, _| !key.ends_with("Id"));
            map.values_mut().for_each(without_ids);
        }
        Value::Array(items) => items.iter_mut().for_each(without_ids),
        _ => {}
    }
}

/// What can be seen of a district: every access, and everyone found by the first letters of their surnames.
fn seen(seed: &str) -> Vec<Value> {
    let terminal = Terminal::new().knowing(None);
    let made = terminal.run(&["--json", "demo", "--people", "50", "--seed", seed]).json();
    assert_eq!(made["people"], 50);
    let terminal = terminal.knowing(Some(SHIPPED));
    let list = terminal.run(&["--json", "intake", "list", "--limit", "5000"]).json();
    assert_eq!(list["total"], made["intakes"]);
    assert!(list["rows"].as_array().unwrap().iter().all(|row| row["example"] == true));
    let filter = "{\"filter\":{\"stages\":[],\"open\":null,\"protocol\":\"\",\"comune\":\"\",\"subAmbito\":\"\",\"mine\":false,\
                  \"urgent\":false,\"late\":false,\"text\":\"\"},\"offset\":0,\"limit\":200}";
    let vmds = terminal.run(&["call", "vmd.list", filter]).json();
    assert_eq!(vmds["total"], made["vmds"]);
    let meetings = terminal.run(&["call", "meeting.list"]).json();
    let held = ["sealed", "upcoming"].map(|which| meetings[which].as_array().unwrap().len());
    assert_eq!(held.iter().sum::<usize>(), made["meetings"]);
    let all = "{\"mine\":false,\"open\":false,\"text\":\"\",\"offset\":0,\"limit\":200}";
    let plans = terminal.run(&["call", "plan.list", all]).json();
    assert_eq!(plans["total"], made["plans"]);
    let mut seen = vec![made, list, vmds, meetings, plans];
    for letters in ["b", "ma", "s"] {
        let found = terminal.run(&["--json", "person", "find", letters, "--limit", "100"]).json();
        for hit in found["hits"].as_array().unwrap() {
            assert_eq!(hit["example"], true);
            let code = hit["code"].as_str();
            if let Some(code) = code {
                assert!(poliedro_domain::code::check(code).valid, "{code}");
            }
        }
        seen.push(found);
    }
    seen.iter_mut().for_each(without_ids);
    seen
}

#[test]
fn the_same_people_seed_and_day_give_the_same_district() {
    loop {
        let day = today();
        let (first, again, other) = (seen("7"), seen("7"), seen("8"));
        if day != today() {
            continue; // Midnight passed between the two.
        }
        assert!(first[5..].iter().any(|found| !found["hits"].as_array().unwrap().is_empty()));
        for (a, b) in first.iter().zip(&again) {
            assert_eq!(a, b);
        }
        assert_ne!(first, other);
        return;
    }
}

#[test]
fn fewer_than_50_or_more_than_a_million_people_are_refused_and_nothing_is_made() {
    let terminal = Terminal::new().knowing(None);
    for people in ["0", "49", "1000001", "-1", "molti", "99999999999999999999"] {
        let said = terminal.run(&["demo", "--people", people]);
        assert_eq!((said.code, said.out.as_str()), (2, ""), "{said:?}");
        assert!(!terminal.archive().exists(), "{people}");
    }
}

#[test]
fn the_passphrase_that_is_told_is_the_one_that_opens() {
    let shipped = Terminal::new().knowing(None);
    let told = shipped.run(&["demo", "--people", "50"]).done();
    assert!(told.contains(&format!("passphrase «{SHIPPED}».")), "{told}");
    shipped.knowing(Some(SHIPPED)).run(&["intake", "list"]).done();

    let own = Terminal::new();
    let told = own.run(&["demo", "--people", "50"]).done();
    assert!(!told.contains(SHIPPED) && !told.contains(PASSPHRASE), "{told}");
    own.run(&["intake", "list"]).done();
    own.run(&["demo", "--people", "50"]).refused("c'è già un archivio");
    own.run(&["intake", "list"]).done();
}
