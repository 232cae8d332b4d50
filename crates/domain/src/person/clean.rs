//! One typed value in its canonical form.

use super::Field;
use super::form::{LINE_LIMIT, NOTE_LIMIT};
use crate::code;
use unicode_normalization::UnicodeNormalization;

/// What became of a value.
pub(super) enum Cleaned {
    /// Its canonical form.
    Text(String),
    /// Nothing but blanks.
    Empty,
    /// It cannot be kept: what was typed, and the sentence.
    Refused { text: String, message: String },
}

/// Trims, composes accents, and gives codes, sex and e-mail the one form in which they are kept.
pub(super) fn clean(field: Field, typed: &str) -> Cleaned {
    // Invisible characters that come with a paste say nothing.
    let visible: String = typed.chars().filter(|c| !matches!(c, '\u{200b}' | '\u{feff}' | '\u{2060}')).collect();
    let note = field == Field::Note;
    let text: String =
        if note { visible.replace("\r\n", "\n").trim().nfc().collect() } else { visible.trim().nfc().collect() };
    if text.is_empty() {
        return Cleaned::Empty;
    }
    let refused = |message: String| Cleaned::Refused { text: text.clone(), message };
    let limit = if note { NOTE_LIMIT } else { LINE_LIMIT };
    let length = text.chars().count();
    if length > limit {
        return refused(format!(
            "Il testo del campo «{}» è lungo {} caratteri: il limite è {}.",
            field.label(),
            thousands(length),
            thousands(limit)
        ));
    }
    if text.chars().any(|c| forbidden(c) && !(note && matches!(c, '\n' | '\t'))) {
        return refused(format!(
            "Il campo «{}» contiene caratteri che non si possono scrivere{}: li cancelli e riscriva il testo a mano.",
            field.label(),
            if note { "" } else { " (per esempio un a capo o una tabulazione)" }
        ));
    }
    match field {
        Field::Code => Cleaned::Text(code::normalise(&text)),
        Field::BirthPlace | Field::Residence | Field::Domicile => Cleaned::Text(text.to_ascii_uppercase()),
        Field::Sex => match code::Sex::parse(&text) {
            Some(sex) => Cleaned::Text(sex.as_str().to_owned()),
            None => refused("Il sesso è quello dello stato civile: scelga M o F.".to_owned()),
        },
        Field::CodeKind => {
            if text == "none" || code::CodeKind::from_code(&text).is_some() {
                Cleaned::Text(text)
            } else {
                refused("Scelga il tipo di codice dall'elenco.".to_owned())
            }
        }
        Field::Email => match email(&text) {
            Some(address) => Cleaned::Text(address),
            None => refused("L'indirizzo e-mail non è completo: deve essere come nome@esempio.it.".to_owned()),
        },
        Field::Example if text != "1" => refused("Il segno dei dati di esempio può essere solo 1.".to_owned()),
        Field::Note => Cleaned::Text(text),
        // Two spaces between two words are a slip of the thumb.
        _ => Cleaned::Text(text.split_whitespace().collect::<Vec<_>>().join(" ")),
    }
}

/// Control characters, and those that turn the direction of the text around and can make a name look like another.
fn forbidden(c: char) -> bool {
    c.is_control() || matches!(c, '\u{2028}' | '\u{2029}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// The address in lower case. `None` when it cannot be one.
fn email(text: &str) -> Option<String> {
    let text = text.to_lowercase();
    let (name, domain) = text.split_once('@')?;
    let labels: Vec<&str> = domain.split('.').collect();
    let fits = !name.is_empty()
        && !name.starts_with('.')
        && !name.ends_with('.')
        && !text.contains(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '<' | '>' | '(' | ')' | '"'))
        && labels.len() >= 2
        && labels.iter().all(|label| {
            !label.is_empty()
                && !label.starts_with('-')
                && !label.ends_with('-')
                && label.chars().all(|c| c.is_alphanumeric() || c == '-')
        });
    fits.then_some(text)
}

/// A number as it is written in Italy: 10.000.000.
fn thousands(number: usize) -> String {
    let digits = number.to_string();
    let mut out = String::with_capacity(digits.len() + 3);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push('.');
        }
        out.push(digit);
    }
    out
}
