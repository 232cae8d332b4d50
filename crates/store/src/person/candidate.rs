//! Files that may be of a person about to be registered: found by index, compared by the domain.

use super::{COLUMNS, PersonRow, read_row};
use crate::{
    Reader, StoreError,
    search::{code_key, kind},
};
use poliedro_domain::{
    id::PersonId,
    person::{
        duplicate::{Candidate, Match, compare},
        name::fold_words,
        phone::digits,
    },
};
use rusqlite::Connection;
use std::collections::BTreeSet;

/// The most files compared for one reason.
const EACH_MAX: u32 = 300;
/// Letters of a surname that must agree for two people born the same day to be compared.
const SURNAME_PREFIX: usize = 3;

/// A file that may be of the same person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Likely {
    /// The kept file, after merges.
    pub person: PersonRow,
    /// How sure, and why.
    pub likeness: Match,
}

impl Reader<'_> {
    /// Files that may be of this person. See [`duplicate_candidates`]. It counts as rows shown.
    pub fn duplicates(
        &self,
        of: &Candidate,
        except: Option<PersonId>,
        limit: usize,
    ) -> Result<Vec<Likely>, StoreError> {
        let found = duplicate_candidates(self.conn(), of, except, limit)?;
        self.showed(found.len());
        Ok(found)
    }
}

/// Files that may be of this person, surest first: same code (in any omocodic form), same telephone, same day of birth and a surname
/// or name that begins alike (also swapped), same surname and name. `except`: the person's own file. Files merged lead to the kept one.
pub fn duplicate_candidates(
    conn: &Connection,
    of: &Candidate,
    except: Option<PersonId>,
    limit: usize,
) -> Result<Vec<Likely>, StoreError> {
    let mut likely: Vec<Likely> = Vec::new();
    let except = match except {
        Some(person) => Some(super::append::root_of(conn, person)?),
        None => None,
    };
    for n in leads(conn, of)? {
        let (person, candidate) = file(conn, n)?;
        let Some(likeness) = compare(of, &candidate) else { continue };
        if except == Some(person.id) {
            continue;
        }
        match likely.iter_mut().find(|known| known.person.id == person.id) {
            Some(known) if known.likeness.strength < likeness.strength => known.likeness = likeness,
            Some(_) => {}
            None => likely.push(Likely { person, likeness }),
        }
    }
    likely.sort_by(|a, b| {
        let order = |one: &Likely| (std::cmp::Reverse(one.likeness.strength), one.person.full_name(), one.person.id);
        order(a).cmp(&order(b))
    });
    likely.truncate(limit);
    Ok(likely)
}

fn leads(conn: &Connection, of: &Candidate) -> Result<BTreeSet<i64>, StoreError> {
    let mut found = BTreeSet::new();
    let (surname, name) = (fold_words(&of.surname).concat(), fold_words(&of.name).concat());
    if let Some(code) = of.code.as_deref().map(code_key).filter(|code| !code.is_empty()) {
        found.extend(exact(conn, kind::CODE, &code)?);
    }
    for number in of.phones.iter().filter_map(|phone| digits(phone)) {
        found.extend(exact(conn, kind::PHONE, &number)?);
        found.extend(exact(conn, kind::CONTACT_PHONE, &number)?);
    }
    for (kind, key) in
        [(kind::SURNAME_NAME, format!("{surname} {name}")), (kind::NAME_SURNAME, format!("{surname} {name}"))]
    {
        found.extend(exact(conn, kind, &key)?);
    }
    for day in days(of) {
        found.extend(born(conn, &day, [&surname, &name])?);
    }
    Ok(found)
}

/// The day of birth and the one that is read when day and month are swapped.
fn days(of: &Candidate) -> BTreeSet<String> {
    let Some(day) = of.birth_date else { return BTreeSet::new() };
    let swapped = jiff::civil::Date::new(day.year(), day.day(), day.month()).ok();
    [Some(day), swapped].into_iter().flatten().map(|day| day.strftime("%Y%m%d").to_string()).collect()
}

fn exact(conn: &Connection, kind: i64, key: &str) -> Result<Vec<i64>, StoreError> {
    let sql = "SELECT person FROM person_key WHERE kind = ?1 AND key = ?2 ORDER BY person LIMIT ?3";
    let mut statement = conn.prepare_cached(sql)?;
    let found = statement.query_map((kind, key, EACH_MAX), |row| row.get(0))?;
    Ok(found.collect::<Result<_, _>>()?)
}

/// People born that day whose surname or name begins like one of these words.
fn born(conn: &Connection, day: &str, words: [&String; 2]) -> Result<Vec<i64>, StoreError> {
    let begin = |word: &str| word.chars().take(SURNAME_PREFIX).collect::<String>();
    let begins: Vec<String> = words.into_iter().map(|word| begin(word)).filter(|word| !word.is_empty()).collect();
    let sql = "SELECT p.n, p.surname, p.name FROM person_key k JOIN person p ON p.n = k.person WHERE k.kind = ?1 AND k.key = ?2";
    let mut statement = conn.prepare_cached(sql)?;
    let mut rows = statement.query((kind::BIRTH, day))?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let names: [Option<String>; 2] = [row.get(1)?, row.get(2)?];
        let alike = names.iter().flatten().any(|name| {
            let name = fold_words(name).concat();
            begins.iter().any(|begin| name.starts_with(begin.as_str()))
        });
        if alike {
            found.push(row.get(0)?);
        }
    }
    Ok(found)
}

fn file(conn: &Connection, n: i64) -> Result<(PersonRow, Candidate), StoreError> {
    let sql = format!(
        "SELECT {COLUMNS}, p.surname, p.name, p.birth_date, p.code, p.phone, \
         p.fields ->> '$.phone2', p.fields ->> '$.birthPlace', p.residence \
         FROM person p JOIN person r ON r.id = p.root WHERE p.n = ?1"
    );
    let mut statement = conn.prepare_cached(&sql)?;
    let mut rows = statement.query([n])?;
    let row = rows.next()?.ok_or(StoreError::NotFound(crate::Noun::Person))?;
    let text = |index| -> Result<Option<String>, StoreError> { Ok(row.get(index)?) };
    let candidate = Candidate {
        surname: text(12)?.unwrap_or_default(),
        name: text(13)?.unwrap_or_default(),
        birth_date: text(14)?.and_then(|day| day.parse().ok()),
        code: text(15)?,
        phones: [text(16)?, text(17)?].into_iter().flatten().collect(),
        birth_place: text(18)?.and_then(|code| code.parse().ok()),
        residence: text(19)?.and_then(|code| code.parse().ok()),
    };
    Ok((read_row(row, 0)?, candidate))
}
