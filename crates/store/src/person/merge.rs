//! Which file is kept: every file points to its root, so that lists and search need no walk.

use super::{append::root_of, project::comuni_of};
use crate::StoreError;
use poliedro_domain::id::PersonId;
use rusqlite::Connection;
use std::collections::{BTreeMap, BTreeSet};

/// After `dropped` was merged into another file: its whole group follows it.
pub(super) fn join(conn: &Connection, dropped: PersonId, into: PersonId) -> Result<(), StoreError> {
    let root = root_of(conn, into)?;
    conn.prepare_cached("UPDATE person SET root = ?2 WHERE root = ?1")?
        .execute((dropped.as_bytes(), root.as_bytes()))?;
    comuni_of(conn, root)
}

/// After the merge of `person` was undone: the group that it belonged to is settled anew.
/// Returns the files that are kept of it.
pub(super) fn part(conn: &Connection, person: PersonId) -> Result<BTreeSet<PersonId>, StoreError> {
    let old = root_of(conn, person)?;
    let sql = "SELECT id, merged_into FROM person WHERE root = ?1";
    let group = links(conn, sql, Some(old))?;
    let mut roots = settle(conn, &group)?;
    roots.insert(old);
    for root in &roots {
        comuni_of(conn, *root)?;
    }
    Ok(roots)
}

/// Settles the roots of every merged file, when all are rebuilt.
pub(crate) fn settle_roots(conn: &Connection) -> Result<(), StoreError> {
    let group = links(conn, "SELECT id, merged_into FROM person WHERE merged_into IS NOT NULL", None)?;
    settle(conn, &group)?;
    Ok(())
}

type Links = BTreeMap<PersonId, Option<PersonId>>;

fn links(conn: &Connection, sql: &str, root: Option<PersonId>) -> Result<Links, StoreError> {
    let mut statement = conn.prepare_cached(sql)?;
    let root = root.map(|root| *root.as_bytes());
    let mut rows = statement.query(rusqlite::params_from_iter(root))?;
    let mut links = Links::new();
    while let Some(row) = rows.next()? {
        let into = row.get::<_, Option<[u8; 16]>>(1)?.map(PersonId::from_bytes);
        links.insert(PersonId::from_bytes(row.get(0)?), into);
    }
    Ok(links)
}

fn settle(conn: &Connection, links: &Links) -> Result<BTreeSet<PersonId>, StoreError> {
    let mut roots = BTreeSet::new();
    let mut update = conn.prepare_cached("UPDATE person SET root = ?2 WHERE id = ?1")?;
    for start in links.keys() {
        let (mut root, mut passed) = (*start, BTreeSet::new());
        // Merges are refused when they would close a ring; facts brought in from elsewhere might, and then the walk stops.
        while let Some(Some(next)) = links.get(&root)
            && passed.insert(root)
        {
            root = *next;
        }
        update.execute((start.as_bytes(), root.as_bytes()))?;
        roots.insert(root);
    }
    Ok(roots)
}
