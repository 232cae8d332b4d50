//! What is asked: the words, numbers, day or code in a query as typed.

use super::index::code_key;
use poliedro_domain::{
    code::canonical_prefix,
    person::{name::fold_words, phone::digits},
};

/// The longest query that is read, in characters; what follows is ignored.
const QUERY_MAX: usize = 200;
/// The longest prefix that the full-text index keeps a list for, in characters.
const INDEXED_PREFIX: usize = 5;
/// The most words that are looked for.
const WORDS_MAX: usize = 8;

/// A query, understood.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Ask {
    /// Words of letters, folded, as typed.
    pub(super) words: Vec<String>,
    /// Runs of digits as telephones (spaces taken away), with at least one digit.
    pub(super) number: Option<String>,
    /// Days of birth written as such, or the beginning of one (`8/1938`), as YYYYMMDD.
    days: Vec<String>,
    /// The day (`15081938`) or the year (`1938`) that the number may be, as YYYYMMDD.
    bare: Option<String>,
    /// The beginning of a code in canonical form, when the whole query can be one.
    pub(super) code: Option<String>,
    /// Letters and digits mixed (record numbers, codes), folded, one by one.
    pub(super) mixed: Vec<String>,
}

impl Ask {
    pub(super) fn of(query: &str) -> Self {
        let query: String = query.chars().take(QUERY_MAX).collect();
        let mut ask = Self { code: code_of(&query), ..Self::default() };
        let mut number = String::new();
        for token in query.split_whitespace() {
            let letters = token.chars().any(char::is_alphabetic);
            let numeric = token.chars().any(|c| c.is_ascii_digit());
            match (letters, numeric) {
                (true, false) => ask.words.extend(fold_words(token)),
                (true, true) => ask.mixed.extend(fold_words(token)),
                (false, true) => match day_of(token) {
                    Some(day) => ask.days.push(day),
                    None => number.push_str(token),
                },
                (false, false) => {}
            }
        }
        ask.words.truncate(WORDS_MAX);
        ask.mixed.truncate(WORDS_MAX);
        ask.number = digits(&number);
        ask.bare = ask.number.as_deref().and_then(bare_day);
        ask.days.truncate(WORDS_MAX);
        ask
    }

    pub(super) fn is_empty(&self) -> bool {
        self.words.is_empty()
            && self.number.is_none()
            && self.days.is_empty()
            && self.code.is_none()
            && self.mixed.is_empty()
    }

    /// Only words of letters.
    pub(super) fn only_words(&self) -> bool {
        !self.words.is_empty() && self.number.is_none() && self.days.is_empty() && self.mixed.is_empty()
    }

    /// The question for the full-text index: each token begins some word of the file. Digits that may be a day are asked both
    /// ways. `letters`: how many of each token are asked.
    fn full_text(&self, letters: usize) -> Option<String> {
        let quoted = |word: &String| format!("\"{}\"*", word.chars().take(letters).collect::<String>());
        let mut all: Vec<String> = self.words.iter().chain(&self.mixed).chain(&self.days).map(quoted).collect();
        match (&self.number, &self.bare) {
            (Some(number), Some(day)) => all.push(format!("({} OR {})", quoted(number), quoted(day))),
            (Some(number), None) => all.push(quoted(number)),
            (None, _) => {}
        }
        (!all.is_empty()).then(|| all.join(" AND "))
    }

    /// Every day, or beginning of a day, that is asked for.
    pub(super) fn births(&self) -> impl Iterator<Item = &String> {
        self.days.iter().chain(&self.bare)
    }

    /// One thing is asked and it is a number, a day or a code: the tree of keys answers alone.
    pub(super) fn is_one_number(&self) -> bool {
        self.words.is_empty() && self.mixed.len() + usize::from(self.number.is_some()) + self.days.len() == 1
    }

    /// The question that the index answers without gathering long lists: no token is longer than its longest prefixes. What it
    /// gives must still be [accepted](Self::accepts).
    pub(super) fn rough_question(&self) -> Option<String> {
        self.full_text(INDEXED_PREFIX)
    }

    /// Whether a file with these words (divided by spaces) answers.
    pub(super) fn accepts(&self, words: &str) -> bool {
        let begins = |token: &String| words.split(' ').any(|word| word.starts_with(token.as_str()));
        let mut number = self.number.iter().chain(&self.bare);
        self.words.iter().chain(&self.mixed).chain(&self.days).all(begins)
            && (self.number.is_none() || number.any(begins))
    }
}

