//! The row of an administration.

use crate::{Noun, StoreError};
use poliedro_domain::{
    administration::{AdministrationFact, AdministrationState},
    fact::Fact,
    id::AdministrationId,
};
use rusqlite::{Connection, params};
use serde_json::Value;

const INSERT: &str = "INSERT INTO administration (id, person, vmd, instrument, version, at, complete, score, band, author, corrects, \
                      corrected_by) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)";
const UPDATE: &str = "UPDATE administration SET corrected_by = ?2 WHERE id = ?1";

/// Writes what lists show of an administration. `is_new`: it has no row yet; otherwise only a correction can have come.
pub(crate) fn project(
    conn: &Connection,
    id: AdministrationId,
    facts: &[Fact<AdministrationFact>],
    is_new: bool,
) -> Result<(), StoreError> {
    let state = AdministrationState::fold(facts).ok_or(StoreError::NotFound(Noun::Administration))?;
    let corrected = state.corrected.as_ref().map(|(by, _)| *by.as_bytes());
    if !is_new {
        conn.prepare_cached(UPDATE)?.execute(params![id.as_bytes(), corrected])?;
        return Ok(());
    }
    let report = &state.administration.report;
    conn.prepare_cached(INSERT)?.execute(params![
        id.as_bytes(),
        state.person.as_bytes(),
        state.vmd.map(|vmd| *vmd.as_bytes()),
        state.administration.instrument,
        state.administration.version,
        state.at.as_millisecond(),
        report.get("complete").and_then(Value::as_bool).unwrap_or_default(),
        report.get("score").filter(|score| score.is_number()).map(ToString::to_string),
        report.get("band").and_then(Value::as_str),
        state.author.as_bytes(),
        state.administration.corrects.map(|old| *old.as_bytes()),
        corrected,
    ])?;
    Ok(())
}
