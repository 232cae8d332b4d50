//! Appending to a PUA access.

use super::project;
use crate::{Change, Noun, StoreError, fact::load};
use jiff::Timestamp;
use poliedro_domain::{
    fact::Fact,
    id::{FactId, PathwayId, PersonId},
    intake::IntakeFact,
};
use rusqlite::OptionalExtension;

impl Change<'_> {
    /// Appends to an access and moves what lists show of it. The first fact of an access is `Requested`, on a person in file.
    ///
    /// # Errors
    /// See [`Self::append_intake_all`].
    pub fn append_intake(
        &mut self,
        intake: PathwayId,
        person: PersonId,
        happened_at: Timestamp,
        fact: IntakeFact,
    ) -> Result<FactId, StoreError> {
        let ids = self.append_intake_all(intake, person, vec![(happened_at, fact)])?;
        ids.first().copied().ok_or(StoreError::NotFound(Noun::Fact))
    }

    /// Appends several facts to one access, in order, and moves what lists show of it once. `person` may be any file of the same
    /// person: the facts are written on the file that the access was opened on.
    ///
    /// # Errors
    /// `NotFound` for an access that was never requested, a person not in file, or the undo of a fact that is not of this access;
    /// `Rule` for an access of someone else and for the undo of the first request.
    pub fn append_intake_all(
        &mut self,
        intake: PathwayId,
        person: PersonId,
        facts: Vec<(Timestamp, IntakeFact)>,
    ) -> Result<Vec<FactId>, StoreError> {
        let mut known = self.facts_of(intake)?;
        let person = self.owner(&known, person)?;
        for (place, (_, fact)) in facts.iter().enumerate() {
            check(&known, place, fact)?;
        }
        let mut ids = Vec::with_capacity(facts.len());
        let is_new = known.is_empty();
        for (happened_at, fact) in facts {
            let about = Some((person, Some(intake)));
            let fact = self.append(intake.as_bytes(), about, happened_at, fact)?.of_pathway(intake, person);
            ids.push(fact.id);
            known.push(fact);
        }
        project(self.conn(), intake, person, &known, is_new)?;
        self.intakes.insert(intake, known);
        self.settled();
        Ok(ids)
    }

    fn facts_of(&mut self, intake: PathwayId) -> Result<Vec<Fact<IntakeFact>>, StoreError> {
        if let Some(facts) = self.intakes.get(&intake) {
            return Ok(facts.clone());
        }
        let mut statement = self.conn().prepare_cached("SELECT person FROM intake WHERE id = ?1")?;
        let person = statement.query_row([intake.as_bytes()], |row| row.get(0)).optional()?;
        let Some(person) = person.map(PersonId::from_bytes) else { return Ok(Vec::new()) };
        let facts = load::<IntakeFact>(self.conn(), intake.as_bytes())?;
        Ok(facts.into_iter().map(|fact| fact.of_pathway(intake, person)).collect())
    }

    fn owner(&self, known: &[Fact<IntakeFact>], person: PersonId) -> Result<PersonId, StoreError> {
        let Some(first) = known.first() else {
            self.root_of(person)?;
            return Ok(person);
        };
        let owner = first.subject.person();
        if owner != person && self.root_of(owner)? != self.root_of(person)? {
            return Err(StoreError::Rule("Questo accesso PUA è di un’altra persona."));
        }
        Ok(owner)
    }
}

/// May the fact at this place among the new ones stand after those that are known?
fn check(known: &[Fact<IntakeFact>], place: usize, fact: &IntakeFact) -> Result<(), StoreError> {
    if known.is_empty() && place == 0 && !matches!(fact, IntakeFact::Requested { .. }) {
        return Err(StoreError::NotFound(Noun::Intake));
    }
    if let IntakeFact::Voided { fact: undone, .. } = fact {
        if known.first().is_some_and(|first| first.id == *undone) {
            return Err(StoreError::Rule("La prima richiesta non si annulla: la corregga, oppure chiuda l’accesso."));
        }
        if !known.iter().any(|fact| fact.id == *undone) {
            return Err(StoreError::NotFound(Noun::Fact));
        }
    }
    Ok(())
}
