//! Files of people: opening, changing together, merging and undoing it, contacts and tutelage.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod office;

use office::*;
use poliedro_app::ErrorCode;
use serde_json::{Value, json};

fn register(form: &Value) -> Value {
    json!({ "form": form, "distinctFrom": [] })
}

fn with(form: &Value, field: &str, value: &str) -> Value {
    let mut form = form.clone();
    form[field] = json!(value);
    form
}

#[test]
fn the_same_code_is_refused_until_someone_says_it_is_someone_else() {
    let office = Office::open();
    let first = office.person(maria());
    // The same code without omocodia, for another name.
    let twin = json!({ "surname": "Rossi", "name": "Mariangela", "codeKind": "cf", "code": "RSSMRA38M55D142R" });
    let check = office.ask("person.check", json!({ "personId": null, "form": twin }));
    let found = &check["duplicates"][0];
    assert_eq!((&found["strength"], &found["person"]["personId"]), (&json!("certain"), &json!(first)));
    assert!(!found["reasons"].as_array().unwrap().is_empty());
    assert_eq!(check["code"]["canonical"], "RSSMRA38M55D142R");
    let sentence = office.invalid("code", "person.register", register(&twin));
    assert_eq!(sentence, "Questa persona è già in archivio: Rossi Maria.");
    let new = json!({ "personId": null, "person": twin, "distinctFrom": [], "form": request() });
    office.invalid("code", "intake.register", new);
    assert_eq!(office.found("rossi"), ["Rossi Maria"]);
    office.ask("person.register", json!({ "form": twin, "distinctFrom": [first] }));
    assert_eq!(office.found("rossi").len(), 2);
    // Someone alike without a code is shown, and does not forbid saving.
    let alike = json!({ "surname": "Rosi", "name": "Maria", "birthDate": "1938-08-15", "phone": "3381234567" });
    let check = office.ask("person.check", json!({ "personId": null, "form": alike }));
    assert!(!check["duplicates"].as_array().unwrap().is_empty(), "{check}");
    office.ask("person.register", register(&alike));
    // A file is not its own duplicate.
    let own = office.ask("person.check", json!({ "personId": first, "form": maria() }));
    let others = own["duplicates"].as_array().unwrap();
    assert!(others.iter().all(|one| one["person"]["personId"] != json!(first)), "{own}");
}

#[test]
fn bad_values_are_refused_by_field_and_nothing_is_written() {
    let office = Office::open();
    let who = json!({ "surname": "Rossi" });
    for (field, value, sentence) in [
        ("birthDate", "1938-02-30", "non esiste nel calendario"),
        ("birthDate", "2026-11-24", "è nel futuro"),
        ("birthDate", "ieri", "non si capisce"),
        ("deathDate", "2027-01-01", "è nel futuro"),
        ("note", &"x".repeat(10_000_000), "10.000.000"),
        ("phone", "12\u{0}34", "caratteri"),
        ("surname", "Ro\u{1b}ssi", "caratteri"),
        ("residence", "Z999", "non è tra quelli conosciuti"),
        ("sex", "Q", ""),
    ] {
        let message = office.invalid(field, "person.register", register(&with(&who, field, value)));
        assert!(message.contains(sentence), "{field}: {message}");
        assert!(message.len() < 400, "{field}: the sentence repeats what was typed");
    }
    let many = json!({ "surname": "", "birthDate": "1938-02-30", "deathDate": "2040-01-01" });
    let error = office.refused(ErrorCode::Invalid, "person.register", register(&many));
    let fields: Vec<&str> = error.fields.iter().map(|one| one.field.as_str()).collect();
    assert!(fields.contains(&"surname") && fields.contains(&"birthDate") && fields.contains(&"deathDate"), "{error:?}");
    assert_eq!(error.message, format!("Ci sono {} campi da correggere.", fields.len()));
    office.refused(ErrorCode::BadRequest, "person.register", register(&json!({ "cognome": "Rossi" })));
    office.refused(ErrorCode::BadRequest, "person.register", register(&json!({ "surname": "Rossi", "example": "1" })));
    // The errors of the person and of the access come together.
    let new = json!({ "personId": null, "person": { "surname": "" }, "distinctFrom": [], "form": { "channel": "" } });
    let error = office.refused(ErrorCode::Invalid, "intake.register", new);
    let fields: Vec<&str> = error.fields.iter().map(|one| one.field.as_str()).collect();
    assert_eq!(fields, ["channel", "requesterKind", "need", "surname"]);
    let nobody = json!({ "personId": null, "person": null, "distinctFrom": [], "form": request() });
    office.invalid("person", "intake.register", nobody);
    office.refused(ErrorCode::NotFound, "person.page", json!({ "personId": "0198c0de-0000-7000-8000-000000000000" }));
    office.refused(ErrorCode::NotFound, "person.page", json!({ "personId": "rossi" }));
    assert_eq!(office.found("rossi"), Vec::<String>::new());
    office.sound();
}

