//! A second program on the same archive is told so, and may ring.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod support;

use poliedro_app::{App, AppConfig, FilePicker, Kdf, SystemClock};
use serde_json::{Value, json};
use std::{path::PathBuf, sync::Arc};
use support::*;

struct Nowhere;
impl FilePicker for Nowhere {
    fn pick(&self, _: poliedro_app::Pick) -> Option<PathBuf> {
        None
    }
}

#[test]
fn while_a_window_has_the_archive_the_terminal_is_refused_and_rings() {
    let (terminal, _) = Terminal::with_archive();
    let window = App::new(AppConfig {
        archive_dir: terminal.archive().to_owned(),
        demo_dir: terminal.beside("esempio"),
        clock: Arc::new(SystemClock),
        device: "finestra".to_owned(),
        files: Arc::new(Nowhere),
        kdf: Kdf::Calibrated,
    });
    let ask =
        |command: &str, args: Value| -> Value { serde_json::from_str(&window.call(command, args).unwrap()).unwrap() };
    let busy = "Questo archivio è già aperto in un'altra finestra di Poliedro";
    let copies = terminal.beside("copie");
    // At the lock screen, and then inside.
    let status = ask("archive.status", json!({}));
    for unlocked in [false, true] {
        if unlocked {
            let slot = &status["slots"][0]["slotId"];
            ask("archive.unlock", json!({ "slotId": slot, "passphrase": PASSPHRASE }));
        }
        terminal.run(&["person", "find", "rossi"]).refused(busy);
        terminal.run(&["call", "person.register", "{}"]).refused(busy);
        terminal.run(&["rebuild"]).refused(busy);
        terminal.run(&["backup", copies.to_str().unwrap()]).refused(busy);
        let seen = terminal.run(&["--json", "status"]).json();
        assert_eq!(seen["state"], "busy");
        assert!(seen["trouble"].as_str().unwrap().contains(busy));
        assert!(terminal.run(&["status"]).done().contains("aperto da un altro programma"));
    }
    assert!(!window.tick().bell);
    ring(&terminal);
    assert_eq!((window.tick().bell, window.tick().bell), (true, false));
    ask("person.search", json!({ "query": "x", "limit": 1 }));
    drop(window);
    terminal.run(&["person", "find", "rossi"]).done();
}

/// What a second window does when asked to bring the first to the front.
fn ring(terminal: &Terminal) {
    let second = App::new(AppConfig {
        archive_dir: terminal.archive().to_owned(),
        demo_dir: terminal.beside("esempio"),
        clock: Arc::new(SystemClock),
        device: "seconda".to_owned(),
        files: Arc::new(Nowhere),
        kdf: Kdf::Calibrated,
    });
    second.call("archive.ring", json!({})).unwrap();
}
