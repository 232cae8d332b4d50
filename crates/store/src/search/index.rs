//! What a person is found by.

use crate::StoreError;
use poliedro_domain::{
    code::{canonical, normalise},
    person::{
        Field, PersonState,
        name::{fold, fold_words, keys},
        phone::digits,
    },
};
use rusqlite::{Connection, OptionalExtension};
use std::collections::BTreeSet;

/// Kinds of keys, as in the archive.
pub(crate) mod kind {
    pub(crate) const SURNAME_NAME: i64 = 1;
    pub(crate) const NAME_SURNAME: i64 = 2;
    pub(crate) const CODE: i64 = 3;
    pub(crate) const PHONE: i64 = 4;
    pub(crate) const PHONE_REVERSED: i64 = 5;
    pub(crate) const GECAS: i64 = 6;
    pub(crate) const BIRTH: i64 = 7;
    pub(crate) const CONTACT_PHONE: i64 = 8;
    pub(crate) const CONTACT_PHONE_REVERSED: i64 = 9;
}

/// The code in the form in which codes are compared: omocodia undone where it is a codice fiscale.
pub(crate) fn code_key(code: &str) -> String {
    canonical(code).unwrap_or_else(|| normalise(code))
}

/// Letters and digits of a record number, in lower case.
pub(super) fn gecas_key(number: &str) -> String {
    fold(number).replace(' ', "")
}

type Keys = BTreeSet<(i64, String)>;

fn keys_of(state: &PersonState) -> Keys {
    let get = |field| state.get(field).unwrap_or_default();
    let mut found = Keys::new();
    // Nobody finds what was opened by mistake.
    if state.withdrawn {
        return found;
    }
    let (surname, name) = (fold_words(get(Field::Surname)).concat(), fold_words(get(Field::Name)).concat());
    if !surname.is_empty() || !name.is_empty() {
        found.insert((kind::SURNAME_NAME, format!("{surname} {name}")));
        found.insert((kind::NAME_SURNAME, format!("{name} {surname}")));
    }
    let mut add = |kind, key: String| {
        if !key.is_empty() {
            found.insert((kind, key));
        }
    };
    add(kind::CODE, code_key(get(Field::Code)));
    add(kind::GECAS, gecas_key(get(Field::Gecas)));
    add(kind::BIRTH, get(Field::BirthDate).replace('-', ""));
    let mut phone = |forwards, backwards, text: &str| {
        for number in numbers(text) {
            add(backwards, number.chars().rev().collect());
            add(forwards, number);
        }
    };
    phone(kind::PHONE, kind::PHONE_REVERSED, get(Field::Phone));
    phone(kind::PHONE, kind::PHONE_REVERSED, get(Field::Phone2));
    for contact in state.contacts.values() {
        phone(kind::CONTACT_PHONE, kind::CONTACT_PHONE_REVERSED, &contact.phone);
    }
    for representation in state.representations.values() {
        phone(kind::CONTACT_PHONE, kind::CONTACT_PHONE_REVERSED, &representation.phone);
    }
    found
}

/// The numbers of a field in which people may have written several, divided by commas, semicolons or words.
fn numbers(text: &str) -> BTreeSet<String> {
    text.split([',', ';', '\n']).filter_map(digits).filter(|number| number.len() >= 4).collect()
}

fn words_of(state: &PersonState, keys_found: &Keys) -> String {
    let mut words: BTreeSet<String> = BTreeSet::new();
    if state.withdrawn {
        return String::new();
    }
    for field in [Field::Surname, Field::Name] {
        words.extend(keys(state.get(field).unwrap_or_default()));
    }
    let searched = [kind::CODE, kind::PHONE, kind::GECAS, kind::BIRTH, kind::CONTACT_PHONE];
    for (kind, key) in keys_found {
        if searched.contains(kind) {
            words.insert(key.to_lowercase());
        }
    }
    words.into_iter().collect::<Vec<_>>().join(" ")
}

/// Brings the keys and words of a person up to date. `is_new`: it has none yet.
pub(crate) fn index(conn: &Connection, n: i64, state: &PersonState, is_new: bool) -> Result<(), StoreError> {
    let wanted = keys_of(state);
    let present = if is_new { Keys::new() } else { present(conn, n)? };
    let mut delete = conn.prepare_cached("DELETE FROM person_key WHERE kind = ?1 AND key = ?2 AND person = ?3")?;
    for (kind, key) in present.difference(&wanted) {
        delete.execute((kind, key, n))?;
    }
    let mut insert = conn.prepare_cached("INSERT INTO person_key (kind, key, person) VALUES (?1, ?2, ?3)")?;
    for (kind, key) in wanted.difference(&present) {
        insert.execute((kind, key, n))?;
    }
    words(conn, n, &words_of(state, &wanted), is_new)
}

fn present(conn: &Connection, n: i64) -> Result<Keys, StoreError> {
    let mut statement = conn.prepare_cached("SELECT kind, key FROM person_key WHERE person = ?1")?;
    let keys = statement.query_map([n], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(keys.collect::<Result<_, _>>()?)
}

fn words(conn: &Connection, n: i64, words: &str, is_new: bool) -> Result<(), StoreError> {
    if !is_new {
        let mut statement = conn.prepare_cached("SELECT words FROM person_word WHERE rowid = ?1")?;
        let before: Option<String> = statement.query_row([n], |row| row.get(0)).optional()?;
        if before.as_deref() == Some(words) {
            return Ok(());
        }
        conn.prepare_cached("DELETE FROM person_word WHERE rowid = ?1")?.execute([n])?;
    }
    conn.prepare_cached("INSERT INTO person_word (rowid, words) VALUES (?1, ?2)")?.execute((n, words))?;
    Ok(())
}
