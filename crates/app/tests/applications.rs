//! An application from the day it is handed in to the bed, and the decision of the equipe that opens the lists.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod equipe;
mod lists;
mod office;

use equipe::*;
use lists::*;
use office::*;
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
    assert_eq!(due(&equipe, "application.uncovered").unwrap()["rows"][0]["key"]["of"], json!(applied.id));
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
    assert!(due(&equipe, "application.uncovered").is_none() && applied.page()["uncovered"] == false);

    // An urgency: only a social worker starts it; it is on top of Oggi until it is decided.
    applied.denied("start_urgency");
    come_in(&equipe, LUCA);
    applied.denied("start_urgency");
    assert!(!applied.may("start_urgency"));
    come_in(&equipe, SARA);
    assert!(applied.may("start_urgency"));
    applied.ask("start_urgency", json!({}));
    come_in(&equipe, ANNA);
    let first = equipe.ask("today.list", json!({}))["bands"][0].clone();
    let row = &first["rows"][0];
    assert_eq!(
        (&first["code"], &row["key"]["of"], &row["tone"]),
        (&json!("now"), &json!(applied.id), &json!("danger"))
    );
    assert_eq!(row["what"], "RSA: urgenza da decidere (perdita del caregiver unico)");
    applied.denied("decide_urgency");
    come_in(&equipe, LUCA);
    applied.wrong("note", "decide_urgency", json!({ "granted": false }));
    applied.ask("decide_urgency", json!({ "note": "Confermata" }));
    let page = applied.page();
    assert_eq!((&page["urgency"]["state"], &page["urgency"]["startedBy"]), (&json!("granted"), &json!(SARA)));
    assert_eq!((&page["urgency"]["decidedBy"], &page["urgency"]["decision"]), (&json!(LUCA), &json!("Confermata")));
    assert!(due(&equipe, "application.urgency").is_none());

    // An offer refused, and one accepted at the other unit; the admission ends the first list.
    come_in(&equipe, ANNA);
    equipe.office.clock.advance(10 * DAY);
    applied.ask("offer", json!({ "wing": "protetto" }));
    let offers = due(&equipe, "application.answer").unwrap();
    assert_eq!(
        offers["rows"][0]["what"],
        "Proposta di Fondazione Benefattori Cremaschi: risposta attesa entro il 06/12/2026"
    );
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

    let line = page["timeline"].as_array().unwrap().iter().find(|one| one["title"] == "Ingresso in struttura").unwrap();
    assert_eq!(
        line["detail"],
        "Fondazione G. Brunenghi · Finisce il posto in lista di: Fondazione Benefattori Cremaschi (inserimento altrove)"
    );

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
    assert_eq!(due(&equipe, "application.enter").unwrap()["rows"][0]["key"]["of"], json!(applied.id));
    // It enters with the decision, from the day of the application.
    applied.ask("enter", json!({}));
    assert_eq!(applied.entry(CREMA)["enteredOn"], "2026-11-25");
    assert!(due(&equipe, "application.enter").is_none());
    equipe.office.sound();
}

#[test]
fn an_integrative_minute_opens_the_lists_too() {
    let equipe = Equipe::open();
    let rossi = equipe.person("Rossi");
    let applied = apply(&equipe, &rossi, json!({}));
    decided(&applied, "progetto_domicilio");
    let conclude = due(&equipe, "application.conclude").unwrap()["rows"][0].clone();
    assert_eq!((&conclude["key"]["of"], &conclude["mayWaive"]), (&json!(applied.id), &json!(false)));
    assert_eq!(conclude["what"], "RSA: l’equipe ha deciso altro: concluda la domanda, o la inserisca in lista");
    let meeting = applied.page()["vmd"]["meetingId"].clone();
    assert_eq!(applied.stage(), "applied");
    equipe.office.clock.advance(3 * DAY);
    let form = json!({ "vmdId": applied.vmd, "reason": "Errore di verbalizzazione", "text": "La decisione era la lista", "decision": { "outcome": "lista_rsa" } });
    let sealed = equipe.ask("meeting.add", json!({ "meetingId": meeting, "form": form }));
    assert_eq!(sealed["entered"], json!(["Rossi Maria"]));
    assert_eq!(applied.entry(CREMA)["enteredOn"], "2026-11-23");
    assert!(due(&equipe, "application.conclude").is_none());
    equipe.office.sound();
}

#[test]
fn before_the_decision_the_lists_ask_for_a_reason() {
    let equipe = Equipe::open();
    let applied = apply(&equipe, &equipe.person("Rossi"), json!({ "appliedOn": "2026-11-10" }));
    decided(&applied, "lista_rsa");
    applied.undo();
    assert_eq!(applied.stage(), "applied");
    let said = applied.invalid("reason", "enter", json!({ "on": "2026-11-22" }));
    assert!(said.contains("L’equipe ha deciso il 23/11/2026"), "{said}");
    applied.ask("enter", json!({ "on": "2026-11-22", "reason": "Accordo con l’unità" }));
    assert_eq!(applied.entry(CREMA)["enteredOn"], "2026-11-22");
}
