//! Finding a person: one statement for every range of keys that may answer, one for the full text when those are not enough.

use super::{Durable, Plain, asked::Asked, log};
use crate::{Fault, now, product::SHOWN};
use poliedro_domain::person::name::{fold, matches};
use rusqlite::{Connection, Row, ToSql, params_from_iter};
use std::collections::HashMap;

/// A person found.
#[derive(Clone, Debug)]
pub struct Hit {
    /// The kept file.
    pub id: [u8; 16],
    /// Family name.
    pub surname: Option<String>,
    /// Given names.
    pub name: Option<String>,
    /// Sex, day of birth, kind of code, code, residence, telephone, GeCaS number, day of death.
    pub rest: [Option<String>; 8],
    /// Synthetic.
    pub example: bool,
    /// Which key answered, and its kind; `None` for words.
    pub key: Option<(i64, String)>,
    /// Other files were merged into this one.
    pub merged: bool,
    /// Accesses that are open.
    pub open: u32,
    rank: i64,
    order: String,
    n: i64,
}

/// Exact code, exact name, number, surname, name, everything else.
const RANKS: [i64; 6] = [0, 1, 2, 3, 4, 5];
const WANTED: usize = SHOWN as usize + 1;
const COLUMNS: &str = "r.id, r.surname, r.name, r.sex, r.birth_date, r.code_kind, r.code, r.residence, r.phone, r.gecas, \
                       r.death_date, r.example";
const FOLLOW: &str = "JOIN person p ON p.n = l.person \
                      JOIN person r ON r.n = iif(p.root = p.id, p.n, (SELECT n FROM person WHERE id = p.root))";

/// A range of keys: its kind, how it begins, the ranks of a whole key and of a beginning.
struct Leg(i64, String, i64, i64);

/// Finds people, at most as many as a search shows, and says whether there are more; writes how many were shown.
pub fn search(plain: &mut Plain, query: &str) -> Result<(Vec<Hit>, bool), Fault> {
    plain.durable(Durable::Later)?;
    let tx = plain.conn.transaction()?;
    let asked = Asked::read(query);
    let mut found = Found { conn: &tx, hits: Vec::new(), places: HashMap::new() };
    found.ranges(&legs(&asked))?;
    if found.hits.len() < WANTED && !asked.one_number() {
        found.full_text(&asked)?;
    }
    if found.hits.len() < WANTED {
        found.end_of_number(&asked)?;
    }
    let (hits, more) = found.best(&asked)?;
    let row = log::Row {
        at: now().as_millisecond(),
        operator: &plain.operator,
        op: "person.search",
        purpose: Some("search"),
        person: None,
        rows: i64::try_from(hits.len())?,
        detail: [0; 32],
    };
    log::append(&tx, &row)?;
    tx.commit()?;
    Ok((hits, more))
}

fn legs(asked: &Asked) -> Vec<Leg> {
    let [exact_code, exact_name, number, surname, name, other] = RANKS;
    let mut legs = Vec::new();
    if let Some(code) = &asked.code {
        legs.push(Leg(3, code.clone(), exact_code, number));
    }
    if asked.only_words() {
        for split in 1..asked.words.len() {
            let (head, tail) = asked.words.split_at(split);
            let both = format!("{} {}", head.concat(), tail.concat());
            legs.push(Leg(1, both.clone(), exact_name, surname));
            legs.push(Leg(2, both, exact_name, surname));
        }
        legs.push(Leg(1, asked.words.concat(), surname, surname));
        legs.push(Leg(2, asked.words.concat(), name, name));
    } else if asked.one_number() {
        legs.extend(asked.mixed.iter().map(|mixed| Leg(6, mixed.clone(), number, other)));
        legs.extend(asked.births().map(|birth| Leg(7, birth.clone(), number, other)));
        if let Some(digits) = &asked.number {
            let end: String = digits.chars().rev().collect();
            legs.push(Leg(6, digits.clone(), number, other));
            let long = |least: usize, kind: i64, key: &str| {
                (digits.len() >= least).then(|| Leg(kind, key.to_owned(), number, other))
            };
            legs.extend(
                [long(3, 4, digits), long(3, 8, digits), long(4, 5, &end), long(4, 9, &end)].into_iter().flatten(),
            );
        }
    }
    legs
}

struct Found<'a> {
    conn: &'a Connection,
    hits: Vec<Hit>,
    places: HashMap<[u8; 16], usize>,
}