fn versions(page: &Value) -> Value {
    let fields = page["fields"].as_array().unwrap();
    fields.iter().map(|field| (field["field"].as_str().unwrap().to_owned(), field["version"].clone())).collect()
}

#[test]
fn two_who_change_the_same_file_never_overwrite_each_other() {
    let office = Office::open();
    let id = office.person(maria());
    let seen = versions(&office.page(&id));
    let change = |fields: Value, versions: &Value| json!({ "personId": id, "fields": fields, "versions": versions });
    office.ask("person.change", change(json!({ "phone": "0373 111", "email": "maria@example.it" }), &seen));
    // The other had the page open since before.
    let fields = json!({ "phone": "0373 222", "email": "rossi@example.it", "practitioner": "Dott. Neri" });
    let before = office.written();
    let error = office.refused(ErrorCode::Conflict, "person.change", change(fields.clone(), &seen));
    // Nothing but the row that says who saw the values of the other.
    assert_eq!(office.written(), before + 2);
    let mut told: Vec<(&str, Option<&str>)> =
        error.conflicts.iter().map(|one| (one.field.as_str(), one.theirs.as_deref())).collect();
    told.sort_unstable();
    assert_eq!(told, [("email", Some("maria@example.it")), ("phone", Some("0373 111"))]);
    assert!(error.conflicts.iter().all(|one| !one.label.is_empty() && !one.version.is_empty()));
    assert_eq!(field(&office.page(&id), "practitioner"), None, "half of it was written");
    // Having looked, they choose their own.
    let mut knowing = seen.clone();
    for one in &error.conflicts {
        knowing[&one.field] = json!(one.version);
    }
    office.ask("person.change", change(fields, &knowing));
    let page = office.page(&id);
    assert_eq!(field(&page, "phone").unwrap()["value"], "0373 222");
    assert_eq!(field(&page, "practitioner").unwrap()["value"], "Dott. Neri");
    // Different fields never disturb each other; the same value typed twice is no conflict.
    office.ask("person.change", change(json!({ "note": "Sorda" }), &seen));
    office.ask("person.change", change(json!({ "phone": "0373 222" }), &seen));
    // Clearing.
    let now = versions(&office.page(&id));
    office.ask("person.change", change(json!({ "email": null }), &now));
    let page = office.page(&id);
    assert_eq!(field(&page, "email").unwrap()["value"], Value::Null);
    office.invalid("birthDate", "person.change", change(json!({ "birthDate": "2030-01-01" }), &now));
    office.invalid("surname", "person.change", change(json!({ "surname": null, "name": "" }), &now));
    office.refused(ErrorCode::BadRequest, "person.change", change(json!({ "phone": "1" }), &json!({ "phone": "x" })));
    office.sound();
}

