//! A meeting of the equipe from its agenda to its minutes, and what cannot be done.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod equipe;
mod office;

use equipe::*;
use poliedro_app::ErrorCode;
use serde_json::{Value, json};

fn texts(list: &Value) -> Vec<&str> {
    list.as_array().unwrap().iter().map(|one| one.as_str().unwrap()).collect()
}

#[test]
fn a_meeting_decides_and_its_minutes_are_sealed() {
    let equipe = Equipe::open();
    let office = &equipe.office;
    let (rossi, neri) = (equipe.person("Rossi"), equipe.person("Neri"));
    let (one, two) = (equipe.ready(&rossi), equipe.ready(&neri));
    assert_eq!(equipe.ask("meeting.list", json!({}))["ready"], 2);
    let meeting = equipe.meeting("2026-11-23", &[&one, &two]);
    let of = |more: Value| {
        let mut args = json!({ "meetingId": meeting });
        args.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        args
    };

    // What the equipe sees of a case, and who is proposed as a member.
    let page = equipe.page(&meeting);
    let case = &page["agenda"][0];
    assert_eq!(
        (&case["fullName"], &case["age"], &case["comune"]),
        (&json!("Rossi Maria"), &json!(88), &json!("Crema"))
    );
    assert_eq!(
        (&case["summary"], &case["settingLabel"], &case["ready"], &case["integrated"]),
        (&json!("Vive sola e cade spesso."), &json!("RSA"), &json!(true), &json!(true))
    );
    assert_eq!(case["proposedCaseManager"]["name"], SARA);
    assert_eq!(case["options"][0]["code"], "lista_rsa");
    assert_eq!(case["trends"][0]["instrument"], "katz");
    assert_eq!(case["domains"][0]["trends"][0]["instrument"], "katz");
    let visits = texts(&case["visits"]);
    assert!(
        visits.len() == 2 && visits.iter().any(|line| line.starts_with("Visita sanitaria, 23/11/2026, Luca Verdi")),
        "{visits:?}"
    );
    let members: Vec<_> =
        page["people"].as_array().unwrap().iter().map(|who| (&who["name"], &who["present"])).collect();
    assert_eq!(members, [(&json!(LUCA), &json!(false)), (&json!(SARA), &json!(false))]);
    assert_eq!((&page["undecided"], &page["ready"]), (&json!(2), &json!([])));

    // A code is enough; the rest is proposed and can be changed.
    equipe.decide(&meeting, &one, "lista_rsa");
    let held = equipe.page(&meeting)["agenda"][0]["decision"].clone();
    assert_eq!(
        (&held["setting"], &held["caseManager"]["name"], &held["verifyOn"]),
        (&json!("rsa"), &json!(SARA), &json!("2027-05-23"))
    );
    let mut typed = held.clone();
    typed["setting"] = json!("");
    typed["responsibilities"] = json!("Sara avvisa la famiglia");
    typed["dissent"] = json!("Il medico preferiva il domicilio");
    office.ask("meeting.decide", of(json!({ "vmdId": one, "decision": typed })));
    assert_eq!(equipe.page(&meeting)["agenda"][0]["decision"]["setting"], "", "what is cleared stays cleared");

    // What does not decide says why; it proposes nothing.
    let postpone = json!({ "outcome": "approfondimento" });
    office.invalid("motive", "meeting.decide", of(json!({ "vmdId": two, "decision": postpone })));
    let postpone = json!({ "outcome": "approfondimento", "motive": "Serve il parere del neurologo" });
    office.ask("meeting.decide", of(json!({ "vmdId": two, "decision": postpone })));
    assert_eq!(equipe.page(&meeting)["agenda"][1]["decision"]["verifyOn"], "");
    office.ask("meeting.undecide", of(json!({ "vmdId": two })));
    office.refused(ErrorCode::Failed, "meeting.undecide", of(json!({ "vmdId": two })));

    // Not yet: who was there, and a case without a decision, by name.
    let error = office.refused(ErrorCode::Invalid, "meeting.seal", of(json!({})));
    assert!(
        error.message.contains("almeno due presenti") && error.message.contains("Manca la decisione per: Neri Maria."),
        "{error}"
    );
    equipe.attended(&meeting);
    let heard = json!([{ "kind": "familiare", "name": "Lucia Neri" }, { "kind": "persona", "name": "" }]);
    office.ask("meeting.heard", of(json!({ "vmdId": one, "people": heard })));
    office.ask("meeting.decide", of(json!({ "vmdId": two, "decision": postpone })));
    assert_eq!(equipe.page(&meeting)["warnings"], json!([]));
    let sealed = office.ask("meeting.seal", of(json!({})));
    assert_eq!((&sealed["number"], &sealed["year"]), (&json!(1), &json!(2026)));

    let page = equipe.page(&meeting);
    let minutes = &page["minutes"];
    assert_eq!(
        (&minutes["title"], &minutes["intact"], &page["agenda"], &page["warnings"]),
        (&json!("Verbale 1/2026"), &json!(true), &json!([]), &json!([]))
    );
    assert_eq!(minutes["sha256"], sealed["sha256"]);
    assert_eq!(
        texts(&minutes["present"]),
        ["Luca Verdi, Infermiere (ASST di Crema)", "Sara Conti, Assistente sociale del comune (Comune di Crema)"]
    );
    assert_eq!(texts(&minutes["absent"]), ["Dott. Neri, Medico di famiglia (MMG/PLS) (ASST di Crema)"]);
    let case = &minutes["cases"][0];
    assert_eq!(
        (&case["fullName"], &case["personLine"]),
        (&json!("Rossi Maria"), &json!("88 anni · Crema · Protocollo RSA · RSA"))
    );
    assert!(texts(&case["scores"])[0].contains("4 su 6"), "{case}");
    assert_eq!(texts(&case["needs"]), ["Autonomia. Bisogni: Aiuto nel bagno · Risorse: Una figlia vicina"]);
    assert_eq!((&case["outcome"], &case["responsibilities"]), (&json!("Lista RSA"), &json!("Sara avvisa la famiglia")));
    assert_eq!(
        (&case["heard"], &case["dissent"]),
        (&json!("Un familiare: Lucia Neri · La persona stessa"), &json!("Il medico preferiva il domicilio"))
    );
    assert_eq!(case["verifyOn"], "2027-05-23");

    // The minutes read the same whatever is learnt later.
    let now = office.page(&rossi);
    let version = |code: &str| crate::office::field(&now, code).unwrap()["version"].clone();
    let fields = json!({ "surname": "Bianchi", "residence": "I827" });
    let versions = json!({ "surname": version("surname"), "residence": version("residence") });
    office.ask("person.change", json!({ "personId": rossi, "fields": fields, "versions": versions }));
    assert_eq!(&equipe.page(&meeting)["minutes"], minutes);

    // What was decided is in the assessment, what was postponed goes to another meeting.
    let vmd = |id: &str| equipe.ask("vmd.page", json!({ "vmdId": id }));
    assert_eq!((&vmd(&one)["row"]["stage"], &vmd(&two)["row"]["stage"]), (&json!("decided"), &json!("ready")));
    assert_eq!(vmd(&one)["decisions"][0]["minutes"], "Verbale 1/2026");
    let next = equipe.meeting("2026-12-01", &[&two]);
    let list = equipe.ask("meeting.list", json!({}));
    assert_eq!(
        (&list["upcoming"][0]["meetingId"], &list["sealed"][0]["minutes"], &list["ready"]),
        (&json!(next), &json!("Verbale 1/2026"), &json!(0))
    );
    let members = equipe.page(&next)["people"].clone();
    assert_eq!(members.as_array().unwrap().len(), 3, "those of the last meeting: {members}");
    assert!(members.as_array().unwrap().iter().all(|who| who["present"] == false));
    // Someone who no longer works here is proposed for nothing, and cannot be chosen.
    office.ask("operator.deactivate", json!({ "operatorId": equipe.sara, "reason": "" }));
    let page = equipe.page(&next);
    assert_eq!(
        (page["people"].as_array().unwrap().len(), &page["agenda"][0]["proposedCaseManager"]["name"]),
        (2, &json!(""))
    );
    let sara = json!({ "outcome": "misura", "caseManager": { "operatorId": equipe.sara } });
    office.invalid("caseManager", "meeting.decide", json!({ "meetingId": next, "vmdId": two, "decision": sara }));
    office.sound();
}

