//! A query, read by hand with the same meaning that the product gives it.

use poliedro_domain::{
    code::{canonical, canonical_prefix},
    person::{name::fold_words, phone::digits},
};

#[derive(Debug, Default)]
pub(super) struct Asked {
    pub(super) words: Vec<String>,
    pub(super) mixed: Vec<String>,
    pub(super) number: Option<String>,
    pub(super) days: Vec<String>,
    pub(super) bare: Option<String>,
    pub(super) code: Option<String>,
}

impl Asked {
    pub(super) fn read(query: &str) -> Self {
        let mut asked = Self { code: code(query), ..Self::default() };
        let mut number = String::new();
        for token in query.split_whitespace() {
            let letters = token.contains(char::is_alphabetic);
            let numeric = token.contains(|c: char| c.is_ascii_digit());
            if letters && numeric {
                asked.mixed.extend(fold_words(token));
            } else if letters {
                asked.words.extend(fold_words(token));
            } else if let Some(day) = numeric.then(|| day(token)).flatten() {
                asked.days.push(day);
            } else if numeric {
                number.push_str(token);
            }
        }
        asked.number = digits(&number);
        asked.bare = asked.number.as_deref().and_then(bare_day);
        asked
    }

    pub(super) fn only_words(&self) -> bool {
        !self.words.is_empty() && self.number.is_none() && self.days.is_empty() && self.mixed.is_empty()
    }

    /// One number, day or code and nothing else.
    pub(super) fn one_number(&self) -> bool {
        self.words.is_empty() && self.mixed.len() + usize::from(self.number.is_some()) + self.days.len() == 1
    }

    pub(super) fn births(&self) -> impl Iterator<Item = &String> {
        self.days.iter().chain(&self.bare)
    }

    /// What must all begin some word of the file.
    pub(super) fn tokens(&self) -> impl Iterator<Item = &String> {
        self.words.iter().chain(&self.mixed).chain(&self.days)
    }

    /// The full-text question, with no token longer than the prefixes that the index keeps.
    pub(super) fn question(&self) -> Option<String> {
        let begins = |token: &String| format!("\"{}\"*", token.chars().take(5).collect::<String>());
        let mut all: Vec<String> = self.tokens().map(begins).collect();
        if let Some(number) = &self.number {
            let day = self.bare.iter().map(|day| format!(" OR {}", begins(day))).collect::<String>();
            all.push(format!("({}{day})", begins(number)));
        }
        (!all.is_empty()).then(|| all.join(" AND "))
    }
}

fn code(query: &str) -> Option<String> {
    let compact: String = query.split_whitespace().collect();
    if !compact.is_ascii() || !(4..=16).contains(&compact.len()) {
        return None;
    }
    let upper = compact.to_ascii_uppercase();
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let assigned = upper.strip_prefix("STP").or_else(|| upper.strip_prefix("ENI"));
    if digits(&upper) || assigned.is_some_and(digits) {
        return Some(upper);
    }
    if upper.len() == 16 && upper.bytes().any(|byte| byte.is_ascii_digit()) {
        return Some(canonical(&upper).unwrap_or(upper));
    }
    canonical_prefix(&upper)
}

fn day(token: &str) -> Option<String> {
    let parts: Vec<&str> = token.split(['/', '.', '-']).collect();
    match parts.as_slice() {
        [day, month, year] if year.len() == 4 => ymd(year, month, Some(day)),
        [year, month, day] if year.len() == 4 => ymd(year, month, Some(day)),
        [month, year] if year.len() == 4 && month.len() <= 2 => ymd(year, month, None),
        _ => None,
    }
}

fn bare_day(number: &str) -> Option<String> {
    match number.len() {
        8 => ymd(number.get(4..8)?, number.get(2..4)?, number.get(0..2)),
        4 => (1850..2100).contains(&number.parse::<u32>().ok()?).then(|| number.to_owned()),
        _ => None,
    }
}

fn ymd(year: &str, month: &str, day: Option<&str>) -> Option<String> {
    let within = |text: &str, range: std::ops::RangeInclusive<u32>| text.parse().ok().filter(|n| range.contains(n));
    let (year, month) = (within(year, 1850..=2099)?, within(month, 1..=12)?);
    match day {
        Some(day) => Some(format!("{year:04}{month:02}{:02}", within(day, 1..=31)?)),
        None => Some(format!("{year:04}{month:02}")),
    }
}
