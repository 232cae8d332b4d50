//! Handing in an application, correcting it, undoing it; the assessment that it opens or finds open.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod equipe;
mod lists;
mod office;

use equipe::*;
use lists::*;
use poliedro_app::ErrorCode;
use serde_json::{Value, json};

#[test]
fn an_application_is_checked_field_by_field() {
    let equipe = Equipe::open();
    let rossi = equipe.person("Rossi");
    let wrong = |field: &str, more: Value| equipe.office.invalid(field, "application.register", of(&rossi, form(more)));
    wrong("appliedOn", json!({ "appliedOn": "2026-11-24" }));
    wrong("appliedOn", json!({ "appliedOn": "1989-12-31" }));
    wrong("appliedOn", json!({ "appliedOn": "2026-02-30" }));
    wrong("kind", json!({ "kind": "albergo" }));
    wrong("requesterKind", json!({ "requesterKind": "" }));
    wrong("preferences", json!({ "preferences": [] }));
    wrong("preferences", json!({ "preferences": [{ "unitId": "boh" }] }));
    wrong("preferences", json!({ "preferences": [{ "unitId": CREMA }, { "unitId": CREMA }] }));
    wrong("preferences", json!({ "preferences": [{ "unitId": CREMA, "wing": "boh" }] }));
    assert!(wrong("preferences", json!({ "kind": "cdi" })).contains("non è di questo tipo"));
    wrong("disability", json!({ "disability": "boh" }));
    wrong("setting", json!({ "setting": "boh" }));
    wrong("documents", json!({ "documents": ["boh"] }));
    wrong("certificateOn", json!({ "certificateOn": "2026-11-24" }));
    wrong("sharingConsentOn", json!({ "sharingConsentOn": "2026-11-24" }));
    wrong("note", json!({ "note": "a\u{0}b" }));
    // Several mistakes are told at once; what is wrong with a new person is among them.
    let new = json!({ "personId": null, "person": { "surname": "Neri", "birthDate": "2030-01-01" }, "distinctFrom": [], "vmdId": null, "form": form(json!({ "kind": "" })) });
    let error = equipe.office.refused(ErrorCode::Invalid, "application.register", new);
    let fields: Vec<&str> = error.fields.iter().map(|one| one.field.as_str()).collect();
    assert!(fields.contains(&"kind") && fields.contains(&"birthDate"), "{error:?}");
    // A unit that no longer takes people in is not asked for; one that is asked for already may end.
    let applied = apply(&equipe, &rossi, json!({}));
    equipe.ask("unit.end", json!({ "unitId": CREMA, "on": "2026-11-22", "reason": "Chiusa" }));
    let neri = equipe.person("Neri");
    equipe.office.invalid("preferences", "application.register", of(&neri, form(json!({}))));
    applied.ask("correct", json!({ "form": form(json!({ "disability": "accompagnamento" })) }));
    assert_eq!(applied.remarks(), ["unit"]);
}

#[test]
fn nobody_applies_before_birth_after_death_or_twice() {
    let equipe = Equipe::open();
    let rossi = equipe.person("Rossi");
    let dead = json!({ "personId": rossi, "fields": { "deathDate": "2026-11-15" }, "versions": {} });
    equipe.ask("person.change", dead);
    let register = |more: Value| of(&rossi, form(more));
    assert!(equipe.office.invalid("appliedOn", "application.register", register(json!({}))).contains("decesso"));
    let applied = apply(&equipe, &rossi, json!({ "appliedOn": "2026-11-10" }));
    assert_eq!(applied.remarks(), ["death"]);
    let twice = equipe.office.refused(
        ErrorCode::Failed,
        "application.register",
        register(json!({ "appliedOn": "2026-11-11" })),
    );
    assert!(twice.message.contains("C’è già una domanda aperta"), "{twice}");
    // Another kind of unit is another application, with an assessment of its own.
    let cdi = json!({ "kind": "cdi", "name": "Centro diurno", "comune": "D142" });
    let unit = equipe.ask("unit.save", json!({ "unitId": null, "from": "", "form": cdi }))["unitId"].clone();
    let form = json!({ "kind": "cdi", "preferences": [{ "unitId": unit }], "appliedOn": "2026-11-10" });
    let other = apply(&equipe, &rossi, form);
    assert_ne!(applied.vmd, other.vmd);
    equipe.office.sound();
}

