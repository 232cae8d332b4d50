//! What stands in an assessment: who did it, on which days, whose draft it is, and what no longer changes under it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod equipe;
mod office;

use equipe::*;
use office::*;
use poliedro_app::ErrorCode;
use serde_json::{Map, Value, json};

impl Equipe {
    fn enter(&self, name: &str) {
        self.office.enter(name, &secret(name));
    }
    fn back(&self) {
        self.office.enter(ANNA, PASSPHRASE);
    }
    fn case(&self, vmd: &str) -> Value {
        self.ask("vmd.page", json!({ "vmdId": vmd }))
    }
    fn visit(&self, vmd: &str, area: &str, corrects: Value) -> Value {
        self.ask("vmd.visit_form", json!({ "vmdId": vmd, "area": area, "corrects": corrects }))
    }
    /// A visit of this area, ready to be closed by whoever is in.
    fn whole(&self, vmd: &str, area: &str) -> Value {
        let form = self.visit(vmd, area, Value::Null);
        let mut sheet = form["sheet"].clone();
        sheet["values"] = filled(&form["definition"]);
        sheet
    }
    fn close(&self, sheet: &Value) -> Value {
        self.ask("vmd.close_visit", json!({ "sheet": sheet }))
    }
    fn scale_form(&self, person: &str, vmd: Option<&str>, instrument: &str, corrects: Value) -> Value {
        self.ask(
            "administration.form",
            json!({ "personId": person, "vmdId": vmd, "instrument": instrument, "corrects": corrects }),
        )
    }
    fn seal(&self, sheet: &Value) -> Value {
        self.ask("administration.seal", json!({ "sheet": sheet }))["administrationId"].clone()
    }
    fn drafts(&self) -> Vec<String> {
        let today = self.ask("today.list", json!({}));
        today["drafts"].as_array().unwrap().iter().map(|draft| draft["key"].as_str().unwrap().to_owned()).collect()
    }
    fn request(&self, person: &str, more: Value) -> Value {
        let mut form = json!({ "protocol": "rsa", "route": "pua", "service": "rsa", "requesterKind": "persona" });
        form.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        json!({ "vmdId": null, "personId": person, "person": null, "distinctFrom": [], "form": form })
    }
}

/// Answers that give each item its first option with these points.
fn answers(form: &Value, points: f64) -> Value {
    let items = form["definition"]["items"].as_array().unwrap();
    let answer = |item: &Value| {
        let options = item["options"].as_array().unwrap();
        let option = options.iter().find(|option| option["points"].as_f64() == Some(points)).unwrap();
        (item["id"].as_str().unwrap().to_owned(), option["code"].clone())
    };
    Value::Object(items.iter().map(answer).collect::<Map<_, _>>())
}

#[test]
fn a_correction_does_not_change_who_made_the_visit() {
    let equipe = Equipe::open();
    let vmd = equipe.requested(&equipe.person("Neri"));
    equipe.enter(LUCA);
    let made = equipe.close(&equipe.whole(&vmd, "health"));
    equipe.enter(SARA);
    let mut sheet = equipe.visit(&vmd, "health", made["factId"].clone())["sheet"].clone();
    sheet["reason"] = json!("Errore di digitazione");
    let corrected = equipe.close(&sheet);
    assert_eq!(corrected["by"], "Luca Verdi, Infermiere (ASST di Crema)");
    assert_eq!(equipe.case(&vmd)["row"]["integrated"], false, "only the ASST has visited");
    // Sara was assigned nothing here: her own area is closed as what her card says, not as another role.
    let social = equipe.close(&equipe.whole(&vmd, "social"));
    assert_eq!(social["by"], "Sara Conti, Assistente sociale del comune (Comune di residenza)");
}

#[test]
fn the_role_in_one_area_is_not_that_of_another() {
    let equipe = Equipe::open();
    let vmd = equipe.requested(&equipe.person("Neri"));
    let geriatra = json!({ "operatorId": equipe.luca, "name": "Un altro nome", "role": "geriatra", "body": "ats", "bodyName": "" });
    equipe.ask("vmd.assign", json!({ "vmdId": vmd, "area": "social", "assessor": geriatra, "reason": "" }));
    let page = equipe.case(&vmd);
    let social = page["areas"].as_array().unwrap().iter().find(|area| area["area"] == "social").unwrap().clone();
    assert_eq!(
        (social["assessor"]["name"].as_str(), social["assessor"]["role"].as_str()),
        (Some(LUCA), Some("geriatra"))
    );
    equipe.enter(LUCA);
    let health = equipe.close(&equipe.whole(&vmd, "health"));
    assert_eq!(health["by"], "Luca Verdi, Infermiere (ASST di Crema)");
    let social = equipe.close(&equipe.whole(&vmd, "social"));
    assert_eq!(social["by"], "Luca Verdi, Geriatra (ATS Val Padana)");
}

