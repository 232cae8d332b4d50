//! What users write, made fit for printing: nothing is lost in silence.

use super::{Face, Faces};
use crate::Run;
use unicode_normalization::UnicodeNormalization;

/// Composed (NFC); every line break is `\n`, tabs and runs of blanks one blank; what has no width and controls are left out; a
/// character that no typeface has is written as its number, «[U+4E16]».
pub(crate) fn clean(faces: &Faces, text: &str) -> String {
    let mut out = Vec::new();
    letters(faces, text, false, &mut out);
    trimmed(&out).iter().map(|(it, _)| *it).collect()
}

/// The same for text in two weights, a paragraph for every line that says something.
pub(crate) fn paragraphs(faces: &Faces, runs: &[Run]) -> Vec<Vec<(String, bool)>> {
    let mut out = Vec::new();
    for run in runs {
        letters(faces, &run.text, run.strong, &mut out);
    }
    let lines = out.split(|(it, _)| *it == '\n').map(trimmed).filter(|line| !line.is_empty());
    lines
        .map(|line| {
            let weights = line.chunk_by(|one, other| one.1 == other.1);
            weights
                .map(|same| (same.iter().map(|(it, _)| *it).collect(), same.first().is_some_and(|(_, strong)| *strong)))
                .collect()
        })
        .collect()
}

fn letters(faces: &Faces, text: &str, strong: bool, out: &mut Vec<(char, bool)>) {
    let mut before = None;
    for it in text.nfc() {
        let second = it == '\n' && before == Some('\r');
        before = Some(it);
        match it {
            _ if second => {}
            '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' | '\u{0b}' | '\u{0c}' => {
                while out.last().is_some_and(|(last, _)| *last == ' ') {
                    out.pop();
                }
                out.push(('\n', strong));
            }
            ' ' | '\t' if out.last().is_none_or(|(last, _)| matches!(last, ' ' | '\n')) => {}
            ' ' | '\t' => out.push((' ', strong)),
            _ if it.is_control() || silent(it) => {}
            _ if !private(it) && faces.find(it, Face::Regular).is_some() => out.push((it, strong)),
            _ => out.extend(format!("[U+{:04X}]", u32::from(it)).chars().map(|it| (it, strong))),
        }
    }
}

fn trimmed(mut letters: &[(char, bool)]) -> &[(char, bool)] {
    while let [rest @ .., (' ' | '\n', _)] = letters {
        letters = rest;
    }
    while let [(' ' | '\n', _), rest @ ..] = letters {
        letters = rest;
    }
    letters
}

/// Means something only to one typeface: an archive cannot say it (ISO 19005-2, 6.2.11.7.3).
fn private(it: char) -> bool {
    matches!(it, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..)
}

/// Has no width, and says nothing on paper: joiners, direction marks, soft hyphens, variation selectors.
fn silent(it: char) -> bool {
    matches!(it,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}'
        | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cleaned(text: &str) -> String {
        clean(Faces::get().unwrap(), text)
    }

    #[test]
    fn decomposed_letters_meet_their_accents_and_blanks_are_one() {
        assert_eq!(cleaned("Nicolo\u{300}\t  Rossi  \r\nfine \n"), "Nicolò Rossi\nfine");
        assert_eq!(cleaned("a\rb\u{2028}c"), "a\nb\nc");
    }

    #[test]
    fn runs_keep_the_blanks_between_them_and_lines_are_paragraphs() {
        let runs = [Run { text: "Nota: ".into(), strong: true }, Run::plain(" sì\n\n di no"), Run::plain(" e ")];
        let found = paragraphs(Faces::get().unwrap(), &runs);
        let said = |text: &str, strong| (text.to_owned(), strong);
        assert_eq!(found, [vec![said("Nota: ", true), said("sì", false)], vec![said("di no e", false)]]);
    }

    #[test]
    fn what_no_typeface_has_is_written_as_its_number() {
        assert_eq!(cleaned("a世b"), "a[U+4E16]b");
        assert_eq!(cleaned("\u{1fa7a}"), "[U+1FA7A]");
        assert_eq!(cleaned("\u{f6c5}"), "[U+F6C5]");
        assert_eq!(cleaned("a\u{0}\u{200b}\u{ad}b\u{7}"), "ab");
        assert_eq!(cleaned("Привет → ≥ ½"), "Привет → ≥ ½");
    }
}
