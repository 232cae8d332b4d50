//! Reminders: written, changed, done, dropped, taken up again; of a person or of the office.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod equipe;
mod office;

use equipe::*;
use office::*;
use poliedro_app::ErrorCode;
use serde_json::{Value, json};

fn args(person: Option<&str>, form: Value) -> Value {
    json!({ "reminderId": null, "personId": person, "about": null, "form": form })
}

fn form(on: &str, at: &str, text: &str, to: &str) -> Value {
    json!({ "on": on, "at": at, "text": text, "for": to })
}

fn open(office: &Office) -> Vec<Value> {
    let all = json!({ "band": "", "mine": false, "kinds": ["reminder"], "personId": null, "offset": 0, "limit": 50 });
    office.ask("deadline.list", all)["rows"].as_array().unwrap().clone()
}

#[test]
fn a_reminder_lives_until_it_is_done_or_dropped() {
    let equipe = Equipe::open();
    let office = &equipe.office;
    let rossi = equipe.person("Rossi");
    let vmd = equipe.requested(&rossi);
    let mut first = args(Some(&rossi), form("2026-11-25", "09:30", "Richiamare la figlia", &equipe.luca));
    first["about"] = json!(vmd);
    let id = office.ask("reminder.save", first)["reminderId"].as_str().unwrap().to_owned();
    let of = |more: Value| {
        let mut all = json!({ "reminderId": id });
        all.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        all
    };
    let page = || office.ask("reminder.page", json!({ "reminderId": id }));
    assert_eq!(page()["form"], form("2026-11-25", "09:30", "Richiamare la figlia", &equipe.luca));
    assert_eq!((&page()["personId"], &page()["over"]), (&json!(rossi), &json!(false)));
    let row = open(office)[0].clone();
    assert_eq!(
        (&row["what"], &row["fullName"], &row["assignedName"]),
        (&json!("Richiamare la figlia"), &json!("Rossi Maria"), &json!(LUCA))
    );
    assert_eq!(
        (&row["dueTime"], &row["dueOn"], &row["mayWaive"]),
        (&json!("09:30"), &json!("2026-11-25"), &json!(false))
    );
    // Of who died it says so before anything else.
    let death =
        |on: Value, versions: Value| json!({ "personId": rossi, "fields": { "deathDate": on }, "versions": versions });
    office.ask("person.change", death(json!("2026-11-22"), json!({})));
    assert_eq!(open(office)[0]["what"], "Persona deceduta il 22/11/2026. Richiamare la figlia");
    let version = field(&office.page(&rossi), "deathDate").unwrap()["version"].clone();
    office.ask("person.change", death(json!(""), json!({ "deathDate": version })));
    assert_eq!(open(office)[0]["what"], "Richiamare la figlia");
    // It changes, and stays of the same person whatever the form says.
    let changed = json!({ "reminderId": id, "personId": null, "about": null, "form": form("2026-11-26", "", "Richiamare il figlio", "") });
    office.ask("reminder.save", changed);
    assert_eq!((&page()["personId"], &page()["form"]["on"]), (&json!(rossi), &json!("2026-11-26")));
    office.ask("reminder.complete", of(json!({ "note": "Ha risposto" })));
    assert!(open(office).is_empty() && page()["over"] == true);
    for (verb, more) in [("complete", json!({ "note": "" })), ("drop", json!({ "reason": "x" }))] {
        let said = office.refused(ErrorCode::Failed, &format!("reminder.{verb}"), of(more)).message;
        assert!(said.contains("già concluso"), "{said}");
    }
    let late = json!({ "reminderId": id, "personId": null, "about": null, "form": form("2026-11-26", "", "x", "") });
    office.refused(ErrorCode::Failed, "reminder.save", late);
    office.ask("reminder.resume", of(json!({})));
    office.refused(ErrorCode::Failed, "reminder.resume", of(json!({})));
    assert_eq!(open(office).len(), 1);
    office.invalid("reason", "reminder.drop", of(json!({ "reason": " " })));
    office.ask("reminder.drop", of(json!({ "reason": "Si è trasferita" })));
    assert!(open(office).is_empty());
    // The file of the person says everything.
    let file = office.page(&rossi);
    let told: Vec<(&str, &str)> = file["timeline"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (one["title"].as_str().unwrap(), one["detail"].as_str().unwrap()))
        .collect();
    for line in [
        ("Promemoria per il 25/11/2026 alle 09:30", "Richiamare la figlia"),
        ("Promemoria per il 26/11/2026", "Richiamare il figlio"),
        ("Promemoria fatto", "Ha risposto"),
        ("Promemoria riaperto", ""),
        ("Promemoria eliminato", "Si è trasferita"),
    ] {
        assert!(told.contains(&line), "{line:?} is not in {told:?}");
    }
    office.sound();
}