#[test]
fn two_files_of_one_person_become_one_and_come_apart_again_as_they_were() {
    let office = Office::open();
    let keep = office.person(maria());
    let other = json!({
        "surname": "Rosi", "name": "Maria", "phone": "0373 80000", "practitioner": "Dott. Neri", "gecas": "77",
    });
    let drop = office.person(other);
    let intake = office.intake(&drop);
    let guardian = json!({ "role": "guardian", "fullName": "Avv. Costa", "from": "2020-01-01" });
    office.ask("person.save_representation", json!({ "personId": drop, "id": null, "representation": guardian }));
    let daughter = json!({ "fullName": "Lucia", "role": "figlio", "phone": "333" });
    office.ask("person.save_contact", json!({ "personId": drop, "id": null, "contact": daughter }));
    let (kept_before, dropped_before) = (office.page(&keep), office.page(&drop));

    let pair = json!({ "keep": keep, "drop": drop });
    let preview = office.ask("person.merge_preview", pair);
    let differing: Vec<&str> =
        preview["differences"].as_array().unwrap().iter().map(|one| one["field"].as_str().unwrap()).collect();
    assert_eq!(differing, ["surname", "phone", "practitioner", "gecas"]);
    assert_eq!(preview["pathways"], 1);
    office.refused(ErrorCode::Failed, "person.merge_preview", json!({ "keep": keep, "drop": keep }));
    let merge = |keep: &str, drop: &str, adopt: Value| json!({ "keep": keep, "drop": drop, "adopt": adopt, "reason": "Stessa persona" });
    office.refused(ErrorCode::Failed, "person.merge", merge(&keep, &keep, json!([])));
    office.refused(ErrorCode::BadRequest, "person.merge", merge(&keep, &drop, json!(["telefono"])));
    // «email» is empty on the other file: adopting it must not clear anything.
    let done = office.ask("person.merge", merge(&keep, &drop, json!(["phone", "practitioner", "residence"])));
    let merge_id = done["mergeId"].as_str().unwrap();

    let page = office.page(&drop);
    assert_eq!(page["person"]["personId"], json!(keep), "the old address leads to the file that stays");
    assert_eq!(field(&page, "phone").unwrap()["value"], "0373 80000");
    assert_eq!(field(&page, "residence").unwrap()["value"], "D142", "an empty value was adopted");
    assert_eq!(page["pathways"][0]["pathwayId"], json!(intake));
    assert_eq!(page["merges"][0]["mergeId"], merge_id);
    assert_eq!(page["representations"][0]["fullName"], "Avv. Costa", "the guardian of the other file is lost");
    assert_eq!(page["contacts"][0]["fullName"], "Lucia", "the contact of the other file is lost");
    assert_eq!(office.found("rossi"), ["Rossi Maria"]);
    assert_eq!(office.access(&intake)["person"]["personId"], json!(keep));
    office.refused(ErrorCode::Failed, "person.merge", merge(&keep, &drop, json!([])));
    office.refused(ErrorCode::Failed, "person.merge", merge(&drop, &keep, json!([])));
    // Work goes on, on either address.
    office.ask("person.change", json!({ "personId": drop, "fields": { "email": "m@example.it" }, "versions": {} }));
    let assess = json!({ "intakeId": intake, "form": { "summary": "Autonoma in casa", "complex": false } });
    office.ask("intake.assess", assess);
    let second = office.intake(&drop);
    // A contact of the other file is changed where it is, and taken away.
    let contact = page["contacts"][0]["id"].as_str().unwrap();
    let changed = json!({ "fullName": "Lucia", "role": "figlio", "phone": "334" });
    office.ask("person.save_contact", json!({ "personId": keep, "id": contact, "contact": changed }));
    let contacts = office.page(&keep)["contacts"].clone();
    assert_eq!((contacts.as_array().unwrap().len(), &contacts[0]["phone"]), (1, &json!("334")));
    office.ask("person.remove_relation", json!({ "personId": keep, "id": contact, "reason": "Doppio" }));
    assert_eq!(office.page(&keep)["contacts"], json!([]));
    office.sound();

    let undo = json!({ "mergeId": merge_id, "droppedId": drop, "reason": "Erano due sorelle" });
    office.ask("person.unmerge", undo.clone());
    office.refused(ErrorCode::Failed, "person.unmerge", undo);
    let (kept, dropped) = (office.page(&keep), office.page(&drop));
    assert_eq!(dropped["person"]["personId"], json!(drop));
    assert_eq!(dropped["pathways"][0]["pathwayId"], json!(intake), "work done meanwhile stays with its access");
    assert_eq!(kept["pathways"][0]["pathwayId"], json!(second));
    assert_eq!(dropped["representations"].as_array().unwrap().len(), 1);
    assert_eq!(kept["representations"], json!([]));
    let value = |page: &Value, code: &str| field(page, code).map_or(Value::Null, |field| field["value"].clone());
    for code in ["surname", "name", "phone", "practitioner", "gecas", "residence", "code"] {
        assert_eq!(value(&kept, code), value(&kept_before, code), "{code} of the kept file is the other's");
        assert_eq!(value(&dropped, code), value(&dropped_before, code), "{code} of the other file");
    }
    assert_eq!(value(&kept, "email"), "m@example.it", "what was written meanwhile stays");
    let mut found = office.found("maria");
    found.sort();
    assert_eq!(found, ["Rosi Maria", "Rossi Maria"]);
    office.sound();
}