/// The question for the full-text index that a text field of a list makes; `None` when nothing in it can be looked for.
pub(crate) fn match_words(query: &str) -> Option<String> {
    Ask::of(query).full_text(QUERY_MAX)
}

fn code_of(query: &str) -> Option<String> {
    let compact: String = query.split_whitespace().collect();
    if !compact.is_ascii() || !(4..=16).contains(&compact.len()) {
        return None;
    }
    let upper = compact.to_ascii_uppercase();
    let assigned = upper.strip_prefix("STP").or_else(|| upper.strip_prefix("ENI"));
    if assigned.is_some_and(|rest| rest.bytes().all(|byte| byte.is_ascii_digit())) {
        return Some(upper);
    }
    if upper.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some(upper);
    }
    // A whole code is compared as files keep it, also when its control character is wrong.
    if upper.len() == 16 && upper.bytes().any(|byte| byte.is_ascii_digit()) {
        return Some(code_key(&upper));
    }
    canonical_prefix(&upper)
}

/// A day with its separators: `15/8/1938`, `15.8.1938`, `15-8-1938`, `1938-08-15`, `8/1938`.
fn day_of(token: &str) -> Option<String> {
    let parts: Vec<&str> = token.split(['/', '.', '-']).collect();
    let number = |text: &str| text.parse::<u32>().ok();
    match parts.as_slice() {
        [day, month, year] if year.len() == 4 => ymd(number(year)?, number(month)?, Some(number(day)?)),
        [year, month, day] if year.len() == 4 => ymd(number(year)?, number(month)?, Some(number(day)?)),
        [month, year] if year.len() == 4 && month.len() <= 2 => ymd(number(year)?, number(month)?, None),
        _ => None,
    }
}

/// Digits without separators that may be a day (`15081938`) or a year (`1938`).
fn bare_day(number: &str) -> Option<String> {
    let part = |range| number.get(range).and_then(|text: &str| text.parse::<u32>().ok());
    match number.len() {
        8 => ymd(part(4..8)?, part(2..4)?, Some(part(0..2)?)),
        4 => (1850..2100).contains(&part(0..4)?).then(|| number.to_owned()),
        _ => None,
    }
}

fn ymd(year: u32, month: u32, day: Option<u32>) -> Option<String> {
    if !(1850..2100).contains(&year) || !(1..=12).contains(&month) {
        return None;
    }
    match day {
        Some(day) => (1..=31).contains(&day).then(|| format!("{year:04}{month:02}{day:02}")),
        None => Some(format!("{year:04}{month:02}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn telephones_are_read_as_people_type_them() {
        assert_eq!(Ask::of("338 12 34 567").number.as_deref(), Some("3381234567"));
        assert_eq!(Ask::of("+39 0373/256789").number.as_deref(), Some("0373256789"));
        assert_eq!(Ask::of("rossi 338").number.as_deref(), Some("338"));
        assert_eq!(Ask::of("rossi 338").words, ["rossi"]);
    }

    #[test]
    fn days_are_read_in_every_form() {
        for query in ["15/8/1938", "15.08.1938", "15-8-1938", "1938-08-15", "15081938"] {
            assert_eq!(Ask::of(query).births().collect::<Vec<_>>(), ["19380815"], "{query}");
        }
        assert_eq!(Ask::of("8/1938").days, ["193808"]);
        assert_eq!(Ask::of("1938").bare.as_deref(), Some("1938"));
        assert!(Ask::of("45/13/1938").births().next().is_none());
    }

    #[test]
    fn codes_are_read_from_their_beginning_and_with_spaces() {
        assert_eq!(Ask::of("rss mra 38m55").code.as_deref(), Some("RSSMRA38M55"));
        assert_eq!(Ask::of("RSSMRAPUMRRDMQNZ").code.as_deref(), Some("RSSMRA38M55D142R"));
        assert_eq!(Ask::of("stp0300").code.as_deref(), Some("STP0300"));
        assert_eq!(Ask::of("D'Angelo").code, None);
    }

    #[test]
    fn nothing_typed_can_break_the_full_text_question() {
        for query in ["\"", "* OR NEAR(", "a\"b*", "-", "()", "\u{0}x", "'; --", "AND OR NOT"] {
            let ask = Ask::of(query);
            if let Some(question) = ask.full_text(QUERY_MAX) {
                assert!(!question.contains("\"\""), "{question}");
            }
        }
    }
}
