//! Who may enter and what they may do.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod office;

use office::*;
use poliedro_app::ErrorCode;
use serde_json::{Value, json};
use std::fs;

const LUCA: &str = "Luca Verdi";
const PIANO: &str = "Ufficio di Piano";

fn last_rows(office: &Office, limit: u32) -> Vec<Value> {
    let all = json!({ "operatorId": "", "from": "", "until": "", "offset": 0, "limit": limit });
    office.ask("audit.list", all)["rows"].as_array().unwrap().clone()
}

#[test]
fn the_ufficio_di_piano_sees_no_person_and_the_refusal_is_in_the_log() {
    let office = Office::open();
    let person = office.person(maria());
    let intake = office.intake(&person);
    office.operator(PIANO, &["ambito"]);
    let session = office.enter(PIANO, &secret(PIANO));
    assert!(session["allowed"].as_array().unwrap().iter().all(|op| !op.as_str().unwrap().starts_with("person.")));
    let form = json!({ "personId": person, "person": null, "distinctFrom": [], "form": request() });
    let asked = [
        ("person.search", json!({ "query": "rossi", "limit": 5 }), "Ricerca di persone"),
        ("person.page", json!({ "personId": person }), "Consultazione del fascicolo"),
        ("person.check", json!({ "personId": null, "form": maria() }), "Ricerca di persone"),
        ("person.register", json!({ "form": maria(), "distinctFrom": [] }), "Apertura del fascicolo"),
        ("person.access_log", json!({ "personId": person }), "Consultazione di chi ha visto il fascicolo"),
        ("intake.list", json!({ "filter": {}, "offset": 0, "limit": 5 }), "Elenco degli accessi PUA"),
        ("intake.page", json!({ "intakeId": intake }), "Consultazione di un accesso PUA"),
        ("intake.register", form, "Registrazione di un accesso PUA"),
        ("today.list", json!({}), "Lavoro del giorno"),
        ("audit.verify", json!({}), "Lettura del registro"),
        ("archive.rebuild", json!({}), "Ricostruzione delle tabelle"),
        ("backup.create", json!({}), "Copia di sicurezza"),
        ("draft.load", json!({ "kind": "intake.new", "key": "" }), "Bozze"),
    ];
    office.choose(Some(office.path().to_owned()));
    for (command, args, _) in &asked {
        let error = office.refused(ErrorCode::Denied, command, args.clone());
        assert!(error.message.starts_with("Il suo ruolo non permette"), "{error}");
    }
    office.enter(ANNA, PASSPHRASE);
    let rows = last_rows(&office, 60);
    for (command, _, what) in asked {
        let refusal = format!("{what}: non permesso");
        let row = rows.iter().find(|row| row["what"] == refusal.as_str() && row["operator"] == PIANO);
        assert!(row.is_some(), "{command}: «{refusal}» is not in the log");
    }
    let looked = office.ask("person.access_log", json!({ "personId": person }));
    let denied = |row: &&Value| row["what"].as_str().unwrap().ends_with("non permesso");
    assert_eq!(looked.as_array().unwrap().iter().filter(denied).count(), 2, "{looked}");
    office.sound();
}

#[test]
fn an_administrator_alone_opens_no_file() {
    let office = Office::open();
    let person = office.person(maria());
    office.operator(LUCA, &["administrator"]);
    office.enter(LUCA, &secret(LUCA));
    office.refused(ErrorCode::Denied, "person.page", json!({ "personId": person }));
    office.refused(ErrorCode::Denied, "person.search", json!({ "query": "rossi", "limit": 5 }));
    office.ask("operator.list", json!({}));
    office.ask("setting.list", json!({}));
}

#[test]
fn who_may_register_a_person_but_no_access_does_neither_with_an_access() {
    let office = Office::open();
    office.operator("Centrale", &["cot"]);
    office.enter("Centrale", &secret("Centrale"));
    let new = json!({ "personId": null, "person": maria(), "distinctFrom": [], "form": request() });
    office.refused(ErrorCode::Denied, "intake.register", new);
    assert_eq!(office.found("rossi"), Vec::<String>::new());
    office.person(maria());
}

