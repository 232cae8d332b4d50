//! Scales: nothing typed is lost, nothing is computed twice, what is closed is corrected and never changed.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod equipe;
mod office;

use equipe::*;
use office::*;
use poliedro_app::ErrorCode;
use serde_json::{Map, Value, json};

fn open(office: &Office, person: &str, vmd: Option<&str>, instrument: &str, corrects: Value) -> Value {
    office.ask(
        "administration.form",
        json!({ "personId": person, "vmdId": vmd, "instrument": instrument, "corrects": corrects }),
    )
}

/// Answers that give each item its first option with these points.
fn answers(definition: &Value, points: f64) -> Value {
    let items = definition["items"].as_array().unwrap();
    let answer = |item: &Value| {
        let options = item["options"].as_array().unwrap();
        let option = options.iter().find(|option| option["points"].as_f64() == Some(points)).unwrap();
        (item["id"].as_str().unwrap().to_owned(), option["code"].clone())
    };
    Value::Object(items.iter().map(answer).collect::<Map<_, _>>())
}

/// Anna at the PUA, who also assesses.
fn office_of_one() -> (Office, String) {
    let office = Office::open();
    let person = office.person(maria());
    (office, person)
}

#[test]
fn every_instrument_is_listed_shown_and_scored() {
    let (office, _) = office_of_one();
    let list = office.ask("instrument.list", json!({}));
    let list = list.as_array().unwrap();
    assert!(list.len() >= 32);
    let mpi = list.iter().find(|one| one["id"] == "mpi").unwrap();
    assert_eq!((mpi["on"].as_bool(), mpi["switchable"].as_bool()), (Some(false), Some(true)));
    for one in list {
        let shown = office.ask("instrument.definition", json!({ "id": one["id"], "version": null }));
        assert_eq!(shown["items"].as_array().unwrap().len() as u64, one["items"].as_u64().unwrap());
        let scored = office.ask("instrument.score", json!({ "id": one["id"], "answers": {} }));
        assert_eq!((scored["score"].is_null(), scored["complete"].as_bool()), (true, Some(false)), "{one}");
        assert!(!scored["missing"].as_array().unwrap().is_empty());
        assert_eq!(scored["parts"][0]["id"], shown["main"]);
    }
    let wrong = json!({ "id": "katz", "answers": { "bagno": "forse" } });
    assert!(office.invalid("bagno", "instrument.score", wrong).starts_with("Fare il bagno: "));
    office.refused(ErrorCode::NotFound, "instrument.definition", json!({ "id": "boh", "version": null }));
    office.refused(ErrorCode::NotFound, "instrument.definition", json!({ "id": "katz", "version": "0.0.1" }));
}

