//! Obligations of an archive that an earlier program kept.

use super::refresh::people;
use crate::{StoreError, intake, meeting, plan, vmd};
use poliedro_domain::id::{MeetingId, PathwayId, PersonId};
use rusqlite::Connection;

const INTAKES: &str = "SELECT id, person FROM intake WHERE closed_at IS NULL ORDER BY n";
const VMDS: &str = "SELECT id, person FROM vmd WHERE stage NOT IN ('closed', 'withdrawn') ORDER BY n";
const PLANS: &str = "SELECT id, person FROM plan WHERE closed_at IS NULL ORDER BY n";
const MEETINGS: &str = "SELECT id FROM meeting WHERE sealed_at IS NULL AND NOT cancelled ORDER BY n";
const ENDING: &str = "SELECT DISTINCT p.root FROM person p WHERE p.id IN (SELECT id FROM person WHERE code_until IS NOT NULL \
                      UNION ALL SELECT person FROM person_relation WHERE until_day IS NOT NULL) ORDER BY p.root";

/// Writes what is open of every pathway that has no obligations yet. Discharges and reminders are filled where they are kept.
pub(crate) fn fill(conn: &Connection) -> Result<(), StoreError> {
    fill_people(conn)?;
    for (id, person) in pathways(conn, INTAKES)? {
        intake::refold(conn, id, person)?;
    }
    for (id, person) in pathways(conn, VMDS)? {
        vmd::refold(conn, id, person)?;
    }
    for (id, person) in pathways(conn, PLANS)? {
        plan::refold(conn, id, person)?;
    }
    let mut statement = conn.prepare(MEETINGS)?;
    for id in statement.query_map([], |row| row.get(0))?.collect::<Result<Vec<_>, _>>()? {
        meeting::project(conn, MeetingId::from_bytes(id))?;
    }
    super::every_application(conn)
}

/// Writes what ends in the data of every person.
pub(crate) fn fill_people(conn: &Connection) -> Result<(), StoreError> {
    let mut statement = conn.prepare(ENDING)?;
    let roots = statement.query_map([], |row| row.get(0))?.collect::<Result<Vec<_>, _>>()?;
    roots.into_iter().try_for_each(|root| people(conn, PersonId::from_bytes(root)))
}

fn pathways(conn: &Connection, sql: &str) -> Result<Vec<(PathwayId, PersonId)>, StoreError> {
    let mut statement = conn.prepare(sql)?;
    let found = statement
        .query_map([], |row| Ok((PathwayId::from_bytes(row.get(0)?), PersonId::from_bytes(row.get(1)?))))?
        .collect::<Result<_, _>>()?;
    Ok(found)
}
