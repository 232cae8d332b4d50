//! Kill -9 while a scale is filled in: a real child process answers question after question, closes the scale and begins the next,
//! and is killed at random moments. Every acknowledged answer is in the draft when the program is opened again, every scale that
//! was acknowledged as closed is there with its score. `POLIEDRO_KILLS=200` asks for the full count; 12 otherwise.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod killed;

use killed::{app, ask, child, create, killed_after, lives, say, sound, unlock};
use poliedro_app::App;
use serde_json::{Value, json};
use std::{collections::BTreeSet, time::Instant};

const SCALE: &str = "barthel";

fn person(app: &App) -> String {
    let found = ask(app, "person.search", json!({ "query": "rossi", "limit": 1 }));
    found["hits"][0]["personId"].as_str().unwrap().to_owned()
}

fn form(app: &App, person: &str) -> Value {
    ask(app, "administration.form", json!({ "personId": person, "vmdId": null, "instrument": SCALE, "corrects": null }))
}

/// Not a test of its own: what the child process does. Each answer is printed after it was acknowledged.
#[test]
fn child_answers_until_killed() {
    let Some(app) = child() else { return };
    unlock(&app);
    let person = person(&app);
    say("\nREADY");
    loop {
        let form = form(&app, &person);
        let items = form["definition"]["items"].as_array().unwrap();
        let mut sheet = form["sheet"].clone();
        for item in items {
            let id = item["id"].as_str().unwrap();
            if sheet["answers"].get(id).is_some() {
                continue;
            }
            sheet["answers"][id] = item["options"].as_array().unwrap().last().unwrap()["code"].clone();
            ask(&app, "administration.answer", json!({ "sheet": sheet }));
            say(&format!("ACK answer {}", sheet["answers"].as_object().unwrap().len()));
        }
        let sealed = ask(&app, "administration.seal", json!({ "sheet": sheet }));
        say(&format!("ACK sealed {}", sealed["administrationId"].as_str().unwrap()));
    }
}

#[test]
fn no_acknowledged_answer_is_lost() {
    let began = Instant::now();
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("archivio");
    create(&folder, &["pua"]);
    let office = app(&folder);
    unlock(&office);
    ask(
        &office,
        "person.register",
        json!({ "form": { "surname": "Rossi", "birthDate": "1938-08-15" }, "distinctFrom": [] }),
    );
    ask(&office, "archive.lock", json!({}));
    drop(office);
    let (mut closed, mut total, mut kills, mut with_writes, mut resumed) = (BTreeSet::new(), 0usize, 0u32, 0u32, 0u32);
    for (kill, pause) in lives(u64::from(std::process::id()) << 7) {
        let acknowledged = killed_after("child_answers_until_killed", &folder, pause);
        let app = app(&folder);
        sound(&app, kill);
        let person = person(&app);
        closed.extend(acknowledged.iter().filter_map(|line| line.strip_prefix("sealed ")).map(str::to_owned));
        let list = ask(&app, "administration.list", json!({ "personId": person }));
        let rows = list["rows"].as_array().unwrap();
        let held: BTreeSet<String> =
            rows.iter().map(|row| row["administrationId"].as_str().unwrap().to_owned()).collect();
        assert!(closed.is_subset(&held), "kill {kill}: lost {:?}", closed.difference(&held).collect::<Vec<_>>());
        assert!(rows.iter().all(|row| row["score"].as_str().unwrap().starts_with("100 ")), "kill {kill}: {list}");
        // The answers of the scale that was being filled in; it may have been closed a moment before the kill.
        let kept = form(&app, &person)["sheet"]["answers"].as_object().unwrap().len();
        let last = acknowledged.last().and_then(|line| line.strip_prefix("answer "));
        if let Some(said) = last.map(|said| said.parse::<usize>().unwrap()) {
            let just_closed = kept == 0 && held.len() > closed.len();
            assert!(kept >= said || just_closed, "kill {kill}: {said} answers acknowledged, {kept} kept");
            resumed += u32::from(kept > 0);
        }
        closed = held;
        ask(&app, "archive.lock", json!({}));
        total += acknowledged.len();
        kills += 1;
        with_writes += u32::from(!acknowledged.is_empty());
    }
    let seconds = began.elapsed().as_secs_f64();
    println!(
        "{kills} kills, {total} acknowledged answers and closings, {} scales closed, {resumed} resumed, none lost, {seconds:.1} s",
        closed.len()
    );
    assert!(with_writes * 2 > kills, "most runs must have written something before they were killed");
}
