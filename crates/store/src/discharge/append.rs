//! Appending to a discharge.

use super::{check::Checks, known::Known, project::project};
use crate::{Change, Noun, StoreError};
use jiff::Timestamp;
use poliedro_domain::{
    discharge::DischargeFact,
    id::{FactId, PathwayId, PersonId},
};

impl Change<'_> {
    /// Appends to a discharge and moves what lists show of it. A discharge that the PUA did not send begins with `Referred`, on a person in
    /// file.
    ///
    /// # Errors
    /// See [`Self::append_discharge_all`].
    pub fn append_discharge(
        &mut self,
        discharge: PathwayId,
        person: PersonId,
        happened_at: Timestamp,
        fact: DischargeFact,
    ) -> Result<FactId, StoreError> {
        let ids = self.append_discharge_all(discharge, person, vec![(happened_at, fact)])?;
        ids.first().copied().ok_or(StoreError::NotFound(Noun::Fact))
    }

    /// Appends several facts to one discharge, in order, and moves what lists show of it once. `person` may be any file of the same person:
    /// the facts are written on the file that the discharge was opened on.
    ///
    /// # Errors
    /// `NotFound` for a discharge that nobody reported or sent, a person not in file, a link to what is not there. `NotDischarged` when the
    /// fact would contradict what is known of the discharge, or the death of the person. `Rule` for a discharge, a link, an earlier or a
    /// following discharge of someone else, and for the undo of the report of a discharge that follows another.
    pub fn append_discharge_all(
        &mut self,
        discharge: PathwayId,
        person: PersonId,
        facts: Vec<(Timestamp, DischargeFact)>,
    ) -> Result<Vec<FactId>, StoreError> {
        let known = Known::of(self.conn(), discharge)?;
        let root = self.root_of(person)?;
        let mut known = match known {
            Some(known) if known.person != person && self.root_of(known.person)? != root => {
                return Err(StoreError::Rule("Questa dimissione è di un’altra persona."));
            }
            Some(known) => known,
            None => Known::read(self.conn(), discharge, person)?,
        };
        // A request to the equipe has an identifier of its own: it is no discharge.
        if !known.referral.is_empty() && !known.stands() {
            return Err(StoreError::NotFound(Noun::Discharge));
        }
        let person = known.person;
        let checks = Checks::of(self.conn(), discharge, root)?;
        let mut ids = Vec::with_capacity(facts.len());
        for (happened_at, fact) in facts {
            checks.may_stand(&known, &fact, happened_at)?;
            let about = Some((person, Some(discharge)));
            let fact = self.append(discharge.as_bytes(), about, happened_at, fact)?.of_pathway(discharge, person);
            ids.push(fact.id);
            known.facts.push(fact);
        }
        project(self.conn(), discharge, &known)?;
        self.settled();
        Ok(ids)
    }
}
