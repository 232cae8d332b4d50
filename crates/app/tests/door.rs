//! The one door: every registered command, called well, badly and at random, answers with a reply or a sentence and never breaks.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod office;

use office::*;
use poliedro_app::{ErrorCode, registry::COMMANDS};
use serde_json::{Map, Value, json};
use std::{collections::BTreeMap, fs};

#[test]
fn every_command_has_a_name_of_its_own_and_a_sentence() {
    for (n, command) in COMMANDS.iter().enumerate() {
        let (noun, verb) = command.name.split_once('.').unwrap();
        let plain = |word: &str| !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
        assert!(plain(noun) && plain(verb), "{}", command.name);
        assert!(command.doc.len() > 10 && command.doc.ends_with('.'), "{}: {}", command.name, command.doc);
        assert!(command.doc.starts_with(|c: char| c.is_ascii_uppercase()), "{}: {}", command.name, command.doc);
        assert!(COMMANDS[n + 1..].iter().all(|other| other.name != command.name), "{} twice", command.name);
    }
}

/// Right arguments of every command, over people and accesses that are there.
fn right(ids: &Ids) -> BTreeMap<&'static str, Value> {
    let Ids { person, other, intake, operator, slot, recovery, vmd, scale, visit, .. } = ids;
    let operator_form = json!({ "name": "Luca", "roles": ["pua"], "body": "ASST", "email": "" });
    let contact = json!({ "fullName": "Lucia", "role": "figlio", "phone": "333", "email": "", "caregiver": true, "cohabitant": false, "note": "" });
    let tutelage = json!({ "role": "guardian", "fullName": "A", "phone": "", "deed": "", "powers": "", "from": "2025-01-01", "until": "" });
    let form = json!({ "contactAt": "2026-11-20T09:30", "channel": "telefono", "requesterKind": "persona", "requesterName": "", "requesterPhone": "", "need": "x", "needAreas": ["adl"], "alreadyFollowedBy": ["sad"], "urgent": true, "urgency": "altro" });
    let assessment = json!({ "summary": "x", "complex": true, "needAreas": ["adl"], "art27Checked": true, "art27Met": true, "art27MultiChronic": false, "art27By": "x", "art27On": "2026-11-20" });
    let ask = json!({ "requestedAt": "2026-11-20T09:30", "protocol": "rsa", "route": "pua", "service": "rsa", "motive": "x", "urgent": true, "urgency": "perdita_domicilio", "requesterKind": "persona", "requesterName": "", "requesterPhone": "", "art27Checked": true, "art27Met": true, "art27MultiChronic": false, "art27By": "x", "art27On": "2026-11-20" });
    let assessor =
        json!({ "operatorId": operator, "name": "", "role": "infermiere", "body": "asst", "bodyName": "ASST" });
    let planned = json!({ "areas": ["social"], "on": "2026-11-25", "at": "09:30", "place": "domicilio", "address": "", "note": "x" });
    let katz = json!({ "personId": person, "vmdId": vmd, "instrument": "katz", "version": "1.0.0", "answers": { "bagno": "autonomo", "wc": "dipendente" }, "at": "2026-11-20T09:30", "place": "domicilio", "respondentKind": "caregiver", "respondentName": "Lucia", "note": "", "incomplete": "Si è stancata", "corrects": null, "reason": "", "position": "wc" });
    let sheet = json!({ "vmdId": vmd, "area": "health", "version": "1.0.0", "values": { "health_summary": "x", "allergies_known": "nessuna", "nursing_needs": ["medicazioni"], "pain": "no", "conclusion": "x", "medicines": [{ "substance": "furosemide" }] }, "at": "2026-11-20T10:00", "place": "domicilio", "present": "la figlia", "joint": false, "corrects": null, "reason": "", "position": "pain" });
    let synthesis = json!({ "summary": "x", "domains": [{ "domain": "functional", "needs": "x", "resources": "" }], "setting": "rsa", "proposal": "x" });
    let nothing = [
        "archive.status",
        "archive.lock",
        "archive.open_demo",
        "archive.leave_demo",
        "archive.ring",
        "archive.rebuild",
        "session.touch",
        "catalogue.read",
        "instrument.list",
        "protocol.list",
        "meeting.list",
        "today.list",
        "deadline.now",
        "document.kinds",
        "letterhead.list",
        "letterhead.logo",
        "operator.list",
        "territory.list",
        "setting.list",
        "audit.verify",
        "backup.create",
        "backup.list",
    ];
    let mut all: BTreeMap<&str, Value> = nothing.into_iter().map(|name| (name, json!({}))).collect();
    all.extend([
        ("archive.create", json!({ "archiveName": "A", "operatorName": "B", "roles": ["pua"], "body": "", "passphrase": PASSPHRASE })),
        ("archive.unlock", json!({ "slotId": slot, "passphrase": PASSPHRASE })),
        ("archive.recover", json!({ "code": recovery, "slotId": slot, "newPassphrase": PASSPHRASE })),
        ("session.change_passphrase", json!({ "current": PASSPHRASE, "new": PASSPHRASE })),
        ("session.new_recovery_code", json!({ "passphrase": "non è questa qui" })),
        ("code.check", json!({ "code": "RSSMRA38M55D142R", "surname": "Rossi", "name": "Maria", "birthDate": "1938-08-15", "sex": "F", "birthPlace": "D142" })),
        ("place.search", json!({ "query": "crema", "on": "1938-08-15", "limit": 10 })),
        ("person.search", json!({ "query": "rossi 338", "limit": 10 })),
        ("person.check", json!({ "personId": person, "form": maria() })),
        ("person.register", json!({ "form": { "surname": "Neri", "phone": "0373" }, "distinctFrom": [person] })),
        ("person.change", json!({ "personId": person, "fields": { "phone": "1", "note": null }, "versions": {} })),
        ("person.page", json!({ "personId": person })),
        ("person.merge_preview", json!({ "keep": person, "drop": other })),
        ("person.merge", json!({ "keep": person, "drop": other, "adopt": ["phone"], "reason": "" })),
        ("person.unmerge", json!({ "mergeId": other, "droppedId": other, "reason": "" })),
        ("person.save_contact", json!({ "personId": person, "id": null, "contact": contact })),
        ("person.save_representation", json!({ "personId": person, "id": null, "representation": tutelage })),
        ("person.remove_relation", json!({ "personId": person, "id": other, "reason": "" })),
        ("person.access_log", json!({ "personId": person })),
        ("intake.list", json!({ "filter": { "stages": ["registered"], "open": true, "comune": "D142", "subAmbito": "Crema", "from": "2026-01-01", "until": "2026-12-31", "mine": false, "urgent": false, "text": "x" }, "offset": 0, "limit": 10 })),
        ("intake.register", json!({ "personId": person, "person": null, "distinctFrom": [], "form": form })),
        ("intake.page", json!({ "intakeId": intake })),
        ("intake.correct", json!({ "intakeId": intake, "form": form })),
        ("intake.assign", json!({ "intakeId": intake, "to": operator, "reason": "x" })),
        ("intake.assess", json!({ "intakeId": intake, "form": assessment })),
        ("intake.orient", json!({ "intakeId": intake, "services": ["sad"], "note": "" })),
        ("intake.activate", json!({ "intakeId": intake, "pathway": "sad", "provider": "", "note": "" })),
        ("intake.refer", json!({ "intakeId": intake, "to": "vmd", "motive": "x", "urgent": true })),
        ("intake.close", json!({ "intakeId": intake, "outcome": "renounced", "note": "" })),
        ("intake.reopen", json!({ "intakeId": intake, "reason": "x" })),
        ("intake.undo", json!({ "intakeId": intake, "factId": other, "reason": "" })),
        ("export.fhir", json!({ "of": "person", "id": person })),
        ("instrument.definition", json!({ "id": "katz", "version": null })),
        ("instrument.score", json!({ "id": "katz", "answers": { "bagno": "autonomo" } })),
        ("instrument.switch", json!({ "id": "mpi", "on": true })),
        ("administration.form", json!({ "personId": person, "vmdId": vmd, "instrument": "katz", "corrects": null })),
        ("administration.answer", json!({ "sheet": katz })),
        ("administration.seal", json!({ "sheet": katz })),
        ("administration.page", json!({ "administrationId": scale })),
        ("administration.list", json!({ "personId": person })),
        ("vmd.list", json!({ "filter": { "stages": ["to_assign"], "open": true, "protocol": "rsa", "comune": "D142", "subAmbito": "Crema", "mine": false, "urgent": false, "late": false, "text": "x" }, "offset": 0, "limit": 10 })),
        ("vmd.request", json!({ "vmdId": null, "personId": person, "person": null, "distinctFrom": [], "form": ask })),
        ("vmd.correct", json!({ "vmdId": vmd, "form": ask })),
        ("vmd.page", json!({ "vmdId": vmd })),
        ("vmd.assign", json!({ "vmdId": vmd, "area": "social", "assessor": assessor, "reason": "x" })),
        ("vmd.plan_visit", json!({ "vmdId": vmd, "form": planned })),
        ("vmd.cancel_visit", json!({ "vmdId": vmd, "areas": ["social"], "reason": "x" })),
        ("vmd.round", json!({ "day": "2026-11-23", "mine": false })),
        ("vmd.visit_form", json!({ "vmdId": vmd, "area": "social", "corrects": null })),
        ("vmd.keep_visit", json!({ "sheet": sheet })),
        ("vmd.close_visit", json!({ "sheet": sheet })),
        ("vmd.visit_page", json!({ "vmdId": vmd, "factId": visit })),
        ("vmd.synthesise", json!({ "vmdId": vmd, "form": synthesis })),
        ("vmd.transmit", json!({ "vmdId": vmd, "to": "RSA", "note": "" })),
        ("vmd.reassess", json!({ "vmdId": vmd, "motive": "x" })),
        ("vmd.close", json!({ "vmdId": vmd, "outcome": "rinuncia", "note": "" })),
        ("vmd.reopen", json!({ "vmdId": vmd, "reason": "x" })),
        ("vmd.undo", json!({ "vmdId": vmd, "factId": visit, "reason": "" })),
        ("draft.save", json!({ "kind": "intake.new", "key": "", "title": "x", "body": "{}" })),
        ("draft.load", json!({ "kind": "intake.new", "key": "" })),
        ("draft.discard", json!({ "kind": "intake.new", "key": "" })),
        ("operator.add", json!({ "form": operator_form, "passphrase": PASSPHRASE })),
        ("operator.change", json!({ "operatorId": other, "form": operator_form })),
        ("operator.deactivate", json!({ "operatorId": other, "reason": "" })),
        ("operator.reset_passphrase", json!({ "operatorId": other, "passphrase": PASSPHRASE })),
        ("territory.assign", json!({ "belfiore": "D142", "subAmbito": "Crema", "from": "2026-01-01", "confirmed": true })),
        ("setting.set", json!({ "key": "lock.minutes", "value": "5" })),
        ("audit.list", json!({ "operatorId": operator, "from": "2026-01-01", "until": "2026-12-31", "offset": 0, "limit": 10 })),
        ("backup.replace", json!({ "passphrase": PASSPHRASE, "recoveryCode": "" })),
        ("backup.restore", json!({ "passphrase": PASSPHRASE, "recoveryCode": "" })),
    ]);
    all.extend(of_the_equipe(ids));
    all.extend(of_the_lists(ids));
    all.extend(of_imports());
    all.extend(of_the_cot(ids));
    all.extend(of_what_is_due(ids));
    all.extend(of_documents(ids));
    all
}

