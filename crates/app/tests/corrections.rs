//! An application that is corrected: its day, its units, the consent that was given for them.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod equipe;
mod lists;
mod office;

use equipe::*;
use lists::*;
use office::*;
use serde_json::{Value, json};

/// Corrects some fields of an application.
#[track_caller]
fn correct(applied: &Applied<'_>, more: Value) {
    applied.ask("correct", json!({ "form": changed(applied, more) }));
}

fn changed(applied: &Applied<'_>, more: Value) -> Value {
    let mut form = applied.page()["form"].clone();
    form.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    form
}

/// The last day of the term on the page of the application, on that of its assessment, and how Oggi says it.
fn terms(applied: &Applied<'_>) -> (Value, Value, Option<Value>) {
    let vmd = applied.equipe.ask("vmd.page", json!({ "vmdId": applied.vmd }));
    let due = due(applied.equipe, "vmd.term").map(|group| group["rows"][0]["number"].clone());
    (applied.page()["clock"]["lastDay"].clone(), vmd["row"]["clock"]["lastDay"].clone(), due)
}

#[test]
fn the_thirty_days_follow_the_day_of_the_application_on_both_pages() {
    let equipe = Equipe::open();
    let applied = apply(&equipe, &equipe.person("Rossi"), json!({ "appliedOn": "2026-11-20" }));
    assert_eq!(terms(&applied), (json!("2026-12-20"), json!("2026-12-20"), Some(json!("27 giorni"))));
    correct(&applied, json!({ "appliedOn": "2026-11-01" }));
    let late = Some(json!("8 giorni"));
    assert_eq!(terms(&applied), (json!("2026-12-01"), json!("2026-12-01"), late.clone()));
    // Every other correction leaves the day where it is; so does a day that is left empty.
    correct(&applied, json!({ "note": "Ha telefonato la figlia", "appliedOn": "" }));
    assert_eq!((applied.page()["appliedOn"].clone(), terms(&applied).2), (json!("2026-11-01"), late));
    let vmd = equipe.ask("vmd.page", json!({ "vmdId": applied.vmd }));
    assert_eq!(vmd["form"]["motive"], "Domanda di inserimento: RSA", "the rest of the request stays");
    // A visit comes after the request.
    let assessor = json!({ "operatorId": equipe.luca });
    equipe.ask("vmd.assign", json!({ "vmdId": applied.vmd, "area": "health", "assessor": assessor, "reason": "" }));
    come_in(&equipe, LUCA);
    let form = equipe.ask("vmd.visit_form", json!({ "vmdId": applied.vmd, "area": "health", "corrects": null }));
    let mut sheet = form["sheet"].clone();
    sheet["values"] = filled(&form["definition"]);
    sheet["place"] = json!("domicilio");
    equipe.ask("vmd.close_visit", json!({ "sheet": sheet }));
    come_in(&equipe, ANNA);
    equipe.office.clock.advance(3 * DAY);
    let said = applied.invalid(
        "appliedOn",
        "correct",
        json!({ "form": changed(&applied, json!({ "appliedOn": "2026-11-25" })) }),
    );
    assert!(said.contains("23/11/2026"), "{said}");
    correct(&applied, json!({ "appliedOn": "2026-11-02" }));
    assert_eq!((terms(&applied).0, terms(&applied).1), (json!("2026-12-02"), json!("2026-12-02")));
    equipe.office.sound();
}

