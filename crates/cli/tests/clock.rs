//! Tests say at which moment something happens; nobody else can.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod support;

use serde_json::json;
use support::*;

#[test]
fn what_is_written_at_a_said_moment_carries_it() {
    let (terminal, _) = Terminal::with_archive();
    let form = json!({ "form": { "surname": "Rossi", "name": "Maria" }, "distinctFrom": [] }).to_string();
    let before = ["--clock", "2026-03-29T01:30:00+01:00", "call", "person.register", &form];
    let person = terminal.run(&before).json()["personId"].as_str().unwrap().to_owned();
    let asked = json!({ "personId": person }).to_string();
    // The option holds after the verb as well.
    let read = terminal.run(&["call", "person.page", &asked, "--clock", "2026-03-29T03:01:00+02:00"]).json();
    assert!(read.to_string().contains("2026-03-29T00:30:00Z"), "{read}");
}

#[test]
fn a_moment_without_its_offset_is_refused_and_the_option_is_told_to_nobody() {
    let (terminal, _) = Terminal::with_archive();
    for wrong in ["domani", "2026-10-25T02:30:00", ""] {
        terminal
            .run(&["--clock", wrong, "call", "person.search", r#"{"query":"x","limit":1}"#])
            .refused("--clock con giorno");
    }
    assert!(!terminal.run(&["--help"]).done().contains("--clock"));
    assert!(!terminal.run(&["call", "--help"]).done().contains("--clock"));
}
