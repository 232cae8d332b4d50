//! An application from the day it is handed in to the bed, through every gesture; what each refuses, and to whom.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod equipe;
mod lists;
mod office;

use equipe::*;
use lists::*;
use office::*;
use poliedro_app::ErrorCode;
use serde_json::{Value, json};

/// The assessment of an application is made, and decided in a meeting of today; what sealing its minutes says.
#[track_caller]
fn decided(applied: &Applied<'_>, outcome: &str) -> Value {
    let equipe = applied.equipe;
    for (area, operator) in [("health", &equipe.luca), ("social", &equipe.sara)] {
        let assessor = json!({ "operatorId": operator });
        equipe.ask("vmd.assign", json!({ "vmdId": applied.vmd, "area": area, "assessor": assessor, "reason": "" }));
    }
    for (area, name) in [("health", LUCA), ("social", SARA)] {
        come_in(equipe, name);
        let form = equipe.ask("vmd.visit_form", json!({ "vmdId": applied.vmd, "area": area, "corrects": null }));
        let mut sheet = form["sheet"].clone();
        sheet["values"] = filled(&form["definition"]);
        sheet["place"] = json!("domicilio");
        equipe.ask("vmd.close_visit", json!({ "sheet": sheet }));
    }
    come_in(equipe, ANNA);
    let form = json!({ "summary": "x", "domains": [], "setting": "rsa", "proposal": "Inserimento in lista RSA" });
    equipe.ask("vmd.synthesise", json!({ "vmdId": applied.vmd, "form": form }));
    let meeting = equipe.meeting("2026-11-23", &[&applied.vmd]);
    equipe.attended(&meeting);
    let mut decision = json!({ "outcome": outcome });
    if outcome == "non_idoneo" {
        decision["motive"] = json!("Bisogno diverso");
    }
    equipe.ask("meeting.decide", json!({ "meetingId": meeting, "vmdId": applied.vmd, "decision": decision }));
    equipe.ask("meeting.seal", json!({ "meetingId": meeting }))
}

