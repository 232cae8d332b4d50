//! What left the archive, newest first.

use crate::{Reader, StoreError, fact::stamp};
use jiff::Timestamp;
use poliedro_domain::{
    id::{IssueId, OperatorId, PersonId},
    issue::Issue,
};
use rusqlite::Params;

/// A document that left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IssueRow {
    /// Which.
    pub id: IssueId,
    /// The file that it was written on (before merges), where it is about one person.
    pub person: Option<PersonId>,
    /// When.
    pub at: Timestamp,
    /// Who.
    pub operator: OperatorId,
    /// What.
    pub issue: Issue,
}

const SELECT: &str = "SELECT id, person, at, operator, body FROM issue";

impl Reader<'_> {
    /// The documents about a person that left, in their file and in those merged with it; newest first. It counts as a consultation.
    ///
    /// # Errors
    /// `NotFound` for a person not in file.
    pub fn issues_of_person(&self, person: PersonId) -> Result<Vec<IssueRow>, StoreError> {
        let root = self.opened_with_merged(person)?;
        let sql = format!("{SELECT} WHERE person IN (SELECT id FROM person WHERE root = ?1) ORDER BY n DESC");
        self.issues(&sql, [root.as_bytes()])
    }

    /// The documents about one thing that left, newest first. `about`: an identifier as in [`Issue::about`]; that of a person leads to every
    /// file merged with theirs. They count as rows shown.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn issues_about(&self, about: &str) -> Result<Vec<IssueRow>, StoreError> {
        let found = match about.parse::<PersonId>().ok().filter(|person| self.root_of(*person).is_ok()) {
            Some(person) => {
                let files = self.files_of(person)?;
                let mut found = Vec::new();
                for file in files {
                    found.extend(self.issues(&format!("{SELECT} WHERE about = ?1"), [file.to_string()])?);
                }
                found.sort_by_key(|row| std::cmp::Reverse(row.id));
                found
            }
            None => self.issues(&format!("{SELECT} WHERE about = ?1 ORDER BY n DESC"), [about])?,
        };
        self.showed(found.len());
        Ok(found)
    }

    fn issues(&self, sql: &str, with: impl Params) -> Result<Vec<IssueRow>, StoreError> {
        let mut statement = self.conn().prepare_cached(sql)?;
        let mut rows = statement.query(with)?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            let body: String = row.get(4)?;
            found.push(IssueRow {
                id: IssueId::from_bytes(row.get(0)?),
                person: row.get::<_, Option<[u8; 16]>>(1)?.map(PersonId::from_bytes),
                at: stamp(row.get(2)?)?,
                operator: OperatorId::from_bytes(row.get(3)?),
                issue: serde_json::from_str(&body).map_err(|error| StoreError::Unreadable(error.to_string()))?,
            });
        }
        Ok(found)
    }
}
