//! What other streams say that matters to an application.

use crate::StoreError;
use poliedro_domain::{
    catalogue::Catalogue,
    deadline::Around,
    id::{PathwayId, PersonId},
    vmd::Stage,
};
use rusqlite::{Connection, OptionalExtension, Row};

const PERSON: &str = "SELECT r.death_date, EXISTS (SELECT 1 FROM person q JOIN plan x ON x.person = q.id WHERE q.root = f.root \
                      AND x.kind = 'temporary' AND x.activated_at IS NOT NULL AND x.closed_at IS NULL), \
                      (SELECT max(x.closed_at) FROM person q JOIN plan x ON x.person = q.id WHERE q.root = f.root \
                      AND x.kind = 'temporary' AND x.activated_at IS NOT NULL) \
                      FROM person f JOIN person r ON r.id = f.root WHERE f.id = ?1";
const VMD: &str = "SELECT stage, assessed_at IS NOT NULL, decided_at, decision FROM vmd WHERE id = ?1";

/// What is known of the person of an application, and of the assessment that it has.
pub(crate) fn around(conn: &Connection, person: PersonId, vmd: Option<PathwayId>) -> Result<Around, StoreError> {
    let mut statement = conn.prepare_cached(PERSON)?;
    let read = |row: &Row<'_>| Ok((row.get::<_, Option<String>>(0)?, row.get(1)?, row.get::<_, Option<i64>>(2)?));
    let (died, covered, until) = statement.query_row([person.as_bytes()], read).optional()?.unwrap_or_default();
    let died_on = died.and_then(|day| day.parse().ok());
    let covered_until = until.map(crate::fact::stamp).transpose()?;
    let mut around = Around { died_on, covered, covered_until, ..Around::default() };
    let Some(vmd) = vmd else { return Ok(around) };
    let mut statement = conn.prepare_cached(VMD)?;
    let read = |row: &Row<'_>| {
        let stage: String = row.get(0)?;
        Ok((stage, row.get::<_, bool>(1)?, row.get::<_, Option<i64>>(2)?, row.get::<_, Option<String>>(3)?))
    };
    let Some((stage, made, decided, decision)) = statement.query_row([vmd.as_bytes()], read).optional()? else {
        return Ok(around);
    };
    let stage = Stage::from_code(&stage).ok_or_else(|| StoreError::Unreadable(format!("stato «{stage}»")))?;
    let lists = decision.is_some_and(|code| Catalogue::shipped().decision(&code).lists);
    let holds = decided.filter(|_| stage != Stage::Withdrawn).map(crate::fact::stamp).transpose()?;
    (around.decided, around.decided_otherwise) = if lists { (holds, None) } else { (None, holds) };
    around.assessed_elsewhere = made || !matches!(stage, Stage::Closed | Stage::Withdrawn);
    Ok(around)
}
