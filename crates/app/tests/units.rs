//! The registry of units: what is known of each from a day on, until it ends.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod equipe;
mod lists;
mod office;

use equipe::*;
use lists::*;
use poliedro_app::ErrorCode;
use serde_json::{Value, json};

fn units(equipe: &Equipe, all: bool) -> Vec<Value> {
    equipe.ask("unit.list", json!({ "all": all })).as_array().unwrap().clone()
}

fn unit(equipe: &Equipe, id: &str) -> Value {
    units(equipe, true).into_iter().find(|unit| unit["unitId"] == id).unwrap()
}

fn form(more: Value) -> Value {
    let mut form = json!({ "kind": "rsa", "name": "RSA Nuova", "comune": "D142", "authorised": 60, "accredited": 60, "contracted": 50 });
    form.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    form
}

#[test]
fn a_unit_is_written_from_a_day_on_and_ends() {
    let equipe = Equipe::open();
    let shipped = units(&equipe, false);
    assert_eq!(shipped.len(), 7);
    assert!(shipped.iter().all(|unit| unit["form"]["confirmed"] == false && unit["versions"][0]["shipped"] == true));
    let save = |id: Option<&str>, from: &str, form: Value| json!({ "unitId": id, "from": from, "form": form });
    let new = equipe.ask("unit.save", save(None, "", form(json!({ "wings": ["alzheimer", "alzheimer"] }))));
    let id = new["unitId"].as_str().unwrap();
    let row = unit(&equipe, id);
    assert_eq!(
        (&row["label"], &row["comune"], &row["form"]["wings"]),
        (&json!("RSA Nuova"), &json!("Crema"), &json!(["alzheimer"]))
    );
    assert_eq!((&row["versions"][0]["from"], &row["open"]), (&json!(null), &json!(true)));

    // From a day on it is otherwise; what it was stays readable.
    equipe.ask("unit.save", save(Some(id), "2026-12-01", form(json!({ "contracted": 60 }))));
    let row = unit(&equipe, id);
    assert_eq!((&row["form"]["contracted"], row["versions"].as_array().unwrap().len()), (&json!(50), 2));
    equipe.office.clock.advance(10 * DAY);
    assert_eq!(unit(&equipe, id)["form"]["contracted"], 60);
    // What the program ships is confirmed by who knows, from today.
    let mut known = unit(&equipe, CREMA)["form"].clone();
    known["confirmed"] = json!(true);
    equipe.ask("unit.save", save(Some(CREMA), "", known));
    let row = unit(&equipe, CREMA);
    assert_eq!((&row["form"]["confirmed"], &row["versions"][0]["from"]), (&json!(true), &json!("2026-12-03")));
    assert_eq!(
        (&row["versions"][1]["shipped"], &row["versions"][1]["form"]["confirmed"]),
        (&json!(true), &json!(false))
    );

    let end = |on: &str, reason: &str| json!({ "unitId": id, "on": on, "reason": reason });
    equipe.office.invalid("on", "unit.end", end("", "Chiusa"));
    equipe.office.invalid("reason", "unit.end", end("2026-12-02", ""));
    equipe.ask("unit.end", end("2026-12-02", "Chiusa"));
    equipe.office.refused(ErrorCode::Failed, "unit.end", end("2026-12-01", "Chiusa"));
    assert!(!units(&equipe, false).iter().any(|unit| unit["unitId"] == id));
    assert_eq!((&unit(&equipe, id)["endedOn"], &unit(&equipe, id)["open"]), (&json!("2026-12-02"), &json!(false)));
    equipe.office.invalid("reason", "unit.resume", json!({ "unitId": id, "reason": "" }));
    equipe.ask("unit.resume", json!({ "unitId": id, "reason": "Errore" }));
    equipe.office.refused(ErrorCode::Failed, "unit.resume", json!({ "unitId": id, "reason": "Errore" }));
    equipe.office.refused(
        ErrorCode::NotFound,
        "unit.end",
        json!({ "unitId": equipe.luca, "on": "2026-12-02", "reason": "x" }),
    );
    equipe.office.refused(ErrorCode::NotFound, "unit.resume", json!({ "unitId": "boh", "reason": "x" }));
    equipe.office.sound();
}

#[test]
fn what_is_written_of_a_unit_is_checked() {
    let equipe = Equipe::open();
    let wrong = |field: &str, more: Value| {
        equipe.office.invalid(field, "unit.save", json!({ "unitId": null, "from": "", "form": form(more) }))
    };
    wrong("name", json!({ "name": "" }));
    wrong("comune", json!({ "comune": "" }));
    wrong("accredited", json!({ "accredited": 61, "contracted": null }));
    wrong("contracted", json!({ "accredited": 40 }));
    assert!(wrong("name", json!({ "name": "fondazione benefattori cremaschi" })).contains("C’è già"));
    let from = json!({ "unitId": null, "from": "boh", "form": form(json!({})) });
    equipe.office.invalid("from", "unit.save", from);
    // The same name elsewhere is told with its comune.
    equipe.ask("unit.save", json!({ "unitId": null, "from": "", "form": form(json!({})) }));
    equipe.ask("unit.save", json!({ "unitId": null, "from": "", "form": form(json!({ "comune": "I827" })) }));
    let labels: Vec<Value> = units(&equipe, true).into_iter().map(|unit| unit["label"].clone()).collect();
    assert!(
        labels.contains(&json!("RSA Nuova (Crema)")) && labels.contains(&json!("RSA Nuova (Soncino)")),
        "{labels:?}"
    );
    // Its kind does not change under who waits for it.
    let person = equipe.person("Rossi");
    apply(&equipe, &person, json!({})).ask("enter", json!({ "reason": "x" }));
    assert_eq!(unit(&equipe, CREMA)["waiting"], 1);
    let mut known = unit(&equipe, CREMA)["form"].clone();
    known["kind"] = json!("cdi");
    equipe.office.invalid("kind", "unit.save", json!({ "unitId": CREMA, "from": "", "form": known }));
    come_in(&equipe, LUCA);
    assert_eq!(units(&equipe, true).len(), 9);
    equipe.office.refused(
        ErrorCode::Denied,
        "unit.save",
        json!({ "unitId": null, "from": "", "form": form(json!({})) }),
    );
    equipe.office.refused(ErrorCode::Denied, "unit.end", json!({ "unitId": CREMA, "on": "2026-12-01", "reason": "x" }));
}
