//! A plan from the decision of the equipe to its closing, and the lists of words that the office keeps itself.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod equipe;
mod office;

use equipe::*;
use office::*;
use poliedro_app::ErrorCode;
use serde_json::{Value, json};

struct Plan<'a> {
    equipe: &'a Equipe,
    id: String,
}

impl Plan<'_> {
    fn with(&self, more: Value) -> Value {
        let mut args = json!({ "planId": self.id });
        args.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        args
    }
    #[track_caller]
    fn ask(&self, command: &str, more: Value) -> Value {
        self.equipe.ask(command, self.with(more))
    }
    #[track_caller]
    fn invalid(&self, field: &str, command: &str, more: Value) -> String {
        self.equipe.office.invalid(field, command, self.with(more))
    }
    #[track_caller]
    fn refused(&self, command: &str, more: Value) -> String {
        self.equipe.office.refused(ErrorCode::Failed, command, self.with(more)).message
    }
    #[track_caller]
    fn page(&self) -> Value {
        self.ask("plan.page", json!({}))
    }
    fn missing(&self) -> usize {
        self.page()["missing"].as_array().unwrap().len()
    }
}

fn open<'a>(equipe: &'a Equipe, vmd: &str, kind: &str) -> Plan<'a> {
    let opened = equipe.ask("plan.open", json!({ "vmdId": vmd, "kind": kind }));
    Plan { equipe, id: opened["planId"].as_str().unwrap().to_owned() }
}

fn goal() -> Value {
    json!({ "text": "Che Maria torni a lavarsi da sola", "domain": "functional", "measure": "", "state": "aperto" })
}

fn sad(more: Value) -> Value {
    let mut form = json!({
        "intervention": "sad", "provider": "Comune di Crema", "intensity": "2 accessi a settimana", "funding": ["comune", "comune"],
        "from": "2026-11-23", "until": "", "state": "attivo", "goal": null, "note": "",
    });
    form.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    json!({ "id": null, "form": form })
}

