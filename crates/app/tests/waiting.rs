//! Life in the lists: suspensions, exits, interest, urgencies; the lists as they are shown and as they leave the archive.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod equipe;
mod lists;
mod office;

use calamine::{Data, Reader, Xlsx, open_workbook};
use equipe::*;
use lists::*;
use office::*;
use poliedro_app::ErrorCode;
use serde_json::{Value, json};
use std::{fs, os::unix::fs::PermissionsExt};

/// Somebody who is in both lists, from today.
#[track_caller]
fn waiting<'a>(equipe: &'a Equipe, surname: &str, more: Value) -> Applied<'a> {
    let person = equipe.person(surname);
    let applied = apply(equipe, &person, more);
    applied.ask("enter", json!({ "reason": "Lista di prima di Poliedro" }));
    applied
}

#[test]
fn every_gesture_that_contradicts_what_is_known_is_refused_in_a_sentence() {
    let equipe = Equipe::open();
    let applied = waiting(&equipe, "Rossi", json!({}));
    applied.invalid("on", "offer", json!({ "on": "2026-11-24" }));
    applied.invalid("on", "confirm", json!({ "on": "boh" }));
    assert!(applied.refused("offer", json!({ "on": "2026-11-22" })).contains("non può essere precedente"));
    assert!(applied.refused("offer", json!({ "answerBy": "2026-11-20" })).contains("non può precedere"));
    assert!(applied.refused("offer", json!({ "unitId": VAILATE })).contains("non è nella lista"));
    assert!(applied.refused("accept", json!({})).contains("Non c’è una proposta"));
    assert!(applied.refused("resume", json!({})).contains("non è sospesa"));
    applied.invalid("motive", "suspend", json!({ "motive": "vacanza" }));
    applied.invalid("note", "suspend", json!({ "motive": "altro" }));
    applied.ask("suspend", json!({ "note": "Frattura" }));
    assert_eq!(
        (applied.stage().as_str(), applied.entry(CREMA)["turnLabel"].clone()),
        ("suspended", json!("In lista, sospesa"))
    );
    assert!(applied.refused("offer", json!({})).contains("sospesa") && !applied.may("offer"));
    equipe.office.clock.advance(4 * DAY);
    applied.ask("resume", json!({}));
    equipe.office.clock.advance(DAY);
    let entry = applied.entry(CREMA);
    assert_eq!((&entry["days"], &entry["suspendedDays"]), (&json!(5), &json!(4)));
    applied.ask("offer", json!({}));
    assert!(applied.refused("offer", json!({})).contains("già una proposta"));
    applied.invalid("reason", "withdraw_offer", json!({ "reason": "" }));
    applied.ask("withdraw_offer", json!({}));
    applied.ask("offer", json!({}));
    applied.ask("refuse", json!({ "leaves": true }));
    assert!(applied.refused("offer", json!({})).contains("già uscita"));
    assert_eq!((applied.stage().as_str(), applied.entry(CREMA)["exitLabel"].clone()), ("listed", json!("Rinuncia")));
    applied.invalid("exit", "leave", json!({ "exit": "admitted" }));
    applied.invalid("exit", "leave", json!({ "exit": "" }));
    assert!(applied.refused("leave", json!({ "unitId": CASTELLEONE, "exit": "moved" })).contains("motivo dell’uscita"));
    // The last list that is left ends the application.
    applied.ask("leave", json!({ "unitId": CASTELLEONE, "exit": "elsewhere" }));
    let page = applied.page();
    assert_eq!((&page["stage"], &page["exitLabel"]), (&json!("closed"), &json!("Inserimento altrove")));
    for verb in ["enter", "suspend", "offer", "accept", "refuse", "admit", "leave", "confirm"] {
        assert!(
            applied
                .refused(
                    verb,
                    json!({ "reason": "x" }).as_object().filter(|_| verb == "enter").map_or(json!({}), |it| json!(it))
                )
                .contains("è conclusa dal"),
            "{verb}"
        );
    }
    equipe.office.refused(ErrorCode::NotFound, "application.page", json!({ "applicationId": equipe.luca }));
    equipe.office.refused(ErrorCode::NotFound, "application.page", json!({ "applicationId": "boh" }));
    equipe.office.sound();
}

