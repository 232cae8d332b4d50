//! An assessment, from what the PUA sent to the synthesis, by two people of two bodies; and what it refuses.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod equipe;
mod office;

use equipe::*;
use office::*;
use poliedro_app::ErrorCode;
use serde_json::{Value, json};

fn form() -> Value {
    json!({
        "protocol": "rsa", "route": "pua", "service": "rsa", "motive": "Domanda di ingresso in RSA",
        "requesterKind": "familiare", "requesterName": "Lucia Neri",
    })
}

fn with(mut form: Value, more: Value) -> Value {
    form.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    form
}

fn filters(more: Value) -> Value {
    json!({ "filter": more, "offset": 0, "limit": 50 })
}

impl Equipe {
    fn case(&self, vmd: &str) -> Value {
        self.ask("vmd.page", json!({ "vmdId": vmd }))
    }
    fn list(&self, more: Value) -> Vec<String> {
        let list = self.ask("vmd.list", filters(more));
        list["rows"].as_array().unwrap().iter().map(|row| row["vmdId"].as_str().unwrap().to_owned()).collect()
    }
    /// The filled sheet of an area, as the form opens for whoever is in.
    fn sheet(&self, vmd: &str, area: &str, corrects: Value) -> Value {
        let form = self.ask("vmd.visit_form", json!({ "vmdId": vmd, "area": area, "corrects": corrects }));
        let mut sheet = form["sheet"].clone();
        if sheet["values"].as_object().unwrap().is_empty() {
            sheet["values"] = filled(&form["definition"]);
        }
        sheet
    }
    fn enter(&self, name: &str) {
        if name == ANNA {
            self.office.enter(ANNA, PASSPHRASE);
        } else {
            self.office.enter(name, &secret(name));
        }
    }
}

