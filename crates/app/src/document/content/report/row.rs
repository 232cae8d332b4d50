//! Figures as the tables say them.

use poliedro_domain::figure::{Figure, Kind, tenths};
use serde_json::{Value, json};

/// Not available.
pub(super) const NOTHING: &str = "n.d.";

/// Figures, each beside what it was a year before; `compared`: something was known then.
pub(super) fn figures(now: &[Figure], before: &[Figure], compared: bool) -> Vec<Value> {
    let row = |(now, before): (&Figure, &Figure)| {
        json!({
            "name": named(now),
            "count": counted(now),
            "value": value(now),
            "before": if compared { both(before) } else { NOTHING.to_owned() },
            "target": target(now),
        })
    };
    now.iter().zip(before).map(row).collect()
}

/// What each of them counts.
pub(super) fn notes(figures: &[Figure]) -> Vec<Value> {
    figures.iter().map(|one| json!({ "code": code(one), "text": one.counted })).collect()
}

/// A quantity beside what it was a year before.
pub(super) fn measure(name: &str, now: String, before: String, compared: bool) -> Value {
    json!({ "name": name, "value": now, "before": if compared { before } else { NOTHING.to_owned() } })
}

/// «IND-07, coorte matura».
fn code(one: &Figure) -> String {
    if one.variant.is_empty() { one.code.to_owned() } else { format!("{}, {}", one.code, one.variant) }
}

fn named(one: &Figure) -> String {
    format!("{}: {}", code(one), one.wording)
}

/// «12 su 30», «128».
fn counted(one: &Figure) -> String {
    let above = number(one.numerator);
    one.denominator.map_or_else(|| above.clone(), |below| format!("{above} su {}", number(below)))
}

fn value(one: &Figure) -> String {
    match one.kind {
        Kind::Count => "–".to_owned(),
        Kind::Ratio => one.tenths().map_or_else(|| NOTHING.to_owned(), percent),
    }
}

/// «40,0 % (12 su 30)», «128».
fn both(one: &Figure) -> String {
    match one.kind {
        Kind::Count => counted(one),
        Kind::Ratio => format!("{} ({})", value(one), counted(one)),
    }
}

fn target(one: &Figure) -> String {
    let Some(target) = one.target else { return "–".to_owned() };
    let said = match one.reached() {
        None => return format!("almeno {target} %"),
        Some(true) => "raggiunto",
        Some(false) => "non raggiunto",
    };
    format!("almeno {target} %: {said}")
}

/// The share that a part is of a whole.
pub(super) fn share(part: u32, whole: u32) -> String {
    tenths(part, whole).map_or_else(|| NOTHING.to_owned(), percent)
}

/// «66,7 %».
fn percent(tenths: u64) -> String {
    format!("{},{} %", tenths / 10, tenths % 10)
}

/// «128», «12.345».
pub(super) fn number(n: u32) -> String {
    if n < 10_000 { n.to_string() } else { grouped(n) }
}

fn grouped(n: u32) -> String {
    if n < 1000 { n.to_string() } else { format!("{}.{:03}", grouped(n / 1000), n % 1000) }
}

/// Days with one decimal: «243,5».
pub(super) fn days(days: Option<f64>) -> String {
    days.map_or_else(|| NOTHING.to_owned(), |days| format!("{days:.1}").replace('.', ","))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_as_they_are_written_in_italy() {
        for (n, said) in [(0, "0"), (9_999, "9999"), (10_000, "10.000"), (123_456, "123.456"), (1_002_003, "1.002.003")]
        {
            assert_eq!(number(n), said);
        }
        assert_eq!((share(2, 3), share(0, 0), share(0, 4)), ("66,7 %".into(), "n.d.".into(), "0,0 %".into()));
        assert_eq!((days(Some(243.5)), days(Some(30.0)), days(None)), ("243,5".into(), "30,0".into(), "n.d.".into()));
    }
}