#[test]
fn a_new_person_applies_in_one_gesture_and_nothing_is_left_of_one_that_fails() {
    let equipe = Equipe::open();
    let person = json!({ "surname": "Verdi", "name": "Ada", "birthDate": "1940-01-01", "residence": "F205" });
    let args =
        |form: Value| json!({ "personId": null, "person": person, "distinctFrom": [], "vmdId": null, "form": form });
    let bad = args(form(json!({ "preferences": [{ "unitId": equipe.luca }] })));
    equipe.office.invalid("preferences", "application.register", bad);
    assert!(equipe.office.found("verdi ada").is_empty());
    let draft = json!({ "kind": "application.new", "key": "", "title": "Ada Verdi", "body": "{}" });
    equipe.ask("draft.save", draft);
    let opened = equipe.ask("application.register", args(form(json!({ "sharingConsentOn": "", "certificateOn": "" }))));
    assert_eq!(equipe.office.found("verdi ada"), ["Verdi Ada"]);
    assert_eq!(equipe.ask("today.list", json!({}))["drafts"], json!([]));
    let page = equipe.ask("application.page", json!({ "applicationId": opened["applicationId"] }));
    let said: Vec<&str> =
        page["remarks"].as_array().unwrap().iter().map(|one| one["field"].as_str().unwrap()).collect();
    assert_eq!(said, ["consent", "certificate", "residence"]);
    // Who may not hand in applications does not open a file with one either.
    let office = &equipe.office;
    office.operator("Piano", &["administrator"]);
    come_in(&equipe, "Piano");
    office.refused(ErrorCode::Denied, "application.register", args(form(json!({}))));
    office.refused(ErrorCode::Denied, "application.page", json!({ "applicationId": opened["applicationId"] }));
}

#[test]
fn an_assessment_that_is_open_is_not_opened_again() {
    let equipe = Equipe::open();
    let rossi = equipe.person("Rossi");
    let open = equipe.requested(&rossi);
    equipe.office.clock.advance(60);
    let applied = apply(&equipe, &rossi, json!({}));
    assert_eq!((&applied.vmd, applied.remarks()), (&open, vec!["vmd".to_owned()]));
    // Undone, the assessment stays: the application had not opened it.
    applied.undo();
    assert_eq!(applied.stage(), "withdrawn");
    assert_eq!(equipe.ask("vmd.page", json!({ "vmdId": open }))["closure"], "");
    assert!(applied.refused("enter", json!({})).contains("annullata"));

    // What the PUA sent is completed.
    let neri = equipe.person("Neri");
    let intake = equipe.office.intake(&neri);
    equipe.ask("intake.assess", json!({ "intakeId": intake, "form": { "summary": "x", "complex": true, "needAreas": ["adl"], "art27Checked": false, "art27Met": false, "art27MultiChronic": false, "art27By": "", "art27On": "" } }));
    equipe
        .ask("intake.refer", json!({ "intakeId": intake, "to": "vmd", "motive": "Non ce la fa più", "urgent": false }));
    let applied = apply(&equipe, &neri, json!({ "note": "Vuole stare vicino alla figlia" }));
    let vmd = equipe.ask("vmd.page", json!({ "vmdId": applied.vmd }));
    assert_eq!((&vmd["intakeId"], &vmd["complete"]), (&json!(intake), &json!(true)));
    assert_eq!((&vmd["form"]["protocol"], &vmd["form"]["route"]), (&json!("rsa"), &json!("pua")));
    assert_eq!(vmd["form"]["motive"], "Vuole stare vicino alla figlia");

    // One that is chosen must be of the person, open, of the protocol and free.
    let bruni = equipe.person("Bruni");
    let choose = |vmd: &str| {
        let mut args = of(&bruni, form(json!({})));
        args["vmdId"] = json!(vmd);
        args
    };
    assert!(equipe.office.invalid("vmdId", "application.register", choose(&applied.vmd)).contains("altra persona"));
    let mine = equipe.requested(&bruni);
    equipe.ask("vmd.close", json!({ "vmdId": mine, "outcome": "altro", "note": "" }));
    assert!(equipe.office.invalid("vmdId", "application.register", choose(&mine)).contains("chiusa"));
    equipe.ask("vmd.reopen", json!({ "vmdId": mine, "reason": "x" }));
    assert_eq!(equipe.ask("application.register", choose(&mine))["vmdId"], json!(mine));
    equipe.office.sound();
}