#[test]
fn a_plan_goes_from_the_decision_to_the_closing() {
    let equipe = Equipe::open();
    let rossi = equipe.person("Rossi");
    let vmd = equipe.decided(&rossi, "progetto_domicilio");
    let plan = open(&equipe, &vmd, "individual");
    let page = plan.page();
    // It begins from what the equipe decided.
    assert_eq!(
        (&page["stateCode"], &page["state"], &page["kindLabel"]),
        (&json!("draft"), &json!("In preparazione"), &json!("Progetto individuale (PAI)"))
    );
    assert_eq!((&page["caseManager"]["name"], &page["verifyOn"]), (&json!(SARA), &json!("2027-05-23")));
    assert_eq!(page["decision"], "Verbale 1/2026: Progetto a domicilio · RSA");
    assert_eq!(page["verification"]["sentence"], "Mancano 181 giorni alla verifica: il 23/05/2027.");

    // What is missing is named; with something missing it is not compiled.
    assert_eq!(plan.missing(), 4, "{page}");
    let error = equipe.office.refused(ErrorCode::Invalid, "plan.compile", plan.with(json!({})));
    assert_eq!(
        error.fields.iter().map(|one| one.field.as_str()).collect::<Vec<_>>(),
        ["goals", "interventions", "responsibilities", "family"]
    );
    assert!(
        error.message.contains("Manca almeno un obiettivo.") && error.message.contains("l’apporto della famiglia"),
        "{error}"
    );
    assert!(plan.refused("plan.activate", json!({ "on": "" })).contains("dichiari compilato"));
    let first = plan.ask("plan.save_goal", json!({ "id": null, "form": goal() }))["id"].clone();
    let linked = sad(json!({ "goal": first, "intensity": "" }));
    let intervention = plan.ask("plan.save_intervention", linked)["id"].clone();
    plan.ask("plan.set_roles", json!({ "responsibilities": "Sara coordina", "family": "La figlia fa la spesa" }));
    let page = plan.page();
    assert_eq!(
        page["missing"],
        json!(["Manca l’intensità dell’intervento «Assistenza domiciliare (SAD)»: quanto e ogni quanto."])
    );
    let mut whole = sad(json!({ "goal": first }));
    whole["id"] = intervention.clone();
    plan.ask("plan.save_intervention", whole);
    let page = plan.page();
    let held = &page["interventions"][0];
    assert_eq!(
        (&held["running"], &held["fundingLabel"], &held["label"]),
        (&json!(true), &json!("Comune"), &json!("Assistenza domiciliare (SAD)"))
    );
    assert!(
        plan.refused("plan.remove_part", json!({ "id": first, "reason": "" })).contains("sono legati degli interventi")
    );
    plan.ask("plan.compile", json!({}));
    assert!(plan.refused("plan.compile", json!({})).contains("già"));

    // Consent refused stops it; taken again, it runs.
    let agreement = |accepted: bool, note: &str| json!({ "form": { "signer": "tutore", "name": "Avv. Neri", "on": "", "accepted": accepted, "signed": true, "note": note } });
    plan.invalid("note", "plan.agree", agreement(false, ""));
    plan.ask("plan.agree", agreement(false, "Vuole aspettare"));
    assert!(plan.refused("plan.activate", json!({ "on": "" })).contains("non è stato accettato (il 23/11/2026)"));
    plan.ask("plan.agree", agreement(true, ""));
    assert_eq!(plan.page()["agreementLabel"], "Accettato il 23/11/2026 (Tutore: Avv. Neri), con firma.");
    assert!(
        plan.refused("plan.verify", json!({ "on": "", "outcome": "confermato", "text": "x", "next": "" }))
            .contains("non è ancora attivo")
    );
    plan.invalid("on", "plan.activate", json!({ "on": "2026-11-24" }));
    // Neither begun nor signed before it was opened.
    let sentence = plan.invalid("on", "plan.activate", json!({ "on": "2026-11-22" }));
    assert_eq!(sentence, "La data viene prima dell’apertura del progetto, il 23/11/2026.");
    let before = json!({ "form": { "signer": "persona", "name": "", "on": "2026-11-22", "accepted": true, "signed": true, "note": "" } });
    plan.invalid("on", "plan.agree", before);
    equipe.office.clock.advance(2 * 24 * 3600);
    plan.ask("plan.activate", json!({ "on": "2026-11-24" }));
    assert_eq!(
        (&plan.page()["activatedAt"], &plan.page()["state"]),
        (&json!("2026-11-24T11:00:00Z"), &json!("Attivo"))
    );
    // Whoever changes their mind afterwards is heard.
    plan.ask("plan.agree", agreement(false, "Non vuole estranei in casa"));
    assert_eq!(plan.page()["state"], "Attivo, non accettato");
    plan.ask("plan.agree", agreement(true, ""));
    assert!(plan.refused("plan.activate", json!({ "on": "" })).contains("già attivo"));

    // Monitoring and verification, which sets the next one.
    equipe.office.clock.advance(3600);
    plan.ask("plan.monitor", json!({ "on": "2026-11-25", "how": "telefonata", "text": "Sta meglio" }));
    plan.ask("plan.verify", json!({ "on": "", "outcome": "confermato", "text": "Prosegue", "next": "2026-12-01" }));
    let page = plan.page();
    assert_eq!((&page["verifyOn"], &page["verification"]["tone"]), (&json!("2026-12-01"), &json!("warning")));
    assert_eq!(
        (&page["verifications"][0]["label"], &page["monitoring"][0]["label"]),
        (&json!("Progetto confermato"), &json!("Telefonata"))
    );

    // Undo of the last step, and of nothing else.
    let (last, title) = (page["lastFact"].clone(), page["lastTitle"].clone());
    assert_eq!(title, "Verifica");
    let before = page["timeline"][2]["factId"].clone();
    assert!(plan.refused("plan.undo", json!({ "factId": before, "reason": "" })).contains("solo l’ultimo passo"));
    plan.ask("plan.undo", json!({ "factId": last, "reason": "Era un’altra persona" }));
    let page = plan.page();
    assert_eq!((&page["verifyOn"], page["verifications"].as_array().unwrap().len()), (&json!("2027-05-23"), 0));
    let line = page["timeline"].as_array().unwrap().iter().find(|line| line["factId"] == last).unwrap();
    assert_eq!(line["voided"], true);

    // Closed, it refuses work until it is opened again.
    plan.ask("plan.close", json!({ "outcome": "decesso", "note": "" }));
    assert_eq!(plan.page()["verification"], Value::Null);
    let assessor = json!({ "operatorId": equipe.luca });
    for (command, more) in [
        ("plan.save_goal", json!({ "id": null, "form": goal() })),
        ("plan.save_intervention", sad(json!({}))),
        ("plan.remove_part", json!({ "id": first, "reason": "" })),
        ("plan.set_case_manager", json!({ "to": assessor, "reason": "x" })),
        ("plan.set_roles", json!({ "responsibilities": "x", "family": "x" })),
        ("plan.compile", json!({})),
        ("plan.agree", agreement(true, "")),
        ("plan.activate", json!({ "on": "" })),
        ("plan.set_verification", json!({ "on": "2027-01-01" })),
        ("plan.verify", json!({ "on": "", "outcome": "confermato", "text": "x", "next": "" })),
        ("plan.monitor", json!({ "on": "", "how": "telefonata", "text": "x" })),
        ("plan.close", json!({ "outcome": "decesso", "note": "" })),
    ] {
        assert!(plan.refused(command, more).contains("prima lo riapra"), "{command}");
    }
    plan.invalid("reason", "plan.reopen", json!({ "reason": "" }));
    plan.ask("plan.reopen", json!({ "reason": "Chiuso per errore" }));
    assert_eq!(plan.page()["stateCode"], "active");
    assert!(plan.refused("plan.reopen", json!({ "reason": "x" })).contains("già aperto"));

    // The person's page tells of it.
    let page = equipe.office.page(&rossi);
    let pathway = page["pathways"].as_array().unwrap().iter().find(|one| one["pathwayId"] == plan.id.as_str()).unwrap();
    assert_eq!(
        (&pathway["kind"], &pathway["title"], &pathway["state"]),
        (&json!("plan"), &json!("Progetto individuale (PAI)"), &json!("Attivo"))
    );
    assert!(page["timeline"].as_array().unwrap().iter().any(|line| line["title"] == "Progetto attivato"));
    equipe.office.sound();
}