#[test]
fn from_the_application_to_the_bed() {
    let equipe = Equipe::open();
    let rossi = equipe.person("Rossi");
    let applied = apply(&equipe, &rossi, json!({ "appliedOn": "2026-11-10" }));
    let page = applied.page();
    assert_eq!((&page["stage"], &page["stageLabel"]), (&json!("applied"), &json!("In valutazione")));
    assert_eq!(page["clock"]["sentence"], "Mancano 17 giorni: entro il 10/12/2026.");
    assert_eq!(page["requester"], "Un familiare: Lucia Neri, 0373 80000");
    assert_eq!(page["entries"][1]["unit"], "Fondazione G. Brunenghi");
    assert_eq!(page["entries"][0]["turnLabel"], "Non ancora in lista");
    // The assessment began on the day of the application, with its data.
    let vmd = equipe.ask("vmd.page", json!({ "vmdId": applied.vmd }));
    assert_eq!((&vmd["applicationId"], &vmd["form"]["route"]), (&json!(applied.id), &json!("udo_misure_invalidita")));
    assert_eq!(vmd["form"]["motive"], "Domanda di inserimento: RSA");
    assert_eq!(vmd["row"]["clock"]["lastDay"], "2026-12-10");
    assert_eq!((&vmd["row"]["service"], &vmd["form"]["requesterName"]), (&json!("RSA"), &json!("Lucia Neri")));
    assert_eq!(names(&listed(&equipe, json!({ "scope": "applied" }))), ["Rossi Maria"]);
    assert!(names(&listed(&equipe, json!({}))).is_empty());

    // The equipe decides: the person is in both lists, from the day of the meeting, with the same minutes.
    let sealed = decided(&applied, "lista_rsa");
    assert_eq!((&sealed["entered"], &sealed["leftOut"]), (&json!(["Rossi Maria"]), &json!([])));
    let page = applied.page();
    assert_eq!((&page["stage"], &page["uncovered"]), (&json!("listed"), &json!(true)));
    assert_eq!((&page["entries"][0]["enteredOn"], &page["entries"][0]["position"]), (&json!("2026-11-23"), &json!(1)));
    assert_eq!((&page["vmd"]["minutes"], &page["vmd"]["lists"]), (&json!("Verbale 1/2026"), &json!(true)));
    assert_eq!(page["clock"]["met"], true);
    assert_eq!(names(&listed(&equipe, json!({ "unitId": CASTELLEONE, "plan": false }))), ["Rossi Maria"]);

    // A temporary plan, compiled and activated: the person is covered.
    let plan = equipe.ask("plan.open", json!({ "vmdId": applied.vmd, "kind": "temporary" }))["planId"].clone();
    let step = |verb: &str, more: Value| {
        let mut args = json!({ "planId": plan });
        args.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        equipe.ask(&format!("plan.{verb}"), args)
    };
    assert!(today(&equipe, "uncovered").unwrap()["rows"][0]["what"].as_str().unwrap().contains("in preparazione"));
    step(
        "save_goal",
        json!({ "id": null, "form": { "text": "A casa, in sicurezza", "domain": "functional", "measure": "", "state": "aperto" } }),
    );
    step(
        "save_intervention",
        json!({ "id": null, "form": { "intervention": "sad", "provider": "Comune", "intensity": "2 a settimana", "funding": ["comune"], "from": "", "until": "", "state": "attivo", "goal": null, "note": "" } }),
    );
    step("set_roles", json!({ "responsibilities": "Sara coordina", "family": "La figlia" }));
    step("compile", json!({}));
    step("activate", json!({ "on": "" }));
    let held = &applied.page()["temporaryPlan"];
    assert_eq!((&held["planId"], &held["stateCode"]), (&plan, &json!("active")));
    assert_eq!(held["running"], json!(["Assistenza domiciliare (SAD): 2 a settimana"]));
    assert!(today(&equipe, "uncovered").is_none() && applied.page()["uncovered"] == false);

    // An urgency: only a social worker starts it; it is on top of Oggi until it is decided.
    applied.denied("start_urgency");
    come_in(&equipe, LUCA);
    applied.denied("start_urgency");
    assert!(!applied.may("start_urgency"));
    come_in(&equipe, SARA);
    assert!(applied.may("start_urgency"));
    applied.ask("start_urgency", json!({}));
    come_in(&equipe, ANNA);
    let first = equipe.ask("today.list", json!({}))["groups"][0].clone();
    assert_eq!((&first["code"], &first["rows"][0]["applicationId"]), (&json!("urgencies"), &json!(applied.id)));
    assert_eq!(first["rows"][0]["what"], "RSA: urgenza da decidere. Perdita del caregiver unico dal 22/11/2026");
    applied.denied("decide_urgency");
    come_in(&equipe, LUCA);
    applied.wrong("note", "decide_urgency", json!({ "granted": false }));
    applied.ask("decide_urgency", json!({ "note": "Confermata" }));
    let page = applied.page();
    assert_eq!((&page["urgency"]["state"], &page["urgency"]["startedBy"]), (&json!("granted"), &json!(SARA)));
    assert_eq!((&page["urgency"]["decidedBy"], &page["urgency"]["decision"]), (&json!(LUCA), &json!("Confermata")));
    assert!(today(&equipe, "urgencies").is_none());

    // An offer refused, and one accepted at the other unit; the admission ends the first list.
    come_in(&equipe, ANNA);
    equipe.office.clock.advance(10 * DAY);
    applied.ask("offer", json!({ "wing": "protetto" }));
    let offers = today(&equipe, "offers").unwrap();
    assert_eq!(offers["rows"][0]["what"], "Proposta di Fondazione Benefattori Cremaschi: risposta entro il 06/12/2026");
    assert_eq!(applied.entry(CREMA)["offer"]["answerBy"], "2026-12-06");
    applied.invalid("motive", "refuse", json!({ "motive": "" }));
    applied.invalid("note", "refuse", json!({ "motive": "altro" }));
    applied.ask("refuse", json!({ "motive": "camera", "note": "Stanza a tre letti" }));
    assert_eq!((applied.entry(CREMA)["refusals"].clone(), applied.stage().as_str()), (json!(1), "listed"));
    applied.ask("offer", json!({ "unitId": CASTELLEONE, "answerBy": "2026-12-08" }));
    applied.ask("accept", json!({ "unitId": CASTELLEONE }));
    assert!(applied.refused("admit", json!({})).contains("un’altra unità"));
    equipe.office.clock.advance(2 * DAY);
    applied.ask("admit", json!({ "unitId": CASTELLEONE }));
    let page = applied.page();
    assert_eq!((&page["stage"], &page["exitLabel"]), (&json!("admitted"), &json!("Ingresso in struttura")));
    let ends: Vec<&Value> = page["entries"].as_array().unwrap().iter().map(|entry| &entry["exit"]).collect();
    assert_eq!(ends, ["elsewhere", "admitted"]);
    assert_eq!((&page["leftOn"], &page["entries"][1]["days"]), (&json!("2026-12-05"), &json!(12)));
    assert_eq!(page["may"], json!(["correct", "undo"]));

    // Every date is on the person’s file, in words.
    let told = equipe.office.page(&rossi);
    let titles: Vec<&str> =
        told["timeline"].as_array().unwrap().iter().map(|one| one["title"].as_str().unwrap()).collect();
    for title in [
        "Domanda inserita",
        "Inserimento in lista",
        "Procedura d’urgenza avviata",
        "Urgenza riconosciuta",
        "Proposta di posto",
        "Posto rifiutato",
        "Posto accettato",
        "Ingresso in struttura",
        "Progetto attivato",
    ] {
        assert!(titles.contains(&title), "{title}: {titles:?}");
    }
    let pathway = told["pathways"].as_array().unwrap().iter().find(|one| one["kind"] == "application").unwrap().clone();
    assert_eq!((&pathway["title"], &pathway["state"]), (&json!("Domanda: RSA"), &json!("Ingresso avvenuto")));
    // Admitted by mistake: undone, both places are back.
    applied.undo();
    assert_eq!((applied.stage().as_str(), applied.entry(CREMA)["exit"].clone()), ("accepted", json!("")));
    equipe.office.sound();
}

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

