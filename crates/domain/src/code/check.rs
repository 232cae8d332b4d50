//! Tells what a string of characters is, among the codes that identify people, and whether it can be one.

use super::{CodeKind, CodeReport, fiscal, normalise};
use jiff::civil::Date;

/// Checks a code without knowing today's date: both centuries are possible. Total on any string.
pub fn check(input: &str) -> CodeReport {
    report(input, None)
}

/// Checks a code on a given day, which leaves out the years of birth to come.
pub fn check_on(input: &str, today: Date) -> CodeReport {
    report(input, Some(today))
}

/// The system a code seems to belong to, by its shape alone. `None` when it looks like none of them.
pub fn kind_of(input: &str) -> Option<CodeKind> {
    let code = normalise(input);
    let digits = |text: &str| text.bytes().filter(u8::is_ascii_digit).count();
    match code.chars().count() {
        11 if digits(&code) == 11 => Some(CodeKind::Provisional),
        16 => {
            let temporary = |prefix| {
                // A surname may begin like STP: a codice fiscale has letters up to the sixth place.
                code.strip_prefix(prefix).is_some_and(|rest| digits(rest.get(..3).unwrap_or("")) > 0)
            };
            if temporary("STP") {
                Some(CodeKind::Stp)
            } else if temporary("ENI") {
                Some(CodeKind::Eni)
            } else {
                Some(CodeKind::Cf)
            }
        }
        _ => None,
    }
}

fn report(input: &str, today: Option<Date>) -> CodeReport {
    let code = normalise(input);
    if code.is_empty() {
        return CodeReport::refused(None, "Il codice è vuoto.");
    }
    let kind = kind_of(&code);
    if kind.is_none() {
        return CodeReport::refused(None, wrong_length(&code));
    }
    if let Some(odd) = code.chars().find(|c| !c.is_ascii_alphanumeric()) {
        return CodeReport::refused(
            kind,
            format!(
                "Il codice contiene il carattere «{}», che non è ammesso: servono solo lettere senza accento e cifre.",
                odd.escape_debug()
            ),
        );
    }
    match kind {
        Some(CodeKind::Cf) => fiscal::check(&code, today),
        Some(CodeKind::Provisional) => provisional(code),
        Some(CodeKind::Stp) => temporary(CodeKind::Stp, code),
        Some(CodeKind::Eni) => temporary(CodeKind::Eni, code),
        None => CodeReport::refused(None, wrong_length(&code)),
    }
}

fn wrong_length(code: &str) -> String {
    let count = match code.chars().count() {
        1 => "un solo carattere".to_owned(),
        n => format!("{n} caratteri"),
    };
    format!(
        "Il codice ha {count}: il codice fiscale e i codici STP ed ENI ne hanno 16, il codice provvisorio è di 11 cifre."
    )
}

/// `STP` or `ENI`, three digits of the region, three of the health authority, seven of progressive number.
fn temporary(kind: CodeKind, code: String) -> CodeReport {
    let numbered = code.get(3..).is_some_and(|rest| rest.bytes().all(|c| c.is_ascii_digit()));
    if numbered {
        CodeReport::accepted(kind, code)
    } else {
        let name = if kind == CodeKind::Stp { "STP" } else { "ENI" };
        CodeReport::refused(Some(kind), format!("Il codice {name} non è valido: dopo «{name}» ci vogliono 13 cifre."))
    }
}

/// The control digit of the first ten digits of a provisional code: digits at even places are doubled, less 9 when over 9,
/// and with the last one all sum to a multiple of 10.
pub(crate) fn provisional_check_digit(body: &str) -> u32 {
    let sum: u32 = body
        .chars()
        .take(10)
        .filter_map(|c| c.to_digit(10))
        .enumerate()
        .map(|(i, digit)| match (i % 2, digit * 2) {
            (0, _) => digit,
            (_, double) if double > 9 => double - 9,
            (_, double) => double,
        })
        .sum();
    (10 - sum % 10) % 10
}

fn provisional(code: String) -> CodeReport {
    let last = code.chars().last().and_then(|c| c.to_digit(10));
    if last != Some(provisional_check_digit(&code)) {
        return CodeReport::refused(
            Some(CodeKind::Provisional),
            "Il codice provvisorio non è valido: l'ultima cifra, quella di controllo, non corrisponde alle altre. Ricontrolli il codice sul documento.",
        );
    }
    let blank = code.bytes().all(|c| c == b'0');
    let mut report = CodeReport::accepted(CodeKind::Provisional, code);
    if blank {
        report
            .warnings
            .push("Il codice provvisorio è fatto di soli zeri: ricontrolli il codice sul documento.".to_owned());
    }
    report
}