#[test]
fn what_is_answered_is_kept_even_when_it_is_wrong_and_found_again() {
    let (office, person) = office_of_one();
    let form = open(&office, &person, None, "katz", Value::Null);
    assert_eq!((form["savedAt"].is_null(), form["score"]["complete"].as_bool()), (true, Some(false)));
    let mut sheet = form["sheet"].clone();
    sheet["answers"] = json!({ "bagno": "autonomo", "vestirsi": "forse", "chissà": "x" });
    sheet["position"] = json!("wc");
    sheet["note"] = json!("Stanca");
    let kept = office.ask("administration.answer", json!({ "sheet": sheet }));
    let problems: Vec<_> =
        kept["problems"].as_array().unwrap().iter().map(|one| one["field"].as_str().unwrap()).collect();
    assert_eq!(problems, ["vestirsi", "chissà"]);
    assert_eq!((kept["score"]["range"][0].as_f64(), kept["score"]["range"][1].as_f64()), (Some(1.0), Some(6.0)));
    assert!(kept["score"]["missing"].as_array().unwrap().contains(&json!("vestirsi")));

    // The program is closed and started again: the form opens where it was, wrong answer included.
    let office = office.restarted();
    office.enter(ANNA, PASSPHRASE);
    let again = open(&office, &person, None, "katz", Value::Null);
    assert_eq!(again["sheet"]["answers"], sheet["answers"]);
    assert_eq!((again["sheet"]["position"].as_str(), again["sheet"]["note"].as_str()), (Some("wc"), Some("Stanca")));
    assert_eq!(again["savedAt"], "2026-11-23T08:00:00Z");
    let drafts = office.ask("today.list", json!({}))["drafts"].clone();
    assert_eq!(
        (drafts[0]["kind"].as_str(), drafts[0]["title"].as_str()),
        (Some("administration"), Some("Katz, Rossi Maria"))
    );
    assert_eq!(drafts[0]["key"], format!("{person}/katz"));

    // A wrong answer stops the closing, and names its question.
    let error = office.refused(ErrorCode::Invalid, "administration.seal", json!({ "sheet": sheet }));
    assert!(
        error.fields.iter().any(|one| one.field == "vestirsi" && one.message.contains("«forse» non è prevista")),
        "{error:?}"
    );
    sheet["answers"] = answers(&form["definition"], 1.0);
    let sealed = office.ask("administration.seal", json!({ "sheet": sheet }));
    assert_eq!((sealed["score"]["score"].as_f64(), sealed["score"]["complete"].as_bool()), (Some(6.0), Some(true)));
    assert!(sealed["next"].is_null());
    assert!(office.ask("today.list", json!({}))["drafts"].as_array().unwrap().is_empty());
    let page = office.ask("administration.page", json!({ "administrationId": sealed["administrationId"] }));
    assert_eq!((page["short"].as_str(), page["note"].as_str()), (Some("Katz"), Some("Stanca")));
    assert_eq!(
        (page["items"][0]["label"].as_str(), page["items"][0]["points"].as_f64()),
        (Some("Fare il bagno"), Some(1.0))
    );
    assert!(page["by"].as_str().unwrap().starts_with(ANNA));
    assert!(page["score"]["note"].as_str().unwrap().starts_with("Lettera di Katz: A"), "{}", page["score"]["note"]);
    let list = office.ask("administration.list", json!({ "personId": person }));
    assert_eq!((list["rows"][0]["score"].as_str(), list["trends"][0]["change"].as_str()), (Some("6 su 6"), Some("")));
    let lines = office.page(&person)["timeline"].clone();
    assert!(
        lines[0]["title"].as_str().unwrap().contains("Katz")
            && lines[0]["detail"].as_str().unwrap().starts_with("6 su 6")
    );
    office.sound();
}

#[test]
fn a_scale_with_answers_missing_is_closed_only_with_the_reason_and_has_no_score() {
    let (office, person) = office_of_one();
    let mut sheet = open(&office, &person, None, "katz", Value::Null)["sheet"].clone();
    let empty = office.invalid("incomplete", "administration.seal", json!({ "sheet": sheet }));
    assert!(empty.contains("nessuna risposta"), "{empty}");
    sheet["answers"] = json!({ "bagno": "autonomo" });
    let error = office.refused(ErrorCode::Invalid, "administration.seal", json!({ "sheet": sheet }));
    assert_eq!(error.fields.len(), 5);
    assert_eq!(error.fields[0].message, "Manca la risposta: Vestirsi.");
    sheet["incomplete"] = json!("Si è addormentata");
    let sealed = office.ask("administration.seal", json!({ "sheet": sheet }));
    assert!(sealed["score"]["score"].is_null() && sealed["score"]["band"].is_null());
    let list = office.ask("administration.list", json!({ "personId": person }));
    assert_eq!(
        (list["rows"][0]["score"].as_str(), list["rows"][0]["bandLabel"].is_null()),
        (Some("Tra 1 e 6 su 6"), true)
    );
    assert_eq!(list["trends"][0]["points"][0]["complete"], false);
    for (field, wrong) in
        [("at", json!("2027-01-01T10:00")), ("place", json!("luna")), ("respondentKind", json!("boh"))]
    {
        let mut sheet = sheet.clone();
        sheet[field] = wrong;
        office.invalid(field, "administration.seal", json!({ "sheet": sheet }));
    }
}