#[test]
fn the_body_of_an_operator_is_the_one_that_is_written_of_them() {
    let equipe = Equipe::open();
    for (name, roles, body) in [
        ("Ida Uno", ["social_assessor"], "ASST di Crema"),
        ("Ugo Due", ["social_assessor"], "Comunità Sociale Cremasca (CSC)"),
        ("Eva Tre", ["social_assessor"], "Comune di Offanengo"),
        ("Rio Sei", ["social_assessor"], ""),
        ("Leo Sette", ["health_assessor"], "Servizi comunali e assti"),
    ] {
        let form = json!({ "name": name, "roles": roles, "body": body, "email": "" });
        equipe.ask("operator.add", json!({ "form": form, "passphrase": secret(name) }));
    }
    let vmd = equipe.requested(&equipe.person("Neri"));
    let page = equipe.case(&vmd);
    let guessed = |name: &str| {
        let list = page["assignable"].as_array().unwrap();
        let one = list.iter().find(|one| one["name"] == name).unwrap();
        (one["role"].as_str().unwrap().to_owned(), one["body"].as_str().unwrap().to_owned())
    };
    let of = |role: &str, body: &str| (role.to_owned(), body.to_owned());
    assert_eq!(guessed("Ida Uno"), of("assistente_sociale_asst", "asst"));
    assert_eq!(guessed("Ugo Due"), of("assistente_sociale_ambito", "ambito"));
    assert_eq!(guessed("Eva Tre"), of("assistente_sociale_comune", "comune"));
    assert_eq!(guessed("Rio Sei"), of("assistente_sociale_comune", "comune"));
    assert_eq!(guessed("Leo Sette"), of("infermiere", "asst"), "parts of words are not words");
}

#[test]
fn a_correction_does_not_write_over_the_draft_of_a_visit() {
    let equipe = Equipe::open();
    let vmd = equipe.requested(&equipe.person("Neri"));
    // Luca is writing; meanwhile Sara closes the same visit.
    equipe.enter(LUCA);
    let mut draft = equipe.whole(&vmd, "health");
    draft["values"]["conclusion"] = json!("Dorme poco e ha paura di cadere");
    draft["present"] = json!("La figlia Lucia");
    equipe.ask("vmd.keep_visit", json!({ "sheet": draft }));
    equipe.enter(SARA);
    let first = equipe.close(&equipe.whole(&vmd, "health"))["factId"].clone();
    // He comes back to his draft: he is led to correct what holds, with what he had written beside.
    equipe.enter(LUCA);
    let form = equipe.visit(&vmd, "health", Value::Null);
    assert_eq!(form["sheet"]["corrects"], first);
    assert_ne!(form["sheet"]["values"]["conclusion"], draft["values"]["conclusion"]);
    let said = form["orphan"]["lines"].to_string();
    assert!(said.contains("Dorme poco e ha paura di cadere") && said.contains("La figlia Lucia"), "{said}");
    assert!(form["savedAt"].is_null());
    // What he writes now is another draft, and the first one is still there; closing the correction throws away only its own.
    let mut sheet = form["sheet"].clone();
    sheet["reason"] = json!("Mancava la notte");
    equipe.ask("vmd.keep_visit", json!({ "sheet": sheet }));
    let keys = [format!("{vmd}/health"), format!("{vmd}/health/{}", first.as_str().unwrap())];
    assert_eq!(equipe.drafts().len(), 2);
    assert!(equipe.drafts().iter().all(|key| keys.contains(key)), "{:?}", equipe.drafts());
    assert!(equipe.visit(&vmd, "health", first.clone())["savedAt"].is_string());
    equipe.close(&sheet);
    assert_eq!(equipe.drafts(), [keys[0].clone()]);
    // Who has no draft is told as before.
    equipe.enter(SARA);
    let args = json!({ "vmdId": vmd, "area": "health", "corrects": null });
    assert!(equipe.office.refused(ErrorCode::Failed, "vmd.visit_form", args).message.contains("la corregga"));
}