#[test]
fn a_death_ends_the_wait_and_is_written_in_the_file() {
    let equipe = Equipe::open();
    let applied = waiting(&equipe, "Rossi", json!({}));
    equipe.office.clock.advance(10 * DAY);
    let left = applied.ask("leave", json!({ "exit": "death", "on": "2026-11-30" }));
    assert_eq!(left["deathRecorded"], true);
    let file = equipe.office.page(&applied.person);
    assert_eq!(field(&file, "deathDate").unwrap()["value"], "2026-11-30");
    assert_eq!(
        (applied.page()["exitLabel"].clone(), applied.remarks()),
        (json!("Decesso"), vec!["death".to_owned(), "vmd".to_owned()])
    );
    let other = waiting(&equipe, "Neri", json!({}));
    other.invalid("on", "leave", json!({ "exit": "death", "on": "1989-12-31" }));
    assert!(
        other.refused("leave", json!({ "exit": "death", "on": "2026-11-22" })).contains("non può essere precedente")
    );
    equipe.office.sound();
}

#[test]
fn urgencies_stand_beside_the_lists() {
    let equipe = Equipe::open();
    let applied = waiting(&equipe, "Rossi", json!({}));
    come_in(&equipe, SARA);
    applied.wrong("motive", "start_urgency", json!({ "motive": "altro" }));
    applied.wrong("eventOn", "start_urgency", json!({ "eventOn": "" }));
    applied.wrong("eventOn", "start_urgency", json!({ "eventOn": "2026-11-24" }));
    applied.wrong("report", "start_urgency", json!({ "report": " " }));
    assert!(applied.refused("decide_urgency", json!({})).contains("Nessuna procedura"));
    applied.ask("start_urgency", json!({}));
    assert!(applied.refused("start_urgency", json!({})).contains("già una procedura"));
    let list = listed(&equipe, json!({ "urgent": true }));
    assert_eq!((names(&list), &list["pending"]), (vec!["Rossi Maria"], &json!(1)));
    assert_eq!(list["rows"][0]["urgencyLabel"], "Urgenza da decidere");
    // Who may not start it does not undo its start either.
    let last = applied.page()["lastFact"].clone();
    come_in(&equipe, ANNA);
    assert!(!applied.may("undo"));
    equipe.office.refused(ErrorCode::Denied, "application.undo", applied.args("undo", json!({ "factId": last })));
    come_in(&equipe, SARA);
    applied.ask("decide_urgency", json!({ "granted": false, "note": "Il fratello la ospita" }));
    assert_eq!(names(&listed(&equipe, json!({ "urgent": true }))), Vec::<&str>::new());
    applied.ask("start_urgency", json!({}));
    applied.wrong("reason", "withdraw_urgency", json!({ "reason": "" }));
    applied.ask("withdraw_urgency", json!({}));
    assert_eq!(applied.page()["urgency"]["stateLabel"], "Ritirata");
    come_in(&equipe, ANNA);
    equipe.office.sound();
}

#[test]
fn interest_is_asked_again_and_nobody_leaves_for_it() {
    let equipe = Equipe::open();
    let applied = waiting(&equipe, "Rossi", json!({}));
    assert_eq!(applied.page()["confirmBy"], "2027-05-23");
    equipe.office.clock.advance(180 * DAY);
    let asked = || due(&equipe, "application.confirm").unwrap()["rows"][0].clone();
    assert_eq!((&asked()["band"], &asked()["dueOn"]), (&json!("week"), &json!("2027-05-23")));
    equipe.office.clock.advance(DAY);
    assert_eq!((&asked()["band"], &asked()["number"]), (&json!("today"), &json!("oggi")));
    assert_eq!(asked()["what"], "RSA: interesse espresso il 23/11/2026, da sentire di nuovo entro oggi");
    let list = listed(&equipe, json!({ "toConfirm": true }));
    assert_eq!((&list["toConfirm"], &list["rows"][0]["toConfirm"]), (&json!(1), &json!(true)));
    applied.ask("confirm", json!({}));
    assert_eq!((&asked()["band"], &asked()["dueOn"]), (&json!("later"), &json!("2027-11-23")));
    let page = applied.page();
    assert_eq!((&page["confirmedOn"], &page["confirmBy"]), (&json!("2027-05-23"), &json!("2027-11-23")));
    equipe.ask("setting.set", json!({ "key": "waiting.confirm_months", "value": "1" }));
    assert_eq!(applied.page()["confirmBy"], "2027-06-23");
    equipe.office.invalid("value", "setting.set", json!({ "key": "waiting.answer_days", "value": "31" }));
    equipe.ask("setting.set", json!({ "key": "waiting.answer_days", "value": "10" }));
    applied.ask("offer", json!({}));
    assert_eq!(applied.entry(CREMA)["offer"]["answerBy"], "2027-06-02");
    assert_eq!(applied.stage(), "offered");
}