impl Found<'_> {
    fn ranges(&mut self, legs: &[Leg]) -> Result<(), Fault> {
        if legs.is_empty() {
            return Ok(());
        }
        let one = |(place, Leg(kind, _, whole, part)): (usize, &Leg)| {
            let (from, to) = (2 * place + 1, 2 * place + 2);
            format!(
                "SELECT * FROM (SELECT {kind} AS kind, key, person, iif(key = ?{from}, {whole}, {part}) AS rank \
                 FROM person_key WHERE kind = {kind} AND key >= ?{from} AND key < ?{to} ORDER BY key, person LIMIT {WANTED})"
            )
        };
        let all = legs.iter().enumerate().map(one).collect::<Vec<_>>().join(" UNION ALL ");
        let sql = format!("SELECT l.rank, l.kind, l.key, p.n, {COLUMNS} FROM ({all}) l {FOLLOW}");
        let bounds: Vec<String> =
            legs.iter().flat_map(|Leg(_, key, ..)| [key.clone(), format!("{key}\u{10ffff}")]).collect();
        let mut statement = self.conn.prepare_cached(&sql)?;
        let mut rows = statement.query(params_from_iter(bounds))?;
        while let Some(row) = rows.next()? {
            let kind: i64 = row.get(1)?;
            let key = if kind > 2 { Some((kind, row.get(2)?)) } else { None };
            self.take(row, row.get(0)?, key)?;
        }
        Ok(())
    }

    fn full_text(&mut self, asked: &Asked) -> Result<(), Fault> {
        let Some(question) = asked.question() else { return Ok(()) };
        let begins = |token: &String| Box::new(format!(" {token}")) as Box<dyn ToSql>;
        let mut values: Vec<Box<dyn ToSql>> = vec![Box::new(question)];
        values.extend(asked.tokens().map(begins));
        let alone = values.len();
        values.extend(asked.number.iter().chain(&asked.bare).map(begins));
        let has = |place: usize| format!("instr(' ' || l.words, ?{})", place + 1);
        let mut all: Vec<String> = (1..alone).map(has).collect();
        if values.len() > alone {
            all.push(format!("({})", (alone..values.len()).map(has).collect::<Vec<_>>().join(" OR ")));
        }
        let sql = format!(
            "SELECT {}, 0, NULL, p.n, {COLUMNS} FROM (SELECT rowid AS person, words FROM person_word \
             WHERE person_word MATCH ?1 LIMIT 1000) l {FOLLOW} WHERE {} LIMIT {}",
            RANKS[5],
            all.join(" AND "),
            3 * WANTED
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        let mut rows = statement.query(params_from_iter(values))?;
        while let Some(row) = rows.next()? {
            self.take(row, row.get(0)?, None)?;
        }
        Ok(())
    }

    fn end_of_number(&mut self, asked: &Asked) -> Result<(), Fault> {
        let Some(number) = asked.number.as_ref().filter(|number| number.len() >= 4) else { return Ok(()) };
        if asked.words.is_empty() {
            return Ok(());
        }
        let words = asked.words.join(" ");
        let end: String = number.chars().rev().collect();
        let sql = format!(
            "SELECT {}, l.kind, l.key, p.n, {COLUMNS}, p.surname, p.name FROM (SELECT * FROM (SELECT kind, key, person \
             FROM person_key WHERE kind = 5 AND key >= ?1 AND key < ?2 ORDER BY key, person LIMIT 500) UNION ALL \
             SELECT * FROM (SELECT kind, key, person FROM person_key WHERE kind = 9 AND key >= ?1 AND key < ?2 \
             ORDER BY key, person LIMIT 500)) l {FOLLOW}",
            RANKS[5]
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        let mut rows = statement.query([&end, &format!("{end}\u{10ffff}")])?;
        while let Some(row) = rows.next()? {
            let own = |column: usize| row.get::<_, Option<String>>(column).map(Option::unwrap_or_default);
            if matches(&words, &format!("{} {}", own(16)?, own(17)?)) {
                self.take(row, row.get(0)?, Some((row.get(1)?, row.get(2)?)))?;
            }
        }
        Ok(())
    }

    fn take(&mut self, row: &Row<'_>, rank: i64, key: Option<(i64, String)>) -> Result<(), Fault> {
        let id: [u8; 16] = row.get(4)?;
        if let Some(hit) = self.places.get(&id).and_then(|place| self.hits.get_mut(*place)) {
            hit.rank = hit.rank.min(rank);
            return Ok(());
        }
        let (surname, name): (Option<String>, Option<String>) = (row.get(5)?, row.get(6)?);
        let mut rest: [Option<String>; 8] = Default::default();
        for (column, value) in (7..).zip(&mut rest) {
            *value = row.get(column)?;
        }
        let part = |text: &Option<String>| fold(text.as_deref().unwrap_or_default()).replace(' ', "");
        let birth = rest.get(1).and_then(Option::as_deref).unwrap_or_default();
        let order = format!("{} {} {birth}", part(&surname), part(&name));
        self.places.insert(id, self.hits.len());
        let (n, example) = (row.get(3)?, row.get(15)?);
        self.hits.push(Hit { id, surname, name, rest, example, key, merged: false, open: 0, rank, order, n });
        Ok(())
    }

    fn best(mut self, asked: &Asked) -> Result<(Vec<Hit>, bool), Fault> {
        self.hits.sort_by(|a, b| (a.rank, &a.order, a.n).cmp(&(b.rank, &b.order, b.n)));
        let more = self.hits.len() > SHOWN as usize;
        self.hits.truncate(SHOWN as usize);
        let sql = "SELECT (SELECT count(*) > 1 FROM person WHERE root = ?1), (SELECT count(*) FROM person p \
                   CROSS JOIN intake i ON i.person = p.id WHERE p.root = ?1 AND i.closed_at IS NULL)";
        let mut about = self.conn.prepare_cached(sql)?;
        let mut keys = self.conn.prepare_cached("SELECT kind, key FROM person_key WHERE person = ?1 ORDER BY kind")?;
        for hit in &mut self.hits {
            (hit.merged, hit.open) = about.query_row([hit.id], |row| Ok((row.get(0)?, row.get(1)?)))?;
            if hit.key.is_none() && !asked.only_words() {
                let all: Vec<(i64, String)> =
                    keys.query_map([hit.n], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?;
                hit.key = all.into_iter().find(|(kind, key)| answers(asked, *kind, key));
            }
        }
        Ok((self.hits, more))
    }
}

fn answers(asked: &Asked, kind: i64, key: &str) -> bool {
    let number = || asked.number.as_ref().is_some_and(|number| key.starts_with(number.as_str()));
    let mixed = || asked.mixed.iter().any(|word| key.to_lowercase().starts_with(word.as_str()));
    match kind {
        3 | 6 => mixed() || number(),
        4 | 8 => number(),
        7 => asked.births().any(|birth| key.starts_with(birth.as_str())),
        _ => false,
    }
}