#[test]
fn nothing_happens_before_birth_or_after_death_or_before_it_was_asked() {
    let equipe = Equipe::open();
    let office = &equipe.office;
    let born = json!({ "surname": "Neri", "name": "Ada", "birthDate": "1990-05-10", "deathDate": "2026-11-20", "residence": "D142" });
    let ada = office.person(born);
    let ask = |at: &str| equipe.request(&ada, json!({ "requestedAt": at }));
    let birth = office.invalid("requestedAt", "vmd.request", ask("1990-05-09T10:00"));
    assert!(birth.contains("prima della nascita della persona (10/05/1990)"), "{birth}");
    let death = office.invalid("requestedAt", "vmd.request", ask(""));
    assert!(death.contains("dopo il decesso della persona (20/11/2026)"), "{death}");
    let vmd = office.ask("vmd.request", ask("2026-11-18T18:00"))["vmdId"].as_str().unwrap().to_owned();
    let plan = json!({ "areas": ["health"], "on": "2026-11-24", "at": "", "place": "", "address": "", "note": "" });
    office.invalid("on", "vmd.plan_visit", json!({ "vmdId": vmd, "form": plan }));
    let mut form = equipe.case(&vmd)["form"].clone();
    form["requestedAt"] = json!("2026-11-21T10:00");
    office.invalid("requestedAt", "vmd.correct", json!({ "vmdId": vmd, "form": form }));

    equipe.enter(LUCA);
    let mut sheet = equipe.whole(&vmd, "health");
    let wrong = |sheet: &Value| {
        let error = office.refused(ErrorCode::Invalid, "vmd.close_visit", json!({ "sheet": sheet }));
        assert_eq!((error.fields.len(), error.fields[0].field.as_str()), (1, "at"), "{error:?}");
        error.message
    };
    sheet["at"] = json!("2026-11-17T18:00");
    assert!(wrong(&sheet).contains("prima della richiesta (18/11/2026)"));
    sheet["at"] = json!("2026-11-21T09:00");
    assert!(wrong(&sheet).contains("dopo il decesso"));
    sheet["at"] = json!("2026-11-18T09:00");
    equipe.close(&sheet);
    let katz = equipe.scale_form(&ada, None, "katz", Value::Null);
    let mut scale = katz["sheet"].clone();
    scale["answers"] = answers(&katz, 1.0);
    for at in ["1990-05-09T10:00", "2026-11-21T00:00", ""] {
        scale["at"] = json!(at);
        let error = office.refused(ErrorCode::Invalid, "administration.seal", json!({ "sheet": scale }));
        assert_eq!((error.fields.len(), error.fields[0].field.as_str()), (1, "at"), "{error:?}");
    }
    scale["at"] = json!("2026-11-20T23:59");
    equipe.seal(&scale);
}

#[test]
fn a_request_does_not_move_past_a_visit_that_was_planned() {
    let equipe = Equipe::open();
    let person = equipe.person("Neri");
    let args = equipe.request(&person, json!({ "requestedAt": "2026-11-20T10:00" }));
    let vmd = equipe.ask("vmd.request", args)["vmdId"].as_str().unwrap().to_owned();
    let plan = json!({ "areas": ["health"], "on": "2026-11-23", "at": "", "place": "", "address": "", "note": "" });
    equipe.ask("vmd.plan_visit", json!({ "vmdId": vmd, "form": plan }));
    equipe.office.clock.advance(2 * 86_400);
    equipe.back();
    let mut form = equipe.case(&vmd)["form"].clone();
    form["requestedAt"] = json!("2026-11-24T10:00");
    let said = equipe.office.invalid("requestedAt", "vmd.correct", json!({ "vmdId": vmd, "form": form }));
    assert!(said.contains("visita programmata (23/11/2026)"), "{said}");
}

#[test]
fn what_was_assessed_and_decided_does_not_change_under_the_request() {
    let equipe = Equipe::open();
    let office = &equipe.office;
    let vmd = equipe.ready(&equipe.person("Neri"));
    let held = equipe.case(&vmd)["form"].clone();
    let with = |field: &str, value: &str| {
        let mut form = held.clone();
        form[field] = json!(value);
        json!({ "vmdId": vmd, "form": form })
    };
    office.invalid("protocol", "vmd.correct", with("protocol", "anziani-over65"));
    office.invalid("requestedAt", "vmd.correct", with("requestedAt", "2026-11-20T10:00"));
    office.ask("vmd.correct", with("service", "cdi"));
    office.ask("vmd.correct", with("service", "rsa"));
    let meeting = equipe.meeting("2026-11-23", &[&vmd]);
    equipe.attended(&meeting);
    equipe.decide(&meeting, &vmd, "lista_rsa");
    equipe.ask("meeting.seal", json!({ "meetingId": meeting }));
    assert!(office.invalid("service", "vmd.correct", with("service", "cdi")).contains("ha già deciso"));
    office.ask("vmd.correct", with("motive", "Domanda di ingresso in RSA, con la figlia"));
}

