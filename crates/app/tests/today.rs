//! Oggi: every obligation in its band, what is mine, what is left half done, the week, the counts, the last quarter.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod equipe;
mod office;

use equipe::*;
use office::*;
use serde_json::{Value, json};

const DAY: i64 = 86_400;

fn today(office: &Office, mine: bool) -> Value {
    office.ask("today.list", json!({ "mine": mine }))
}

fn band<'a>(today: &'a Value, code: &str) -> &'a [Value] {
    let bands = today["bands"].as_array().unwrap();
    bands.iter().find(|band| band["code"] == code).map_or(&[], |band| band["rows"].as_array().unwrap())
}

fn count(today: &Value, room: &str) -> (u64, u64) {
    let one = today["counts"].as_array().unwrap().iter().find(|one| one["room"] == room).unwrap();
    (one["total"].as_u64().unwrap(), one["late"].as_u64().unwrap())
}

fn reminder(office: &Office, on: &str, at: &str, text: &str, to: &str) -> String {
    let form = json!({ "on": on, "at": at, "text": text, "for": to });
    let args = json!({ "reminderId": null, "personId": null, "about": null, "form": form });
    office.ask("reminder.save", args)["reminderId"].as_str().unwrap().to_owned()
}

#[test]
fn each_thing_stands_in_one_band_urgency_first() {
    let equipe = Equipe::open();
    let office = &equipe.office;
    let rossi = equipe.person("Rossi");
    let mut form = request();
    form.as_object_mut().unwrap().extend([("urgent".to_owned(), json!(true)), ("urgency".to_owned(), json!("altro"))]);
    office.ask("intake.register", json!({ "personId": rossi, "person": null, "distinctFrom": [], "form": form }));
    let calm = office.intake(&equipe.person("Neri"));
    let vmd = equipe.requested(&rossi);
    // It is 09:00 in Italy.
    let soon = reminder(office, "2026-11-23", "10:30", "Richiamare il reparto", "");
    let later = reminder(office, "2026-11-23", "15:30", "Richiamare la figlia", &equipe.luca);
    let week = reminder(office, "2026-11-30", "", "Sentire il medico", "");
    let far = reminder(office, "2026-12-01", "", "Sentire il medico", "");
    let all = today(office, false);
    assert_eq!(
        (&all["now"], &all["day"], &all["mine"]),
        (&json!("2026-11-23T08:00:00Z"), &json!("2026-11-23"), &json!(false))
    );
    let of = |code: &str| band(&all, code).iter().map(|row| row["key"]["of"].as_str().unwrap()).collect::<Vec<_>>();
    let codes: Vec<&str> = all["bands"].as_array().unwrap().iter().map(|band| band["code"].as_str().unwrap()).collect();
    assert_eq!(codes, ["now", "today", "week", "later", "open"]);
    let now = band(&all, "now");
    assert_eq!(
        (&now[0]["urgent"], &now[0]["tone"], &now[0]["fullName"]),
        (&json!(true), &json!("danger"), &json!("Rossi Maria"))
    );
    assert_eq!((now.len(), &now[1]["key"]["of"], &now[1]["number"]), (2, &json!(soon), &json!("90 min")));
    assert_eq!(now[1]["fullName"], "Promemoria dell’ufficio");
    assert_eq!((of("today"), of("week")), (vec![later.as_str()], vec![week.as_str()]));
    assert_eq!(of("later"), [far.as_str(), vmd.as_str()]);
    assert_eq!(of("open"), [calm.as_str()]);
    assert_eq!(band(&all, "today")[0]["assignedName"], LUCA);
    assert_eq!(count(&all, "oggi"), (3, 0));
    assert_eq!((count(&all, "vmd"), count(&all, "dimissioni")), ((0, 0), (0, 0)));
    // Nobody gave anything to Anna; Luca has his reminder.
    assert_eq!(today(office, true)["bands"], json!([]));
    office.enter(LUCA, &secret(LUCA));
    let mine = today(office, true);
    assert_eq!((band(&mine, "today").len(), count(&mine, "oggi")), (1, (1, 0)));
    // Days go by, and nothing is lost.
    office.clock.advance(35 * DAY);
    let all = today(office, false);
    assert_eq!((band(&all, "late").len(), count(&all, "oggi"), count(&all, "vmd")), (5, (6, 5), (1, 1)));
    office.enter(ANNA, PASSPHRASE);
    office.sound();
}