#[test]
fn an_assessment_that_was_there_before_keeps_its_own_day() {
    let equipe = Equipe::open();
    let rossi = equipe.person("Rossi");
    let vmd = equipe.requested(&rossi);
    equipe.office.clock.advance(5 * DAY);
    let applied = apply(&equipe, &rossi, json!({}));
    assert_eq!(applied.vmd, vmd);
    correct(&applied, json!({ "appliedOn": "2026-11-25" }));
    assert_eq!(terms(&applied), (json!("2026-12-25"), json!("2026-12-23"), Some(json!("25 giorni"))));
    // One that the application opened, and that was closed since, is not touched either.
    let neri = apply(&equipe, &equipe.person("Neri"), json!({ "appliedOn": "2026-11-20" }));
    equipe.ask("vmd.close", json!({ "vmdId": neri.vmd, "outcome": "altro", "note": "Doppia" }));
    let facts = |vmd: &str| equipe.ask("vmd.page", json!({ "vmdId": vmd }))["timeline"].as_array().unwrap().len();
    let before = facts(&neri.vmd);
    correct(&neri, json!({ "appliedOn": "2026-11-01" }));
    assert_eq!((facts(&neri.vmd), neri.page()["appliedOn"].clone()), (before, json!("2026-11-01")));
    equipe.office.sound();
}

#[test]
fn a_consent_is_to_tell_the_units_that_were_named_and_no_other() {
    let equipe = Equipe::open();
    let more =
        json!({ "appliedOn": "2026-11-01", "sharingConsentOn": "2026-11-01", "preferences": [{ "unitId": CREMA }] });
    let applied = apply(&equipe, &equipe.person("Rossi"), more);
    let both = json!({ "preferences": [{ "unitId": CREMA }, { "unitId": CASTELLEONE }] });
    let said = applied.invalid("sharingConsentOn", "correct", json!({ "form": changed(&applied, both.clone()) }));
    assert_eq!(
        said,
        "Ha aggiunto un’unità: il consenso del 01/11/2026 vale per quelle indicate allora. Scriva la data del nuovo consenso, oppure lo \
         tolga."
    );
    // Without it, or with a new one, of today or of the day on which it was given, the unit is added; the others come and go freely.
    let with = |consent: &str| {
        let mut more = both.clone();
        more["sharingConsentOn"] = json!(consent);
        more
    };
    correct(&applied, with(""));
    correct(&applied, with("2026-11-01"));
    correct(&applied, json!({ "preferences": [{ "unitId": CASTELLEONE }] }));
    correct(&applied, with("2026-11-20"));
    correct(&applied, json!({ "preferences": [{ "unitId": CREMA }] }));
    correct(&applied, with("2026-11-23"));
    correct(&applied, json!({ "preferences": [{ "unitId": CASTELLEONE, "wing": "alzheimer" }] }));
    correct(&applied, both.clone());
    assert_eq!(applied.page()["form"]["sharingConsentOn"], "2026-11-23");
}

#[test]
fn a_unit_that_was_ended_calls_and_lists_nobody() {
    let equipe = Equipe::open();
    let applied = apply(&equipe, &equipe.person("Rossi"), json!({ "appliedOn": "2026-10-01" }));
    let ended = apply(&equipe, &equipe.person("Neri"), json!({ "appliedOn": "2026-10-01" }));
    ended.ask("enter", json!({ "on": "2026-10-02", "reason": "x" }));
    equipe.ask("unit.end", json!({ "unitId": CREMA, "on": "2026-10-31", "reason": "Chiusa" }));
    for verb in ["offer", "admit"] {
        let said = ended.invalid("unitId", verb, json!({ "on": "2026-11-01" }));
        assert!(said.contains("31/10/2026"), "{said}");
    }
    ended.ask("offer", json!({ "on": "2026-10-31" }));
    applied.invalid("units", "enter", json!({ "units": [CREMA], "reason": "x" }));
    applied.ask("enter", json!({ "reason": "x" }));
    assert_eq!(
        (&applied.entry(CREMA)["enteredOn"], &applied.entry(CASTELLEONE)["enteredOn"]),
        (&Value::Null, &json!("2026-11-23"))
    );
    assert!(!applied.may("enter") && applied.may("offer"));
}

