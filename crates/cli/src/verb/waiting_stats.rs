//! `poliedro waiting stats`.

use super::waiting_unit::named;
use crate::{
    arguments::Common,
    door::{self, Failure},
    print,
};
use poliedro_domain::when::{DateError, format_date, parse_iso_date, parse_italian_date};
use serde_json::{Map, Value, json};

const ESTIMATOR: &str = "survival: Kaplan-Meier, every exit an event; cif_admitted, cif_other: Aalen-Johansen; \
                         median_days, p90_days, mean_days: completed waits (admitted), quantiles of Hyndman-Fan type 7";

/// Tells how long people wait, as it was known on a day: people, or the places in the lists.
pub(crate) fn run(common: &Common, as_of: Option<&str>, unit: Option<&str>, places: bool) -> Result<(), Failure> {
    let as_of = as_of.map(day).transpose()?.unwrap_or_default();
    let app = door::app(common, None)?;
    let stats = door::opened(common, &app, |app| {
        let unit = named(app, unit)?;
        let ask = |each_place: bool| {
            let filter = json!({ "asOf": as_of, "unitId": unit, "eachPlace": each_place });
            door::call(app, "waiting.statistics", json!({ "filter": filter }))
        };
        if places || !unit.is_empty() {
            return Ok(stats(&ask(true)?, "places"));
        }
        let mut people = stats(&ask(false)?, "people");
        people.insert("places".to_owned(), stats(&ask(true)?, "places").into());
        Ok(people)
    })?;
    print::reply(common, &stats.into(), told);
    Ok(())
}

/// A day as it is typed in Italy, or as 2025-03-01, in the words of the door.
fn day(typed: &str) -> Result<String, Failure> {
    match parse_italian_date(typed) {
        Ok(day) => Ok(day.to_string()),
        Err(DateError::NoSuchDay) => Err(Failure(format!("Il giorno {typed} non esiste nel calendario."))),
        Err(_) => Err(Failure(format!(
            "Il giorno «{typed}» non si capisce: scriva giorno, mese e anno, per esempio 01/03/2025 oppure 2025-03-01."
        ))),
    }
}

fn stats(told: &Value, counting: &str) -> Map<String, Value> {
    let mut stats = waits(print::at(told, "withSuspensions"));
    let more = [
        ("without_suspensions", waits(print::at(told, "withoutSuspensions")).into()),
        ("counting", counting.into()),
        ("as_of", print::at(told, "asOf").clone()),
        ("estimator", ESTIMATOR.into()),
    ];
    stats.extend(more.map(|(key, value)| (key.to_owned(), value)));
    stats
}

/// The same in the words of scripts.
fn waits(waits: &Value) -> Map<String, Value> {
    let steps = print::at(waits, "curve").as_array().into_iter().flatten().map(|step| {
        renamed(
            step,
            &[
                ("day", "day"),
                ("at_risk", "atRisk"),
                ("survival", "survival"),
                ("cif_admitted", "cifAdmitted"),
                ("cif_other", "cifOther"),
            ],
        )
    });
    let curve: Value = steps.map(Value::Object).collect();
    let mut told = renamed(
        waits,
        &[
            ("n", "n"),
            ("waiting_now", "waitingNow"),
            ("completed", "completed"),
            ("median_days", "medianDays"),
            ("p90_days", "p90Days"),
            ("mean_days", "meanDays"),
            ("longest_days", "longestDays"),
            ("median_curve", "medianCurve"),
        ],
    );
    told.insert("curve".to_owned(), curve);
    told
}

fn renamed(value: &Value, keys: &[(&str, &str)]) -> Map<String, Value> {
    keys.iter().map(|(to, from)| ((*to).to_owned(), print::at(value, from).clone())).collect()
}

fn told(stats: &Value) {
    let day = parse_iso_date(print::text(stats, "as_of")).map(format_date).unwrap_or_default();
    let whose = |stats: &Value| if print::text(stats, "counting") == "people" { "persone" } else { "posti in lista" };
    print::line(&format!("Attese al {day} ({})", whose(stats)));
    print::line(&format!("{:44}{:>14}{:>18}", "", "con sospens.", "senza sospens."));
    let row = |label: &str, value: &dyn Fn(&Value) -> String| {
        let (with, without) = (value(stats), value(print::at(stats, "without_suspensions")));
        print::line(&format!("{label:44}{with:>14}{without:>18}"));
    };
    row("Attese considerate", &|it| count(it, "n"));
    row("Aspettano ancora", &|it| count(it, "waiting_now"));
    row("Concluse con l’ingresso", &|it| count(it, "completed"));
    row("Mediana delle concluse, giorni", &|it| days(it, "median_days"));
    row("90° percentile delle concluse, giorni", &|it| days(it, "p90_days"));
    row("Media delle concluse, giorni", &|it| days(it, "mean_days"));
    row("L’attesa più lunga in corso, giorni", &|it| count(it, "longest_days"));
    row("Metà non aspetta più entro il giorno", &|it| count(it, "median_curve"));
    for (label, key) in
        [("Ancora in attesa", "survival"), ("Entrati", "cif_admitted"), ("Usciti per altro", "cif_other")]
    {
        for at in [90, 180, 365] {
            row(&format!("{label} dopo {at} giorni"), &|it| share(it, key, at));
        }
    }
    print::line("Curve: Kaplan–Meier e Aalen–Johansen; con --json tutti i punti.");
    let places = print::at(stats, "places");
    if places.is_object() {
        print::line(&format!(
            "Contando i posti nelle liste: {} attese, {} in corso, mediana delle concluse {} giorni.",
            count(places, "n"),
            count(places, "waiting_now"),
            days(places, "median_days")
        ));
    }
}

fn count(value: &Value, key: &str) -> String {
    print::at(value, key).as_u64().map_or_else(|| "n.d.".to_owned(), |n| n.to_string())
}

fn days(value: &Value, key: &str) -> String {
    print::at(value, key).as_f64().map_or_else(|| "n.d.".to_owned(), |days| format!("{days:.1}").replace('.', ","))
}

/// A curve at a day, in percent; not told beyond the last day that is known.
fn share(value: &Value, key: &str, at: u64) -> String {
    let steps = || print::at(value, "curve").as_array().into_iter().flatten();
    let day = |step: &&Value| print::at(step, "day").as_u64().unwrap_or(0);
    let known = steps().any(|step| day(&step) >= at)
        || steps().next_back().is_some_and(|last| print::at(last, "survival") == 0.0);
    let step = steps().rev().find(|step| day(step) <= at).filter(|_| known);
    match step.and_then(|step| print::at(step, key).as_f64()) {
        Some(share) => format!("{:.1} %", share * 100.0).replace('.', ","),
        None => "n.d.".to_owned(),
    }
}
