//! Whom to call: names that are known, a line for the numbers that are not.

use serde_json::{Value, json};

/// A number to be written by hand.
const BLANK: &str = "____________________";

/// Whom, what for, at which number: what is not known is written by hand.
pub(super) fn call(who: &str, what_for: &str, number: &str) -> Value {
    json!({ "who": who, "for": what_for, "number": if number.is_empty() { BLANK } else { number } })
}

/// Who comes, each once, then who follows the case and the family doctor.
pub(super) fn numbers(providers: Vec<String>, manager: &str, practitioner: &str) -> Vec<Value> {
    let mut named: Vec<String> = Vec::new();
    for provider in providers.into_iter().filter(|name| !name.is_empty()) {
        if !named.contains(&provider) {
            named.push(provider);
        }
    }
    let mut all: Vec<Value> =
        named.iter().map(|who| call(who, "Se non arriva nessuno, o per cambiare l’orario", "")).collect();
    if !manager.is_empty() {
        all.push(call(manager, "È il case manager: segue il progetto e risponde per tutti", ""));
    }
    let doctor = if practitioner.is_empty() { "Medico di famiglia" } else { practitioner };
    all.push(call(doctor, "È il medico di famiglia: per la salute e per le medicine", ""));
    all
}