#[test]
fn one_open_plan_of_a_kind_for_each_assessment() {
    let equipe = Equipe::open();
    let rossi = equipe.person("Rossi");
    let vmd = equipe.ready(&rossi);
    let first = open(&equipe, &vmd, "temporary");
    let args = json!({ "vmdId": vmd, "kind": "temporary" });
    assert!(equipe.office.invalid("kind", "plan.open", args.clone()).contains("c’è già un progetto aperto"));
    // The individual one is born from a decision.
    let individual = json!({ "vmdId": vmd, "kind": "individual" });
    assert!(equipe.office.invalid("kind", "plan.open", individual.clone()).contains("nasce da una decisione"));
    let meeting = equipe.meeting("2026-11-23", &[&vmd]);
    equipe.attended(&meeting);
    let decision = json!({ "outcome": "rinuncia", "motive": "Resta dal figlio" });
    equipe.ask("meeting.decide", json!({ "meetingId": meeting, "vmdId": vmd, "decision": decision }));
    equipe.ask("meeting.seal", json!({ "meetingId": meeting }));
    equipe.office.invalid("kind", "plan.open", individual.clone());
    let form = json!({ "vmdId": vmd, "reason": "x", "text": "x", "decision": { "outcome": "misura", "verifyOn": "2027-05-23" } });
    equipe.ask("meeting.add", json!({ "meetingId": meeting, "form": form }));
    open(&equipe, &vmd, "individual");
    first.ask("plan.close", json!({ "outcome": "ingresso_struttura", "note": "" }));
    open(&equipe, &vmd, "temporary");
    equipe.office.invalid("kind", "plan.open", json!({ "vmdId": vmd, "kind": "boh" }));
    let closed = equipe.requested(&rossi);
    equipe.ask("vmd.close", json!({ "vmdId": closed, "outcome": "rinuncia", "note": "" }));
    let args = json!({ "vmdId": closed, "kind": "temporary" });
    equipe.office.refused(ErrorCode::Failed, "plan.open", args);
    equipe.office.refused(ErrorCode::NotFound, "plan.open", json!({ "vmdId": rossi, "kind": "temporary" }));
    let list = |mine: bool, open: bool, text: &str| {
        let args = json!({ "mine": mine, "open": open, "text": text, "offset": 0, "limit": 10 });
        equipe.ask("plan.list", args)["total"].as_u64().unwrap()
    };
    assert_eq!(
        (list(false, false, ""), list(false, true, ""), list(false, true, "rossi"), list(true, true, "")),
        (3, 2, 2, 0)
    );
    let to = json!({ "operatorId": equipe.office.operator_id(ANNA) });
    first.ask("plan.reopen", json!({ "reason": "x" }));
    first.ask("plan.set_case_manager", json!({ "to": to, "reason": "" }));
    assert_eq!(list(true, true, ""), 1);
    equipe.office.sound();
}

