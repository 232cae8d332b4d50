//! Kill -9 on the whole: a real child process comes in, registers accesses and locks, again and again, and is killed at random
//! moments. No acknowledged access may be lost, the log must verify and a rebuild must change nothing, each time.
//! `POLIEDRO_KILLS=200` asks for the full count; 12 otherwise.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod killed;

use killed::{app, ask, child, create, killed_after, lives, say, sound, unlock};
use poliedro_app::App;
use serde_json::json;
use std::{collections::BTreeSet, time::Instant};

/// Not a test of its own: what the child process does. Each access is printed after it was acknowledged.
#[test]
fn child_registers_until_killed() {
    let Some(app) = child() else { return };
    say("\nREADY");
    for round in 0.. {
        unlock(&app);
        for n in 0..40 {
            let person = json!({ "surname": format!("Rossi{}", n % 7), "name": "Maria", "phone": format!("0373 {round:03}{n:03}") });
            let form =
                json!({ "channel": "telefono", "requesterKind": "persona", "need": format!("Spesa {round} {n}") });
            let args = json!({ "personId": null, "person": person, "distinctFrom": [], "form": form });
            let intake = ask(&app, "intake.register", args)["intakeId"].as_str().unwrap().to_owned();
            say(&format!("ACK {intake} registered"));
            if n % 3 == 0 {
                let refer = json!({ "intakeId": intake, "to": "vmd", "motive": "Bisogno complesso", "urgent": false });
                ask(&app, "intake.refer", refer);
                say(&format!("ACK {intake} referred"));
            }
        }
        ask(&app, "archive.lock", json!({}));
    }
}

fn every_access(app: &App) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for offset in (0..).step_by(5000) {
        let page = ask(app, "intake.list", json!({ "filter": {}, "offset": offset, "limit": 5000 }));
        let rows = page["rows"].as_array().unwrap();
        if rows.is_empty() {
            assert_eq!(page["total"].as_u64().unwrap(), found.len() as u64);
            return found;
        }
        found.extend(rows.iter().map(|row| row["intakeId"].as_str().unwrap().to_owned()));
    }
    found
}

#[test]
fn no_acknowledged_access_is_lost() {
    let began = Instant::now();
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("archivio");
    create(&folder, &["pua"]);
    let (mut all, mut total, mut kills, mut with_writes) = (BTreeSet::new(), 0usize, 0u32, 0u32);
    for (kill, pause) in lives(u64::from(std::process::id())) {
        let acknowledged = killed_after("child_registers_until_killed", &folder, pause);
        let acknowledged: Vec<(&str, &str)> = acknowledged.iter().map(|line| line.split_once(' ').unwrap()).collect();
        let app = app(&folder);
        sound(&app, kill);
        let held = every_access(&app);
        all.extend(acknowledged.iter().map(|(id, _)| (*id).to_owned()));
        assert!(all.is_subset(&held), "kill {kill}: lost {:?}", all.difference(&held).collect::<Vec<_>>());
        // What was acknowledged last is there as it was acknowledged.
        for (id, stage) in acknowledged.iter().rev().take(5) {
            let page = ask(&app, "intake.page", json!({ "intakeId": id }));
            let reached = page["row"]["stage"].as_str().unwrap();
            assert!(reached == *stage || (*stage == "registered" && reached == "referred"), "kill {kill}: {page}");
            let requests = page["referrals"].as_array().unwrap().len();
            assert_eq!(requests, usize::from(reached == "referred"));
        }
        ask(&app, "archive.lock", json!({}));
        total += acknowledged.len();
        kills += 1;
        with_writes += u32::from(!acknowledged.is_empty());
    }
    let seconds = began.elapsed().as_secs_f64();
    println!(
        "{kills} kills, {total} acknowledged writes ({} accesses), {with_writes} runs with writes, none lost, {seconds:.1} s",
        all.len()
    );
    assert!(with_writes * 2 > kills, "most runs must have written something before they were killed");
}
