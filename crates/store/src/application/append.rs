//! Appending to an application.

use super::{check::Checks, project};
use crate::{Change, Noun, StoreError, fact::load};
use jiff::Timestamp;
use poliedro_domain::{
    application::ApplicationFact,
    fact::Fact,
    id::{FactId, PathwayId, PersonId},
};
use rusqlite::{Connection, OptionalExtension};

impl Change<'_> {
    /// Appends to an application and moves what the lists show of it. The first fact of an application is `Applied`, on a person in file.
    ///
    /// # Errors
    /// See [`Self::append_application_all`].
    pub fn append_application(
        &mut self,
        application: PathwayId,
        person: PersonId,
        happened_at: Timestamp,
        fact: ApplicationFact,
    ) -> Result<FactId, StoreError> {
        let ids = self.append_application_all(application, person, vec![(happened_at, fact)])?;
        ids.first().copied().ok_or(StoreError::NotFound(Noun::Fact))
    }

    /// Appends several facts to one application, in order, and moves what the lists show of it once. `person` may be any file of the same
    /// person: the facts are written on the file that the application was written on.
    ///
    /// # Errors
    /// `NotFound` for an application that was never handed in, a person not in file, an assessment or a unit that is not there.
    /// `Refused` when the fact would contradict what is known of the application, or the death of the person. `AlreadyApplied` when the
    /// application becomes open while another of the same person, for the same kind of unit, is. `Rule` for an application or an
    /// assessment of someone else.
    pub fn append_application_all(
        &mut self,
        application: PathwayId,
        person: PersonId,
        facts: Vec<(Timestamp, ApplicationFact)>,
    ) -> Result<Vec<FactId>, StoreError> {
        let mut known = application_facts(self.conn(), application)?;
        let (person, root) = self.applicant(&known, person)?;
        let checks = Checks::of(self.conn(), application, root)?;
        let mut ids = Vec::with_capacity(facts.len());
        for (happened_at, fact) in facts {
            checks.may_stand(&known, &fact, happened_at)?;
            let about = Some((person, Some(application)));
            let fact = self.append(application.as_bytes(), about, happened_at, fact)?.of_pathway(application, person);
            ids.push(fact.id);
            known.push(fact);
        }
        project(self.conn(), application, person, &known)?;
        self.settled();
        Ok(ids)
    }

    /// The file that the application is written on, and the one that is kept of the same person.
    fn applicant(&self, known: &[Fact<ApplicationFact>], person: PersonId) -> Result<(PersonId, PersonId), StoreError> {
        let root = self.root_of(person)?;
        let Some(first) = known.first() else { return Ok((person, root)) };
        let owner = first.subject.person();
        if owner != person && self.root_of(owner)? != root {
            return Err(StoreError::Rule("Questa domanda è di un’altra persona."));
        }
        Ok((owner, root))
    }
}

/// The facts of an application in the order of recording; none when it was never handed in.
pub(super) fn application_facts(
    conn: &Connection,
    application: PathwayId,
) -> Result<Vec<Fact<ApplicationFact>>, StoreError> {
    let mut statement = conn.prepare_cached("SELECT person FROM application WHERE id = ?1")?;
    let person = statement.query_row([application.as_bytes()], |row| row.get(0)).optional()?;
    let Some(person) = person.map(PersonId::from_bytes) else { return Ok(Vec::new()) };
    let facts = load::<ApplicationFact>(conn, application.as_bytes())?;
    Ok(facts.into_iter().map(|fact| fact.of_pathway(application, person)).collect())
}