#[test]
fn the_moment_at_which_something_is_late_is_exact() {
    let office = Office::open();
    reminder(&office, "2026-11-23", "09:30", "Richiamare", "");
    let at = |seconds: i64| {
        office.clock.advance(seconds);
        let all = today(&office, false);
        let row = all["bands"][0]["rows"][0].clone();
        (all["bands"][0]["code"].clone(), row["word"].clone(), row["number"].clone(), row["dueTime"].clone())
    };
    let is = |band: &str, word: &str, number: &str| (json!(band), json!(word), json!(number), json!("09:30"));
    assert_eq!(at(20 * 60), is("now", "mancano", "10 min"));
    assert_eq!(at(10 * 60 - 1), is("now", "manca", "meno di 1 min"));
    assert_eq!(at(1), is("late", "in ritardo di", "meno di 1 min"));
    assert_eq!(at(3 * 3600), is("late", "in ritardo di", "3 h"));
}

#[test]
fn a_form_left_half_filled_comes_back_to_who_left_it() {
    let office = Office::open();
    office.operator("Luca", &["pua"]);
    let draft = json!({ "kind": "intake.new", "key": "", "title": "Accesso di Rossi Maria", "body": "{}" });
    office.ask("draft.save", draft);
    let (more, text) = (60, "Richiamare");
    for n in 0..more {
        reminder(&office, "2026-11-25", "", &format!("{text} {n}"), "");
    }
    office.clock.advance(DAY);
    assert!(today(&office, false)["bands"].as_array().unwrap().iter().all(|band| band["code"] != "today"));
    office.clock.advance(DAY);
    // After everything else of its band, on the page on which it falls.
    let all = today(&office, false);
    let band_today = &all["bands"][0];
    assert_eq!((&band_today["code"], &band_today["total"]), (&json!("today"), &json!(more + 1)));
    assert_eq!(band_today["rows"].as_array().unwrap().len(), 50);
    let args = |offset: u32| json!({ "band": "today", "mine": false, "kinds": [], "personId": null, "offset": offset, "limit": 50 });
    let rest = office.ask("deadline.list", args(50));
    let rest_rows = rest["rows"].as_array().unwrap();
    assert_eq!((rest_rows.len(), &rest["total"]), (11, &json!(more + 1)));
    let last = &rest_rows[10];
    assert_eq!(
        (&last["of"], &last["key"]),
        (&json!("draft"), &json!({ "kind": "draft", "of": "", "part": "intake.new:" }))
    );
    assert_eq!(
        (&last["fullName"], &last["what"]),
        (&json!("Accesso di Rossi Maria"), &json!("Modulo lasciato a metà il 23/11/2026"))
    );
    assert_eq!(office.ask("deadline.list", args(61))["rows"], json!([]));
    assert_eq!(count(&all, "oggi"), (61, 0));
    assert_eq!(all["drafts"].as_array().unwrap().len(), 1);
    // It is nobody else's, and is neither given nor waived.
    let key = last["key"].clone();
    let error = office.call("deadline.assign", json!({ "key": key, "to": office.operator_id("Luca"), "reason": "" }));
    assert!(error.unwrap_err().message.contains("bozza"));
    office.call("deadline.waive", json!({ "key": key, "motive": "errore", "note": "" })).unwrap_err();
    office.enter("Luca", &secret("Luca"));
    assert_eq!(today(&office, false)["bands"][0]["total"], more);
    office.enter(ANNA, PASSPHRASE);
    office.ask("setting.set", json!({ "key": "draft.days", "value": "3" }));
    assert_eq!(today(&office, false)["bands"][0]["total"], more);
}

