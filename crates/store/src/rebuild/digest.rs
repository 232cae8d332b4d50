//! A digest of everything that can be rebuilt.

use crate::{StoreError, canon::Canon};
use rusqlite::{Connection, types::ValueRef};

/// Every projection and the order in which it is dumped.
pub(super) const PROJECTIONS: &[(&str, &str)] = &[
    ("person", "n"),
    ("person_relation", "person, kind, id"),
    ("person_merge", "fact"),
    ("person_key", "kind, key, person"),
    ("person_word", "rowid"),
    ("intake", "n"),
    ("request", "n"),
    ("vmd", "n"),
    ("vmd_area", "vmd, area"),
    ("administration", "n"),
    ("meeting", "n"),
    ("meeting_case", "meeting, place"),
    ("minutes", "year, number"),
    ("plan", "n"),
    ("plan_intervention", "plan, id"),
    ("unit", "n"),
    ("unit_version", "unit, from_day"),
    ("application", "n"),
    ("waiting", "application, unit"),
    ("suspension", "application, place"),
    ("import", "n"),
    ("discharge", "n"),
    ("discharge_link", "discharge, pathway"),
    ("reminder", "n"),
    ("deadline", "subject, kind, part"),
    ("duty", "subject, kind, part"),
    ("letterhead", "n"),
    ("issue", "n"),
    ("operator", "id"),
    ("setting", "key"),
    ("membership", "belfiore, from_day"),
];

/// SHA-256 of the content of every projection, in order: the same before and after a rebuild, whatever the layout of the pages.
pub fn projection_digest(conn: &Connection) -> Result<[u8; 32], StoreError> {
    let mut digest = Canon::new("poliedro projections v1");
    for (table, order) in PROJECTIONS {
        digest.add(table.as_bytes());
        let columns = if *table == "person_word" { "rowid, words" } else { "*" };
        let mut statement = conn.prepare(&format!("SELECT {columns} FROM {table} ORDER BY {order}"))?;
        let width = statement.column_count();
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            for index in 0..width {
                match row.get_ref(index)? {
                    ValueRef::Null => digest.add(b"n"),
                    ValueRef::Integer(number) => {
                        digest.add(b"i");
                        digest.add(&number.to_be_bytes());
                    }
                    ValueRef::Real(number) => {
                        digest.add(b"r");
                        digest.add(&number.to_bits().to_be_bytes());
                    }
                    ValueRef::Text(bytes) => {
                        digest.add(b"t");
                        digest.add(bytes);
                    }
                    ValueRef::Blob(bytes) => {
                        digest.add(b"b");
                        digest.add(bytes);
                    }
                }
            }
        }
    }
    Ok(digest.finish())
}