/// The same, of documents, of letterheads and of what leaves about one person.
fn of_documents(ids: &Ids) -> Vec<(&'static str, Value)> {
    let Ids { person, plan, meeting, goal, recovery, .. } = ids;
    let ask = json!({ "kind": "plan", "id": plan, "part": "", "letterheadId": null });
    let form = json!({ "name": "ASST", "lines": "Via Roma 1\n26013 Crema", "logo": "", "closing": "x", "place": "Crema", "foot": "x", "kinds": ["plan"], "default": true });
    vec![
        ("document.of", json!({ "about": "plan", "id": plan })),
        ("document.preview", json!({ "ask": ask })),
        ("document.print", json!({ "ask": ask })),
        ("document.save", json!({ "ask": ask })),
        ("document.batch", json!({ "meetingId": meeting, "kinds": ["minutes", "plan"] })),
        ("document.recovery", json!({ "code": recovery })),
        ("letterhead.save", json!({ "letterheadId": null, "form": form })),
        ("letterhead.withdraw", json!({ "letterheadId": goal, "reason": "x" })),
        ("letterhead.preview", json!({ "form": form, "kind": "recovery" })),
        ("export.person", json!({ "personId": person })),
        ("export.save_fhir", json!({ "personId": person })),
    ]
}

/// The same, of obligations and reminders.
fn of_what_is_due(ids: &Ids) -> Vec<(&'static str, Value)> {
    let Ids { person, operator, vmd, application, reminder, .. } = ids;
    // A term is assigned; a consent may be waived.
    let term = json!({ "kind": "vmd.term", "of": vmd, "part": "assessment" });
    let consent = json!({ "kind": "application.consent", "of": application, "part": "2026-11-20" });
    let form = json!({ "on": "2026-11-25", "at": "09:30", "text": "Richiamare la figlia", "for": operator });
    vec![
        ("today.week", json!({ "from": "2026-11-23", "mine": false })),
        (
            "deadline.list",
            json!({ "band": "late", "mine": false, "kinds": ["vmd.term", "reminder"], "personId": person, "offset": 0, "limit": 50 }),
        ),
        ("deadline.assign", json!({ "key": term, "to": operator, "reason": "x" })),
        ("deadline.waive", json!({ "key": consent, "motive": "altro", "note": "x" })),
        ("deadline.resume", json!({ "key": consent })),
        ("deadline.waived", json!({ "offset": 0, "limit": 50 })),
        ("deadline.export", json!({ "mine": false, "days": 30 })),
        ("reminder.save", json!({ "reminderId": null, "personId": person, "about": vmd, "form": form })),
        ("reminder.page", json!({ "reminderId": reminder })),
        ("reminder.complete", json!({ "reminderId": reminder, "note": "x" })),
        ("reminder.drop", json!({ "reminderId": reminder, "reason": "x" })),
        ("reminder.resume", json!({ "reminderId": reminder })),
    ]
}

