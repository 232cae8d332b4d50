//! Bytes to text: with its mark, UTF-8, or Windows-1252.

use crate::TableError;
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use std::borrow::Cow;

/// The text of a file and the name of its encoding.
///
/// # Errors
/// Bytes that are no text in any of them.
pub(crate) fn decode(bytes: &[u8]) -> Result<(Cow<'_, str>, &'static str), TableError> {
    let (encoding, name, rest) = which(bytes);
    let (text, broken) = encoding.decode_without_bom_handling(rest);
    let unreadable = encoding != WINDOWS_1252 && broken;
    if unreadable || !is_text(&text) {
        return Err(TableError::NotATable("un file che non contiene testo"));
    }
    Ok((text, name))
}

fn which(bytes: &[u8]) -> (&'static Encoding, &'static str, &[u8]) {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        let rest = bytes.get(mark..).unwrap_or_default();
        return (encoding, if encoding == UTF_8 { "UTF-8" } else { "UTF-16" }, rest);
    }
    // Text in UTF-16 without its mark: every other byte is zero.
    let head = bytes.get(..bytes.len().min(400)).unwrap_or_default();
    let zeros = |odd: bool| head.iter().enumerate().filter(|(at, byte)| (at % 2 == 1) == odd && **byte == 0).count();
    let most = head.len() / 2 * 4 / 5;
    if head.len() >= 8 && zeros(true) > most && zeros(false) == 0 {
        return (UTF_16LE, "UTF-16", bytes);
    }
    if head.len() >= 8 && zeros(false) > most && zeros(true) == 0 {
        return (UTF_16BE, "UTF-16", bytes);
    }
    if std::str::from_utf8(bytes).is_ok() {
        return (UTF_8, "UTF-8", bytes);
    }
    (WINDOWS_1252, "Windows-1252", bytes)
}

/// Few control characters: a program or an image read as Windows-1252 is full of them.
fn is_text(text: &str) -> bool {
    let control = |c: &char| c.is_control() && !matches!(c, '\n' | '\r' | '\t' | '\0' | '\u{1a}');
    let (mut all, mut wrong, mut zeros) = (0_usize, 0_usize, 0_usize);
    for c in text.chars().take(200_000) {
        all += 1;
        wrong += usize::from(control(&c));
        zeros += usize::from(c == '\0');
    }
    wrong * 200 <= all && zeros * 10 <= all
}
