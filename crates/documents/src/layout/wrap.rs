//! Text into lines: broken at blanks and hyphens, and inside a word only when the word is longer than the line.

use super::sheet::Hand;
use crate::font::{Face, Faces};
use unicode_normalization::char::is_combining_mark;

/// Neighbours of one typeface.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Piece {
    pub(crate) face: Face,
    pub(crate) text: String,
    /// From the beginning of the line.
    pub(crate) x: f32,
}

/// A line; the blank at which it was broken is still at its end, so that words do not run together for who listens.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Line {
    pub(crate) pieces: Vec<Piece>,
    /// Without the blanks at its end.
    pub(crate) width: f32,
}

struct Letter {
    it: char,
    face: Face,
    advance: f32,
}

/// Lines of a clean text in several weights, none wider than `width` (save that a single letter always stands).
pub(crate) fn wrap(faces: &Faces, runs: &[(&str, bool)], hand: Hand, width: f32) -> Vec<Line> {
    let mut letters = Vec::new();
    for (text, strong) in runs {
        let wanted = if *strong { hand.strong } else { hand.face };
        for it in text.chars() {
            if let Some((face, glyph)) = faces.find(it, wanted) {
                letters.push(Letter { it, face, advance: f32::from(glyph.advance) * hand.size / 1000.0 });
            } else if it == '\n' {
                letters.push(Letter { it, face: wanted, advance: 0.0 });
            }
        }
    }
    breaks(&letters, width).into_iter().filter_map(|(from, to)| letters.get(from..to)).map(line).collect()
}

/// Where each line begins and ends.
fn breaks(letters: &[Letter], width: f32) -> Vec<(usize, usize)> {
    let mut lines = Vec::new();
    let (mut start, mut chance, mut x) = (0, 0, 0.0);
    for (place, letter) in letters.iter().enumerate() {
        if letter.it == '\n' {
            lines.push((start, place));
            (start, chance, x) = (place + 1, place + 1, 0.0);
            continue;
        }
        x += letter.advance;
        if letter.it == ' ' {
            chance = place + 1;
            continue;
        }
        // Twice at most: what was carried over may itself be too long with this letter.
        while x > width + 0.01 && place > start {
            let at = if chance > start { chance } else { whole(letters, start, place) };
            lines.push((start, at));
            (start, chance) = (at, at);
            x = letters.get(start..=place).unwrap_or_default().iter().map(|it| it.advance).sum();
        }
        let next = letters.get(place + 1);
        let before = place.checked_sub(1).and_then(|it| letters.get(it));
        if hyphen(before, letter, next) && x <= width {
            chance = place + 1;
        }
    }
    if start < letters.len() || lines.is_empty() {
        lines.push((start, letters.len()));
    }
    lines
}

/// Does a line break well after this letter? Not after a minus, not inside a date or a number.
fn hyphen(before: Option<&Letter>, here: &Letter, next: Option<&Letter>) -> bool {
    let (Some(before), Some(next)) = (before, next) else { return false };
    matches!(here.it, '-' | '\u{2010}' | '–' | '—' | '/')
        && before.it.is_alphanumeric()
        && next.it.is_alphanumeric()
        && (before.it.is_alphabetic() || next.it.is_alphabetic())
}

/// A letter and its marks stay together.
fn whole(letters: &[Letter], start: usize, place: usize) -> usize {
    let mut at = place;
    while at > start + 1 && letters.get(at).is_some_and(|it| is_combining_mark(it.it)) {
        at -= 1;
    }
    at
}

fn line(letters: &[Letter]) -> Line {
    let mut line = Line::default();
    let mut x = 0.0;
    for letter in letters {
        match line.pieces.last_mut() {
            Some(piece) if piece.face == letter.face => piece.text.push(letter.it),
            _ => line.pieces.push(Piece { face: letter.face, text: letter.it.to_string(), x }),
        }
        x += letter.advance;
        if letter.it != ' ' {
            line.width = x;
        }
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn lines(text: &str, width: f32) -> Vec<String> {
        let lines = wrap(Faces::get().unwrap(), &[(text, false)], Hand::BODY, width);
        lines.iter().map(|line| line.pieces.iter().map(|it| it.text.as_str()).collect()).collect()
    }

    #[test]
    fn lines_break_at_blanks_and_hyphens_but_not_in_dates() {
        assert_eq!(lines("Il piano è condiviso", 60.0), ["Il piano è ", "condiviso"]);
        assert_eq!(lines("Ștefănescu-Đorđević", 70.0), ["Ștefănescu-", "Đorđević"]);
        assert_eq!(lines("il 2026-11-23", 55.0), ["il ", "2026-11-23"]);
        assert_eq!(lines("uno\n\ndue", 500.0), ["uno", "", "due"]);
        assert_eq!(lines("", 10.0), [""]);
    }

    #[test]
    fn a_word_longer_than_the_line_is_broken_and_nothing_is_lost() {
        let word = "RSSMRA40A01H501U".repeat(40);
        let broken = lines(&word, 100.0);
        assert!(broken.len() > 10);
        assert_eq!(broken.concat(), word);
    }

    proptest! {
        #[test]
        fn no_line_is_wider_than_the_measure_and_every_letter_stands(text in "[ a-zA-Zòàù.,/€Ж\\-]{0,400}", width in 20.0_f32..400.0) {
            let faces = Faces::get().unwrap();
            let lines = wrap(faces, &[(&text, false), (&text, true)], Hand::BODY, width);
            let mut all = String::new();
            for line in &lines {
                prop_assert!(line.width <= width + 0.1);
                for piece in &line.pieces {
                    all.push_str(&piece.text);
                }
            }
            prop_assert_eq!(all, text.repeat(2));
        }
    }
}
