//! One typed value in its canonical form, or the rest of the sentence that says what is wrong with it.

use super::{Field, Kind};
use crate::when::{is_iso_shape, parse_iso_date};
use serde_json::{Number, Value};
use unicode_normalization::UnicodeNormalization;

/// Longest free text, in characters (Unicode scalar values).
pub const TEXT_LIMIT: usize = 20_000;
/// Longest single line, in characters.
pub const LINE_LIMIT: usize = 200;
/// Most rows of a table.
pub const ROW_LIMIT: usize = 100;

/// The answer yes, as it is kept.
pub(super) const YES: &str = "yes";
/// The answer no, as it is kept.
pub(super) const NO: &str = "no";

/// The value of a question of any kind but rows; `None` when it is blank.
pub(super) fn clean(field: &Field, typed: &Value) -> Result<Option<Value>, String> {
    if typed.is_null() {
        return Ok(None);
    }
    match (field.kind, typed) {
        (Kind::Text, Value::String(text)) => words(text, TEXT_LIMIT, true),
        (Kind::Line, Value::String(text)) => words(text, LINE_LIMIT, false),
        (Kind::Choice, Value::String(code)) => choice(field, code),
        (Kind::Choices, Value::Array(codes)) => choices(field, codes),
        (Kind::Number, Value::Number(n)) => number(field, n).map(Some),
        (Kind::Date, Value::String(day)) => date(day),
        (Kind::Yesno, Value::Bool(yes)) => Ok(Some(Value::from(if *yes { YES } else { NO }))),
        (Kind::Yesno, Value::String(word)) if matches!(word.trim(), YES | NO) => Ok(Some(Value::from(word.trim()))),
        // An emptied control says «» whatever it asks.
        (_, Value::String(text)) if text.trim().is_empty() => Ok(None),
        (kind, _) => Err(expected(kind).to_owned()),
    }
}

/// What a question wants, when something of another nature was given.
pub(super) const fn expected(kind: Kind) -> &'static str {
    match kind {
        Kind::Text | Kind::Line => "qui serve un testo.",
        Kind::Choice => "scelga una voce dell’elenco.",
        Kind::Choices => "scelga una o più voci dell’elenco.",
        Kind::Number => "scriva un numero.",
        Kind::Date => "scriva una data, con giorno, mese e anno.",
        Kind::Yesno => "risponda sì o no.",
        Kind::Rows => "qui serve un elenco di righe.",
    }
}

fn words(typed: &str, limit: usize, lines: bool) -> Result<Option<Value>, String> {
    let text: String = typed.replace("\r\n", "\n").chars().filter_map(|c| visible(c, lines)).nfc().collect();
    let text = text.trim();
    let length = text.chars().count();
    if length > limit {
        return Err(format!(
            "il testo è di {length} caratteri, il massimo è {limit}. Lo abbrevi: non è stato perso nulla."
        ));
    }
    if text.chars().any(|c| c.is_control() && !(lines && matches!(c, '\n' | '\t'))) {
        return Err("il testo contiene caratteri di controllo non ammessi.".to_owned());
    }
    Ok((!text.is_empty()).then(|| Value::from(text)))
}

/// What comes with a paste and cannot be seen (joiners, marks that turn the direction of the text) says nothing and is left out.
const fn visible(c: char, lines: bool) -> Option<char> {
    match c {
        '\u{200b}' | '\u{feff}' | '\u{2060}' | '\u{200e}' | '\u{200f}' => None,
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => None,
        '\u{2028}' | '\u{2029}' if lines => Some('\n'),
        '\u{2028}' | '\u{2029}' => Some(' '),
        c => Some(c),
    }
}

fn choice(field: &Field, code: &str) -> Result<Option<Value>, String> {
    let code = code.trim();
    if code.is_empty() {
        return Ok(None);
    }
    if !field.options.iter().any(|option| option.code == code) {
        return Err(unknown(code));
    }
    Ok(Some(Value::from(code)))
}

/// The codes in the order of the definition, each once.
fn choices(field: &Field, typed: &[Value]) -> Result<Option<Value>, String> {
    let mut chosen = Vec::new();
    for code in typed {
        let code = code.as_str().ok_or_else(|| expected(Kind::Choices).to_owned())?.trim();
        if !field.options.iter().any(|option| option.code == code) {
            return Err(unknown(code));
        }
        chosen.push(code);
    }
    let kept: Vec<&str> =
        field.options.iter().map(|option| option.code.as_str()).filter(|code| chosen.contains(code)).collect();
    if let Some(alone) = &field.exclusive
        && kept.len() > 1
        && kept.contains(&alone.as_str())
    {
        return Err(format!("«{}» non si può scegliere insieme ad altre voci.", field.option_label(alone)));
    }
    Ok((!kept.is_empty()).then(|| Value::from(kept)))
}

fn unknown(code: &str) -> String {
    format!("la voce «{}» non è nell’elenco.", quoted(code))
}

fn number(field: &Field, typed: &Number) -> Result<Value, String> {
    let value = typed.as_f64().filter(|n| n.is_finite()).ok_or_else(|| expected(Kind::Number).to_owned())?;
    let (min, max) = (field.min.unwrap_or(f64::MIN), field.max.unwrap_or(f64::MAX));
    if !(min..=max).contains(&value) {
        let unit = if field.unit.is_empty() { String::new() } else { format!(" {}", field.unit) };
        return Err(format!("il valore deve essere compreso tra {} e {}{unit}.", italian(min), italian(max)));
    }
    if decimals(value) > usize::from(field.decimals) {
        return Err(match field.decimals {
            0 => "scriva un numero intero, senza decimali.".to_owned(),
            1 => "scriva al massimo una cifra dopo la virgola.".to_owned(),
            n => format!("scriva al massimo {n} cifre dopo la virgola."),
        });
    }
    // 62.0 and 62 are one answer, and have one form.
    Ok(whole(value).map_or_else(|| Value::from(value), Value::from))
}

/// Digits after the decimal mark in the shortest writing of a number. Never in exponential form, whatever the size.
fn decimals(value: f64) -> usize {
    value.to_string().split_once('.').map_or(0, |(_, digits)| digits.len())
}

/// The same number without decimals, when it has none and is far from where whole numbers are no longer exact.
#[expect(clippy::cast_possible_truncation, reason = "whole and below 2^53")]
fn whole(value: f64) -> Option<i64> {
    (value.fract() == 0.0 && value.abs() < 9_007_199_254_740_992.0).then_some(value as i64)
}

fn italian(value: f64) -> String {
    value.to_string().replace('.', ",")
}

fn date(typed: &str) -> Result<Option<Value>, String> {
    let text = typed.trim();
    if text.is_empty() {
        return Ok(None);
    }
    match parse_iso_date(text) {
        Some(day) if (1800..2200).contains(&day.year()) => Ok(Some(Value::from(text))),
        Some(_) => Err("l’anno deve essere compreso tra 1800 e 2199.".to_owned()),
        None if is_iso_shape(text) => Err("la data non esiste nel calendario.".to_owned()),
        None => Err(expected(Kind::Date).to_owned()),
    }
}

/// A typed text as it is repeated in a sentence: short.
pub(super) fn quoted(typed: &str) -> String {
    const SHOWN: usize = 60;
    if typed.chars().count() <= SHOWN {
        return typed.to_owned();
    }
    typed.chars().take(SHOWN).chain(['…']).collect()
}
