//! From the query to the list of people.

use super::{
    Found, Hit, Why,
    ask::Ask,
    index::{gecas_key, kind},
};
use crate::{
    Reader, StoreError,
    person::{COLUMNS, PersonRow, read_row},
};
use poliedro_domain::{
    id::PersonId,
    person::name::{fold, matches},
};
use rusqlite::Connection;
use std::{collections::HashSet, sync::LazyLock};

/// How many files the full-text index gives, for each one wanted, before they are put in order.
const FULL_TEXT_EACH: u32 = 3;
/// How many files of the full-text index are looked at before giving up.
const FULL_TEXT_MAX: usize = 1000;
/// The most people that one search gives.
const LIMIT_MAX: u32 = 1000;
/// How many numbers that end as asked are compared with the words of the query.
const SUFFIX_MAX: u32 = 500;

/// A file and the one that is kept, which is nearly always itself: then it is not looked for by its identifier.
static KEPT_FILE: LazyLock<String> = LazyLock::new(|| {
    format!(
        "SELECT {COLUMNS}, p.n <> r.n, p.surname, p.name, p.code FROM person p \
         JOIN person r ON r.n = iif(p.root = p.id, p.n, (SELECT n FROM person WHERE id = p.root)) WHERE p.n = ?1"
    )
});

/// How good a result is: the first is the best.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    ExactCode,
    ExactName,
    Number,
    Surname,
    Name,
    Other,
}

/// A file that answers, before merges are followed.
struct Lead {
    n: i64,
    rank: Rank,
    why: Why,
}

impl Reader<'_> {
    /// Finds people. See [`search`]. It counts as rows shown.
    pub fn search(&self, query: &str, limit: u32) -> Result<Found, StoreError> {
        let found = search(self.conn(), query, limit)?;
        self.showed(found.hits.len());
        Ok(found)
    }
}

/// Finds people as people ask for them: surname, name, code (any omocodic form, from its fourth character), day or year of birth,
/// telephone (beginning, or the last four digits and more), GeCaS number; words in any order, mixed with digits. The best first:
/// exact code, exact surname and name, numbers, surnames that begin so, names that begin so, everything else; then in alphabetical
/// order. Files that were merged lead to the one that is kept. Nothing for an empty query.
pub fn search(conn: &Connection, query: &str, limit: u32) -> Result<Found, StoreError> {
    let ask = Ask::of(query);
    if ask.is_empty() || limit == 0 {
        return Ok(Found::default());
    }
    let mut results =
        Results { conn, ask: &ask, wanted: limit.min(LIMIT_MAX) + 1, seen: HashSet::new(), hits: Vec::new() };
    results.by_code()?;
    if ask.only_words() {
        results.by_name()?;
    } else if ask.is_one_number() {
        results.by_number()?;
    }
    if !results.full() && !ask.is_one_number() {
        results.by_full_text()?;
    }
    if !results.full() {
        results.by_end_of_number()?;
    }
    results.finish(limit)
}

struct Results<'a> {
    conn: &'a Connection,
    ask: &'a Ask,
    wanted: u32,
    seen: HashSet<PersonId>,
    hits: Vec<(Rank, String, i64, Hit)>,
}