#[test]
fn each_mistake_in_a_plan_names_its_field() {
    let equipe = Equipe::open();
    let rossi = equipe.person("Rossi");
    let vmd = equipe.requested(&rossi);
    let plan = open(&equipe, &vmd, "temporary");
    for (field, form) in [
        ("text", json!({ "text": " ", "domain": "", "measure": "", "state": "aperto" })),
        ("domain", json!({ "text": "x", "domain": "boh", "measure": "", "state": "aperto" })),
        ("state", json!({ "text": "x", "domain": "", "measure": "", "state": "" })),
    ] {
        plan.invalid(field, "plan.save_goal", json!({ "id": null, "form": form }));
    }
    for (field, more) in [
        ("intervention", json!({ "intervention": "" })),
        ("intervention", json!({ "intervention": "boh" })),
        ("funding", json!({ "funding": ["boh"] })),
        ("state", json!({ "state": "boh" })),
        ("from", json!({ "from": "2026-02-30" })),
        ("until", json!({ "until": "2026-11-22" })),
        ("goal", json!({ "goal": "boh" })),
        ("goal", json!({ "goal": rossi })),
        ("intensity", json!({ "intensity": "x".repeat(201) })),
    ] {
        plan.invalid(field, "plan.save_intervention", sad(more));
    }
    plan.invalid("on", "plan.set_verification", json!({ "on": "" }));
    plan.invalid("on", "plan.set_verification", json!({ "on": "2026-11-22" }));
    plan.invalid("on", "plan.set_verification", json!({ "on": "2206-11-24" }));
    plan.invalid("how", "plan.monitor", json!({ "on": "", "how": "", "text": "x" }));
    plan.invalid("text", "plan.monitor", json!({ "on": "", "how": "telefonata", "text": "" }));
    plan.invalid("on", "plan.monitor", json!({ "on": "2026-11-24", "how": "telefonata", "text": "x" }));
    plan.invalid(
        "next",
        "plan.verify",
        json!({ "on": "", "outcome": "confermato", "text": "x", "next": "2026-11-22" }),
    );
    plan.invalid("outcome", "plan.close", json!({ "outcome": "", "note": "" }));
    let agreement = |more: Value| {
        let mut form =
            json!({ "signer": "persona", "name": "", "on": "", "accepted": true, "signed": false, "note": "" });
        form.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        json!({ "form": form })
    };
    plan.invalid("signer", "plan.agree", agreement(json!({ "signer": "" })));
    plan.invalid("name", "plan.agree", agreement(json!({ "signer": "tutore" })));
    plan.invalid("on", "plan.agree", agreement(json!({ "on": "2026-11-24" })));
    plan.invalid("to", "plan.set_case_manager", json!({ "to": {}, "reason": "" }));
    plan.invalid("to", "plan.set_case_manager", json!({ "to": { "operatorId": rossi }, "reason": "" }));
    plan.ask("plan.set_case_manager", json!({ "to": { "operatorId": equipe.sara }, "reason": "" }));
    let held = plan.page()["caseManager"].clone();
    assert_eq!((&held["name"], &held["body"]), (&json!(SARA), &json!("comune")), "the rest is guessed");
    plan.invalid("reason", "plan.set_case_manager", json!({ "to": { "operatorId": equipe.luca }, "reason": "" }));
    equipe.ask("operator.deactivate", json!({ "operatorId": equipe.luca, "reason": "" }));
    plan.invalid("to", "plan.set_case_manager", json!({ "to": { "operatorId": equipe.luca }, "reason": "x" }));
    equipe.office.refused(ErrorCode::NotFound, "plan.page", json!({ "planId": rossi }));
    equipe.office.refused(ErrorCode::NotFound, "plan.remove_part", plan.with(json!({ "id": rossi, "reason": "" })));
}