#[test]
fn the_lists_ask_for_a_decision_or_a_reason() {
    let equipe = Equipe::open();
    let rossi = equipe.person("Rossi");
    let applied = apply(&equipe, &rossi, json!({}));
    assert!(applied.invalid("reason", "enter", json!({})).contains("L’equipe non ha ancora deciso"));
    let sealed = decided(&applied, "non_idoneo");
    assert_eq!((&sealed["entered"], &sealed["leftOut"]), (&json!([]), &json!([])));
    applied.invalid("reason", "enter", json!({}));
    assert_eq!(applied.remarks(), ["vmd"]);
    applied.ask("leave", json!({ "exit": "not_listed", "note": "Non idonea" }));
    assert_eq!(applied.page()["exitLabel"], "Non inserita in lista");
    assert!(applied.refused("enter", json!({ "reason": "x" })).contains("conclusa"));
}

#[test]
fn minutes_are_sealed_whatever_becomes_of_the_lists() {
    let equipe = Equipe::open();
    let rossi = equipe.person("Rossi");
    let vmd = equipe.ready(&rossi);
    let meeting = equipe.meeting("2026-11-23", &[&vmd]);
    equipe.attended(&meeting);
    equipe.decide(&meeting, &vmd, "lista_rsa");
    equipe.office.clock.advance(2 * DAY);
    // Handed in after the meeting: its place cannot be of the day of the meeting.
    let applied = apply(&equipe, &rossi, json!({}));
    assert_eq!(applied.vmd, vmd);
    let sealed = equipe.ask("meeting.seal", json!({ "meetingId": meeting }));
    assert_eq!((&sealed["entered"], &sealed["number"]), (&json!([]), &json!(1)));
    let told = sealed["leftOut"][0].as_str().unwrap();
    assert!(told.starts_with("Rossi Maria non è in lista. ") && told.ends_with('.'), "{told}");
    assert_eq!(today(&equipe, "to_list").unwrap()["rows"][0]["applicationId"], json!(applied.id));
    // It enters with the decision, from the day of the application.
    applied.ask("enter", json!({}));
    assert_eq!(applied.entry(CREMA)["enteredOn"], "2026-11-25");
    assert!(today(&equipe, "to_list").is_none());
    equipe.office.sound();
}

#[test]
fn an_integrative_minute_opens_the_lists_too() {
    let equipe = Equipe::open();
    let rossi = equipe.person("Rossi");
    let applied = apply(&equipe, &rossi, json!({}));
    decided(&applied, "progetto_domicilio");
    let meeting = applied.page()["vmd"]["meetingId"].clone();
    assert_eq!(applied.stage(), "applied");
    equipe.office.clock.advance(3 * DAY);
    let form = json!({ "vmdId": applied.vmd, "reason": "Errore di verbalizzazione", "text": "La decisione era la lista", "decision": { "outcome": "lista_rsa" } });
    let sealed = equipe.ask("meeting.add", json!({ "meetingId": meeting, "form": form }));
    assert_eq!(sealed["entered"], json!(["Rossi Maria"]));
    assert_eq!(applied.entry(CREMA)["enteredOn"], "2026-11-23");
    equipe.office.sound();
}