impl Results<'_> {
    fn full(&self) -> bool {
        self.hits.len() >= self.wanted as usize
    }

    fn by_code(&mut self) -> Result<(), StoreError> {
        let Some(code) = &self.ask.code else { return Ok(()) };
        for (key, n) in self.range(kind::CODE, code, self.wanted)? {
            let rank = if key == *code { Rank::ExactCode } else { Rank::Number };
            self.take(Lead { n, rank, why: Why::Code(key) })?;
        }
        Ok(())
    }

    /// Every way of dividing the words between surname and name, in both orders: a range of the tree each.
    fn by_name(&mut self) -> Result<(), StoreError> {
        let words = &self.ask.words;
        let all = words.concat();
        for split in 1..words.len() {
            let (head, tail) = words.split_at(split);
            let prefix = format!("{} {}", head.concat(), tail.concat());
            for kind in [kind::SURNAME_NAME, kind::NAME_SURNAME] {
                for (key, n) in self.range(kind, &prefix, self.wanted)? {
                    let rank = if key == prefix { Rank::ExactName } else { Rank::Surname };
                    self.take(Lead { n, rank, why: Why::Name })?;
                }
            }
        }
        for (_, n) in self.range(kind::SURNAME_NAME, &all, self.wanted)? {
            self.take(Lead { n, rank: Rank::Surname, why: Why::Name })?;
        }
        if !self.full() {
            for (_, n) in self.range(kind::NAME_SURNAME, &all, self.wanted)? {
                self.take(Lead { n, rank: Rank::Name, why: Why::Name })?;
            }
        }
        Ok(())
    }

    fn by_number(&mut self) -> Result<(), StoreError> {
        for mixed in &self.ask.mixed {
            self.numbers(kind::GECAS, &gecas_key(mixed), Why::Gecas)?;
        }
        for birth in self.ask.births() {
            self.numbers(kind::BIRTH, birth, |_| Why::Birth)?;
        }
        let Some(number) = &self.ask.number else { return Ok(()) };
        self.numbers(kind::GECAS, number, Why::Gecas)?;
        if number.len() >= 3 {
            self.numbers(kind::PHONE, number, Why::Phone)?;
            self.numbers(kind::CONTACT_PHONE, number, Why::ContactPhone)?;
        }
        if number.len() >= 4 {
            let end: String = number.chars().rev().collect();
            self.numbers(kind::PHONE_REVERSED, &end, |key| Why::Phone(key.chars().rev().collect()))?;
            self.numbers(kind::CONTACT_PHONE_REVERSED, &end, |key| Why::ContactPhone(key.chars().rev().collect()))?;
        }
        Ok(())
    }

    fn numbers(&mut self, kind: i64, prefix: &str, why: impl Fn(String) -> Why) -> Result<(), StoreError> {
        for (key, n) in self.range(kind, prefix, self.wanted)? {
            let rank = if key == prefix { Rank::Number } else { Rank::Other };
            self.take(Lead { n, rank, why: why(key) })?;
        }
        Ok(())
    }

    fn by_full_text(&mut self) -> Result<(), StoreError> {
        let Some(question) = self.ask.rough_question() else { return Ok(()) };
        let sql = "SELECT rowid, words FROM person_word WHERE person_word MATCH ?1";
        let mut statement = self.conn.prepare_cached(sql)?;
        let mut rows = statement.query([question])?;
        let most = (self.wanted * FULL_TEXT_EACH) as usize;
        let (mut looked_at, mut accepted) = (0, Vec::new());
        while let Some(row) = rows.next()?
            && looked_at < FULL_TEXT_MAX
            && accepted.len() < most
        {
            looked_at += 1;
            if self.ask.accepts(row.get_ref(1)?.as_str().map_err(rusqlite::Error::from)?) {
                accepted.push(row.get(0)?);
            }
        }
        for n in accepted {
            self.take(Lead { n, rank: Rank::Other, why: Why::Name })?;
        }
        Ok(())
    }

    /// «rossi 4567»: the words of a name and the end of a telephone.
    fn by_end_of_number(&mut self) -> Result<(), StoreError> {
        let Some(number) = self.ask.number.as_ref().filter(|number| number.len() >= 4) else { return Ok(()) };
        if self.ask.words.is_empty() {
            return Ok(());
        }
        let words = self.ask.words.join(" ");
        let end: String = number.chars().rev().collect();
        for kind in [kind::PHONE_REVERSED, kind::CONTACT_PHONE_REVERSED] {
            for (key, n) in self.range(kind, &end, SUFFIX_MAX)? {
                let (surname, name) = self.names(n)?;
                if matches(&words, &format!("{surname} {name}")) {
                    let number = key.chars().rev().collect();
                    let why = if kind == kind::PHONE_REVERSED { Why::Phone(number) } else { Why::ContactPhone(number) };
                    self.take(Lead { n, rank: Rank::Other, why })?;
                }
            }
        }
        Ok(())
    }

    /// Keys that begin so, in order.
    fn range(&self, kind: i64, prefix: &str, limit: u32) -> Result<Vec<(String, i64)>, StoreError> {
        if prefix.is_empty() {
            return Ok(Vec::new());
        }
        let sql = "SELECT key, person FROM person_key WHERE kind = ?1 AND key >= ?2 AND key < ?3 ORDER BY key, person LIMIT ?4";
        let end = format!("{prefix}\u{10ffff}");
        let mut statement = self.conn.prepare_cached(sql)?;
        let keys = statement.query_map((kind, prefix, end, limit), |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(keys.collect::<Result<_, _>>()?)
    }

    /// Which number or day of the file answers the digits of the query.
    fn why(&self, n: i64) -> Result<Why, StoreError> {
        let mut statement =
            self.conn.prepare_cached("SELECT kind, key FROM person_key WHERE person = ?1 ORDER BY kind")?;
        let keys: Vec<(i64, String)> =
            statement.query_map([n], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?;
        let ask = self.ask;
        let begins = |key: &str| ask.number.as_ref().is_some_and(|number| key.starts_with(number.as_str()));
        let mixed = |key: &str| ask.mixed.iter().any(|word| key.to_lowercase().starts_with(word.as_str()));
        let born = |key: &str| ask.births().any(|birth| key.starts_with(birth.as_str()));
        for (kind, key) in keys {
            match kind {
                kind::CODE if mixed(&key) || begins(&key) => return Ok(Why::Code(key)),
                kind::PHONE if begins(&key) => return Ok(Why::Phone(key)),
                kind::GECAS if mixed(&key) || begins(&key) => return Ok(Why::Gecas(key)),
                kind::BIRTH if born(&key) => return Ok(Why::Birth),
                kind::CONTACT_PHONE if begins(&key) => return Ok(Why::ContactPhone(key)),
                _ => {}
            }
        }
        Ok(Why::Name)
    }

    fn names(&self, n: i64) -> Result<(String, String), StoreError> {
        let sql = "SELECT coalesce(surname, ''), coalesce(name, '') FROM person WHERE n = ?1";
        Ok(self.conn.prepare_cached(sql)?.query_row([n], |row| Ok((row.get(0)?, row.get(1)?)))?)
    }

    /// Adds the kept file of a lead, unless it is already there for a better reason.
    fn take(&mut self, lead: Lead) -> Result<(), StoreError> {
        // The same file by another key: nothing of it needs to be read again.
        if let Some(known) = self.hits.iter_mut().find(|(_, _, n, _)| *n == lead.n) {
            known.0 = known.0.min(lead.rank);
            return Ok(());
        }
        let mut statement = self.conn.prepare_cached(&KEPT_FILE)?;
        let mut rows = statement.query([lead.n])?;
        let Some(row) = rows.next()? else { return Ok(()) };
        let person = read_row(row, 0)?;
        if !self.seen.insert(person.id) {
            if let Some(known) = self.hits.iter_mut().find(|(_, _, _, hit)| hit.person.id == person.id)
                && lead.rank < known.0
            {
                known.0 = lead.rank;
            }
            return Ok(());
        }
        let merged_file: bool = row.get(12)?;
        let written = |index| -> Result<Option<String>, StoreError> { Ok(row.get(index)?) };
        let why = match lead.why {
            Why::Code(key) => Why::Code(written(15)?.unwrap_or(key)),
            Why::Name if merged_file && !self.ask.words.is_empty() => {
                let words = self.ask.words.join(" ");
                if matches(&words, &person.full_name()) {
                    Why::Name
                } else {
                    let names = [written(13)?, written(14)?];
                    Why::MergedName(names.into_iter().flatten().collect::<Vec<_>>().join(" "))
                }
            }
            why => why,
        };
        let order = alphabetical(&person);
        self.hits.push((lead.rank, order, lead.n, Hit { person, why, merged: false, open_intakes: 0 }));
        Ok(())
    }

    fn finish(mut self, limit: u32) -> Result<Found, StoreError> {
        let limit = limit.min(LIMIT_MAX) as usize;
        self.hits.sort_by(|a, b| (a.0, &a.1, a.2).cmp(&(b.0, &b.1, b.2)));
        let more = self.hits.len() > limit;
        self.hits.truncate(limit);
        let mut statement = self.conn.prepare_cached(include_str!("about.sql"))?;
        let mut hits = Vec::with_capacity(self.hits.len());
        for (_, _, n, mut hit) in std::mem::take(&mut self.hits) {
            if hit.why == Why::Name && !self.ask.only_words() {
                hit.why = self.why(n)?;
            }
            (hit.merged, hit.open_intakes) =
                statement.query_row([hit.person.id.as_bytes()], |row| Ok((row.get(0)?, row.get(1)?)))?;
            hits.push(hit);
        }
        Ok(Found { hits, more })
    }
}

fn alphabetical(person: &PersonRow) -> String {
    let part = |text: &Option<String>| fold(text.as_deref().unwrap_or_default()).replace(' ', "");
    let birth = person.birth_date.map(|day| day.to_string()).unwrap_or_default();
    format!("{} {} {birth}", part(&person.surname), part(&person.name))
}