#[test]
fn sealed_minutes_are_corrected_only_by_adding_to_them() {
    let equipe = Equipe::open();
    let office = &equipe.office;
    let rossi = equipe.person("Rossi");
    let (one, other) = (equipe.ready(&rossi), equipe.requested(&rossi));
    let meeting = equipe.meeting("2026-11-20", &[&one]);
    equipe.attended(&meeting);
    equipe.decide(&meeting, &one, "lista_rsa");
    let form = |decision: Value| json!({ "vmdId": one, "reason": "Errore materiale", "text": "Il setting è il domicilio.", "decision": decision });
    let early = json!({ "meetingId": meeting, "form": form(Value::Null) });
    let error = office.refused(ErrorCode::Failed, "meeting.add", early);
    assert!(error.message.contains("non è ancora chiuso"), "{error}");
    let first = office.ask("meeting.seal", json!({ "meetingId": meeting }));

    let before = office.written();
    let convened = json!({ "on": "2026-11-21" });
    let decision = json!({ "outcome": "rinuncia" });
    for (command, args) in [
        ("meeting.plan", json!({ "meetingId": meeting, "form": convened })),
        ("meeting.agenda", json!({ "meetingId": meeting, "cases": [] })),
        ("meeting.attendance", json!({ "meetingId": meeting, "people": [] })),
        ("meeting.heard", json!({ "meetingId": meeting, "vmdId": one, "people": [] })),
        ("meeting.decide", json!({ "meetingId": meeting, "vmdId": one, "decision": decision })),
        ("meeting.undecide", json!({ "meetingId": meeting, "vmdId": one })),
        ("meeting.seal", json!({ "meetingId": meeting })),
        ("meeting.cancel", json!({ "meetingId": meeting, "reason": "x" })),
    ] {
        let error = office.refused(ErrorCode::Failed, command, args);
        let sentence = "Il verbale 1/2026 è chiuso e non si modifica: per correggere, scriva un verbale integrativo.";
        assert_eq!(error.message, sentence, "{command}");
    }
    assert_eq!(office.written(), before + 1, "something was written");

    let empty = json!({ "vmdId": null, "reason": "", "text": "", "decision": null });
    let error = office.refused(ErrorCode::Invalid, "meeting.add", json!({ "meetingId": meeting, "form": empty }));
    assert_eq!(error.fields.iter().map(|one| one.field.as_str()).collect::<Vec<_>>(), ["reason", "text"]);
    let mut whose = form(json!({ "outcome": "progetto_domicilio" }));
    whose["vmdId"] = Value::Null;
    office.invalid("vmdId", "meeting.add", json!({ "meetingId": meeting, "form": whose }));
    let mut not_there = form(Value::Null);
    not_there["vmdId"] = json!(other);
    office.refused(ErrorCode::Failed, "meeting.add", json!({ "meetingId": meeting, "form": not_there }));

    let new =
        form(json!({ "outcome": "progetto_domicilio", "setting": "domicilio_con_servizi", "verifyOn": "2027-01-10" }));
    let added = office.ask("meeting.add", json!({ "meetingId": meeting, "form": new }));
    assert_eq!((&added["number"], &added["year"]), (&json!(2), &json!(2026)));
    let page = equipe.page(&meeting);
    assert_eq!(page["minutes"]["sha256"], first["sha256"]);
    assert_eq!(page["minutes"]["cases"][0]["outcome"], "Lista RSA", "the first minutes stay as they are");
    let addendum = &page["addenda"][0];
    assert_eq!(
        (&addendum["title"], &addendum["fullName"], &addendum["intact"]),
        (&json!("Verbale integrativo 2/2026"), &json!("Rossi Maria"), &json!(true))
    );
    assert_eq!(addendum["decision"], "Progetto a domicilio · Domicilio con servizi · Verifica il 10/01/2027");
    let vmd = equipe.ask("vmd.page", json!({ "vmdId": one }));
    assert_eq!(
        (&vmd["decisions"][0]["minutes"], &vmd["decisions"][0]["outcomeCode"]),
        (&json!("Verbale 2/2026"), &json!("progetto_domicilio"))
    );
    office.sound();
}