#[test]
fn the_office_keeps_its_own_words() {
    let equipe = Equipe::open();
    let office = &equipe.office;
    let rossi = equipe.person("Rossi");
    let vmd = equipe.requested(&rossi);
    let plan = open(&equipe, &vmd, "temporary");
    let list = || equipe.ask("catalogue.read", json!({}))["lists"]["interventionKind"].clone();
    let editable = equipe.ask("catalogue.read", json!({}))["editable"].clone();
    assert_eq!(editable, json!(["interventionKind", "fundingLine", "facility", "dischargeProvider"]));
    let shipped = list();
    let set = |entries: &Value| json!({ "list": "interventionKind", "entries": entries });
    let mut mine: Vec<Value> = shipped.as_array().unwrap().iter().take(2).cloned().collect();
    mine.push(json!({ "code": "", "label": "Orto sociale", "note": "Del quartiere." }));
    office.ask("catalogue.set", set(&json!(mine)));
    let kept = list();
    assert_eq!(kept.as_array().unwrap().len(), 3);
    assert_eq!(kept[2], json!({ "code": "ente_orto_sociale", "label": "Orto sociale", "note": "Del quartiere." }));
    let own = plan.ask("plan.save_intervention", sad(json!({ "intervention": "ente_orto_sociale" })))["id"].clone();
    plan.invalid("intervention", "plan.save_intervention", sad(json!({ "intervention": "pasti" })));

    // Taken off the list: old plans still read it and can still be changed, new ones cannot take it.
    office.ask("catalogue.set", set(&json!(&mine[..2])));
    assert_eq!(plan.page()["interventions"][0]["label"], "Orto sociale");
    let mut again = sad(json!({ "intervention": "ente_orto_sociale", "provider": "Altri" }));
    again["id"] = own;
    plan.ask("plan.save_intervention", again);
    plan.invalid("intervention", "plan.save_intervention", sad(json!({ "intervention": "ente_orto_sociale" })));

    // By name, and nothing is written.
    let sentence = office.invalid("entries.1", "catalogue.set", set(&json!([mine[0], mine[0]])));
    assert!(sentence.contains("due volte"), "{sentence}");
    office.invalid("entries.0", "catalogue.set", set(&json!([{ "code": "", "label": " " }])));
    office.invalid("entries.0", "catalogue.set", set(&json!([{ "code": "sad", "label": "Tutt’altro" }])));
    office.invalid("entries", "catalogue.set", set(&json!([])));
    let other = json!({ "list": "vmdDecision", "entries": [{ "code": "", "label": "x" }] });
    office.invalid("list", "catalogue.set", other);
    // Who does not keep the archive does not change its words.
    office.enter(LUCA, &secret(LUCA));
    office.refused(ErrorCode::Denied, "catalogue.set", set(&json!(mine)));
    assert_eq!(list().as_array().unwrap().len(), 2);
    // Before anyone is in, the words are those of the program.
    office.ask("archive.lock", json!({}));
    assert_eq!(list(), shipped);
    office.enter(ANNA, PASSPHRASE);
    office.sound();
}

