//! Numbers and codes of instruments in words.

use poliedro_domain::instrument::{Amount, Direction, Mode, ScoreReport, Tone};
use serde::Serialize;

/// A number as people write it: «17,5».
pub(crate) fn number(amount: Amount) -> String {
    amount.to_string().replace('.', ",")
}

/// «4 su 6»; while something is missing, «Tra 12 e 18 su 40».
pub(crate) fn score(report: &ScoreReport) -> String {
    let max = number(report.max);
    match (report.score, report.range) {
        (Some(score), _) => format!("{} su {max}", number(score)),
        (None, [low, high]) => format!("Tra {} e {} su {max}", number(low), number(high)),
    }
}

/// Derived classes in words («Indice di Katz: C»), separated by a point in the middle.
pub(crate) fn classes(report: &ScoreReport) -> String {
    let classes = report.parts.iter().filter(|part| part.kind == poliedro_domain::instrument::PartKind::Class);
    let told = classes.filter_map(|part| part.band_label.as_ref().map(|label| format!("{}: {label}", part.label)));
    told.collect::<Vec<_>>().join(" · ")
}

/// How a band is to be seen, as a code; `neutral` when there is no band.
pub(crate) const fn tone(tone: Option<Tone>) -> &'static str {
    match tone {
        Some(Tone::Good) => "good",
        Some(Tone::Warning) => "warning",
        Some(Tone::Danger) => "danger",
        Some(Tone::Neutral) | None => "neutral",
    }
}

/// The stable code of what is asked.
pub(crate) const fn mode(mode: Mode) -> &'static str {
    match mode {
        Mode::Full => "full",
        Mode::Subscores => "subscores",
        Mode::Total => "total",
    }
}

/// The stable code of a direction.
pub(crate) const fn direction(direction: Direction) -> &'static str {
    match direction {
        Direction::HigherBetter => "higher_better",
        Direction::HigherWorse => "higher_worse",
    }
}

/// A closed vocabulary as its stable code.
pub(crate) fn code(word: impl Serialize) -> String {
    match serde_json::to_value(word) {
        Ok(serde_json::Value::String(code)) => code,
        _ => String::new(),
    }
}