#[test]
fn what_is_written_wrong_is_said_field_by_field() {
    let equipe = Equipe::open();
    let office = &equipe.office;
    let save = |form: Value| args(None, form);
    let invalid = |field: &str, form: Value| office.invalid(field, "reminder.save", save(form));
    invalid("text", form("2026-11-25", "", "  ", ""));
    assert!(invalid("text", form("2026-11-25", "", &"è".repeat(501), "")).contains("501 caratteri"));
    invalid("on", form("", "", "x", ""));
    invalid("on", form("2026-02-30", "", "x", ""));
    assert!(invalid("on", form("2026-11-22", "", "x", "")).contains("già passato"));
    invalid("at", form("2026-11-25", "9:30", "x", ""));
    invalid("at", form("2026-11-25", "24:00", "x", ""));
    assert!(invalid("at", form("2027-03-28", "02:30", "x", "")).contains("lancette"));
    office.refused(ErrorCode::NotFound, "reminder.save", save(form("2026-11-25", "", "x", "boh")));
    office.ask("reminder.save", save(form("2026-11-23", "", &"è".repeat(500), "")));
    // An hour that is over is late at once, and is kept.
    let today = office.ask("reminder.save", save(form("2026-11-23", "08:00", "x", "")));
    assert_eq!(open(office)[0]["band"], "late");
    // Who cannot come in any more is given nothing; what they had stays theirs while its words change.
    let luca = form("2026-11-25", "", "x", &equipe.luca);
    let his = office.ask("reminder.save", save(luca.clone()))["reminderId"].clone();
    office.ask("operator.deactivate", json!({ "operatorId": equipe.luca, "reason": "" }));
    assert!(invalid("for", luca).contains("non ha più accesso"));
    let same = json!({ "reminderId": his, "personId": null, "about": null, "form": form("2026-11-25", "", "y", &equipe.luca) });
    office.ask("reminder.save", same);
    // The day of one that is there may stay in the past, and does not move to another day that is.
    office.clock.advance(3 * 86_400);
    let moved = |on: &str| json!({ "reminderId": today["reminderId"], "personId": null, "about": null, "form": form(on, "08:00", "y", "") });
    office.ask("reminder.save", moved("2026-11-23"));
    office.invalid("on", "reminder.save", moved("2026-11-24"));
    // Put off, it may go back to the day that it had: that is how it is undone.
    office.ask("reminder.save", moved("2026-11-30"));
    office.ask("reminder.save", moved("2026-11-23"));
    office.invalid("on", "reminder.save", moved("2026-11-24"));
    // Of somebody else, or of nobody.
    let (rossi, neri) = (equipe.person("Rossi"), equipe.person("Neri"));
    let vmd = equipe.requested(&rossi);
    let about = json!({ "reminderId": null, "personId": neri, "about": vmd, "form": form("2026-12-25", "", "x", "") });
    office.refused(ErrorCode::Failed, "reminder.save", about);
    for strange in ["", "boh", rossi.as_str()] {
        office.refused(ErrorCode::NotFound, "reminder.page", json!({ "reminderId": strange }));
    }
    office.sound();
}