#[test]
fn an_application_written_by_mistake_is_undone_with_its_assessment() {
    let equipe = Equipe::open();
    let rossi = equipe.person("Rossi");
    let applied = apply(&equipe, &rossi, json!({}));
    let first = applied.page()["lastFact"].clone();
    applied.ask("confirm", json!({}));
    assert!(applied.refused("undo", json!({ "factId": first })).contains("solo l’ultimo passo"));
    equipe.office.refused(ErrorCode::NotFound, "application.undo", applied.args("undo", json!({ "factId": rossi })));
    applied.undo();
    applied.undo();
    let page = applied.page();
    assert_eq!((&page["stage"], &page["may"], &page["lastFact"]), (&json!("withdrawn"), &json!([]), &json!(null)));
    assert_eq!(equipe.ask("vmd.page", json!({ "vmdId": applied.vmd }))["closure"], "Altro motivo");
    // Another may be handed in; an assessment on which somebody worked stays open.
    let again = apply(&equipe, &rossi, json!({}));
    let assessor = json!({ "operatorId": equipe.luca });
    equipe.ask("vmd.assign", json!({ "vmdId": again.vmd, "area": "health", "assessor": assessor, "reason": "" }));
    again.undo();
    assert_eq!(equipe.ask("vmd.page", json!({ "vmdId": again.vmd }))["closure"], "");
    equipe.office.sound();
}

#[test]
fn a_correction_keeps_what_is_not_on_the_form_and_never_breaks_the_lists() {
    let equipe = Equipe::open();
    let rossi = equipe.person("Rossi");
    let applied = apply(&equipe, &rossi, json!({ "appliedOn": "2026-11-20" }));
    let correct = |more: Value| json!({ "form": form(more) });
    let units = json!([{ "unitId": VAILATE, "wing": "alzheimer" }, { "unitId": CREMA }]);
    applied.ask("correct", correct(json!({ "appliedOn": "2026-11-18", "preferences": units })));
    let page = applied.page();
    assert_eq!((&page["appliedOn"], &page["vmd"]["vmdId"]), (&json!("2026-11-18"), &json!(applied.vmd)));
    assert_eq!((&page["entries"][0]["unitId"], &page["lastTitle"]), (&json!(VAILATE), &json!("Domanda corretta")));
    assert_eq!(applied.remarks(), ["wing"]);
    // The same again is nothing new.
    let before = page["timeline"].as_array().unwrap().len();
    applied.ask("correct", correct(json!({ "appliedOn": "2026-11-18", "preferences": units })));
    assert_eq!(applied.page()["timeline"].as_array().unwrap().len(), before);
    applied.ask("enter", json!({ "reason": "Lista di prima", "on": "2026-11-19" }));
    for more in [
        json!({ "appliedOn": "2026-11-20", "preferences": units }),
        json!({ "appliedOn": "2026-11-18", "preferences": [{ "unitId": CREMA }] }),
    ] {
        assert!(applied.refused("correct", correct(more)).contains("toglierebbe"));
    }
    // A unit is added at the end, and entered alone.
    let more = json!([{ "unitId": VAILATE }, { "unitId": CREMA }, { "unitId": CASTELLEONE }]);
    applied.ask("correct", correct(json!({ "appliedOn": "2026-11-18", "preferences": more })));
    assert!(applied.may("enter"));
    applied.ask("enter", json!({ "reason": "Aggiunta" }));
    assert_eq!(applied.entry(CASTELLEONE)["enteredOn"], "2026-11-23");
    assert!(applied.refused("enter", json!({ "reason": "Ancora" })).contains("almeno un’unità"));
    equipe.office.sound();
}