#[test]
fn the_list_of_a_unit_tells_what_that_unit_did() {
    let equipe = Equipe::open();
    let applied = apply(&equipe, &equipe.person("Rossi"), json!({}));
    applied.ask("enter", json!({ "reason": "x" }));
    applied.ask("offer", json!({}));
    let stage = |unit: &str, scope: &str| {
        let list = listed(&equipe, json!({ "unitId": unit, "scope": scope }));
        list["rows"][0]["stageLabel"].clone()
    };
    assert_eq!((stage(CREMA, ""), stage(CASTELLEONE, "")), (json!("Posto proposto"), json!("In lista")));
    assert_eq!(listed(&equipe, json!({}))["rows"][0]["stage"], "offered");
    applied.ask("refuse", json!({ "leaves": true }));
    assert_eq!((stage(CREMA, "over"), stage(CASTELLEONE, "")), (json!("Conclusa"), json!("In lista")));
    applied.ask("offer", json!({ "unitId": CASTELLEONE }));
    applied.ask("accept", json!({ "unitId": CASTELLEONE }));
    applied.ask("admit", json!({ "unitId": CASTELLEONE }));
    assert_eq!((stage(CREMA, "over"), stage(CASTELLEONE, "over")), (json!("Conclusa"), json!("Ingresso avvenuto")));
}

#[test]
fn nobody_is_admitted_twice_through_files_that_were_merged() {
    let equipe = Equipe::open();
    let (keep, drop) = (equipe.person("Rossi"), equipe.person("Rosi"));
    let first = apply(&equipe, &keep, json!({ "appliedOn": "2026-10-01" }));
    let second = apply(&equipe, &drop, json!({ "appliedOn": "2026-10-02" }));
    for applied in [&first, &second] {
        applied.ask("enter", json!({ "on": "2026-10-05", "reason": "x" }));
    }
    first.ask("admit", json!({ "on": "2026-10-20" }));
    equipe.ask("person.merge", json!({ "keep": keep, "drop": drop, "adopt": [], "reason": "" }));
    for (verb, more) in [("admit", json!({ "unitId": CASTELLEONE, "on": "2026-10-20" })), ("offer", json!({}))] {
        assert!(second.refused(verb, more).contains("già entrata"), "{verb}");
    }
    second.ask("leave", json!({ "exit": "elsewhere" }));
    // Who comes out, and asks again, waits and enters again.
    let again = apply(&equipe, &keep, json!({}));
    again.ask("enter", json!({ "reason": "x" }));
    again.ask("admit", json!({}));
    equipe.office.sound();
}

#[test]
fn an_application_that_was_undone_has_no_term() {
    let equipe = Equipe::open();
    let applied = apply(&equipe, &equipe.person("Rossi"), json!({ "appliedOn": "2026-10-01" }));
    assert_eq!(applied.page()["clock"]["tone"], "danger");
    applied.undo();
    assert_eq!((applied.stage().as_str(), applied.page()["clock"].clone()), ("withdrawn", Value::Null));
}

#[test]
fn an_assessment_whose_application_ended_is_to_be_closed() {
    let equipe = Equipe::open();
    let applied = apply(&equipe, &equipe.person("Rossi"), json!({ "appliedOn": "2026-10-01" }));
    let term = || due(&equipe, "vmd.term").unwrap()["rows"][0].clone();
    assert_eq!(term()["sentence"], "In ritardo di 23 giorni: il termine era il 31/10/2026.");
    assert_eq!(term()["what"], "RSA: la valutazione andava conclusa entro il 31/10/2026");
    applied.ask("leave", json!({}));
    assert_eq!(term()["what"], "La domanda è conclusa (rinuncia): chiuda la VMD se non serve più");
    assert_eq!(applied.remarks(), ["vmd"]);
    equipe.ask("vmd.close", json!({ "vmdId": applied.vmd, "outcome": "altro", "note": "Rinuncia" }));
    assert!(due(&equipe, "vmd.term").is_none() && applied.remarks().is_empty());
}