/// The same, of units, applications and waiting lists.
fn of_the_lists(ids: &Ids) -> Vec<(&'static str, Value)> {
    let Ids { person, vmd, application, goal, .. } = ids;
    let (unit, other) = ("01900000-0000-7000-8000-000000000101", "01900000-0000-7000-8000-000000000102");
    let described = json!({ "kind": "rsa", "name": "RSA", "body": "x", "comune": "D142", "address": "x", "phone": "0373", "email": "a@b.it", "contact": "x", "authorised": 60, "accredited": 60, "contracted": 50, "inAgreement": true, "wings": ["alzheimer"], "confirmed": true, "source": "x", "note": "x" });
    let form = json!({ "appliedOn": "2026-11-20", "kind": "rsa", "preferences": [{ "unitId": unit, "wing": "alzheimer" }, { "unitId": other, "wing": "" }], "accessPoint": "x", "requesterKind": "familiare", "requesterName": "x", "requesterPhone": "0373", "disability": "totale", "setting": "rsa", "caregiver": "x", "certificateOn": "2026-11-20", "documents": ["modulo"], "sharingConsentOn": "2026-11-20", "note": "x" });
    let filter = json!({ "scope": "waiting", "unitId": unit, "kind": "rsa", "comune": "D142", "subAmbito": "Crema", "sex": "F", "wing": "alzheimer", "plan": false, "overDays": 30, "urgent": false, "suspended": false, "offered": false, "toConfirm": false, "late": false, "text": "rossi" });
    let waits = json!({ "kind": "rsa", "unitId": unit, "subAmbito": "Crema", "urgent": false, "from": "2020-01-01", "until": "2026-11-23", "asOf": "2026-11-23", "eachPlace": true });
    let what_if =
        json!({ "kind": "rsa", "unitId": unit, "extraBeds": 5, "fewerEntries": 10, "stayDays": 900, "seed": 1 });
    let of = |more: Value| {
        let mut args = json!({ "applicationId": application, "on": "2026-11-23" });
        args.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        args
    };
    vec![
        ("unit.list", json!({ "all": true })),
        ("unit.save", json!({ "unitId": unit, "from": "2026-11-23", "form": described })),
        ("unit.end", json!({ "unitId": other, "on": "2026-11-23", "reason": "x" })),
        ("unit.resume", json!({ "unitId": other, "reason": "x" })),
        (
            "application.register",
            json!({ "personId": person, "person": null, "distinctFrom": [], "vmdId": vmd, "form": form }),
        ),
        ("application.correct", json!({ "applicationId": application, "form": form })),
        ("application.page", json!({ "applicationId": application })),
        ("application.enter", of(json!({ "units": [unit], "reason": "x" }))),
        ("application.suspend", of(json!({ "motive": "ricovero", "note": "x" }))),
        ("application.resume", of(json!({ "note": "x" }))),
        (
            "application.offer",
            of(json!({ "unitId": unit, "wing": "alzheimer", "answerBy": "2026-11-26", "note": "x" })),
        ),
        ("application.withdraw_offer", of(json!({ "unitId": unit, "reason": "x" }))),
        ("application.accept", of(json!({ "unitId": unit, "note": "x" }))),
        ("application.refuse", of(json!({ "unitId": unit, "motive": "distanza", "leaves": false, "note": "x" }))),
        ("application.admit", of(json!({ "unitId": unit, "note": "x" }))),
        ("application.leave", of(json!({ "unitId": unit, "exit": "renounced", "note": "x" }))),
        (
            "application.start_urgency",
            of(json!({ "motive": "perdita_domicilio", "eventOn": "2026-11-20", "report": "x" })),
        ),
        ("application.decide_urgency", of(json!({ "granted": true, "note": "x" }))),
        ("application.withdraw_urgency", of(json!({ "reason": "x" }))),
        ("application.confirm", of(json!({ "with": "x", "note": "x" }))),
        ("application.undo", json!({ "applicationId": application, "factId": goal, "reason": "x" })),
        ("waiting.list", json!({ "filter": filter, "offset": 0, "limit": 10 })),
        ("waiting.export", json!({ "unitId": unit, "format": "csv" })),
        ("waiting.statistics", json!({ "filter": waits })),
        ("waiting.forecast", json!({ "whatIf": what_if })),
        ("waiting.spells", json!({ "unitId": unit, "ended": true })),
    ]
}