#[test]
fn a_reassessment_waits_for_the_decision_and_a_second_request_is_noticed() {
    let equipe = Equipe::open();
    let office = &equipe.office;
    let person = equipe.person("Neri");
    let first = office.ask("vmd.request", equipe.request(&person, json!({})));
    assert!(first["openVmd"].is_null());
    let first = first["vmdId"].clone();
    let early = office.refused(ErrorCode::Failed, "vmd.reassess", json!({ "vmdId": first, "motive": "x" }));
    assert!(early.message.contains("ancora in corso"), "{early}");
    // Another one by the same protocol is opened, and said; by another protocol it is another question.
    let second = office.ask("vmd.request", equipe.request(&person, json!({})));
    assert_eq!(second["openVmd"], first);
    let other = equipe.request(&person, json!({ "protocol": "anziani-over65", "service": "sad" }));
    assert!(office.ask("vmd.request", other)["openVmd"].is_null());
    let someone = equipe.person("Gialli");
    assert!(office.ask("vmd.request", equipe.request(&someone, json!({})))["openVmd"].is_null());
    for vmd in [&first, &second["vmdId"]] {
        office.ask("vmd.close", json!({ "vmdId": vmd, "outcome": "rinuncia", "note": "" }));
    }
    assert!(office.ask("vmd.request", equipe.request(&person, json!({})))["openVmd"].is_null());
    // Closed without a decision, it may be taken up by a new one.
    office.ask("vmd.reassess", json!({ "vmdId": first, "motive": "Ci ripensa" }));
    office.sound();
}

#[test]
fn a_scale_of_each_assessment_has_its_own_draft() {
    let equipe = Equipe::open();
    let person = equipe.person("Neri");
    let (one, two) = (equipe.requested(&person), equipe.requested(&person));
    equipe.enter(LUCA);
    for (vmd, note) in [(None, "fuori"), (Some(one.as_str()), "prima"), (Some(two.as_str()), "seconda")] {
        let mut sheet = equipe.scale_form(&person, vmd, "katz", Value::Null)["sheet"].clone();
        assert_eq!(sheet["note"], "", "the draft of another");
        sheet["note"] = json!(note);
        equipe.ask("administration.answer", json!({ "sheet": sheet }));
    }
    assert_eq!(equipe.scale_form(&person, Some(&one), "katz", Value::Null)["sheet"]["note"], "prima");
    let mut keys = equipe.drafts();
    keys.sort();
    let mut wanted = [format!("{person}/katz"), format!("{person}/katz/{one}"), format!("{person}/katz/{two}")];
    wanted.sort();
    assert_eq!(keys, wanted);
    // One is closed: the others are still half-filled, and the case shows its own.
    let form = equipe.scale_form(&person, Some(&one), "katz", Value::Null);
    let mut sheet = form["sheet"].clone();
    sheet["answers"] = answers(&form, 1.0);
    let sealed = equipe.seal(&sheet);
    assert_eq!(equipe.drafts().len(), 2);
    let state = |vmd: &str| {
        let page = equipe.case(vmd);
        let all = page["areas"][0]["instruments"].as_array().unwrap().clone();
        all.into_iter().find(|one| one["id"] == "katz").unwrap()
    };
    assert!(state(&one)["draftSavedAt"].is_null() && state(&two)["draftSavedAt"].is_string());
    let mut sheet = equipe.scale_form(&person, None, "katz", sealed.clone())["sheet"].clone();
    assert_eq!(sheet["vmdId"], one.as_str());
    sheet["reason"] = json!("x");
    equipe.ask("administration.answer", json!({ "sheet": sheet }));
    let key = format!("{person}/katz/={}", sealed.as_str().unwrap());
    assert!(equipe.drafts().contains(&key), "{:?}", equipe.drafts());
    // The correction serves the assessment that the scale served, also when it is named another, or none, and also once it is closed.
    equipe.ask("vmd.close", json!({ "vmdId": one, "outcome": "rinuncia", "note": "" }));
    sheet["vmdId"] = json!(two);
    let corrected = equipe.seal(&sheet);
    let page = equipe.ask("administration.page", json!({ "administrationId": corrected }));
    assert_eq!(page["vmdId"], one.as_str());
    assert!(!equipe.drafts().contains(&key));
    equipe.back();
    equipe.office.sound();
}