#[test]
fn the_lists_are_in_order_of_entry_and_every_filter_filters() {
    let equipe = Equipe::open();
    let neri = waiting(&equipe, "Neri", json!({ "preferences": [{ "unitId": CREMA, "wing": "alzheimer" }] }));
    equipe.office.clock.advance(DAY);
    let rossi = waiting(&equipe, "Rossi", json!({}));
    equipe.office.clock.advance(DAY);
    let bruni = equipe.person("Bruni");
    let bruni = apply(&equipe, &bruni, json!({ "appliedOn": "2026-10-20", "preferences": [{ "unitId": CREMA }] }));
    rossi.ask("suspend", json!({}));
    let is = |filter: Value, people: &[&str]| {
        let list = listed(&equipe, filter.clone());
        assert_eq!(names(&list), people, "{filter}");
        assert_eq!(list["total"], people.len(), "{filter}");
    };
    const NERI: &str = "Neri Maria";
    const ROSSI: &str = "Rossi Maria";
    const BRUNI: &str = "Bruni Maria";
    is(json!({}), &[NERI, ROSSI]);
    is(json!({ "unitId": CREMA }), &[NERI, ROSSI]);
    is(json!({ "unitId": CASTELLEONE }), &[ROSSI]);
    is(json!({ "unitId": VAILATE }), &[]);
    is(json!({ "scope": "applied" }), &[BRUNI]);
    is(json!({ "scope": "all" }), &[BRUNI, NERI, ROSSI]);
    is(json!({ "late": true }), &[BRUNI]);
    is(json!({ "wing": "alzheimer" }), &[NERI]);
    is(json!({ "suspended": true }), &[ROSSI]);
    is(json!({ "suspended": false }), &[NERI]);
    is(json!({ "overDays": 1 }), &[NERI]);
    is(json!({ "plan": true }), &[]);
    is(json!({ "kind": "cdi" }), &[]);
    is(json!({ "comune": "D142", "sex": "" }), &[NERI, ROSSI]);
    is(json!({ "sex": "M" }), &[]);
    is(json!({ "subAmbito": "Crema" }), &[NERI, ROSSI]);
    is(json!({ "subAmbito": "Soncino" }), &[]);
    is(json!({ "text": "neri" }), &[NERI]);
    neri.ask("offer", json!({}));
    is(json!({ "offered": true }), &[NERI]);
    neri.ask("accept", json!({}));
    neri.ask("admit", json!({}));
    is(json!({ "scope": "over" }), &[NERI]);
    is(json!({}), &[ROSSI]);
    let list = listed(&equipe, json!({ "scope": "applied" }));
    let row = &list["rows"][0];
    assert_eq!(
        (&row["clockTone"], &row["clockSentence"]),
        (&json!("danger"), &json!("In ritardo di 6 giorni: il termine era il 19/11/2026."))
    );
    assert_eq!((&list["waiting"], &list["applied"], &list["uncovered"]), (&json!(1), &json!(1), &json!(1)));
    let row = &listed(&equipe, json!({ "unitId": CASTELLEONE }))["rows"][0].clone();
    assert_eq!((&row["enteredOn"], &row["days"], &row["suspended"]), (&json!("2026-11-24"), &json!(1), &json!(true)));
    for (field, filter) in [
        ("scope", json!({ "scope": "boh" })),
        ("kind", json!({ "kind": "boh" })),
        ("wing", json!({ "wing": "boh" })),
        ("sex", json!({ "sex": "X" })),
        ("subAmbito", json!({ "subAmbito": "Milano" })),
    ] {
        equipe.office.invalid(field, "waiting.list", json!({ "filter": filter, "offset": 0, "limit": 10 }));
    }
    drop(bruni);
}