#[test]
fn an_agenda_takes_only_what_can_be_decided() {
    let equipe = Equipe::open();
    let office = &equipe.office;
    let rossi = equipe.person("Rossi");
    let case = equipe.requested(&rossi);
    let first = equipe.meeting("2026-11-30", &[&case, &case]);
    assert_eq!(equipe.page(&first)["row"]["cases"], 1);
    assert_eq!(equipe.page(&first)["agenda"][0]["ready"], false);
    let second = equipe.meeting("2026-12-07", &[]);
    let here = json!({ "meetingId": second, "cases": [case] });
    let sentence = office.invalid("cases", "meeting.agenda", here.clone());
    assert_eq!(
        sentence,
        "Rossi Maria è già all’ordine del giorno della seduta del 30/11/2026: prima tolga il caso da quella."
    );
    office.ask("meeting.cancel", json!({ "meetingId": first, "reason": "Neve" }));
    let error = office.refused(
        ErrorCode::Failed,
        "meeting.decide",
        json!({ "meetingId": first, "vmdId": case, "decision": { "outcome": "misura" } }),
    );
    assert!(error.message.contains("annullata"), "{error}");
    office.ask("meeting.agenda", here.clone());
    let before = office.written();
    office.ask("meeting.agenda", here);
    assert_eq!(office.ask("vmd.page", json!({ "vmdId": case }))["meetingOn"], "2026-12-07");
    assert!(office.written() >= before);

    // Minutes are not sealed before the day; a case that was closed meanwhile is named, leaves, and does not come back.
    let decision = json!({ "outcome": "misura", "verifyOn": "2026-12-07" });
    let of = |decision: &Value| json!({ "meetingId": second, "vmdId": case, "decision": decision });
    office.invalid("verifyOn", "meeting.decide", of(&decision));
    office.invalid("outcome", "meeting.decide", of(&json!({ "outcome": "progetto_vita" })));
    office.invalid("outcome", "meeting.decide", of(&json!({ "outcome": "" })));
    office.ask("meeting.decide", of(&json!({ "outcome": "misura" })));
    equipe.attended(&second);
    office.ask("vmd.close", json!({ "vmdId": case, "outcome": "decesso", "note": "" }));
    let error = office.refused(ErrorCode::Invalid, "meeting.seal", json!({ "meetingId": second }));
    assert!(error.message.contains("La seduta è convocata per il 07/12/2026"), "{error}");
    assert!(error.message.contains("La VMD di Rossi Maria è stata chiusa o ritirata"), "{error}");
    office.ask("meeting.agenda", json!({ "meetingId": second, "cases": [] }));
    let sentence = office.invalid("cases", "meeting.agenda", json!({ "meetingId": second, "cases": [case] }));
    assert!(sentence.contains("è chiusa"), "{sentence}");

    let neri = equipe.person("Neri");
    let decided = equipe.decided(&neri, "lista_rsa");
    let sentence = office.invalid("cases", "meeting.agenda", json!({ "meetingId": second, "cases": [decided] }));
    assert!(sentence.contains("c’è già una decisione nel verbale 1/2026"), "{sentence}");
    office.sound();
}