#[test]
fn who_begins_a_scale_is_in_the_log_of_the_person_once() {
    let office = Office::open();
    let person = office.person(maria());
    let mut sheet = office.ask(
        "administration.form",
        json!({ "personId": person, "vmdId": null, "instrument": "katz", "corrects": null }),
    )["sheet"]
        .clone();
    let drafted = || {
        let log = office.ask("person.access_log", json!({ "personId": person }));
        log.as_array().unwrap().iter().filter(|row| row["what"] == "Bozze").count()
    };
    assert_eq!(drafted(), 0);
    for note in ["a", "ab", "abc"] {
        office.clock.advance(1);
        sheet["note"] = json!(note);
        office.ask("administration.answer", json!({ "sheet": sheet }));
        assert_eq!(drafted(), 1, "{note}");
    }
}

#[test]
fn in_an_assessment_only_who_visits_closes_a_scale() {
    let equipe = Equipe::open();
    let office = &equipe.office;
    office.operator("Carla Cot", &["cot"]);
    let person = equipe.person("Neri");
    let vmd = equipe.requested(&person);
    equipe.enter(LUCA);
    let form = equipe.scale_form(&person, Some(&vmd), "katz", Value::Null);
    let mut sheet = form["sheet"].clone();
    sheet["answers"] = answers(&form, 1.0);
    let sealed = equipe.seal(&sheet);
    equipe.enter("Carla Cot");
    office.refused(ErrorCode::Denied, "administration.seal", json!({ "sheet": sheet }));
    office.refused(ErrorCode::Denied, "administration.answer", json!({ "sheet": sheet }));
    // Neither by correcting, without saying of which assessment.
    let mut correction = equipe.scale_form(&person, None, "katz", sealed)["sheet"].clone();
    correction["reason"] = json!("x");
    correction["vmdId"] = Value::Null;
    office.refused(ErrorCode::Denied, "administration.seal", json!({ "sheet": correction }));
    sheet["vmdId"] = Value::Null;
    equipe.seal(&sheet);
    equipe.back();
    let denied =
        office.ask("audit.list", json!({ "operatorId": "", "from": "", "until": "", "offset": 0, "limit": 50 }));
    let refused = denied["rows"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|row| row["what"].as_str().unwrap().ends_with("non permesso"))
        .count();
    assert_eq!(refused, 3, "each refusal is in the log");
}

#[test]
fn what_was_derived_is_corrected_where_it_stands() {
    let equipe = Equipe::open();
    let person = equipe.person("Neri");
    equipe.enter(LUCA);
    let form = equipe.scale_form(&person, None, "gds-15", Value::Null);
    let mut long = form["sheet"].clone();
    long["answers"] = answers(&form, 1.0);
    let first = equipe.seal(&long);
    let standing = || {
        let list = equipe.ask("administration.list", json!({ "personId": person }));
        let rows = list["rows"].as_array().unwrap().clone();
        rows.into_iter().filter(|row| row["instrument"] == "gds-5" && row["corrected"] == false).collect::<Vec<_>>()
    };
    // Someone corrects the short one by itself, then the long one is corrected: one short one counts, the last.
    equipe.office.clock.advance(60);
    let short = equipe.scale_form(&person, None, "gds-5", standing()[0]["administrationId"].clone());
    let mut by_hand = short["sheet"].clone();
    by_hand["answers"] = answers(&short, 0.0);
    by_hand["reason"] = json!("x");
    equipe.seal(&by_hand);
    equipe.office.clock.advance(60);
    let mut again = equipe.scale_form(&person, None, "gds-15", first)["sheet"].clone();
    again["reason"] = json!("x");
    equipe.seal(&again);
    let left = standing();
    assert_eq!((left.len(), left[0]["score"].as_str()), (1, Some("5 su 5")), "{left:?}");
}

#[test]
fn the_round_tells_what_is_done_and_not_what_it_gave() {
    let equipe = Equipe::open();
    let person = equipe.person("Neri");
    let vmd = equipe.requested(&person);
    let plan = json!({ "areas": ["health"], "on": "2026-11-23", "at": "", "place": "", "address": "", "note": "" });
    equipe.ask("vmd.plan_visit", json!({ "vmdId": vmd, "form": plan }));
    equipe.enter(LUCA);
    let form = equipe.scale_form(&person, Some(&vmd), "katz", Value::Null);
    let mut sheet = form["sheet"].clone();
    sheet["answers"] = answers(&form, 1.0);
    equipe.seal(&sheet);
    let round = equipe.ask("vmd.round", json!({ "day": "2026-11-23", "mine": false }));
    let scales = round["comuni"][0]["stops"][0]["scales"].as_array().unwrap().clone();
    let katz = scales.iter().find(|scale| scale["id"] == "katz").unwrap();
    assert!(katz["administrationId"].is_string());
    assert_eq!((katz["score"].as_str(), katz["tone"].as_str()), (Some(""), Some("neutral")));
    assert!(katz["bandLabel"].is_null());
}