#[test]
fn a_deactivated_operator_is_out_the_key_changes_and_the_others_come_in() {
    let office = Office::open();
    let person = office.person(maria());
    let luca = office.operator(LUCA, &["pua"]);
    office.enter(LUCA, &secret(LUCA));
    let intake = office.intake(&person);
    office.ask("archive.lock", json!({}));
    let slot = office.slot(LUCA);
    office.enter(ANNA, PASSPHRASE);
    let salt = |office: &Office| fs::read(office.path().join("archivio/archive.db")).unwrap()[..16].to_vec();
    let before = salt(&office);
    office.ask("operator.deactivate", json!({ "operatorId": luca, "reason": "Ha cambiato servizio" }));
    assert_ne!(salt(&office), before, "the archive's key did not change");
    // Work goes on at once, with the new key.
    assert_eq!(office.found("rossi"), ["Rossi Maria"]);
    office.intake(&person);
    office.ask("archive.lock", json!({}));
    let status = office.ask("archive.status", json!({}));
    assert_eq!(status["slots"].as_array().unwrap().len(), 1);
    office.refused(ErrorCode::Denied, "archive.unlock", json!({ "slotId": slot, "passphrase": secret(LUCA) }));
    let office = office.restarted();
    office.enter(ANNA, PASSPHRASE);
    let list = office.ask("operator.list", json!({}));
    let row = list.as_array().unwrap().iter().find(|row| row["name"] == LUCA).unwrap();
    assert_eq!((&row["active"], &row["me"]), (&json!(false), &json!(false)));
    // What Luca did is still Luca's.
    assert_eq!(office.access(&intake)["timeline"][0]["author"], LUCA);
    let assignable = office.access(&intake)["assignable"].clone();
    assert_eq!(assignable.as_array().unwrap().len(), 1, "{assignable}");
    let again = office.refused(ErrorCode::Failed, "operator.deactivate", json!({ "operatorId": luca, "reason": "" }));
    assert!(again.message.contains("già"), "{again}");
    office.sound();
    // And comes back with a new passphrase.
    office.ask("operator.reset_passphrase", json!({ "operatorId": luca, "passphrase": "bentornato, dottor Luca" }));
    assert_eq!(office.try_to_enter(LUCA, &secret(LUCA)).unwrap_err().code, ErrorCode::WrongKey);
    office.enter(LUCA, "bentornato, dottor Luca");
    assert_eq!(office.found("rossi"), ["Rossi Maria"]);
    office.enter(ANNA, PASSPHRASE);
    office.sound();
}

#[test]
fn a_forgotten_passphrase_is_set_anew_by_the_administrator() {
    let office = Office::open();
    let luca = office.operator(LUCA, &["pua"]);
    let set = |passphrase: &str| json!({ "operatorId": luca, "passphrase": passphrase });
    office.invalid("passphrase", "operator.reset_passphrase", set("corta"));
    office.ask("operator.reset_passphrase", set("la nuova frase di Luca"));
    assert_eq!(office.try_to_enter(LUCA, &secret(LUCA)).unwrap_err().code, ErrorCode::WrongKey);
    office.enter(LUCA, "la nuova frase di Luca");
    office.refused(ErrorCode::Denied, "operator.reset_passphrase", set("me la cambio da solo"));
    office.enter(LUCA, "la nuova frase di Luca");
    office.enter(ANNA, PASSPHRASE);
    let nobody = json!({ "operatorId": "0198c0de-0000-7000-8000-000000000000", "passphrase": "una frase qualunque" });
    office.refused(ErrorCode::NotFound, "operator.reset_passphrase", nobody);
}

