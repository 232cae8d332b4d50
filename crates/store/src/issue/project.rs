//! The row of a document that left.

use crate::{Noun, StoreError, Stored, fact::load};
use poliedro_domain::{id::IssueId, issue::IssueFact};
use rusqlite::{Connection, params};

const REPLACE: &str = "INSERT OR REPLACE INTO issue (n, id, person, about, at, operator, body) \
                       VALUES ((SELECT min(n) FROM fact WHERE subject = ?1), ?1, ?2, ?3, ?4, ?5, ?6)";

/// Writes what lists show of a document that left.
pub(super) fn project(conn: &Connection, id: IssueId, fact: &Stored<IssueFact>) -> Result<(), StoreError> {
    let IssueFact::Issued { issue } = &fact.body;
    let body = serde_json::to_string(issue).map_err(|error| StoreError::Unreadable(error.to_string()))?;
    conn.prepare_cached(REPLACE)?.execute(params![
        id.as_bytes(),
        fact.person.map(|person| *person.as_bytes()),
        issue.about,
        fact.happened_at.as_millisecond(),
        fact.author.as_bytes(),
        body,
    ])?;
    Ok(())
}

/// Folds a document that left again from its fact.
pub(crate) fn refold(conn: &Connection, id: IssueId) -> Result<(), StoreError> {
    let facts = load::<IssueFact>(conn, id.as_bytes())?;
    project(conn, id, facts.first().ok_or(StoreError::NotFound(Noun::Fact))?)
}
