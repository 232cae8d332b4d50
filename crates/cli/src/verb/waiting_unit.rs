//! Which unit was meant.

use crate::{
    door::{self, Failure},
    print,
};
use poliedro_app::App;
use poliedro_domain::person::fold;
use serde_json::{Value, json};

/// The identifier of the unit that was named: its own, or its name or a part of it, whatever the case and the accents; empty when none
/// was named. Units that no longer take people in have lists too.
pub(crate) fn named(app: &App, asked: Option<&str>) -> Result<String, Failure> {
    let Some(asked) = asked.map(str::trim) else { return Ok(String::new()) };
    let units = door::call(app, "unit.list", json!({ "all": true }))?;
    let none = Vec::new();
    choose(units.as_array().unwrap_or(&none), asked)
}

fn choose(units: &[Value], asked: &str) -> Result<String, Failure> {
    let id = |unit: &Value| print::text(unit, "unitId").to_owned();
    if let Some(unit) = units.iter().find(|unit| print::text(unit, "unitId").eq_ignore_ascii_case(asked)) {
        return Ok(id(unit));
    }
    let wanted = fold(asked);
    let label = |unit: &Value| fold(print::text(unit, "label"));
    let whole: Vec<&Value> = units.iter().filter(|unit| label(unit) == wanted).collect();
    let fitting =
        if whole.is_empty() { units.iter().filter(|unit| label(unit).contains(&wanted)).collect() } else { whole };
    let list = |units: &[&Value]| -> String {
        units
            .iter()
            .map(|unit| format!("\n  {}  {}", print::text(unit, "unitId"), print::text(unit, "label")))
            .collect()
    };
    match fitting.as_slice() {
        _ if wanted.is_empty() => {
            Err(Failure("Scriva il nome, o una parte del nome, dell’unità d’offerta.".to_owned()))
        }
        [one] => Ok(id(one)),
        [] => Err(Failure(format!(
            "Nessuna unità d’offerta si chiama «{asked}». Queste sono quelle note:{}",
            list(&units.iter().collect::<Vec<_>>())
        ))),
        many => Err(Failure(format!(
            "Più unità d’offerta hanno «{asked}» nel nome: scriva più lettere, oppure il codice di una di queste:{}",
            list(many)
        ))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn by_identifier_by_name_by_a_part_of_it() {
        let units =
            [("u1", "RSA Città di Crema"), ("u2", "RSA Città di Crema Due"), ("u3", "Fondazione «G. Brunenghi»")]
                .map(|(id, label)| json!({ "unitId": id, "label": label }));
        let chosen = |asked: &str| choose(&units, asked).map_err(|failure| failure.0);
        for (asked, id) in [("U3", "u3"), ("brunenghi", "u3"), ("RSA CITTA DI CREMA", "u1"), ("crema due", "u2")] {
            assert_eq!(chosen(asked).unwrap(), id, "{asked}");
        }
        let many = chosen("crema").unwrap_err();
        assert!(many.contains("u1  RSA Città di Crema\n") && many.contains("u2  ") && !many.contains("u3"), "{many}");
        assert!(chosen("milano").unwrap_err().contains("u3"));
        assert!(chosen("«»").unwrap_err().starts_with("Scriva il nome"));
    }
}