#[test]
fn an_operators_form_is_checked_and_names_are_told_apart() {
    let office = Office::open();
    let add = |name: &str, roles: Value| json!({ "form": { "name": name, "roles": roles, "body": "", "email": "" }, "passphrase": "una frase qualunque" });
    office.invalid("name", "operator.add", add("  ", json!(["pua"])));
    office.invalid("name", "operator.add", add(&"x".repeat(10_000_000), json!(["pua"])));
    office.invalid("name", "operator.add", add("Lu\u{7}ca", json!(["pua"])));
    office.invalid("roles", "operator.add", add(LUCA, json!([])));
    office.invalid("roles", "operator.add", add(LUCA, json!(["mago"])));
    office.invalid("name", "operator.add", add("ANNA BIANCHI", json!(["pua"])));
    let mut short = add(LUCA, json!(["pua"]));
    short["passphrase"] = json!("corta");
    office.invalid("passphrase", "operator.add", short);
    assert_eq!(office.ask("operator.list", json!({})).as_array().unwrap().len(), 1);

    let luca = office.operator("Nicolò Verdi", &["pua"]);
    office.invalid("name", "operator.add", add("NICOLÒ VERDI", json!(["pua"])));
    let change = |name: &str, roles: &[&str]| json!({ "operatorId": luca, "form": { "name": name, "roles": roles, "body": "Comune", "email": "n@example.it" } });
    office.invalid("name", "operator.change", change(ANNA, &["pua"]));
    office.ask("operator.change", change("Nicolò Verdi", &["coordinator"]));
    office.ask("operator.change", change("Nicolò Neri", &["coordinator"]));
    let session = office.enter("Nicolò Neri", &secret("Nicolò Verdi"));
    assert!(session["allowed"].as_array().unwrap().contains(&json!("audit.read")));
    office.sound_for_coordinator();
}

impl Office {
    fn sound_for_coordinator(&self) {
        assert_eq!(self.ask("audit.verify", json!({}))["ok"], true);
    }
}

#[test]
fn one_keeps_ones_own_access_and_ones_new_roles_hold_at_once() {
    let office = Office::open();
    let anna = office.operator_id(ANNA);
    let change = |name: &str, roles: &[&str]| json!({ "operatorId": anna, "form": { "name": name, "roles": roles, "body": "", "email": "" } });
    office.invalid("roles", "operator.change", change(ANNA, &["pua"]));
    let own = office.refused(ErrorCode::Failed, "operator.deactivate", json!({ "operatorId": anna, "reason": "" }));
    assert!(own.message.contains("Non può togliere l’accesso a sé"), "{own}");
    office.ask("operator.change", change("Anna Bianchi Neri", &["administrator"]));
    office.refused(ErrorCode::Denied, "person.search", json!({ "query": "x", "limit": 1 }));
    let status = office.ask("archive.status", json!({}));
    assert_eq!(status["session"]["operatorName"], "Anna Bianchi Neri");
    assert!(!status["session"]["allowed"].as_array().unwrap().contains(&json!("person.search")), "{status}");
    office.ask("operator.change", change(ANNA, &["pua", "administrator"]));
    office.ask("person.search", json!({ "query": "x", "limit": 1 }));
    office.enter(ANNA, PASSPHRASE);
    office.sound();
}

/// The key file cannot be written for a moment (a folder in its place): the operator is out, and the rest is done when asked again.
#[test]
fn a_removal_cut_short_by_the_disk_is_finished_by_asking_again() {
    let office = Office::open();
    let luca = office.operator(LUCA, &["pua"]);
    let obstacle = office.path().join("archivio/archive.db.next");
    fs::create_dir(&obstacle).unwrap();
    fs::write(obstacle.join("x"), "x").unwrap();
    let args = json!({ "operatorId": luca, "reason": "Ha cambiato servizio" });
    let first = office.call("operator.deactivate", args.clone());
    fs::remove_file(obstacle.join("x")).unwrap();
    fs::remove_dir(&obstacle).unwrap();
    assert!(first.is_err(), "the obstacle did not stop the change of key");
    // The work goes on with the key there is, and Luca is already out.
    office.ask("person.search", json!({ "query": "x", "limit": 1 }));
    assert_eq!(office.try_to_enter(LUCA, &secret(LUCA)).unwrap_err().code, ErrorCode::Denied);
    office.enter(ANNA, PASSPHRASE);
    office.ask("operator.deactivate", args);
    office.ask("archive.lock", json!({}));
    assert_eq!(office.ask("archive.status", json!({}))["slots"].as_array().unwrap().len(), 1);
    office.enter(ANNA, PASSPHRASE);
    office.sound();
    office.ask("operator.reset_passphrase", json!({ "operatorId": luca, "passphrase": "bentornato, dottor Luca" }));
    office.enter(LUCA, "bentornato, dottor Luca");
}
