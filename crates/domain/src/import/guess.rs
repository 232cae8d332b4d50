//! What the columns of a file are, by their headings and by what is in them.

use super::Column;
use crate::{code, person::name::fold};
use std::collections::BTreeMap;

/// Samples of a column that are looked at.
const SAMPLES: usize = 20;

/// What each column is, by its number from 0: each field once, the best heading first. `samples` are values of each column as shown.
pub fn guess(headings: &[String], samples: &[Vec<String>]) -> BTreeMap<u32, Column> {
    let mut scored: Vec<(u32, usize, Column)> = Vec::new();
    for (at, heading) in headings.iter().enumerate() {
        let none = Vec::new();
        let values = samples.get(at).unwrap_or(&none);
        for column in Column::ALL {
            let score = by_heading(heading, *column) + by_values(values, *column);
            if score >= LEAST {
                scored.push((score, at, *column));
            }
        }
    }
    // Of equal scores the first column of the file, then the first field, wins.
    scored.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)).then(a.2.cmp(&b.2)));
    let mut taken: BTreeMap<u32, Column> = BTreeMap::new();
    for (_, at, column) in scored {
        let at = u32::try_from(at).unwrap_or(u32::MAX);
        let names = |held: &Column| matches!(held, Column::Surname | Column::Name);
        let twice = taken.contains_key(&at)
            || taken.values().any(|held| *held == column)
            || column == Column::FullName && taken.values().filter(|held| names(held)).count() == 2;
        if !twice {
            taken.insert(at, column);
        }
    }
    // «Nome» beside no surname is the whole name.
    if !taken.values().any(|held| matches!(held, Column::Surname | Column::FullName)) {
        for held in taken.values_mut().filter(|held| **held == Column::Name) {
            *held = Column::FullName;
        }
    }
    taken
}

/// The score from which a column is taken for a field.
const LEAST: u32 = 40;

fn by_heading(heading: &str, column: Column) -> u32 {
    let heading = fold(heading);
    if heading.is_empty() {
        return 0;
    }
    let mut best = 0;
    for (at, word) in column.words().iter().enumerate() {
        // The earlier of two words that fit is the more telling.
        let early = 10_u32.saturating_sub(u32::try_from(at).unwrap_or(10));
        let length = u32::try_from(word.len().min(30)).unwrap_or_default();
        let score = if heading == *word {
            100 + early
        } else if word.len() >= 4 && within(&heading, word) {
            45 + length / 2
        } else {
            0
        };
        best = best.max(score);
    }
    best
}

/// The words are in the heading, whole and in order.
fn within(heading: &str, words: &str) -> bool {
    format!(" {heading} ").contains(&format!(" {words} "))
}

/// What is in the column, when it can only be one thing.
fn by_values(values: &[String], column: Column) -> u32 {
    let full: Vec<&String> = values.iter().filter(|value| !value.trim().is_empty()).take(SAMPLES).collect();
    if full.is_empty() {
        return 0;
    }
    let most = |fits: &dyn Fn(&str) -> bool| full.iter().filter(|value| fits(value)).count() * 10 >= full.len() * 7;
    match column {
        Column::Code if most(&|value| code::normalise(value).len() == 16 && code::kind_of(value).is_some()) => 120,
        Column::Sex if most(&|value| matches!(fold(value).as_str(), "m" | "f")) => 45,
        _ => 0,
    }
}

/// The headings of a file as one text: lower case, without accents, in order. A file with the same is read with the same mapping.
pub fn headings_key(headings: &[String]) -> String {
    headings.iter().map(|heading| fold(heading)).collect::<Vec<_>>().join("|")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(headings: &[&str]) -> Vec<(u32, &'static str)> {
        let headings: Vec<String> = headings.iter().map(|heading| (*heading).to_owned()).collect();
        guess(&headings, &[]).into_iter().map(|(at, column)| (at, column.code())).collect()
    }

    #[test]
    fn headings_as_units_write_them() {
        assert_eq!(
            of(&[
                "N.",
                "COGNOME",
                "Nome",
                "Data nasc.",
                "Cod. fisc.",
                "Struttura",
                "D. ingresso lista",
                "Data uscita",
                "Motivo uscita",
                "Note"
            ]),
            [
                (0, "number"),
                (1, "surname"),
                (2, "name"),
                (3, "birthDate"),
                (4, "code"),
                (5, "unit"),
                (6, "entered"),
                (7, "exit"),
                (8, "exitReason"),
                (9, "note")
            ]
        );
        assert_eq!(
            of(&[
                "Nominativo",
                "Nato il",
                "RSA",
                "Data della domanda",
                "Tel. familiare",
                "Familiare",
                "Residenza",
                "Invalidità"
            ]),
            [
                (0, "fullName"),
                (1, "birthDate"),
                (2, "unit"),
                (3, "applied"),
                (4, "requesterPhone"),
                (5, "requester"),
                (6, "comune"),
                (7, "disability")
            ]
        );
        // One «Nome» alone is the whole name; each field is used once.
        assert_eq!(of(&["Nome", "Note", "Note"]), [(0, "fullName"), (1, "note")]);
        assert_eq!(of(&["Pippo", "Pluto", "Paperino"]), []);
    }

    #[test]
    fn a_column_of_codes_needs_no_heading() {
        let headings = vec!["Dato".to_owned(), "Cognome".to_owned()];
        let samples =
            vec![vec!["RSSMRA38M55D142R".to_owned(), "RSSMRA38M55D14NG".to_owned()], vec!["Rossi".to_owned()]];
        assert_eq!(guess(&headings, &samples).get(&0), Some(&Column::Code));
    }
}