#[test]
fn each_mistake_names_its_field() {
    let equipe = Equipe::open();
    let office = &equipe.office;
    for (field, form) in [
        ("on", json!({ "on": "" })),
        ("on", json!({ "on": "2026-02-30" })),
        ("on", json!({ "on": "2226-02-01" })),
        ("at", json!({ "on": "2026-12-01", "at": "25:00" })),
        ("mode", json!({ "on": "2026-12-01", "mode": "fax" })),
    ] {
        office.invalid(field, "meeting.plan", json!({ "meetingId": null, "form": form }));
    }
    let rossi = equipe.person("Rossi");
    let case = equipe.requested(&rossi);
    let meeting = equipe.meeting("2026-12-01", &[&case]);
    for (field, who) in [
        ("people.0", json!({ "name": "", "present": true })),
        ("people.0", json!({ "name": "Ugo", "role": "re", "body": "asst", "present": true })),
        ("people.0", json!({ "operatorId": rossi, "name": "Ugo" })),
    ] {
        office.invalid(field, "meeting.attendance", json!({ "meetingId": meeting, "people": [who] }));
    }
    let twice = json!([{ "operatorId": equipe.luca }, { "operatorId": equipe.luca }]);
    office.invalid("people.1", "meeting.attendance", json!({ "meetingId": meeting, "people": twice }));
    for who in [json!({ "kind": "", "name": "x" }), json!({ "kind": "familiare", "name": "" })] {
        office.invalid("people.0", "meeting.heard", json!({ "meetingId": meeting, "vmdId": case, "people": [who] }));
    }
    office.invalid("reason", "meeting.cancel", json!({ "meetingId": meeting, "reason": " " }));
    // Someone of one body only: a warning, the people decide.
    let people = json!([
        { "operatorId": equipe.luca, "role": "ifec", "body": "asst", "present": true },
        { "name": "Ugo", "role": "mmg", "body": "", "present": true },
        { "name": "Pia", "role": "", "body": "", "present": false },
    ]);
    office.ask("meeting.attendance", json!({ "meetingId": meeting, "people": people }));
    let error = office.refused(ErrorCode::Invalid, "meeting.seal", json!({ "meetingId": meeting }));
    assert!(error.message.contains("Indichi ruolo ed ente di: Ugo."), "{error}");
    assert_eq!(
        texts(&equipe.page(&meeting)["warnings"]),
        ["Tra i presenti non c’è nessuno di un comune o dell’Ambito."]
    );
    office.refused(ErrorCode::NotFound, "meeting.page", json!({ "meetingId": rossi }));
    office.refused(ErrorCode::NotFound, "meeting.agenda", json!({ "meetingId": meeting, "cases": [rossi] }));
}

#[test]
fn opening_a_meeting_is_written_on_everyone_on_it() {
    let equipe = Equipe::open();
    let people: Vec<String> = ["Rossi", "Neri", "Verdi"].iter().map(|name| equipe.person(name)).collect();
    let cases: Vec<String> = people.iter().map(|person| equipe.requested(person)).collect();
    let meeting = equipe.meeting("2026-12-01", &[&cases[0], &cases[1]]);
    equipe.page(&meeting);
    let seen = |person: &String| {
        let log = equipe.ask("person.access_log", json!({ "personId": person }));
        log.as_array().unwrap().iter().filter(|row| row["what"] == "Consultazione di una seduta").count()
    };
    assert_eq!(people.iter().map(seen).collect::<Vec<_>>(), [1, 1, 0]);
}
