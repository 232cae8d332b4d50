//! The row of a letterhead: what it was last written to be, and whether it was withdrawn since.

use crate::{Noun, StoreError, fact::load};
use poliedro_domain::{
    id::LetterheadId,
    letterhead::{LetterheadFact, fold},
};
use rusqlite::{Connection, params};

const REPLACE: &str = "INSERT OR REPLACE INTO letterhead (n, id, name, body, withdrawn) \
                       VALUES ((SELECT min(n) FROM fact WHERE subject = ?1), ?1, ?2, ?3, ?4)";

/// Folds a letterhead again from its facts.
pub(crate) fn refold(conn: &Connection, id: LetterheadId) -> Result<(), StoreError> {
    let facts = load::<LetterheadFact>(conn, id.as_bytes())?;
    let withdrawn = fold(facts.iter().map(|fact| &fact.body)).is_none();
    let written = facts.iter().rev().find_map(|fact| match &fact.body {
        LetterheadFact::Written { letterhead } => Some(letterhead),
        LetterheadFact::Withdrawn { .. } => None,
    });
    let written = written.ok_or(StoreError::NotFound(Noun::Letterhead))?;
    let body = serde_json::to_string(written).map_err(|error| StoreError::Unreadable(error.to_string()))?;
    conn.prepare_cached(REPLACE)?.execute(params![id.as_bytes(), written.name, body, withdrawn])?;
    Ok(())
}
