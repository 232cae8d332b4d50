//! The rows of a unit: what its facts say of it.

use crate::StoreError;
use poliedro_domain::{
    id::{FactId, UnitId},
    unit::{UnitFact, UnitState, Version},
};
use rusqlite::{Connection, params};

const UNIT: &str = "INSERT OR REPLACE INTO unit (n, id, ended_on, ended_reason) \
                    VALUES ((SELECT min(n) FROM fact WHERE subject = ?1), ?1, ?2, ?3)";
const VERSION: &str = include_str!("version.sql");

/// Writes what lists show of a unit.
pub(crate) fn project(conn: &Connection, unit: UnitId, facts: &[(FactId, UnitFact)]) -> Result<(), StoreError> {
    let state = UnitState::fold(facts);
    let ended = state.ended.as_ref();
    let reason = ended.map_or("", |(_, reason)| reason);
    conn.prepare_cached(UNIT)?.execute(params![unit.as_bytes(), ended.map(|(on, _)| on.to_string()), reason])?;
    conn.prepare_cached("DELETE FROM unit_version WHERE unit = ?1")?.execute([unit.as_bytes()])?;
    state.versions.iter().try_for_each(|version| write(conn, unit, version))
}

fn write(conn: &Connection, id: UnitId, version: &Version) -> Result<(), StoreError> {
    let Some(fact) = version.fact else { return Ok(()) };
    let unit = &version.unit;
    let wings = serde_json::to_string(&unit.wings).map_err(|error| StoreError::Unreadable(error.to_string()))?;
    conn.prepare_cached(VERSION)?.execute(params![
        id.as_bytes(),
        version.from.map(|from| from.to_string()).unwrap_or_default(),
        fact.as_bytes(),
        unit.kind,
        unit.name,
        unit.body,
        unit.comune,
        unit.address,
        unit.phone,
        unit.email,
        unit.contact,
        unit.beds.authorised,
        unit.beds.accredited,
        unit.beds.contracted,
        unit.in_agreement,
        wings,
        unit.confirmed,
        unit.source,
        unit.note,
    ])?;
    Ok(())
}