#[test]
fn the_extract_of_a_unit_has_only_its_people_who_consented() {
    let equipe = Equipe::open();
    let hostile = equipe.office.person(json!({ "surname": "=CMD()", "name": "Ada", "birthDate": "1940-02-29", "sex": "F", "residence": "D142", "phone": "+39 333 1234567" }));
    let hostile =
        apply(&equipe, &hostile, json!({ "requesterKind": "persona", "requesterName": "", "requesterPhone": "" }));
    hostile.ask("enter", json!({ "reason": "x" }));
    equipe.office.clock.advance(DAY);
    let neri = waiting(&equipe, "Neri", json!({ "preferences": [{ "unitId": CREMA, "wing": "alzheimer" }] }));
    waiting(&equipe, "Rossi", json!({ "preferences": [{ "unitId": CASTELLEONE }] }));
    waiting(&equipe, "Muto", json!({ "sharingConsentOn": "" }));
    neri.ask("offer", json!({}));
    let folder = equipe.office.path().join("estratti");
    fs::create_dir(&folder).unwrap();
    equipe.office.choose(Some(folder.clone()));
    let export = |format: &str| json!({ "unitId": CREMA, "format": format });
    let office = &equipe.office;
    let made = equipe.ask("waiting.export", export("xlsx"));
    let name = "lista-fondazione-benefattori-cremaschi-2026-11-24.xlsx";
    assert_eq!((&made["file"], &made["rows"], &made["withheld"]), (&json!(name), &json!(2), &json!(1)));
    assert_eq!(fs::metadata(folder.join(name)).unwrap().permissions().mode() & 0o777, 0o600);
    let mut book: Xlsx<_> = open_workbook(folder.join(name)).unwrap();
    let range = book.worksheet_range("Lista d’attesa").unwrap();
    let row =
        |n: u32| -> Vec<Data> { (0..12).map(|c| range.get_value((n, c)).cloned().unwrap_or(Data::Empty)).collect() };
    assert_eq!(row(0)[0], Data::String("Lista d’attesa: Fondazione Benefattori Cremaschi".into()));
    assert_eq!(row(1)[0], Data::String("Al 24/11/2026. Estratto per uso dell’unità: solo i propri iscritti.".into()));
    assert_eq!((row(3)[0].to_string(), row(3)[11].to_string()), ("N.".to_owned(), "Recapito".to_owned()));
    let first = row(4);
    assert_eq!((&first[0], &first[1]), (&Data::Float(1.0), &Data::String("=CMD() Ada".into())));
    let days = |cell: &Data| match cell {
        Data::DateTime(at) => at.to_ymd_hms_milli(),
        other => panic!("{other:?}"),
    };
    assert_eq!((days(&first[2]), days(&first[5])), ((1940, 2, 29, 0, 0, 0, 0), (2026, 11, 23, 0, 0, 0, 0)));
    assert_eq!((&first[6], &first[11]), (&Data::Float(1.0), &Data::String("+39 333 1234567".into())));
    let second = row(5);
    assert_eq!(second[9], Data::String("Nucleo Alzheimer".into()));
    assert_eq!(second[10], Data::String("Fatta il 24/11/2026, risposta entro il 27/11/2026".into()));
    assert_eq!(second[11], Data::String("0373 80000".into()));
    assert_eq!(range.height(), 6);

    // The same again is another file; as CSV nothing is a formula.
    assert_eq!(equipe.ask("waiting.export", export("xlsx"))["file"], name.replace(".xlsx", "-2.xlsx"));
    let made = equipe.ask("waiting.export", export("csv"));
    let text = fs::read_to_string(folder.join(made["file"].as_str().unwrap())).unwrap();
    let lines: Vec<&str> = text.split("\r\n").collect();
    assert!(text.starts_with("\u{feff}N.;Cognome e nome;Data di nascita;"), "{text}");
    assert_eq!(
        lines[1],
        "1;'=CMD() Ada;29/02/1940;F;Crema;23/11/2026;1;;;;;'+39 333 1234567;Fondazione Benefattori Cremaschi;24/11/2026"
    );
    assert_eq!(lines.len(), 4, "{text}");
    assert!(!text.contains("Rossi") && !text.contains("Muto"));
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 3, "something else was left behind");

    // Whose name left the archive is in the log of their file.
    let log = equipe.ask("person.access_log", json!({ "personId": neri.person })).to_string();
    assert!(log.contains("Estratto della lista di un’unità"), "{log}");
    office.invalid("format", "waiting.export", export("pdf"));
    office.choose(Some(folder.join("non-c-è")));
    office.refused(ErrorCode::Disk, "waiting.export", export("csv"));
    office.choose(None);
    office.refused(ErrorCode::Cancelled, "waiting.export", export("csv"));
    office.choose(Some(folder));
    office.refused(ErrorCode::NotFound, "waiting.export", json!({ "unitId": equipe.luca, "format": "csv" }));
    come_in(&equipe, LUCA);
    office.refused(ErrorCode::Denied, "waiting.export", export("csv"));
}
