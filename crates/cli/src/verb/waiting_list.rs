//! `poliedro waiting list`.

use super::waiting_unit::named;
use crate::{
    arguments::Common,
    door::{self, Failure},
    print,
};
use poliedro_domain::when::{format_date, parse_iso_date};
use serde_json::{Value, json};

/// Lists the places in the lists, by day of entry, without names: those that wait, or all of them.
pub(crate) fn run(common: &Common, all: bool, unit: Option<&str>) -> Result<(), Failure> {
    let app = door::app(common, None)?;
    let spells = door::opened(common, &app, |app| {
        let args = json!({ "unitId": named(app, unit)?, "ended": all });
        door::call(app, "waiting.spells", args)
    })?;
    let places: Value = spells.as_array().into_iter().flatten().map(place).collect();
    print::reply(common, &places, |places| {
        let places: Vec<&Value> = places.as_array().into_iter().flatten().collect();
        for place in &places {
            print::line(&told(place));
        }
        print::line(&match places.len() {
            0 => "Nessun posto in lista.".to_owned(),
            1 => "1 posto in lista.".to_owned(),
            many => format!("{many} posti in lista: chi è in più liste conta in ciascuna."),
        });
    });
    Ok(())
}

fn place(spell: &Value) -> Value {
    let of = |key: &str| print::at(spell, key);
    json!({
        "id": of("applicationId"), "unit": of("unit"), "unit_id": of("unitId"), "kind": of("kind"),
        "entered": of("enteredOn"), "left": of("leftOn"), "exit": of("exit"),
        "days": of("days"), "suspended_days": of("suspendedDays"),
        "urgent": of("urgent"), "temporary_plan": of("temporaryPlan"),
    })
}

fn told(place: &Value) -> String {
    let day = |key: &str| parse_iso_date(print::text(place, key)).map(format_date);
    let ended = day("left").map(|left| {
        let how = match print::text(place, "exit") {
            "admitted" => "ingresso",
            "death" => "decesso",
            "renounced" => "rinuncia",
            "moved" => "trasferimento",
            _ => "inserimento altrove",
        };
        format!("  uscita il {left}: {how}")
    });
    let urgent = if *print::at(place, "urgent") == json!(true) { "  urgenza" } else { "" };
    // Only of who waits: whoever left needs none.
    let uncovered = ended.is_none() && *print::at(place, "temporary_plan") == json!(false);
    format!(
        "{}  {:>5} giorni  {}{}{urgent}{}",
        day("entered").unwrap_or_default(),
        print::at(place, "days"),
        print::text(place, "unit"),
        ended.unwrap_or_default(),
        if uncovered { "  senza progetto temporaneo" } else { "" }
    )
}
