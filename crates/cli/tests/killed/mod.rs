//! A child process that works until it is killed -9, and what its parent reads of it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use poliedro_app::{App, AppConfig, FilePicker, Kdf, SystemClock};
use serde_json::{Value, json};
use std::{
    io::{BufRead, BufReader, Write},
    path::{Path, PathBuf},
    process::{Command, Stdio},
    sync::{Arc, mpsc},
    thread,
    time::Duration,
};

const CHILD: &str = "POLIEDRO_KILL_CHILD";
const PASSPHRASE: &str = "perché no, un caffè";

struct Nowhere;
impl FilePicker for Nowhere {
    fn pick(&self, _: poliedro_app::Pick) -> Option<PathBuf> {
        None
    }
}

pub(crate) fn app(folder: &Path) -> App {
    App::new(AppConfig {
        archive_dir: folder.to_owned(),
        demo_dir: folder.with_extension("esempio"),
        clock: Arc::new(SystemClock),
        device: "prova".to_owned(),
        files: Arc::new(Nowhere),
        kdf: Kdf::Trivial,
    })
}

pub(crate) fn ask(app: &App, command: &str, args: Value) -> Value {
    let reply = app.call(command, args).unwrap_or_else(|error| panic!("{command}: {error:?}"));
    serde_json::from_str(&reply).unwrap()
}

pub(crate) fn create(folder: &Path, roles: &[&str]) {
    let app = app(folder);
    let new = json!({
        "archiveName": "Prova", "operatorName": "Anna", "roles": roles, "body": "", "passphrase": PASSPHRASE,
    });
    ask(&app, "archive.create", new);
    ask(&app, "archive.lock", json!({}));
}

pub(crate) fn unlock(app: &App) -> Value {
    let status = ask(app, "archive.status", json!({}));
    assert_eq!(status["state"], "locked", "{status}");
    ask(app, "archive.unlock", json!({ "slotId": status["slots"][0]["slotId"], "passphrase": PASSPHRASE }))
}

/// Comes in after a kill: nothing to say, the log verifies, a rebuild changes nothing.
pub(crate) fn sound(app: &App, kill: u32) {
    let session = unlock(app);
    assert_eq!(session["notices"], json!([]), "kill {kill}");
    let verdict = ask(app, "audit.verify", json!({}));
    assert_eq!(verdict["ok"], true, "kill {kill}: {verdict}");
    let rebuilt = ask(app, "archive.rebuild", json!({}));
    assert_eq!(rebuilt["unchanged"], true, "kill {kill}");
}

/// The archive that this process works on, when it is a child to be killed.
pub(crate) fn child() -> Option<App> {
    std::env::var_os(CHILD).map(|folder| app(Path::new(&folder)))
}

/// Says a line to the parent, whole or not at all.
pub(crate) fn say(line: &str) {
    let mut out = std::io::stdout();
    out.write_all(format!("{line}\n").as_bytes()).unwrap();
    out.flush().unwrap();
}

/// How many kills, and how long each child lives, at random.
pub(crate) fn lives(seed: u64) -> impl Iterator<Item = (u32, Duration)> {
    let kills: u32 = std::env::var("POLIEDRO_KILLS").ok().and_then(|n| n.parse().ok()).unwrap_or(12);
    let mut seed = seed | 1;
    (0..kills).map(move |kill| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (kill, Duration::from_micros((seed >> 33) % 400_000))
    })
}

/// Runs the test called `name` as a child and kills it `pause` after it said «READY». What it acknowledged, line by line.
pub(crate) fn killed_after(name: &str, folder: &Path, pause: Duration) -> Vec<String> {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args([name, "--exact", "--nocapture", "--test-threads=1"])
        .env(CHILD, folder)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut out = BufReader::new(child.stdout.take().unwrap());
    let (ready, started) = mpsc::channel();
    let reading = thread::spawn(move || {
        let mut acknowledged = Vec::new();
        let mut line = String::new();
        while out.read_line(&mut line).is_ok_and(|bytes| bytes > 0) {
            // A line cut by the kill was not acknowledged: it has no end.
            if let Some(whole) = line.strip_suffix('\n') {
                if whole == "READY" {
                    ready.send(()).unwrap();
                }
                acknowledged.extend(whole.strip_prefix("ACK ").map(str::to_owned));
            }
            line.clear();
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
