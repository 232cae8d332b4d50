//! Omocodia: when two people would have the same code, some of its seven digits become letters, in any subset.

use super::alphabet::{DIGIT_POSITIONS, control, digit, omocodic};
use super::normalise;

/// The symbols of a code with every digit position decoded and the control character left as it is.
/// `None` when the shape is not that of a codice fiscale (length, kind of symbol at each position).
pub(super) fn decoded(code: &str) -> Option<[u8; 16]> {
    let mut symbols: [u8; 16] = code.as_bytes().try_into().ok()?;
    for (i, symbol) in symbols.iter_mut().enumerate() {
        if DIGIT_POSITIONS.contains(&i) {
            *symbol = digit(*symbol)?;
        } else if !symbol.is_ascii_uppercase() {
            return None;
        }
    }
    Some(symbols)
}

/// The code as text, with its control character computed.
pub(super) fn sealed(mut symbols: [u8; 16]) -> Option<String> {
    let last = control(&symbols)?;
    if let Some(symbol) = symbols.last_mut() {
        *symbol = last;
    }
    String::from_utf8(symbols.to_vec()).ok()
}

/// The decoded form of a codice fiscale, with the control character of that form. `None` when the shape is wrong or the
/// control character of the code as written is.
pub fn canonical(code: &str) -> Option<String> {
    let code = normalise(code);
    let symbols = decoded(&code)?;
    if control(code.as_bytes())? != *code.as_bytes().last()? {
        return None;
    }
    sealed(symbols)
}

/// The 128 forms of a codice fiscale, the canonical one first. Empty when the code is not a well-formed codice fiscale.
pub fn omocodic_variants(code: &str) -> Vec<String> {
    let Some(base) = canonical(code).and_then(|c| decoded(&c)) else {
        return Vec::new();
    };
    (0_u8..128)
        .filter_map(|subset| {
            let mut symbols = base;
            for (bit, position) in DIGIT_POSITIONS.iter().rev().enumerate() {
                if subset & (1 << bit) != 0 {
                    let symbol = symbols.get_mut(*position)?;
                    *symbol = omocodic(*symbol)?;
                }
            }
            sealed(symbols)
        })
        .collect()
}

/// The canonical form of the beginning of a codice fiscale, for search as it is typed: upper case, omocodic letters decoded.
/// A whole code of 16 symbols comes back with the control character of the canonical form, if its own is right.
/// `None` under 4 symbols, over 16, or when the symbols are not those of a codice fiscale.
pub fn canonical_prefix(partial: &str) -> Option<String> {
    // Nothing longer can be a code, and what is searched may be a whole pasted page.
    if partial.len() > 256 {
        return None;
    }
    let code = normalise(partial);
    if !(4..=16).contains(&code.len()) {
        return None;
    }
    if code.len() == 16 {
        return canonical(&code);
    }
    code.bytes()
        .enumerate()
        .map(|(i, symbol)| {
            if DIGIT_POSITIONS.contains(&i) {
                digit(symbol).map(char::from)
            } else {
                symbol.is_ascii_uppercase().then_some(char::from(symbol))
            }
        })
        .collect()
}
