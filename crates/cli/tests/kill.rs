//! Kill -9 on the whole: a real child process comes in, registers accesses and locks, again and again, and is killed at random
//! moments. No acknowledged access may be lost, the log must verify and a rebuild must change nothing, each time.
//! `POLIEDRO_KILLS=200` asks for the full count; 12 otherwise.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use poliedro_app::{App, AppConfig, FilePicker, Kdf, SystemClock};
use serde_json::{Value, json};
use std::{
    collections::BTreeSet,
    io::{BufRead, BufReader, Write},
    path::{Path, PathBuf},
    process::{Command, Stdio},
    sync::{Arc, mpsc},
    thread,
    time::{Duration, Instant},
};

const CHILD: &str = "POLIEDRO_KILL_CHILD";
const PASSPHRASE: &str = "perché no, un caffè";

struct Nowhere;
impl FilePicker for Nowhere {
    fn pick_folder(&self, _: &str) -> Option<PathBuf> {
        None
    }
}

fn app(folder: &Path) -> App {
    App::new(AppConfig {
        archive_dir: folder.to_owned(),
        demo_dir: folder.with_extension("esempio"),
        clock: Arc::new(SystemClock),
        device: "prova".to_owned(),
        files: Arc::new(Nowhere),
        kdf: Kdf::Trivial,
    })
}

fn ask(app: &App, command: &str, args: Value) -> Value {
    let reply = app.call(command, args).unwrap_or_else(|error| panic!("{command}: {error:?}"));
    serde_json::from_str(&reply).unwrap()
}

fn unlock(app: &App) -> Value {
    let status = ask(app, "archive.status", json!({}));
    assert_eq!(status["state"], "locked", "{status}");
    ask(app, "archive.unlock", json!({ "slotId": status["slots"][0]["slotId"], "passphrase": PASSPHRASE }))
}

/// Not a test of its own: what the child process does. Each access is printed after it was acknowledged.
#[test]
fn child_registers_until_killed() {
    let Some(folder) = std::env::var_os(CHILD) else { return };
    let app = app(Path::new(&folder));
    let mut out = std::io::stdout();
    let mut say = |line: String| {
        out.write_all(line.as_bytes()).unwrap();
        out.flush().unwrap();
    };
    say("\nREADY\n".to_owned());
    for round in 0.. {
        unlock(&app);
        for n in 0..40 {
            let person = json!({ "surname": format!("Rossi{}", n % 7), "name": "Maria", "phone": format!("0373 {round:03}{n:03}") });
            let form =
                json!({ "channel": "telefono", "requesterKind": "persona", "need": format!("Spesa {round} {n}") });
            let args = json!({ "personId": null, "person": person, "distinctFrom": [], "form": form });
            let intake = ask(&app, "intake.register", args)["intakeId"].as_str().unwrap().to_owned();
            say(format!("ACK {intake} registered\n"));
            if n % 3 == 0 {
                let refer = json!({ "intakeId": intake, "to": "vmd", "motive": "Bisogno complesso", "urgent": false });
                ask(&app, "intake.refer", refer);
                say(format!("ACK {intake} referred\n"));
            }
        }
        ask(&app, "archive.lock", json!({}));
    }
}

/// Runs the child and kills it `pause` after it began. What it acknowledged: each access and the stage it had reached.
fn killed_after(folder: &Path, pause: Duration) -> Vec<(String, String)> {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["child_registers_until_killed", "--exact", "--nocapture", "--test-threads=1"])
        .env(CHILD, folder)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let out = BufReader::new(child.stdout.take().unwrap());
    let (ready, started) = mpsc::channel();
    let reading = thread::spawn(move || {
        let mut acknowledged = Vec::new();
        // A line cut by the kill was not acknowledged: it has no end.
        for line in out.lines().map_while(Result::ok) {
            if line == "READY" {
                ready.send(()).unwrap();
            }
            if let Some((id, stage)) = line.strip_prefix("ACK ").and_then(|rest| rest.split_once(' '))
                && ["registered", "referred"].contains(&stage)
            {
                acknowledged.push((id.to_owned(), stage.to_owned()));
            }
        }
        acknowledged
    });
    started.recv_timeout(Duration::from_secs(60)).unwrap();
    thread::sleep(pause);
    child.kill().unwrap();
    let status = child.wait().unwrap();
    assert!(!status.success(), "the child ended before it was killed");
    reading.join().unwrap()
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
    let kills: u32 = std::env::var("POLIEDRO_KILLS").ok().and_then(|n| n.parse().ok()).unwrap_or(12);
    let began = Instant::now();
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("archivio");
    let first = app(&folder);
    let new = json!({
        "archiveName": "Prova", "operatorName": "Anna", "roles": ["pua"], "body": "", "passphrase": PASSPHRASE,
    });
    ask(&first, "archive.create", new);
    ask(&first, "archive.lock", json!({}));
    drop(first);
    let mut seed = u64::from(std::process::id()) | 1;
    let (mut all, mut total, mut with_writes) = (BTreeSet::new(), 0usize, 0u32);
    for kill in 0..kills {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let acknowledged = killed_after(&folder, Duration::from_micros((seed >> 33) % 400_000));
        let app = app(&folder);
        let session = unlock(&app);
        assert_eq!(session["notices"], json!([]), "kill {kill}");
        let verdict = ask(&app, "audit.verify", json!({}));
        assert_eq!(verdict["ok"], true, "kill {kill}: {verdict}");
        let rebuilt = ask(&app, "archive.rebuild", json!({}));
        assert_eq!(rebuilt["unchanged"], true, "kill {kill}");
        let held = every_access(&app);
        all.extend(acknowledged.iter().map(|(id, _)| id.clone()));
        assert!(all.is_subset(&held), "kill {kill}: lost {:?}", all.difference(&held).collect::<Vec<_>>());
        // What was acknowledged last is there as it was acknowledged.
        for (id, stage) in acknowledged.iter().rev().take(5) {
            let page = ask(&app, "intake.page", json!({ "intakeId": id }));
            let reached = page["row"]["stage"].as_str().unwrap();
            assert!(reached == stage || (stage == "registered" && reached == "referred"), "kill {kill}: {page}");
            let requests = page["referrals"].as_array().unwrap().len();
            assert_eq!(requests, usize::from(reached == "referred"));
        }
        ask(&app, "archive.lock", json!({}));
        total += acknowledged.len();
        with_writes += u32::from(!acknowledged.is_empty());
    }
    let seconds = began.elapsed().as_secs_f64();
    println!(
        "{kills} kills, {total} acknowledged writes ({} accesses), {with_writes} runs with writes, none lost, {seconds:.1} s",
        all.len()
    );
    assert!(with_writes * 2 > kills, "most runs must have written something before they were killed");
}
