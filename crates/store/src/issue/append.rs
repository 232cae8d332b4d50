//! Recording that a document left.

use super::project::project;
use crate::{Change, StoreError};
use poliedro_domain::{
    id::{FactId, PersonId},
    issue::{Issue, IssueFact},
};

impl Change<'_> {
    /// Records that a document left the archive, as of now; on the file of the person that it is about, where it is about one.
    ///
    /// # Errors
    /// `NotFound` for a person not in file.
    pub fn append_issue(&mut self, person: Option<PersonId>, issue: Issue) -> Result<FactId, StoreError> {
        if let Some(person) = person {
            self.root_of(person)?;
        }
        let id = self.new_issue()?;
        let about = person.map(|person| (person, None));
        let fact = self.append(id.as_bytes(), about, self.now(), IssueFact::Issued { issue: Box::new(issue) })?;
        project(self.conn(), id, &fact)?;
        self.settled();
        Ok(fact.id)
    }
}