/// The same, of protected discharges.
fn of_the_cot(ids: &Ids) -> Vec<(&'static str, Value)> {
    let Ids { person, vmd, discharge, operator, goal, .. } = ids;
    let at = json!({ "on": "2026-11-23", "at": "08:30", "second": false });
    let form = json!({ "source": "reparto", "facility": "ospedale_crema", "ward": "Medicina", "contact": "x", "phone": "0373", "admittedOn": "2026-11-10", "expectedOn": "2026-11-30", "brass": "22", "brassOn": "2026-11-20", "motive": "x", "diagnosis": "x", "eligibility": ["over65_nas"], "socialRisk": true, "home": "idoneo", "caregiver": "x", "aids": ["comoda"], "nursing": ["medicazioni"], "followedBy": ["sad"], "consentOn": "2026-11-20", "note": "x" });
    let found = json!({ "by": [{ "operatorId": operator, "name": "", "role": "infermiere", "body": "asst", "bodyName": "" }], "place": "ospedale", "summary": "x", "socialNeed": true });
    let component =
        json!({ "component": "adi", "provider": "asst", "providerName": "", "intensity": "x", "from": "2026-11-30" });
    let plan = json!({ "components": [component], "verifyOn": "2026-12-15", "note": "x" });
    let filter = json!({ "stages": ["received"], "open": true, "facility": "ospedale_crema", "comune": "D142", "mine": false, "socialRisk": false, "late": false, "text": "rossi" });
    let of = |more: Value| {
        let mut args = json!({ "dischargeId": discharge });
        args.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        args
    };
    vec![
        ("discharge.list", json!({ "filter": filter, "offset": 0, "limit": 10 })),
        ("discharge.page", of(json!({}))),
        (
            "discharge.refer",
            json!({ "dischargeId": null, "personId": person, "person": null, "distinctFrom": [], "referred": at, "received": at, "form": form }),
        ),
        ("discharge.correct", of(json!({ "form": form }))),
        ("discharge.receive", of(json!({ "at": at, "reason": "x" }))),
        ("discharge.assign", of(json!({ "to": operator, "reason": "x" }))),
        ("discharge.assess", of(json!({ "at": at, "form": found }))),
        ("discharge.plan", of(json!({ "on": "2026-11-23", "form": plan }))),
        ("discharge.activate", of(json!({ "on": "2026-11-23", "note": "x" }))),
        ("discharge.discharge", of(json!({ "on": "2026-11-23", "to": "domicilio", "note": "x" }))),
        (
            "discharge.verify",
            of(
                json!({ "on": "2026-11-23", "how": "telefonata", "outcome": "regolare", "text": "x", "next": "2026-12-15" }),
            ),
        ),
        ("discharge.close", of(json!({ "on": "2026-11-23", "outcome": "presa_in_carico", "note": "x" }))),
        ("discharge.not_activate", of(json!({ "on": "2026-11-23", "motive": "rinuncia", "note": "x" }))),
        ("discharge.readmit", of(json!({ "on": "2026-11-23", "note": "x" }))),
        ("discharge.reopen", of(json!({ "reason": "x" }))),
        ("discharge.link", of(json!({ "vmdId": vmd, "applicationId": null }))),
        ("discharge.undo", of(json!({ "factId": goal }))),
    ]
}

