//! `poliedro agenda`: every deadline as it stands at a moment, the same bytes each time.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod support;

use serde_json::json;
use support::*;

/// An hour before the clocks change.
const SPRING: &str = "2026-03-29T01:30:00+01:00";

#[test]
fn the_same_archive_at_the_same_moment_gives_the_same_bytes() {
    let (terminal, _) = Terminal::with_archive();
    let person = terminal.person(maria());
    let vmd = json!({ "protocol": "rsa", "route": "pua", "service": "rsa", "requesterKind": "persona" });
    let asked = json!({ "vmdId": null, "personId": person, "person": null, "distinctFrom": [], "form": vmd });
    terminal.ask("vmd.request", &asked);
    terminal.ask(
        "intake.register",
        &json!({ "personId": person, "person": null, "distinctFrom": [], "form": request("Cade") }),
    );
    let reminder = json!({ "on": "2099-12-31", "at": "09:30", "text": "Richiamare\nla figlia", "for": "" });
    terminal.ask("reminder.save", &json!({ "reminderId": null, "personId": null, "about": null, "form": reminder }));
    let agenda = |at: &str| terminal.run(&["agenda", "--now", at, "--json"]).done();
    let first = agenda(SPRING);
    assert_eq!(agenda(SPRING), first);
    // The same moment, said in another way.
    assert_eq!(agenda("2026-03-29T00:30:00Z"), first);
    terminal.run(&["rebuild"]).done();
    assert_eq!(agenda(SPRING), first);
    let told: serde_json::Value = serde_json::from_str(&first).unwrap();
    assert_eq!(
        (&told["now"], &told["day"], &told["total"]),
        (&json!("2026-03-29T00:30:00Z"), &json!("2026-03-29"), &json!(3))
    );
    let kinds: Vec<&str> =
        told["rows"].as_array().unwrap().iter().map(|row| row["key"]["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["vmd.term", "reminder", "intake.assess"]);
    // At another moment the same obligations stand elsewhere.
    let late: serde_json::Value = serde_json::from_str(&agenda("2100-01-01T00:00:00+01:00")).unwrap();
    assert_eq!((&late["rows"][0]["band"], &late["total"]), (&json!("late"), &json!(3)));
    assert_eq!(terminal.run(&["agenda", "--now", SPRING, "--mine", "--json"]).json()["total"], 0);
    // The log says when it was really asked.
    let log =
        terminal.ask("audit.list", &json!({ "operatorId": "", "from": "", "until": "", "offset": 0, "limit": 100 }));
    assert!(!log.to_string().contains("2026-03-29T00:30:00Z") && !log.to_string().contains("\"at\":\"2100"));
    // For people: bands, one line each.
    let lines = terminal.run(&["agenda", "--now", SPRING]).done();
    let lines: Vec<&str> = lines.lines().collect();
    assert_eq!(lines[0], "Scadenze al 29/03/2026 01:30: 3.");
    assert!(lines.contains(&"Più avanti") && lines.contains(&"Senza un termine"), "{lines:?}");
    assert!(lines.iter().any(|line| line.contains("Rossi Maria — VMD: RSA: valutazione da concludere")), "{lines:?}");
    assert!(
        lines.iter().any(|line| line.contains("Promemoria") && line.ends_with("Richiamare la figlia")),
        "{lines:?}"
    );
}

#[test]
fn a_moment_that_is_none_is_refused_by_name() {
    let (terminal, _) = Terminal::with_archive();
    for wrong in ["domani", "2026-10-25T02:30:00", "2026-02-30T10:00:00Z"] {
        terminal.run(&["agenda", "--now", wrong]).refused("--now con giorno");
    }
    assert_eq!(terminal.run(&["agenda", "--now", SPRING]).done().trim(), "Scadenze al 29/03/2026 01:30: 0.");
}