#[test]
fn the_day_says_which_meetings_and_verifications_are_due() {
    let equipe = Equipe::open();
    let rossi = equipe.person("Rossi");
    let vmd = equipe.decided(&rossi, "progetto_domicilio");
    let plan = open(&equipe, &vmd, "individual");
    let group = |kind: &str| {
        let args = json!({ "band": "", "mine": false, "kinds": [kind], "personId": null, "offset": 0, "limit": 50 });
        equipe.ask("deadline.list", args)
    };
    assert_eq!((&group("plan.verify")["total"], &group("meeting.hold")["total"]), (&json!(0), &json!(0)));
    let first = plan.ask("plan.save_goal", json!({ "id": null, "form": goal() }))["id"].clone();
    plan.ask("plan.save_intervention", sad(json!({ "goal": first })));
    plan.ask("plan.set_roles", json!({ "responsibilities": "Sara coordina", "family": "La figlia fa la spesa" }));
    plan.ask("plan.compile", json!({}));
    assert_eq!(group("plan.activate")["rows"][0]["what"], "Progetto individuale (PAI): compilato, da attivare");
    plan.ask("plan.set_verification", json!({ "on": "2026-12-07" }));
    let row = group("plan.verify")["rows"][0].clone();
    assert_eq!(
        (&row["key"]["of"], &row["personId"], &row["number"], &row["tone"], &row["assignedName"]),
        (&json!(plan.id), &json!(rossi), &json!("14 giorni"), &json!("neutral"), &json!(SARA))
    );
    assert_eq!(row["what"], "Progetto individuale (PAI): la verifica è il 07/12/2026");
    equipe.office.clock.advance(15 * 24 * 3600);
    let row = group("plan.verify")["rows"][0].clone();
    assert_eq!((&row["band"], &row["tone"]), (&json!("late"), &json!("danger")));
    assert_eq!(row["what"], "Progetto individuale (PAI): la verifica era prevista ieri");
    plan.ask("plan.close", json!({ "outcome": "decesso", "note": "" }));
    assert_eq!(group("plan.verify")["total"], 0, "closed");

    // It is the eighth of December.
    let (late, now, next) =
        (equipe.meeting("2026-12-07", &[]), equipe.meeting("2026-12-08", &[]), equipe.meeting("2026-12-09", &[]));
    let rows = group("meeting.hold")["rows"].clone();
    let told: Vec<_> =
        rows.as_array().unwrap().iter().map(|row| (&row["key"]["of"], row["what"].as_str().unwrap())).collect();
    assert_eq!(
        told,
        [
            (&json!(late), "Era ieri alle 14:30: nessun caso, il verbale non è chiuso"),
            (&json!(now), "Oggi alle 14:30: nessun caso"),
            (&json!(next), "Domani alle 14:30: nessun caso"),
        ]
    );
    assert_eq!(
        (&rows[0]["personId"], &rows[0]["fullName"], &rows[0]["band"]),
        (&Value::Null, &json!("Equipe RSA"), &json!("late"))
    );
    equipe.ask("meeting.cancel", json!({ "meetingId": late, "reason": "Neve" }));
    assert_eq!(group("meeting.hold")["total"], 2);
}