/// The same, of imports and of what is asked while one runs.
fn of_imports() -> Vec<(&'static str, Value)> {
    let unit = "01900000-0000-7000-8000-000000000101";
    let options = json!({ "kind": "rsa", "unitId": unit, "columns": { "0": "surname" }, "units": { "x": "new" } });
    vec![
        ("import.open", json!({ "options": options })),
        ("import.reread", json!({ "options": options })),
        ("import.rows", json!({ "fate": "new", "offset": 0, "limit": 10 })),
        ("import.choose", json!({ "row": 2, "choice": "new" })),
        ("import.commit", json!({})),
        ("import.close", json!({})),
        ("import.list", json!({})),
        ("import.undo", json!({ "importId": unit, "reason": "x" })),
        ("job.progress", json!({})),
        ("job.cancel", json!({})),
    ]
}

/// The same, of meetings, plans and the lists that the office keeps.
fn of_the_equipe(ids: &Ids) -> Vec<(&'static str, Value)> {
    let Ids { operator, vmd, meeting, plan, goal, .. } = ids;
    let convened = json!({ "on": "2026-11-23", "at": "14:30", "mode": "mista", "place": "Crema", "title": "Equipe RSA", "note": "" });
    let people = json!([{ "operatorId": operator, "name": "", "role": "ifec", "body": "asst", "bodyName": "", "present": true }, { "name": "Sara", "role": "assistente_sociale_comune", "body": "comune", "present": true }]);
    let manager = json!({ "operatorId": operator, "name": "", "role": "ifec", "body": "asst", "bodyName": "" });
    let decision = json!({ "outcome": "lista_rsa", "setting": "rsa", "motive": "x", "responsibilities": "x", "caseManager": manager, "startsOn": "2026-12-01", "verifyOn": "2027-05-23", "dissent": "" });
    let addendum = json!({ "vmdId": vmd, "reason": "x", "text": "x", "decision": decision });
    let form = json!({ "text": "x", "domain": "functional", "measure": "x", "state": "aperto" });
    let intervention = json!({ "intervention": "sad", "provider": "Comune", "intensity": "2 a settimana", "funding": ["comune"], "from": "2026-11-23", "until": "2027-11-23", "state": "attivo", "goal": goal, "note": "" });
    let agreement =
        json!({ "signer": "persona", "name": "", "on": "2026-11-23", "accepted": true, "signed": true, "note": "" });
    vec![
        ("meeting.plan", json!({ "meetingId": null, "form": convened })),
        ("meeting.page", json!({ "meetingId": meeting })),
        ("meeting.agenda", json!({ "meetingId": meeting, "cases": [vmd] })),
        ("meeting.attendance", json!({ "meetingId": meeting, "people": people })),
        (
            "meeting.heard",
            json!({ "meetingId": meeting, "vmdId": vmd, "people": [{ "kind": "familiare", "name": "Lucia" }] }),
        ),
        ("meeting.decide", json!({ "meetingId": meeting, "vmdId": vmd, "decision": decision })),
        ("meeting.undecide", json!({ "meetingId": meeting, "vmdId": vmd })),
        ("meeting.seal", json!({ "meetingId": meeting })),
        ("meeting.add", json!({ "meetingId": meeting, "form": addendum })),
        ("meeting.cancel", json!({ "meetingId": meeting, "reason": "x" })),
        ("plan.list", json!({ "mine": false, "open": true, "text": "rossi", "offset": 0, "limit": 10 })),
        ("plan.open", json!({ "vmdId": vmd, "kind": "temporary" })),
        ("plan.page", json!({ "planId": plan })),
        ("plan.save_goal", json!({ "planId": plan, "id": null, "form": form })),
        ("plan.save_intervention", json!({ "planId": plan, "id": null, "form": intervention })),
        ("plan.remove_part", json!({ "planId": plan, "id": goal, "reason": "" })),
        ("plan.set_case_manager", json!({ "planId": plan, "to": manager, "reason": "x" })),
        ("plan.set_roles", json!({ "planId": plan, "responsibilities": "x", "family": "x" })),
        ("plan.compile", json!({ "planId": plan })),
        ("plan.agree", json!({ "planId": plan, "form": agreement })),
        ("plan.activate", json!({ "planId": plan, "on": "2026-11-23" })),
        ("plan.set_verification", json!({ "planId": plan, "on": "2027-05-23" })),
        (
            "plan.verify",
            json!({ "planId": plan, "on": "", "outcome": "confermato", "text": "x", "next": "2027-11-23" }),
        ),
        ("plan.monitor", json!({ "planId": plan, "on": "", "how": "telefonata", "text": "x" })),
        ("plan.close", json!({ "planId": plan, "outcome": "rinuncia", "note": "" })),
        ("plan.reopen", json!({ "planId": plan, "reason": "x" })),
        ("plan.undo", json!({ "planId": plan, "factId": goal, "reason": "" })),
        (
            "catalogue.set",
            json!({ "list": "fundingLine", "entries": [{ "code": "fnps", "label": "FNPS", "note": "" }, { "code": "", "label": "Fondo della diocesi", "note": "x" }] }),
        ),
    ]
}

