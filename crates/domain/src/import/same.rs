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

/// Is the row, which has their code, about this person? The surname must agree, and with it the name or the day of birth: a code alone may
/// have been copied from the wrong row, or be that of the relative who asked. `Err` says what does not agree.
///
/// A day of birth that comes from the code proves nothing, and does not count.
pub fn same_by_code(held: &Candidate, row: &ReadRow) -> Result<(), &'static str> {
    let wanted = &row.candidate;
    if whole(held) == whole(wanted) {
        return Ok(());
    }
    if !within(&held.surname, &wanted.surname) {
        return Err("Stesso codice fiscale, ma il cognome è diverso");
    }
    let born = wanted.birth_date.is_some() && !row.born_of_code && wanted.birth_date == held.birth_date;
    if born || within(&held.name, &wanted.name) {
        Ok(())
    } else {
        Err("Stesso codice fiscale e stesso cognome, ma il nome è diverso")
    }
}

/// All the words of the names, whichever come first.
fn whole(person: &Candidate) -> Vec<String> {
    let mut words = fold_words(&format!("{} {}", person.surname, person.name));
    words.sort_unstable();
    words
}

/// Are all the words of one in the other? «Rossi» is «Rossi Bianchi», «Maria» is «Maria Grazia», and nothing is in nothing.
fn within(a: &str, b: &str) -> bool {
    let (a, b) = (fold_words(a), fold_words(b));
    let (few, many) = if a.len() <= b.len() { (&a, &b) } else { (&b, &a) };
    if few.is_empty() {
        return false;
    }
    few.iter().all(|word| many.contains(word)) || a.concat() == b.concat()
}

impl Newcomers {
    /// Who of them the row is about.
    pub fn alike(&self, row: &ReadRow) -> Alike {
        let wanted = &row.candidate;
        let mut perhaps: Vec<(usize, String)> = Vec::new();
        if let Some(at) = row.code.as_ref().and_then(|code| self.codes.get(code)) {
            match self.people.get(*at).map(|held| same_by_code(held, row)) {
                Some(Ok(())) => return Alike::Same(*at),
                Some(Err(why)) => perhaps.push((*at, why.to_owned())),
                None => {}
            }
        }
        // Whoever has the code of another is nobody for certain.
        let contested = !perhaps.is_empty();
        let none = Vec::new();
        let named = self.names.get(&name_key(wanted)).unwrap_or(&none);
        let born = wanted.birth_date.and_then(|day| self.births.get(&day)).unwrap_or(&none);
        let swapped = wanted.birth_date.and_then(|day| Date::new(day.year(), day.day(), day.month()).ok());
        let swapped = swapped.and_then(|day| self.births.get(&day)).unwrap_or(&none);
        let leads = named.iter().take(EACH_MAX).chain(born.iter().take(EACH_MAX)).chain(swapped.iter().take(EACH_MAX));
        for at in leads {
            let Some(held) = self.people.get(*at) else { continue };
            if perhaps.iter().any(|(known, _)| known == at) {
                continue;
            }
            if !contested && same_by_name(held, wanted) {
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

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    const CODE: &str = "RSSMRA38M55D142R";

    fn row(surname: &str, name: &str, born: Option<Date>, code: Option<&str>) -> ReadRow {
        let candidate = Candidate {
            surname: surname.to_owned(),
            name: name.to_owned(),
            birth_date: born,
            code: code.map(str::to_owned),
            ..Candidate::default()
        };
        ReadRow { candidate, code: code.map(str::to_owned), ..ReadRow::default() }
    }

    #[test]
    fn a_code_alone_is_nobody() {
        let born = Some(date(1938, 8, 15));
        let held = row("Rossi", "Maria", born, Some(CODE)).candidate;
        let says = |surname: &str, name: &str, born| same_by_code(&held, &row(surname, name, born, Some(CODE))).is_ok();
        assert!(says("Rossi", "Maria", None) && says("ROSSI", "Maria Grazia", None) && says("Maria", "Rossi", None));
        assert!(says("Rossi Bianchi", "Mariuccia", born));
        assert!(!says("Bianchi", "Maria", born) && !says("Rossi", "Luigi", None) && !says("Rossi", "", None));
        assert!(!says("Verdi", "Rossi", None));
        let derived = ReadRow { born_of_code: true, ..row("Rossi", "Luigi", born, Some(CODE)) };
        assert!(same_by_code(&held, &derived).is_err(), "a day that comes from the code proves nothing");
    }

    #[test]
    fn two_rows_with_one_code_are_not_yet_one_person() {
        let mut people = Newcomers::default();
        people.add(&row("Ah", "Zoe", Some(date(1930, 1, 7)), Some(CODE)));
        let doubtful = |row: &ReadRow, people: &Newcomers| matches!(people.alike(row), Alike::Perhaps(_));
        assert!(doubtful(&row("Ai", "Zoe", Some(date(1930, 1, 8)), Some(CODE)), &people));
        assert_eq!(people.alike(&row("AH", "ZOE", None, Some(CODE))), Alike::Same(0));
        // Also when somebody else has the names: whose code it is nobody knows.
        let bianchi = Some(date(1950, 2, 2));
        people.add(&row("Bianchi", "Zoe", bianchi, None));
        assert!(doubtful(&row("Bianchi", "Zoe", bianchi, Some(CODE)), &people));
        assert_eq!(people.alike(&row("Bianchi", "Zoe", bianchi, None)), Alike::Same(1));
    }
}