/// A value that was changed after the merge is not taken back by undoing it.
#[test]
fn undoing_a_merge_does_not_touch_what_was_changed_since() {
    let office = Office::open();
    let (keep, drop) = (office.person(maria()), office.person(json!({ "surname": "Rosi", "phone": "0373 80000" })));
    let args = json!({ "keep": keep, "drop": drop, "adopt": ["phone"], "reason": "" });
    let merged = office.ask("person.merge", args);
    office.clock.advance(60);
    let seen = versions(&office.page(&keep));
    office.ask("person.change", json!({ "personId": keep, "fields": { "phone": "0373 99" }, "versions": seen }));
    office.ask("person.unmerge", json!({ "mergeId": merged["mergeId"], "droppedId": drop, "reason": "" }));
    assert_eq!(field(&office.page(&keep), "phone").unwrap()["value"], "0373 99");
    office.sound();
}

#[test]
fn contacts_and_tutelage_are_checked_and_say_what_holds_today() {
    let office = Office::open();
    let id = office.person(maria());
    let contact = |contact: Value| json!({ "personId": id, "id": null, "contact": contact });
    let tutelage = |representation: Value| json!({ "personId": id, "id": null, "representation": representation });
    office.invalid("fullName", "person.save_contact", contact(json!({ "role": "figlio" })));
    office.invalid("role", "person.save_contact", contact(json!({ "fullName": "Lucia", "role": "amica" })));
    office.invalid(
        "note",
        "person.save_contact",
        contact(json!({ "fullName": "L", "role": "figlio", "note": "x".repeat(20_001) })),
    );
    office.invalid(
        "fullName",
        "person.save_contact",
        contact(json!({ "fullName": "x".repeat(201), "role": "figlio" })),
    );
    office.invalid(
        "from",
        "person.save_representation",
        tutelage(json!({ "role": "guardian", "fullName": "A", "from": "" })),
    );
    office.invalid(
        "from",
        "person.save_representation",
        tutelage(json!({ "role": "guardian", "fullName": "A", "from": "2025-02-30" })),
    );
    office.invalid(
        "role",
        "person.save_representation",
        tutelage(json!({ "role": "zio", "fullName": "A", "from": "2025-01-01" })),
    );
    let ends_first = json!({ "role": "guardian", "fullName": "A", "from": "2025-01-02", "until": "2025-01-01" });
    office.invalid("until", "person.save_representation", tutelage(ends_first));
    for (role, from, until) in [
        ("guardian", "2020-01-01", "2024-12-31"),
        ("support_administrator", "2025-01-01", ""),
        ("attorney", "2027-01-01", ""),
        ("curator", "2026-11-23", "2026-11-23"),
    ] {
        let form = json!({ "role": role, "fullName": format!("Avv. {role}"), "from": from, "until": until });
        office.ask("person.save_representation", tutelage(form));
    }
    let page = office.page(&id);
    let told: Vec<(&str, &str)> = page["representations"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (one["role"].as_str().unwrap(), one["validity"].as_str().unwrap()))
        .collect();
    assert_eq!(
        told,
        [
            ("support_administrator", "In vigore dal 01/01/2025"),
            ("curator", "In vigore fino al 23/11/2026"),
            ("guardian", "Terminata il 31/12/2024"),
            ("attorney", "Dal 01/01/2027"),
        ]
    );
    // What is not there cannot be changed or taken away, nor can a tutelage become a contact.
    let nothing = "0198c0de-0000-7000-8000-000000000000";
    let lucia = json!({ "fullName": "Lucia", "role": "figlio" });
    office.refused(
        ErrorCode::NotFound,
        "person.save_contact",
        json!({ "personId": id, "id": nothing, "contact": lucia }),
    );
    let tutor = &page["representations"][0]["id"];
    office.refused(
        ErrorCode::NotFound,
        "person.save_contact",
        json!({ "personId": id, "id": tutor, "contact": lucia }),
    );
    office.refused(
        ErrorCode::NotFound,
        "person.remove_relation",
        json!({ "personId": id, "id": nothing, "reason": "" }),
    );
    let other = office.person(json!({ "surname": "Altra" }));
    office.refused(
        ErrorCode::NotFound,
        "person.remove_relation",
        json!({ "personId": other, "id": tutor, "reason": "" }),
    );
    office.ask("person.remove_relation", json!({ "personId": id, "id": tutor, "reason": "Errore" }));
    office.refused(
        ErrorCode::NotFound,
        "person.remove_relation",
        json!({ "personId": id, "id": tutor, "reason": "Errore" }),
    );
    assert_eq!(office.page(&id)["representations"].as_array().unwrap().len(), 3);
    office.sound();
}