struct Ids {
    person: String,
    other: String,
    intake: String,
    operator: String,
    slot: String,
    recovery: String,
    vmd: String,
    scale: String,
    visit: String,
    meeting: String,
    plan: String,
    goal: String,
    application: String,
    discharge: String,
    reminder: String,
}

fn office_with_work() -> (Office, Ids) {
    let office = Office::open();
    let (person, other) =
        (office.person(maria()), office.person(json!({ "surname": "Rosi", "name": "Maria", "phone": "0373" })));
    let intake = office.intake(&person);
    let operator = office.operator_id(ANNA);
    // Anna does everything that anyone does.
    let form = json!({ "name": ANNA, "roles": ["pua", "health_assessor", "social_assessor", "coordinator", "administrator"], "body": "ASST", "email": "" });
    office.ask("operator.change", json!({ "operatorId": operator, "form": form }));
    office.ask("archive.lock", json!({}));
    let (slot, recovery) = (office.slot(ANNA), office.recovery.clone());
    office.enter(ANNA, PASSPHRASE);
    let nobody = String::new();
    let mut ids = Ids {
        person,
        other,
        intake,
        operator,
        slot,
        recovery,
        vmd: nobody.clone(),
        scale: nobody.clone(),
        visit: nobody.clone(),
        meeting: nobody.clone(),
        plan: nobody.clone(),
        goal: nobody.clone(),
        application: nobody.clone(),
        discharge: nobody.clone(),
        reminder: nobody,
    };
    let id = |name: &'static str, ids: &Ids, of: &str| {
        let reply = office.ask(name, right(ids).remove(name).unwrap());
        reply[of].as_str().unwrap().to_owned()
    };
    ids.vmd = id("vmd.request", &ids, "vmdId");
    ids.scale = id("administration.seal", &ids, "administrationId");
    ids.visit = id("vmd.close_visit", &ids, "factId");
    ids.meeting = id("meeting.plan", &ids, "meetingId");
    ids.plan = id("plan.open", &ids, "planId");
    ids.goal = id("plan.save_goal", &ids, "id");
    ids.application = id("application.register", &ids, "applicationId");
    ids.discharge = id("discharge.refer", &ids, "dischargeId");
    ids.reminder = id("reminder.save", &ids, "reminderId");
    (office, ids)
}

