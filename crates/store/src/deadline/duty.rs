//! What was said of the obligations of one subject.

use crate::{StoreError, fact::load};
use poliedro_domain::{
    deadline::{DutyFact, duties},
    fact::Subject,
    id::{PathwayId, PersonId},
};
use rusqlite::{Connection, params};
use uuid::Uuid;

const WRITE: &str = "INSERT INTO duty (subject, kind, part, assigned, owner, waived_at, waived_by, motive, note) \
                     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";
/// What is open follows what was said of it.
const FOLLOW: &str = "UPDATE deadline SET \
                      assigned = coalesce((SELECT d.assigned FROM duty d WHERE d.subject = deadline.subject AND d.kind = deadline.kind \
                      AND d.part = deadline.part AND d.owner IS deadline.owner), owner), \
                      waived = EXISTS (SELECT 1 FROM duty d WHERE d.subject = deadline.subject AND d.kind = deadline.kind \
                      AND d.part = deadline.part AND d.waived_at IS NOT NULL) WHERE subject = ?1";

/// Writes what was said of the obligations of a subject, and who answers for those that are open.
pub(crate) fn project(conn: &Connection, subject: [u8; 16]) -> Result<(), StoreError> {
    let facts = load::<DutyFact>(conn, &subject)?;
    // Obligations of the office are of nobody's file; whose they are says nothing about who answers for them.
    let nobody = PersonId::from_uuid(Uuid::nil());
    let of = |person: Option<PersonId>| Subject::Pathway(PathwayId::from_bytes(subject), person.unwrap_or(nobody));
    let facts: Vec<_> = facts
        .into_iter()
        .map(|fact| {
            let subject = of(fact.person);
            fact.about(subject)
        })
        .collect();
    conn.prepare_cached("DELETE FROM duty WHERE subject = ?1")?.execute([subject])?;
    let mut write = conn.prepare_cached(WRITE)?;
    for ((kind, part), said) in duties(&facts) {
        let waived = said.waived.as_ref();
        write.execute(params![
            subject,
            kind,
            part,
            said.to.map(|to| *to.as_bytes()),
            said.owner.map(|owner| *owner.as_bytes()),
            waived.map(|(at, ..)| at.as_millisecond()),
            waived.map(|(_, by, ..)| *by.as_bytes()),
            waived.map_or("", |(_, _, motive, _)| motive),
            waived.map_or("", |(_, _, _, note)| note),
        ])?;
    }
    conn.prepare_cached(FOLLOW)?.execute([subject])?;
    Ok(())
}