#[test]
fn a_correction_begins_from_what_was_written_and_takes_its_place() {
    let (office, person) = office_of_one();
    let form = open(&office, &person, None, "katz", Value::Null);
    let mut sheet = form["sheet"].clone();
    sheet["answers"] = answers(&form["definition"], 1.0);
    sheet["at"] = json!("2026-11-20T10:30");
    let first = office.ask("administration.seal", json!({ "sheet": sheet }))["administrationId"].clone();
    let mut correction = open(&office, &person, None, "katz", first.clone())["sheet"].clone();
    assert_eq!((&correction["answers"], correction["at"].as_str()), (&sheet["answers"], Some("2026-11-20T10:30")));
    correction["answers"]["bagno"] = json!("dipendente");
    assert!(office.invalid("reason", "administration.seal", json!({ "sheet": correction })).contains("perché"));
    // Half-done, it is another draft than that of a new scale.
    office.ask("administration.answer", json!({ "sheet": correction }));
    assert!(open(&office, &person, None, "katz", Value::Null)["savedAt"].is_null());
    correction["reason"] = json!("risposta_errata");
    let second = office.ask("administration.seal", json!({ "sheet": correction }))["administrationId"].clone();
    let page = |id: &Value| office.ask("administration.page", json!({ "administrationId": id }));
    assert_eq!((&page(&first)["correctedBy"], &page(&second)["corrects"]), (&second, &first));
    assert_eq!(page(&first)["reason"], "Risposta segnata per un’altra");
    assert_eq!(page(&first)["score"]["score"], 6.0);
    let list = office.ask("administration.list", json!({ "personId": person }));
    assert_eq!((list["rows"].as_array().unwrap().len(), list["trends"][0]["points"].as_array().unwrap().len()), (2, 1));
    let again = office.refused(ErrorCode::Failed, "administration.seal", json!({ "sheet": correction }));
    assert!(again.message.contains("già stata corretta"), "{again}");
    let args = json!({ "personId": person, "vmdId": null, "instrument": "barthel", "corrects": second });
    assert!(office.refused(ErrorCode::Failed, "administration.form", args).message.contains("stessa scala"));
    office.sound();
}

#[test]
fn the_gds_5_inside_a_gds_15_needs_no_second_form() {
    let (office, person) = office_of_one();
    let form = open(&office, &person, None, "gds-15", Value::Null);
    let mut sheet = form["sheet"].clone();
    sheet["answers"] = answers(&form["definition"], 1.0);
    let first = office.ask("administration.seal", json!({ "sheet": sheet }))["administrationId"].clone();
    let rows = || office.ask("administration.list", json!({ "personId": person }))["rows"].as_array().unwrap().clone();
    let of = |rows: &[Value], id: &str, corrected: bool| {
        rows.iter().find(|row| row["instrument"] == id && row["corrected"] == corrected).cloned()
    };
    let short = of(&rows(), "gds-5", false).expect("derived");
    assert_eq!(short["score"], "5 su 5");
    let page = office.ask("administration.page", json!({ "administrationId": short["administrationId"] }));
    assert_eq!(page["note"], "Derivata dalla GDS-15");
    assert!(page["items"].as_array().unwrap().iter().all(|item| !item["answer"].as_str().unwrap().is_empty()));

    // Correcting the long one corrects the short one.
    let mut correction = open(&office, &person, None, "gds-15", first)["sheet"].clone();
    correction["answers"] = answers(&form["definition"], 0.0);
    correction["reason"] = json!("x");
    let second = office.ask("administration.seal", json!({ "sheet": correction }))["administrationId"].clone();
    assert_eq!(of(&rows(), "gds-5", false).unwrap()["score"], "0 su 5");
    assert_eq!(of(&rows(), "gds-5", true).unwrap()["score"], "5 su 5");

    // Also when it is no longer complete: the old score does not go on counting.
    let mut incomplete = open(&office, &person, None, "gds-15", second)["sheet"].clone();
    let one =
        incomplete["answers"].as_object().unwrap().iter().next().map(|(id, code)| (id.clone(), code.clone())).unwrap();
    incomplete["answers"] = json!({ one.0: one.1 });
    incomplete["reason"] = json!("x");
    incomplete["incomplete"] = json!("Era di un’altra persona");
    office.ask("administration.seal", json!({ "sheet": incomplete }));
    let left = of(&rows(), "gds-5", false).unwrap();
    assert!(left["score"].as_str().unwrap().starts_with("Tra "), "{left}");
    // An incomplete one alone derives nothing.
    let other = office.person(json!({ "surname": "Neri", "name": "Ugo" }));
    let mut sheet = open(&office, &other, None, "gds-15", Value::Null)["sheet"].clone();
    sheet["answers"] = incomplete["answers"].clone();
    sheet["incomplete"] = json!("Stanco");
    office.ask("administration.seal", json!({ "sheet": sheet }));
    let list = office.ask("administration.list", json!({ "personId": other }));
    assert_eq!(list["rows"].as_array().unwrap().len(), 1);
    office.sound();
}