#[test]
fn every_command_is_known_to_these_tests() {
    let (_office, ids) = office_with_work();
    let all = right(&ids);
    let mut names: Vec<&str> = COMMANDS.iter().map(|command| command.name).collect();
    names.sort_unstable();
    assert_eq!(names, all.keys().copied().collect::<Vec<_>>());
}

#[test]
fn what_is_not_a_request_is_a_bad_request_and_changes_nothing() {
    let (office, ids) = office_with_work();
    let before = office.written();
    for command in COMMANDS {
        for args in [json!(null), json!(7), json!("{}"), json!([1, 2, 3]), json!({ "boh": 1 })] {
            let error = office.refused(
                if command.picks.is_some() { ErrorCode::Cancelled } else { ErrorCode::BadRequest },
                command.name,
                args,
            );
            assert!(command.picks.is_some() || error.message.starts_with("La richiesta «"), "{error}");
        }
        let takes = !right(&ids)[command.name].as_object().unwrap().is_empty();
        if takes && command.picks.is_none() {
            office.refused(ErrorCode::BadRequest, command.name, json!({}));
        }
    }
    office.refused(ErrorCode::BadRequest, "person.serch", json!({}));
    assert_eq!(office.written(), before + 1);
    // A passphrase is never in a sentence.
    let error =
        office.refused(ErrorCode::BadRequest, "archive.unlock", json!({ "slotId": 1, "passphrase": PASSPHRASE }));
    assert!(!error.message.contains(PASSPHRASE), "{error}");
}

#[test]
fn a_locked_archive_answers_that_it_is_locked() {
    let (office, ids) = office_with_work();
    office.ask("archive.lock", json!({}));
    let open = [
        "archive.status",
        "archive.create",
        "archive.unlock",
        "archive.recover",
        "archive.lock",
        "archive.open_demo",
        "archive.leave_demo",
        "archive.ring",
        "catalogue.read",
        "code.check",
        "instrument.definition",
        "instrument.score",
        "protocol.list",
        "place.search",
        "backup.restore",
        "job.progress",
        "job.cancel",
    ];
    office.choose(Some(office.path().to_owned()));
    for (name, args) in right(&ids) {
        if !open.contains(&name) {
            office.refused(ErrorCode::Locked, name, args);
        }
    }
}

/// Whatever reads of a person is refused, with its refusal in the log, to whom no role allows it.
#[test]
fn no_command_tells_of_a_person_to_whom_nothing_is_allowed() {
    let (office, ids) = office_with_work();
    office.operator("Piano", &["ambito"]);
    office.enter("Piano", &secret("Piano"));
    office.choose(Some(office.path().to_owned()));
    let allowed = [
        "archive.status",
        "archive.lock",
        "archive.ring",
        "session.touch",
        "catalogue.read",
        "code.check",
        "instrument.definition",
        "instrument.list",
        "instrument.score",
        "protocol.list",
        "place.search",
        "territory.list",
        "setting.list",
        "unit.list",
        "backup.list",
        "deadline.now",
        "document.kinds",
        "document.recovery",
        "letterhead.list",
        "job.progress",
        "job.cancel",
    ];
    let moves = [
        "archive.create",
        "archive.unlock",
        "archive.recover",
        "archive.open_demo",
        "archive.leave_demo",
        "backup.restore",
        "session.change_passphrase",
    ];
    for (name, args) in right(&ids) {
        if moves.contains(&name) {
            continue;
        }
        let reply = office.call(name, args);
        if allowed.contains(&name) {
            let told = reply.unwrap_or_else(|error| panic!("{name}: {error:?}")).to_string();
            assert!(!told.contains("Rossi") && !told.contains(&ids.person), "{name}: {told}");
            if name == "archive.lock" {
                office.enter("Piano", &secret("Piano"));
            }
        } else {
            let error = reply.expect_err(name);
            assert_eq!(error.code, ErrorCode::Denied, "{name}: {error:?}");
        }
    }
}

