//! People whom a file names more than once and the archive does not know.

use super::ReadRow;
use crate::person::{
    duplicate::{Candidate, compare},
    name::fold_words,
};
use jiff::civil::Date;
use std::collections::HashMap;

/// Who, among those that earlier rows named, a row may be about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Alike {
    /// The same person as the newcomer with this number.
    Same(usize),
    /// Perhaps one of these: number and reason.
    Perhaps(Vec<(usize, String)>),
    /// Nobody alike.
    Nobody,
}

/// People that the file names and nobody has in file, in the order of their first row.
#[derive(Debug, Default)]
pub struct Newcomers {
    people: Vec<Candidate>,
    codes: HashMap<String, usize>,
    names: HashMap<String, Vec<usize>>,
    births: HashMap<Date, Vec<usize>>,
}

/// The most that are compared for one reason.
const EACH_MAX: usize = 100;

/// Surname and name as they are compared, whichever comes first.
pub fn name_key(person: &Candidate) -> String {
    let mut words = [fold_words(&person.surname).concat(), fold_words(&person.name).concat()];
    words.sort_unstable();
    words.join(" ")
}

/// Do the names have a word in common? The same code with nothing else in common is a code copied from the wrong row.
pub fn names_meet(a: &Candidate, b: &Candidate) -> bool {
    let words = |person: &Candidate| fold_words(&format!("{} {}", person.surname, person.name));
    let other = words(b);
    words(a).iter().any(|word| other.contains(word))
}

impl Newcomers {
    /// Who of them the row is about.
    pub fn alike(&self, row: &ReadRow) -> Alike {
        let wanted = &row.candidate;
        if let Some(at) = row.code.as_ref().and_then(|code| self.codes.get(code)) {
            let held = self.people.get(*at);
            return match held {
                Some(held) if names_meet(held, wanted) => Alike::Same(*at),
                _ => Alike::Perhaps(vec![(*at, "Stesso codice fiscale, ma il nome è diverso".to_owned())]),
            };
        }
        let none = Vec::new();
        let named = self.names.get(&name_key(wanted)).unwrap_or(&none);
        let born = wanted.birth_date.and_then(|day| self.births.get(&day)).unwrap_or(&none);
        let swapped = wanted.birth_date.and_then(|day| Date::new(day.year(), day.day(), day.month()).ok());
        let swapped = swapped.and_then(|day| self.births.get(&day)).unwrap_or(&none);
        let mut perhaps: Vec<(usize, String)> = Vec::new();
        let leads = named.iter().take(EACH_MAX).chain(born.iter().take(EACH_MAX)).chain(swapped.iter().take(EACH_MAX));
        for at in leads {
            let Some(held) = self.people.get(*at) else { continue };
            if perhaps.iter().any(|(known, _)| known == at) {
                continue;
            }
            if same_by_name(held, wanted) {
                return Alike::Same(*at);
            }
            if let Some(found) = compare(held, wanted) {
                perhaps.push((*at, found.reasons.join(". ")));
            }
        }
        if perhaps.is_empty() { Alike::Nobody } else { Alike::Perhaps(perhaps) }
    }

    /// One more; their number.
    pub fn add(&mut self, row: &ReadRow) -> usize {
        let at = self.people.len();
        if let Some(code) = &row.code {
            self.codes.entry(code.clone()).or_insert(at);
        }
        self.names.entry(name_key(&row.candidate)).or_default().push(at);
        if let Some(day) = row.candidate.birth_date {
            self.births.entry(day).or_default().push(at);
        }
        self.people.push(row.candidate.clone());
        at
    }

    /// A row about one of them that tells a code nobody had told.
    pub fn learn(&mut self, at: usize, row: &ReadRow) {
        if let Some(code) = &row.code {
            self.codes.entry(code.clone()).or_insert(at);
        }
        if let Some(held) = self.people.get_mut(at) {
            if held.code.is_none() {
                held.code.clone_from(&row.candidate.code);
            }
            if held.birth_date.is_none()
                && let Some(day) = row.candidate.birth_date
            {
                held.birth_date = Some(day);
                self.births.entry(day).or_default().push(at);
            }
        }
    }
}

/// Same surname and name, same day of birth, and no two codes that differ.
pub fn same_by_name(a: &Candidate, b: &Candidate) -> bool {
    let folded = |text: &str| fold_words(text).concat();
    a.birth_date.is_some()
        && a.birth_date == b.birth_date
        && folded(&a.surname) == folded(&b.surname)
        && folded(&a.name) == folded(&b.name)
        && (a.code.is_none()
            || b.code.is_none()
            || crate::code::canonical(a.code.as_deref().unwrap_or_default())
                == crate::code::canonical(b.code.as_deref().unwrap_or_default()))
}