#[test]
fn the_archive_proposes_what_it_knows_and_answers_nothing_by_itself() {
    let (office, person) = office_of_one();
    let brass = open(&office, &person, None, "brass", Value::Null);
    let hints = brass["hints"].as_object().unwrap();
    assert_eq!(hints.values().next().unwrap(), "Quel giorno ha 88 anni: «80 anni o più».");
    assert!(brass["sheet"]["answers"].as_object().unwrap().is_empty());
    // At the date of the administration, not today's.
    let mut sheet = brass["sheet"].clone();
    sheet["at"] = json!("2018-08-14T10:00");
    office.ask("administration.answer", json!({ "sheet": sheet }));
    let then = open(&office, &person, None, "brass", Value::Null);
    assert!(then["hints"].as_object().unwrap().values().next().unwrap().as_str().unwrap().contains("79 anni"));
    // What is off is not filled in until someone switches it on.
    let args = json!({ "personId": person, "vmdId": null, "instrument": "mpi", "corrects": null });
    assert!(office.refused(ErrorCode::Failed, "administration.form", args.clone()).message.contains("Amministrazione"));
    office.ask("instrument.switch", json!({ "id": "mpi", "on": true }));
    let katz = open(&office, &person, None, "katz", Value::Null);
    let mut sheet = katz["sheet"].clone();
    sheet["answers"] = answers(&katz["definition"], 1.0);
    office.ask("administration.seal", json!({ "sheet": sheet }));
    // The MPI counts the Katz that was administered.
    let mpi = office.ask("administration.form", args);
    assert!(mpi["proposals"].as_object().unwrap().values().any(|value| value == 6.0), "{}", mpi["proposals"]);
    office.ask("instrument.switch", json!({ "id": "mpi", "on": false }));
    office.refused(ErrorCode::Failed, "instrument.switch", json!({ "id": "katz", "on": false }));
    office.sound();
}

#[test]
fn five_scales_in_one_sitting_each_leads_to_the_next() {
    let equipe = Equipe::open();
    let office = &equipe.office;
    let person = equipe.person("Neri");
    let vmd = equipe.requested(&person);
    office.enter(LUCA, &secret(LUCA));
    let page = office.ask("vmd.page", json!({ "vmdId": vmd }));
    let always: Vec<String> = page["areas"][0]["instruments"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|one| one["always"] == true)
        .map(|one| one["id"].as_str().unwrap().to_owned())
        .collect();
    assert!(always.len() >= 5, "{always:?}");
    let mut now = always[0].clone();
    let mut done = Vec::new();
    loop {
        let form = open(office, &person, Some(&vmd), &now, Value::Null);
        assert_eq!(form["others"].as_array().unwrap().iter().filter(|one| one["always"] == true).count(), always.len());
        let mut sheet = form["sheet"].clone();
        if done.is_empty() {
            sheet["place"] = json!("domicilio");
            sheet["respondentKind"] = json!("caregiver");
        } else {
            // Where and with whom are said once.
            assert_eq!(
                (sheet["place"].as_str(), sheet["respondentKind"].as_str()),
                (Some("domicilio"), Some("caregiver"))
            );
        }
        for item in form["definition"]["items"].as_array().unwrap() {
            let answer = match item["kind"].as_str().unwrap() {
                "single" => item["options"][0]["code"].clone(),
                "multiple" => json!([item["options"][0]["code"]]),
                _ => item["min"].clone(),
            };
            sheet["answers"][item["id"].as_str().unwrap()] = answer;
        }
        for input in form["definition"]["inputs"].as_array().unwrap() {
            sheet["answers"][input["id"].as_str().unwrap()] = input["options"][0]["code"].clone();
        }
        office.clock.advance(60);
        let sealed = office.ask("administration.seal", json!({ "sheet": sheet }));
        assert_eq!(sealed["score"]["complete"], true, "{now}: {sealed}");
        done.push(now.clone());
        match sealed["next"]["id"].as_str() {
            Some(next) => next.clone_into(&mut now),
            None => break,
        }
    }
    assert_eq!(done, always);
    let page = office.ask("vmd.page", json!({ "vmdId": vmd }));
    let states = page["areas"][0]["instruments"].as_array().unwrap().clone();
    assert!(
        states.iter().filter(|one| one["always"] == true).all(|one| one["score"].as_str().unwrap().contains(" su "))
    );
    let sitting: Value = office.ask("administration.list", json!({ "personId": person }))["rows"][0].clone();
    assert_eq!(
        (sitting["by"].as_str(), sitting["vmdId"].as_str()),
        (Some("Luca Verdi, Infermiere (ASST di Crema)"), Some(vmd.as_str()))
    );
    // Someone else's assessment is not where they are kept.
    let stranger = office.person(json!({ "surname": "Gialli" }));
    let args = json!({ "personId": stranger, "vmdId": vmd, "instrument": "katz", "corrects": null });
    office.refused(ErrorCode::Failed, "administration.form", args);
    office.enter(ANNA, PASSPHRASE);
    office.sound();
}
