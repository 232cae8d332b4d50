//! Letterheads: kept, chosen, looked at, withdrawn; and what is refused of them.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod office;
mod sheets;

use office::*;
use poliedro_app::ErrorCode;
use serde_json::{Value, json};
use std::fs;

/// Anna also coordinates: she may change letterheads and make documents.
fn open() -> Office {
    let office = Office::open();
    let form = json!({ "name": ANNA, "roles": ["pua", "coordinator", "administrator"], "body": "ASST", "email": "" });
    office.ask("operator.change", json!({ "operatorId": office.operator_id(ANNA), "form": form }));
    office.enter(ANNA, PASSPHRASE);
    office
}

fn form(name: &str, more: Value) -> Value {
    let mut form = json!({
        "name": name, "lines": "Via Roma 1\n\n 26013 Crema ", "logo": "", "closing": "", "place": "Crema", "foot": "",
        "kinds": [], "default": false,
    });
    form.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    form
}

#[track_caller]
fn save(office: &Office, id: Option<&str>, form: Value) -> String {
    let saved = office.ask("letterhead.save", json!({ "letterheadId": id, "form": form }));
    saved["letterheadId"].as_str().unwrap().to_owned()
}

fn list(office: &Office) -> Vec<Value> {
    office.ask("letterhead.list", json!({})).as_array().unwrap().clone()
}

/// Name and whether it is for everything, of those in use.
fn told(office: &Office) -> Vec<(String, bool)> {
    let held = list(office).into_iter().filter(|one| one["withdrawn"] == false);
    held.map(|one| (one["form"]["name"].as_str().unwrap().to_owned(), one["form"]["default"] == true)).collect()
}

fn withdraw(office: &Office, id: &str) -> Result<Value, String> {
    office
        .call("letterhead.withdraw", json!({ "letterheadId": id, "reason": "Ufficio chiuso" }))
        .map_err(|error| error.message)
}

#[test]
fn one_is_for_everything_and_a_kind_has_one() {
    let office = open();
    assert_eq!(list(&office), Vec::<Value>::new());
    // The first is for everything, whatever was ticked.
    let ambito = save(&office, None, form("Ambito", json!({})));
    let held = &list(&office)[0]["form"];
    assert_eq!((&held["lines"], &held["default"]), (&json!("Via Roma 1\n26013 Crema"), &json!(true)));
    let asst = save(&office, None, form("ASST", json!({ "kinds": ["plan", "minutes", "plan"] })));
    assert_eq!(list(&office)[1]["form"]["kinds"], json!(["plan", "minutes"]));
    let untick = json!({ "letterheadId": ambito, "form": form("Ambito", json!({})) });
    assert!(office.invalid("default", "letterhead.save", untick).contains("scelga come generale"));
    // Choosing another moves it.
    save(&office, Some(&asst), form("ASST", json!({ "kinds": ["plan", "minutes"], "default": true })));
    assert_eq!(told(&office), [("Ambito".to_owned(), false), ("ASST".to_owned(), true)]);
    let taken = json!({ "letterheadId": ambito, "form": form("Ambito", json!({ "kinds": ["vmd", "minutes"] })) });
    let message = office.invalid("kinds", "letterhead.save", taken);
    assert!(message.contains("intestazione «ASST»"), "{message}");
    save(&office, Some(&ambito), form("Ambito di Crema", json!({ "kinds": ["vmd"] })));

    assert!(withdraw(&office, &asst).unwrap_err().contains("vale per tutti i documenti"));
    assert!(withdraw(&office, &ambito).unwrap_err().contains("alcuni tipi di documento"));
    save(&office, Some(&ambito), form("Ambito di Crema", json!({})));
    withdraw(&office, &ambito).unwrap();
    assert!(withdraw(&office, &ambito).unwrap_err().contains("già stata ritirata"));
    let rows = list(&office);
    assert_eq!(
        (rows.len(), &rows[1]["form"]["name"], &rows[1]["withdrawn"]),
        (2, &json!("Ambito di Crema"), &json!(true))
    );
    // Written again, it is back.
    save(&office, Some(&ambito), form("Ambito di Crema", json!({})));
    assert_eq!(told(&office).len(), 2);
    for gone in ["01900000-0000-7000-8000-000000000999", "boh"] {
        let args = json!({ "letterheadId": gone, "form": form("X", json!({})) });
        office.refused(ErrorCode::NotFound, "letterhead.save", args);
        office.refused(ErrorCode::NotFound, "letterhead.withdraw", json!({ "letterheadId": gone, "reason": "" }));
    }
    office.sound();
}