#[test]
fn from_the_pua_to_the_equipe_two_bodies_assess_one_person() {
    let equipe = Equipe::open();
    let office = &equipe.office;
    let maria = office.person(maria());
    let access = office.intake(&maria);
    let art27 = json!({ "art27Checked": true, "art27Met": true, "art27MultiChronic": true, "art27By": "Dr. Riva", "art27On": "2026-11-20" });
    let found = with(json!({ "summary": "x", "complex": true, "needAreas": [] }), art27.clone());
    office.ask("intake.assess", json!({ "intakeId": access, "form": found }));
    office
        .ask("intake.refer", json!({ "intakeId": access, "to": "vmd", "motive": "Bisogno complesso", "urgent": true }));

    // What the PUA sent waits to be completed, with what the PUA wrote.
    let vmd = equipe.list(json!({ "stages": ["received"] })).remove(0);
    let page = equipe.case(&vmd);
    assert_eq!((page["nextStep"].as_str(), page["complete"].as_bool()), (Some("complete"), Some(false)));
    assert_eq!(page["intakeId"], access.as_str());
    let sent = &page["form"];
    assert_eq!((sent["route"].as_str(), sent["motive"].as_str()), (Some("pua"), Some("Bisogno complesso")));
    assert_eq!((sent["urgent"].as_bool(), sent["requesterKind"].as_str()), (Some(true), Some("familiare")));
    for (field, value) in art27.as_object().unwrap() {
        assert_eq!(&sent[field], value, "{field}");
    }
    office.refused(
        ErrorCode::Failed,
        "vmd.plan_visit",
        json!({ "vmdId": vmd, "form": { "areas": ["health"], "on": "2026-11-25" } }),
    );
    let unknown = json!({ "vmdId": vmd, "personId": null, "person": null, "distinctFrom": [], "form": with(form(), json!({ "protocol": "" })) });
    assert_eq!(office.invalid("protocol", "vmd.request", unknown), "Scelga il protocollo.");
    let complete = json!({ "vmdId": vmd, "personId": null, "person": null, "distinctFrom": [], "form": form() });
    assert_eq!(office.ask("vmd.request", complete.clone())["personId"], maria.as_str());
    office.refused(ErrorCode::Failed, "vmd.request", complete);
    // One pathway, not also the request it was born from; and the access can no longer take it back.
    let person = office.page(&maria);
    let kinds: Vec<_> = person["pathways"].as_array().unwrap().iter().map(|p| p["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds.len(), 2);
    assert!(kinds.contains(&"vmd") && kinds.contains(&"intake"), "{kinds:?}");
    let last = office.access(&access)["lastFact"].clone();
    let undo = json!({ "intakeId": access, "factId": last, "reason": "" });
    assert!(office.refused(ErrorCode::Failed, "intake.undo", undo).message.contains("ha già cominciato"));

    // Assigned in two keys: role and body are guessed from the operator's own.
    let page = equipe.case(&vmd);
    assert_eq!((page["nextStep"].as_str(), page["row"]["stageLabel"].as_str()), (Some("assign"), Some("Da assegnare")));
    assert_eq!(page["row"]["clock"]["sentence"], "Mancano 30 giorni: entro il 23/12/2026.");
    let guessed = page["assignable"].as_array().unwrap();
    let luca = guessed.iter().find(|one| one["name"] == LUCA).unwrap().clone();
    assert_eq!((luca["role"].as_str(), luca["body"].as_str()), (Some("infermiere"), Some("asst")));
    assert!(guessed.iter().all(|one| one["name"] != ANNA), "who cannot close a visit is not offered");
    let sara = guessed.iter().find(|one| one["name"] == SARA).unwrap().clone();
    let assign = |area: &str, assessor: &Value, reason: &str| json!({ "vmdId": vmd, "area": area, "assessor": assessor, "reason": reason });
    office.ask("vmd.assign", assign("health", &luca, ""));
    office.ask("vmd.assign", assign("social", &luca, ""));
    assert!(office.invalid("reason", "vmd.assign", assign("social", &sara, "")).contains("un’altra persona"));
    office.ask("vmd.assign", assign("social", &sara, "Residente a Crema"));
    office.refused(ErrorCode::Failed, "vmd.assign", assign("social", &sara, "x"));
    assert!(office.invalid("area", "vmd.assign", assign("boh", &sara, "")).contains("protocollo"));

    // One joint visit for both areas, on the round of its day, by comune.
    assert_eq!(equipe.case(&vmd)["nextStep"], "plan");
    let plan = json!({ "areas": ["health", "social"], "on": "2026-11-24", "at": "09:30", "place": "domicilio", "address": "", "note": "Citofono Bianchi" });
    office.ask("vmd.plan_visit", json!({ "vmdId": vmd, "form": plan }));
    let round = equipe.ask("vmd.round", json!({ "day": "2026-11-24", "mine": false }));
    let stop = &round["comuni"][0]["stops"][0];
    assert_eq!((round["comuni"][0]["comune"].as_str(), stop["at"].as_str()), (Some("Crema"), Some("09:30")));
    assert_eq!((stop["phone"].as_str(), stop["note"].as_str()), (Some("338 123 45 67"), Some("Citofono Bianchi")));
    assert_eq!(stop["areas"].as_array().unwrap().len(), 2);
    assert!(stop["scales"].as_array().unwrap().iter().any(|scale| scale["id"] == "katz" && scale["always"] == true));
    assert_eq!(round["days"][0]["day"], "2026-11-24");
    assert!(
        equipe.ask("vmd.round", json!({ "day": "2026-11-24", "mine": true }))["comuni"].as_array().unwrap().is_empty()
    );

    // The nurse goes, writes, is interrupted, and finds it where it was.
    office.clock.advance(86_400);
    equipe.enter(LUCA);
    let today = office.ask("today.list", json!({}));
    // The clock says 09:00.
    let due = &today["bands"][0];
    assert_eq!((&due["code"], &due["rows"][0]["number"]), (&json!("now"), &json!("30 min")));
    assert_eq!(due["rows"][0]["what"], "Visita sanitaria e Visita sociale: oggi alle 09:30");
    assert_eq!(due["rows"][0]["key"]["of"], vmd.as_str());
    let mut sheet = equipe.sheet(&vmd, "health", Value::Null);
    assert_eq!((sheet["joint"].as_bool(), sheet["place"].as_str()), (Some(true), Some("domicilio")));
    let whole = sheet["values"].clone();
    sheet["values"].as_object_mut().unwrap().remove("conclusion");
    sheet["values"]["admissions_3"] = json!(900);
    let kept = office.ask("vmd.keep_visit", json!({ "sheet": sheet }));
    assert_eq!(kept["problems"][0]["field"], "admissions_3");
    assert_eq!(
        kept["missing"].as_array().unwrap().iter().map(|m| m["field"].as_str().unwrap()).collect::<Vec<_>>(),
        ["conclusion"]
    );
    let error = office.refused(ErrorCode::Invalid, "vmd.close_visit", json!({ "sheet": sheet }));
    let fields: Vec<&str> = error.fields.iter().map(|one| one.field.as_str()).collect();
    assert_eq!(fields, ["admissions_3", "conclusion"]);
    let again = office.ask("vmd.visit_form", json!({ "vmdId": vmd, "area": "health", "corrects": null }));
    assert_eq!((again["sheet"]["values"]["admissions_3"].as_f64(), again["savedAt"].is_string()), (Some(900.0), true));
    let drafts = office.ask("today.list", json!({}))["drafts"].clone();
    assert_eq!(
        (drafts[0]["kind"].as_str(), drafts[0]["title"].as_str()),
        (Some("vmd.visit"), Some("Visita sanitaria, Rossi Maria"))
    );
    sheet["values"] = whole;
    let made = office.ask("vmd.close_visit", json!({ "sheet": sheet }));
    assert_eq!(made["by"], "Luca Verdi, Infermiere (ASST di Crema)");
    assert!(office.ask("today.list", json!({}))["drafts"].as_array().unwrap().is_empty());
    let page = equipe.case(&vmd);
    assert_eq!((page["row"]["stage"].as_str(), page["row"]["integrated"].as_bool()), (Some("visiting"), Some(false)));
    assert!(page["assessedAt"].is_null());

    // The social worker, another day: the assessment is made with the later visit, by both bodies, in time.
    office.clock.advance(86_400);
    equipe.enter(SARA);
    let sheet = equipe.sheet(&vmd, "social", Value::Null);
    office.ask("vmd.close_visit", json!({ "sheet": sheet }));
    let page = equipe.case(&vmd);
    assert_eq!((page["row"]["stage"].as_str(), page["row"]["integrated"].as_bool()), (Some("assessed"), Some(true)));
    assert_eq!(page["assessedAt"], "2026-11-25T08:00:00Z");
    assert_eq!(page["row"]["clock"]["sentence"], "Nei tempi: il 25/11/2026, entro il 23/12/2026.");
    assert_eq!(
        (page["row"]["clock"]["met"].as_bool(), page["row"]["clock"]["tone"].as_str()),
        (Some(true), Some("good"))
    );

    // Synthesis, and what is left to do.
    assert_eq!(page["nextStep"], "synthesise");
    let empty = json!({ "vmdId": vmd, "form": {} });
    let error = office.refused(ErrorCode::Invalid, "vmd.synthesise", empty);
    assert_eq!((error.fields.len(), error.fields[0].field.as_str()), (1, "summary"));
    let synthesis = json!({ "summary": "Vive sola e cade spesso.", "setting": "rsa", "proposal": "Lista RSA", "domains": [{ "domain": "functional", "needs": "Bagno", "resources": "Una figlia" }] });
    office.ask("vmd.synthesise", json!({ "vmdId": vmd, "form": synthesis }));
    let page = equipe.case(&vmd);
    assert_eq!((page["nextStep"].as_str(), page["row"]["stage"].as_str()), (Some("schedule"), Some("ready")));
    assert_eq!(
        (page["domains"][0]["label"].as_str(), page["domains"][0]["needs"].as_str()),
        (Some("Autonomia"), Some("Bagno"))
    );
    let titles: Vec<_> =
        page["timeline"].as_array().unwrap().iter().map(|line| line["title"].as_str().unwrap()).collect();
    assert_eq!(titles[0], "Sintesi per l’equipe");
    assert!(titles.contains(&"Visita sociale: effettuata") && titles.contains(&"Richiesta di VMD"), "{titles:?}");
    assert_eq!(titles.last(), Some(&"Richiesta aperta: Equipe VMD"));
    office.refused(ErrorCode::Failed, "vmd.transmit", json!({ "vmdId": vmd, "to": "RSA", "note": "" }));
    equipe.enter(ANNA);
    office.sound();
}

#[test]
fn a_closed_visit_is_corrected_and_both_stay_readable() {
    let equipe = Equipe::open();
    let office = &equipe.office;
    let person = equipe.person("Neri");
    let vmd = equipe.requested(&person);
    equipe.enter(LUCA);
    let sheet = equipe.sheet(&vmd, "health", Value::Null);
    let first = office.ask("vmd.close_visit", json!({ "sheet": sheet }))["factId"].as_str().unwrap().to_owned();
    let again = office.refused(ErrorCode::Failed, "vmd.close_visit", json!({ "sheet": sheet }));
    assert!(again.message.contains("la corregga"), "{again}");
    office.refused(ErrorCode::Failed, "vmd.visit_form", json!({ "vmdId": vmd, "area": "health", "corrects": null }));
    let undo = json!({ "vmdId": vmd, "factId": first, "reason": "" });
    assert!(office.refused(ErrorCode::Failed, "vmd.undo", undo).message.contains("la corregga"));
    assert!(equipe.case(&vmd)["lastFact"].is_null(), "a closed visit is not offered to be undone");

    // The correction begins from what was written, and says why.
    let mut sheet = equipe.sheet(&vmd, "health", json!(first));
    assert_eq!(sheet["corrects"], first.as_str());
    sheet["values"]["pain"] = json!("yes");
    let error = office.refused(ErrorCode::Invalid, "vmd.close_visit", json!({ "sheet": sheet }));
    assert_eq!((error.fields.len(), error.fields[0].field.as_str()), (1, "reason"));
    sheet["reason"] = json!("Errore di digitazione");
    let second = office.ask("vmd.close_visit", json!({ "sheet": sheet }))["factId"].as_str().unwrap().to_owned();
    let read = |fact: &str| office.ask("vmd.visit_page", json!({ "vmdId": vmd, "factId": fact }));
    let (old, new) = (read(&first), read(&second));
    assert_eq!((old["correctedBy"].as_str(), new["corrects"].as_str()), (Some(second.as_str()), Some(first.as_str())));
    assert_eq!(
        (old["reason"].as_str(), old["areaLabel"].as_str()),
        (Some("Errore di digitazione"), Some("Visita sanitaria"))
    );
    let pain = |page: &Value| {
        let lines = page["lines"].as_array().unwrap().clone();
        lines.iter().find(|line| line["label"].as_str().unwrap().starts_with("Dolore")).unwrap()["lines"][0].clone()
    };
    assert_eq!(pain(&new), "Sì");
    // The old one cannot be corrected a second time.
    office.refused(ErrorCode::Failed, "vmd.visit_form", json!({ "vmdId": vmd, "area": "health", "corrects": first }));
    // The PUA does not close visits, and neither does it keep their drafts.
    equipe.enter(ANNA);
    office.refused(ErrorCode::Denied, "vmd.close_visit", json!({ "sheet": sheet }));
    office.refused(ErrorCode::Denied, "vmd.keep_visit", json!({ "sheet": sheet }));
    office.sound();
}

#[test]
fn a_request_names_what_is_wrong_and_is_corrected_to_the_second() {
    let equipe = Equipe::open();
    let office = &equipe.office;
    let person = equipe.person("Neri");
    let ask =
        |form: Value| json!({ "vmdId": null, "personId": person, "person": null, "distinctFrom": [], "form": form });
    for (field, wrong) in [
        ("route", json!({ "route": "" })),
        ("service", json!({ "service": "boh" })),
        ("requesterKind", json!({ "requesterKind": "" })),
        ("urgency", json!({ "urgent": true })),
        ("requestedAt", json!({ "requestedAt": "2027-01-01T10:00" })),
        ("motive", json!({ "motive": "x".repeat(20_001) })),
    ] {
        office.invalid(field, "vmd.request", ask(with(form(), wrong)));
    }
    let nobody = json!({ "vmdId": null, "personId": null, "person": null, "distinctFrom": [], "form": form() });
    assert!(office.invalid("person", "vmd.request", nobody).contains("Indichi la persona"));
    // A person who is not in file yet is registered by the same gesture.
    let new = json!({ "vmdId": null, "personId": null, "person": { "surname": "Gialli", "phone": "0373 1" }, "distinctFrom": [], "form": form() });
    let opened = office.ask("vmd.request", new);
    assert_eq!(office.page(opened["personId"].as_str().unwrap())["person"]["fullName"], "Gialli");

    let vmd = equipe.requested(&person);
    let was = equipe.case(&vmd);
    let mut corrected = was["form"].clone();
    corrected["service"] = json!("cdi");
    office.ask("vmd.correct", json!({ "vmdId": vmd, "form": corrected }));
    let now = equipe.case(&vmd);
    assert_eq!(
        (now["row"]["service"].as_str(), &now["row"]["requestedAt"]),
        (Some("Centro diurno integrato (CDI)"), &was["row"]["requestedAt"])
    );
    // The request itself is corrected, not undone.
    let first = now["timeline"].as_array().unwrap().last().unwrap()["factId"].clone();
    let undo = json!({ "vmdId": vmd, "factId": first, "reason": "" });
    assert!(office.refused(ErrorCode::Failed, "vmd.undo", undo).message.contains("la corregga"));
    equipe.enter(LUCA);
    let mut sheet = equipe.sheet(&vmd, "health", Value::Null);
    sheet["at"] = json!("2026-11-23T07:00");
    corrected["requestedAt"] = json!("2026-11-22T10:00");
    office.ask("vmd.correct", json!({ "vmdId": vmd, "form": corrected }));
    office.ask("vmd.close_visit", json!({ "sheet": sheet }));
    corrected["requestedAt"] = json!("2026-11-23T08:30");
    let message = office.refused(ErrorCode::Invalid, "vmd.correct", json!({ "vmdId": vmd, "form": corrected })).message;
    assert!(message.contains("una visita è già chiusa"), "{message}");
}

#[test]
fn the_list_is_in_the_order_of_work_and_filters() {
    let equipe = Equipe::open();
    let office = &equipe.office;
    let (neri, gialli) = (equipe.person("Neri"), equipe.person("Gialli"));
    let ask = |person: &str, more: Value| {
        let args = json!({ "vmdId": null, "personId": person, "person": null, "distinctFrom": [], "form": with(form(), more) });
        office.ask("vmd.request", args)["vmdId"].as_str().unwrap().to_owned()
    };
    let without =
        ask(&neri, json!({ "requestedAt": "2026-09-01T10:00", "protocol": "anziani-over65", "service": "sad" }));
    let later = ask(&neri, json!({ "requestedAt": "2026-11-20T10:00" }));
    let sooner = ask(&gialli, json!({ "requestedAt": "2026-10-27T10:00" }));
    let urgent = ask(&gialli, json!({ "urgent": true, "urgency": "perdita_domicilio" }));
    let late = ask(&neri, json!({ "requestedAt": "2026-10-20T10:00" }));
    assert_eq!(equipe.list(json!({})), [&urgent, &late, &sooner, &later, &without].map(String::clone));
    assert_eq!(equipe.list(json!({ "late": true })), [&late, &sooner].map(String::clone));
    assert_eq!(equipe.list(json!({ "text": "gial" })), [&urgent, &sooner].map(String::clone));
    assert_eq!(equipe.list(json!({ "protocol": "anziani-over65" })), [without]);
    assert_eq!(equipe.list(json!({ "comune": "D142", "subAmbito": "Crema", "urgent": true })), [urgent]);
    assert!(equipe.list(json!({ "comune": "L539" })).is_empty());
    let luca = json!({ "operatorId": equipe.luca });
    office.ask("vmd.assign", json!({ "vmdId": later, "area": "health", "assessor": luca, "reason": "" }));
    equipe.enter(LUCA);
    assert_eq!(equipe.list(json!({ "mine": true })), [later]);
    let list = office.ask("vmd.list", filters(json!({ "stages": ["closed"] })));
    assert_eq!(list["total"], 0);
    assert_eq!(list["stages"].as_array().unwrap().iter().find(|one| one["stage"] == "to_assign").unwrap()["count"], 5);
    office.refused(ErrorCode::Invalid, "vmd.list", filters(json!({ "stages": ["boh"] })));
    // Today says the same of the terms, in words.
    let args = json!({ "band": "", "mine": false, "kinds": ["vmd.term"], "personId": null, "offset": 0, "limit": 3 });
    let terms = office.ask("deadline.list", args);
    let said: Vec<_> = terms["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| (row["word"].as_str().unwrap(), row["number"].as_str().unwrap()))
        .collect();
    assert_eq!(said, [("mancano", "30 giorni"), ("in ritardo di", "4 giorni"), ("mancano", "3 giorni")]);
    assert_eq!(terms["rows"][0]["urgent"], true, "urgency first");
}

#[test]
fn steps_are_undone_one_at_a_time_and_what_is_closed_is_opened_again() {
    let equipe = Equipe::open();
    let office = &equipe.office;
    let vmd = equipe.requested(&equipe.person("Neri"));
    let luca = json!({ "operatorId": equipe.luca });
    office.ask("vmd.assign", json!({ "vmdId": vmd, "area": "health", "assessor": luca, "reason": "" }));
    let page = equipe.case(&vmd);
    assert_eq!(page["lastTitle"], "Visita sanitaria: assegnata");
    let assigned = page["lastFact"].clone();
    let plan = |on: &str| json!({ "vmdId": vmd, "form": { "areas": ["health"], "on": on, "at": "", "place": "", "address": "", "note": "" } });
    office.invalid("on", "vmd.plan_visit", plan("2026-11-22"));
    office.ask("vmd.plan_visit", plan("2026-11-30"));
    let stale =
        office.refused(ErrorCode::Failed, "vmd.undo", json!({ "vmdId": vmd, "factId": assigned, "reason": "" }));
    assert!(stale.message.contains("solo l’ultimo passo"));
    office.ask("vmd.cancel_visit", json!({ "vmdId": vmd, "areas": ["health"], "reason": "È in ospedale" }));
    office.invalid("areas", "vmd.cancel_visit", json!({ "vmdId": vmd, "areas": ["health"], "reason": "x" }));
    let last = equipe.case(&vmd)["lastFact"].clone();
    office.ask("vmd.undo", json!({ "vmdId": vmd, "factId": last, "reason": "Sbagliato" }));
    let page = equipe.case(&vmd);
    assert_eq!(
        (page["row"]["stage"].as_str(), page["areas"][0]["planned"]["form"]["on"].as_str()),
        (Some("planned"), Some("2026-11-30"))
    );

    office.invalid("outcome", "vmd.close", json!({ "vmdId": vmd, "outcome": "", "note": "" }));
    office.ask("vmd.close", json!({ "vmdId": vmd, "outcome": "rinuncia", "note": "Resta dalla figlia" }));
    let page = equipe.case(&vmd);
    assert_eq!((page["closure"].as_str(), page["nextStep"].as_str()), (Some("Rinuncia della persona"), Some("none")));
    assert!(page["row"]["clock"].is_null());
    assert!(office.refused(ErrorCode::Failed, "vmd.plan_visit", plan("2026-12-01")).message.contains("la riapra"));
    assert!(equipe.list(json!({ "open": true })).is_empty());
    office.invalid("reason", "vmd.reopen", json!({ "vmdId": vmd, "reason": "" }));
    office.ask("vmd.reopen", json!({ "vmdId": vmd, "reason": "Ci ripensa" }));
    office.ask("vmd.plan_visit", plan("2026-12-01"));
    office.refused(ErrorCode::NotFound, "vmd.page", json!({ "vmdId": "018f0000-0000-7000-8000-000000000000" }));
    office.sound();
}

#[test]
fn a_reassessment_is_a_new_assessment_with_the_old_one_beside() {
    let equipe = Equipe::open();
    let office = &equipe.office;
    let person = equipe.person("Neri");
    let first = equipe.decided(&person, "lista_rsa");
    office.clock.advance(180 * 86_400);
    equipe.enter(ANNA);
    office.invalid("motive", "vmd.reassess", json!({ "vmdId": first, "motive": "" }));
    let again = office.ask("vmd.reassess", json!({ "vmdId": first, "motive": "È caduta di nuovo" }));
    let second = again["vmdId"].as_str().unwrap().to_owned();
    office.refused(ErrorCode::Failed, "vmd.reassess", json!({ "vmdId": first, "motive": "x" }));
    let (old, new) = (equipe.case(&first), equipe.case(&second));
    assert_eq!((old["nextId"].as_str(), new["previousId"].as_str()), (Some(second.as_str()), Some(first.as_str())));
    assert_eq!(
        (new["form"]["protocol"].as_str(), new["form"]["motive"].as_str()),
        (Some("rsa"), Some("È caduta di nuovo"))
    );
    // A correction does not forget which assessment it follows.
    office.ask("vmd.correct", json!({ "vmdId": second, "form": new["form"] }));
    assert_eq!(equipe.case(&second)["previousId"], first.as_str());

    equipe.enter(LUCA);
    let form = office.ask("vmd.visit_form", json!({ "vmdId": second, "area": "health", "corrects": null }));
    assert!(form["sheet"]["values"].as_object().unwrap().is_empty(), "nothing is prefilled");
    assert!(form["previous"]["health_summary"].is_string() && form["previousAt"] == "2026-11-23T08:00:00Z");
    // The score of then is a point of the trend, and the change is told.
    let mut sheet = office.ask(
        "administration.form",
        json!({ "personId": person, "vmdId": second, "instrument": "katz", "corrects": null }),
    );
    assert_eq!(sheet["previous"]["score"], "4 su 6");
    let items: Vec<Value> = sheet["definition"]["items"].as_array().unwrap().clone();
    for item in &items {
        sheet["sheet"]["answers"][item["id"].as_str().unwrap()] = json!("dipendente");
    }
    office.ask("administration.seal", json!({ "sheet": sheet["sheet"] }));
    let page = equipe.case(&second);
    let trend = &page["domains"][0]["trends"][0];
    assert_eq!(trend["change"], "Peggiorata di 4 punti dal 23/11/2026.");
    let points: Vec<_> =
        trend["points"].as_array().unwrap().iter().map(|p| (p["score"].as_f64(), p["thisVmd"].as_bool())).collect();
    assert_eq!(points, [(Some(4.0), Some(false)), (Some(0.0), Some(true))]);
    equipe.enter(ANNA);
    office.sound();
}