#[test]
fn a_week_is_seven_days_with_what_has_an_hour_first() {
    let office = Office::open();
    // Late on Sunday, before this week began: written while it was still Sunday.
    office.clock.advance(-DAY);
    reminder(&office, "2026-11-22", "", "Ieri", "");
    office.clock.advance(DAY);
    let whole = reminder(&office, "2026-11-25", "", "Tutto il giorno", "");
    let noon = reminder(&office, "2026-11-25", "12:00", "A mezzogiorno", "");
    let morning = reminder(&office, "2026-11-25", "08:00", "Di mattina", "");
    let midnight = reminder(&office, "2026-11-26", "00:00", "A mezzanotte", "");
    let sunday = reminder(&office, "2026-11-29", "", "Domenica", "");
    let monday = reminder(&office, "2026-11-30", "", "Lunedì", "");
    let week = |from: &str| office.ask("today.week", json!({ "from": from, "mine": false }));
    let of = |week: &Value, day: usize| -> Vec<String> {
        let rows = week["days"][day]["rows"].as_array().unwrap();
        rows.iter().map(|row| row["key"]["of"].as_str().unwrap().to_owned()).collect()
    };
    let this = week("");
    assert_eq!((&this["today"], &this["from"], &this["late"]), (&json!("2026-11-23"), &json!("2026-11-23"), &json!(1)));
    assert_eq!(this["days"].as_array().unwrap().len(), 7);
    assert_eq!((&this["days"][0]["label"], &this["days"][0]["holiday"]), (&json!("lunedì 23 novembre"), &json!("")));
    assert_eq!(of(&this, 2), [morning, noon, whole]);
    assert_eq!((of(&this, 3), of(&this, 6)), (vec![midnight], vec![sunday]));
    assert_eq!(of(&week("2026-12-03"), 0), [monday]);
    // Asked from any of its days, a week is the same.
    assert_eq!(week("2026-11-29"), this);
    // What will be late only next Monday is not late now.
    assert_eq!(week("2026-12-07")["late"], 1);
    assert_eq!(week("2026-12-07")["days"][1]["holiday"], "Immacolata Concezione");
    assert_eq!(week("2026-11-16")["late"], 0);
    office.invalid("from", "today.week", json!({ "from": "2026-02-30", "mine": false }));
    assert_eq!(week("2199-12-31")["days"].as_array().unwrap().len(), 7);
}

#[test]
fn what_enters_its_last_quarter_is_counted_once_and_never_of_a_locked_archive() {
    let equipe = Equipe::open();
    let office = &equipe.office;
    equipe.requested(&equipe.person("Rossi"));
    let quarter = || {
        office.ask("session.touch", json!({}));
        office.app.tick().quarter
    };
    let written = office.written();
    assert_eq!(quarter(), None, "nothing to compare with");
    // Thirty days from 23 November: the last quarter begins in the eighth day before the end.
    office.clock.advance(22 * DAY);
    assert_eq!(quarter(), None);
    office.clock.advance(30);
    assert_eq!(quarter(), None);
    office.clock.advance(2 * DAY);
    assert_eq!(quarter(), Some(1));
    office.clock.advance(120);
    assert_eq!(quarter(), None, "told once");
    assert_eq!(office.written(), written + 1, "a count leaves no row in the log");
    equipe.requested(&equipe.person("Neri"));
    equipe.requested(&equipe.person("Bianchi"));
    office.ask("archive.lock", json!({}));
    office.clock.advance(24 * DAY);
    assert_eq!(office.app.tick().quarter, None);
    office.enter(ANNA, PASSPHRASE);
    assert_eq!(quarter(), Some(2), "what came meanwhile is told once it is open again");
    // Who does not see the work of the day is told nothing of it.
    office.operator("Piano", &["ambito"]);
    equipe.requested(&equipe.person("Verdi"));
    office.enter("Piano", &secret("Piano"));
    office.clock.advance(24 * DAY);
    assert_eq!(quarter(), None);
}

#[test]
fn what_time_it_is_leaves_no_trace() {
    let office = Office::open();
    let before = office.written();
    let now = office.ask("deadline.now", json!({}));
    assert_eq!(now, json!({ "now": "2026-11-23T08:00:00Z", "day": "2026-11-23", "time": "09:00" }));
    office.clock.advance(15 * 3600);
    assert_eq!(office.ask("deadline.now", json!({}))["day"], "2026-11-24");
    assert_eq!(office.written(), before + 1);
}