#[test]
fn what_cannot_be_printed_is_told_field_by_field() {
    let office = open();
    let long = |n: usize| "à".repeat(n);
    let many = ["riga"; 7].join("\n");
    let heavy = base64(&vec![7; 300_001]);
    for (field, value, says) in [
        ("name", json!(""), "Scriva il nome"),
        ("name", json!(long(91)), "il massimo è 90"),
        ("name", json!("a\u{0}b"), "caratteri di controllo"),
        ("lines", json!(many), "il massimo è 6"),
        ("lines", json!(format!("corta\n{}", long(91))), "supera 90"),
        ("foot", json!(long(121)), "il massimo è 120"),
        ("foot", json!(long(300)), "il massimo è 200"),
        ("closing", json!(long(301)), "il massimo è 300"),
        ("place", json!(long(61)), "il massimo è 60"),
        ("kinds", json!(["verbale"]), "non esiste"),
        ("logo", json!("non è base64"), "PNG"),
        ("logo", json!(base64(b"GIF89a")), "PNG"),
        ("logo", json!(heavy), "il massimo è 300 kB"),
    ] {
        let form = form("ASST", json!({ field: value }));
        let message = office.invalid(field, "letterhead.save", json!({ "letterheadId": null, "form": form }));
        assert!(message.contains(says), "{field}: {message}");
        let message =
            office.refused(ErrorCode::Invalid, "letterhead.preview", json!({ "form": form, "kind": "recovery" }));
        assert_eq!(message.fields[0].field, field);
    }
    save(
        &office,
        None,
        form(&long(90), json!({ "foot": long(120), "lines": std::array::from_fn::<_, 6, _>(|_| long(90)).join("\n") })),
    );
    assert_eq!(list(&office).len(), 1);
}

#[test]
fn the_sign_is_a_png_that_can_be_drawn() {
    let office = open();
    let png = fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/data/demo/ambito.png")).unwrap();
    let file = |name: &str, bytes: &[u8]| {
        let path = office.path().join(name);
        fs::write(&path, bytes).unwrap();
        office.choose(Some(path));
    };
    file("logo.png", &png);
    let read = office.ask("letterhead.logo", json!({}));
    assert_eq!((&read["width"], &read["height"], &read["logo"]), (&json!(192), &json!(192), &json!(base64(&png))));
    save(&office, None, form("ASST", json!({ "logo": read["logo"] })));
    for (name, bytes, says) in [
        ("testo.png", b"GIF89a".to_vec(), "PNG"),
        ("tagliato.png", png[..png.len() / 2].to_vec(), "PNG"),
        ("vuoto.png", Vec::new(), "PNG"),
        ("film.png", vec![0; 400_000], "400 kB"),
    ] {
        file(name, &bytes);
        let message = office.refused(ErrorCode::Failed, "letterhead.logo", json!({})).message;
        assert!(message.contains(says), "{name}: {message}");
    }
    office.choose(Some(office.path().to_owned()));
    assert!(office.refused(ErrorCode::Failed, "letterhead.logo", json!({})).message.contains("cartella"));
    office.choose(Some(office.path().join("non-c-e.png")));
    office.refused(ErrorCode::Failed, "letterhead.logo", json!({}));
    office.choose(None);
    office.refused(ErrorCode::Cancelled, "letterhead.logo", json!({}));
}

#[test]
fn it_is_looked_at_before_it_is_kept_on_invented_data() {
    let office = open();
    let asked = |name: &str| json!({ "form": form(name, json!({ "foot": "Codice fiscale 123" })), "kind": "recovery" });
    let sheet = office.ask("letterhead.preview", asked("Ente mai salvato"));
    assert_eq!((&sheet["example"], &sheet["draft"]), (&json!(true), &json!(false)));
    let text = read(&office, &sheet);
    for says in ["Ente mai salvato", "26013 Crema", "Codice fiscale 123", "Dati di esempio"] {
        assert!(text.contains(says), "{says}: {text}");
    }
    // The same whenever it is made, and nothing was kept.
    office.clock.advance(3600);
    assert_eq!(office.ask("letterhead.preview", asked("Ente mai salvato")), sheet);
    assert_ne!(office.ask("letterhead.preview", asked("Altro"))["sha256"], sheet["sha256"]);
    assert_eq!(list(&office), Vec::<Value>::new());
    let kinds = office.ask("document.kinds", json!({}));
    for kind in kinds.as_array().unwrap() {
        let asked = json!({ "form": form("Ente", json!({})), "kind": kind["kind"] });
        let sheet = office.ask("letterhead.preview", asked);
        assert!(sheet["pages"].as_u64().unwrap() >= 1 && !sheet["title"].as_str().unwrap().is_empty(), "{kind}");
    }
    office.invalid("kind", "letterhead.preview", json!({ "form": form("Ente", json!({})), "kind": "verbale" }));
}

#[test]
fn who_may_not_change_them_may_see_them() {
    let office = open();
    let id = save(&office, None, form("ASST", json!({})));
    office.operator("Luca Verdi", &["pua"]);
    office.enter("Luca Verdi", &secret("Luca Verdi"));
    assert_eq!(list(&office).len(), 1);
    let png = office.path().join("logo.png");
    fs::write(&png, b"x").unwrap();
    office.choose(Some(png));
    for (command, args) in [
        ("letterhead.save", json!({ "letterheadId": id, "form": form("Altro", json!({})) })),
        ("letterhead.withdraw", json!({ "letterheadId": id, "reason": "" })),
        ("letterhead.logo", json!({})),
        ("letterhead.preview", json!({ "form": form("Altro", json!({})), "kind": "recovery" })),
    ] {
        office.refused(ErrorCode::Denied, command, args);
    }
}

/// The text of a sheet, as another program reads it.
fn read(office: &Office, sheet: &Value) -> String {
    let path = office.path().join("letto.pdf");
    fs::write(&path, sheets::bytes(sheet)).unwrap();
    sheets::text_of(&path)
}

fn base64(bytes: &[u8]) -> String {
    use ::base64::{Engine, engine::general_purpose::STANDARD};
    STANDARD.encode(bytes)
}