#[test]
fn every_kind_of_identity_is_kept_and_said() {
    let office = Office::open();
    let stp = json!({
        "surname": "Hoxha", "name": "Arben", "codeKind": "stp", "code": "STP0300011234567",
        "codeFrom": "2026-06-01", "codeUntil": "2026-11-30",
    });
    let id = office.person(stp);
    let page = office.page(&id);
    assert_eq!(page["remarks"][0]["message"], "Il codice STP scade il 30/11/2026.");
    office.clock.advance(86_400 * 8);
    assert_eq!(office.page(&id)["remarks"][0]["message"], "Il codice STP è scaduto il 30/11/2026.");
    let unknown = json!({ "codeKind": "none", "note": "Uomo sui settant’anni, trovato in stazione" });
    let id = office.person(unknown);
    assert_eq!(office.page(&id)["remarks"][0]["message"], "L’identità di questa persona è da accertare.");
    let mut eni =
        json!({ "surname": "Popescu", "codeKind": "eni", "code": "ENI0300011234567", "codeFrom": "2026-11-01" });
    office.invalid("codeUntil", "person.register", register(&eni));
    eni["codeUntil"] = json!("2027-04-30");
    office.person(eni);
    let provisional = json!({ "surname": "Singh", "codeKind": "provisional", "code": "00743110157" });
    office.person(provisional);
    assert_eq!(office.found("00743110157"), ["Singh"]);
    assert_eq!(office.found("STP 030001 1234567"), ["Hoxha Arben"]);
    // Born where there is no comune any more: the code says so, and is no error.
    let check = office.ask(
        "code.check",
        json!({
            "code": "RSSMRA38M55D142S", "surname": "", "name": "", "birthDate": "", "sex": "", "birthPlace": "",
        }),
    );
    assert_eq!(check["valid"], false);
    office.sound();
}