/// A small dice: the same throws each time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((self.0 >> 33) % n as u64).unwrap()
    }
    fn value(&mut self, ids: &Ids) -> Value {
        let texts = [
            "",
            " ",
            "x",
            "vmd",
            "2026-02-30",
            "2026-11-23",
            "-009999-01-01",
            "9999-12-31",
            "\u{0}",
            "a\u{202e}b",
            "👩‍🦽",
            "é",
            "e\u{301}",
            "'; DROP TABLE fact; --",
            "%_\\",
            "\"AND OR NEAR(",
            "* ^ :",
            "RSSMRA38M55D14NG",
            "D142",
            "0373 80000",
            "../../etc",
            "NaN",
            "1e309",
        ];
        let known = [
            &ids.person,
            &ids.other,
            &ids.intake,
            &ids.operator,
            &ids.slot,
            &ids.vmd,
            &ids.scale,
            &ids.visit,
            &ids.meeting,
            &ids.plan,
            &ids.goal,
            &ids.application,
            &ids.reminder,
        ];
        match self.below(14) {
            0 => Value::Null,
            1 => json!(self.below(2) == 0),
            2 => json!([0, -1, 1, 7, i64::from(u32::MAX), i64::MAX, i64::MIN][self.below(7)]),
            3 => json!(u64::MAX),
            4 => json!(1.5),
            5 => json!("x".repeat(300_000)),
            6 => json!([]),
            7 => json!({}),
            8 => Value::Array((0..self.below(4)).map(|_| self.value(ids)).collect()),
            9 => json!(known[self.below(known.len())]),
            10 => json!({ texts[self.below(texts.len())]: self.value(ids) }),
            _ => json!(texts[self.below(texts.len())]),
        }
    }
    /// Changes something somewhere.
    fn spoil(&mut self, value: &mut Value, ids: &Ids) {
        match value {
            Value::Object(map) if !map.is_empty() && self.below(5) > 0 => {
                let at = self.below(map.len());
                let key = map.keys().nth(at).unwrap().clone();
                if self.below(12) == 0 {
                    map.remove(&key);
                } else {
                    self.spoil(&mut map[&key], ids);
                }
            }
            Value::Array(items) if !items.is_empty() && self.below(3) > 0 => {
                let at = self.below(items.len());
                self.spoil(&mut items[at], ids);
            }
            other => *other = self.value(ids),
        }
    }
}

/// Some requests change one's own passphrase to whatever it was.
fn back_to_the_first_passphrase(office: &Office, name: &str, args: &Value, ids: &Ids) {
    let changed = match name {
        "session.change_passphrase" => &args["new"],
        "archive.recover" => &args["newPassphrase"],
        "operator.reset_passphrase" if args["operatorId"] == ids.operator.as_str() => &args["passphrase"],
        _ => return,
    };
    if *changed != PASSPHRASE {
        office.clock.advance(300);
        office.ask("session.change_passphrase", json!({ "current": changed, "new": PASSPHRASE }));
    }
}

/// What takes long: whole walks of the archive, and what makes a key or signs (without optimisation).
const SELDOM: [&str; 9] = [
    "archive.lock",
    "archive.leave_demo",
    "archive.rebuild",
    "archive.recover",
    "audit.verify",
    "backup.create",
    "operator.add",
    "operator.reset_passphrase",
    "session.change_passphrase",
];

/// 5,000 requests, right but for something; `POLIEDRO_REQUESTS` asks for another number.
#[test]
fn random_requests_never_break_anything() {
    let (office, ids) = office_with_work();
    let requests: usize = std::env::var("POLIEDRO_REQUESTS").ok().and_then(|n| n.parse().ok()).unwrap_or(5_000);
    let copies = office.path().join("copie");
    fs::create_dir(&copies).unwrap();
    let mut dice = Dice(20_261_123);
    let all: Vec<(&str, Value)> = right(&ids).into_iter().collect();
    let mut answers: BTreeMap<String, u32> = BTreeMap::new();
    for n in 0..requests {
        let (name, right) = loop {
            let thrown = &all[dice.below(all.len())];
            if !SELDOM.contains(&thrown.0) || dice.below(10) == 0 {
                break thrown;
            }
        };
        let mut args = right.clone();
        if args.as_object().is_some_and(Map::is_empty) {
            if dice.below(3) == 0 {
                args = dice.value(&ids);
            }
            // A whole district is not made at a throw.
            if *name == "archive.open_demo" && args == json!({}) {
                continue;
            }
        } else {
            for _ in 0..dice.below(3) {
                dice.spoil(&mut args, &ids);
            }
        }
        office.choose((dice.below(3) == 0).then(|| copies.clone()));
        let answer = match office.call(name, args.clone()) {
            Ok(_) => {
                back_to_the_first_passphrase(&office, name, &args, &ids);
                "done".to_owned()
            }
            Err(error) => {
                assert!(!error.message.is_empty() && error.message.len() < 2000, "request {n}, {name}: {error:?}");
                format!("{:?}", error.code)
            }
        };
        *answers.entry(answer).or_default() += 1;
        office.clock.advance(1 + i64::try_from(dice.below(400)).unwrap() * i64::from(dice.below(20) == 0));
        if office.ask("archive.status", json!({}))["state"] != "open" {
            office.clock.advance(300);
            office.ask("archive.leave_demo", json!({}));
            office.ask("archive.unlock", json!({ "slotId": ids.slot, "passphrase": PASSPHRASE }));
        }
    }
    println!("{answers:?}");
    assert!(answers["done"] as usize > requests / 10, "{answers:?}");
    office.sound();
}
