//! Appending to an assessment.

use super::{check::check, known::Known, project::project};
use crate::{Change, Noun, StoreError};
use jiff::Timestamp;
use poliedro_domain::{
    id::{FactId, PathwayId, PersonId},
    vmd::VmdFact,
};

impl Change<'_> {
    /// Appends to an assessment and moves what lists show of it. An assessment that does not come from a referral begins with
    /// `Requested`, on a person in file.
    ///
    /// # Errors
    /// See [`Self::append_vmd_all`].
    pub fn append_vmd(
        &mut self,
        vmd: PathwayId,
        person: PersonId,
        happened_at: Timestamp,
        fact: VmdFact,
    ) -> Result<FactId, StoreError> {
        let ids = self.append_vmd_all(vmd, person, vec![(happened_at, fact)])?;
        ids.first().copied().ok_or(StoreError::NotFound(Noun::Fact))
    }

    /// Appends several facts to one assessment, in order, and moves what lists show of it once. `person` may be any file of the
    /// same person: the facts are written on the file that the assessment was opened on.
    ///
    /// # Errors
    /// `NotFound` for an assessment that was never asked, a person not in file, or the undo of a fact that is not of this assessment.
    /// `Rule` for an assessment of someone else, withdrawn or closed; for the undo of the request, of a closed visit, of a decision, of
    /// the agenda; for a second visit of an area that does not say which it corrects.
    pub fn append_vmd_all(
        &mut self,
        vmd: PathwayId,
        person: PersonId,
        facts: Vec<(Timestamp, VmdFact)>,
    ) -> Result<Vec<FactId>, StoreError> {
        let mut known = Known::of(self.conn(), vmd)?;
        let person = self.vmd_owner(known.as_ref(), person)?;
        let mut ids = Vec::with_capacity(facts.len());
        for (happened_at, fact) in facts {
            check(known.as_ref(), &fact)?;
            let about = Some((person, Some(vmd)));
            let fact = self.append(vmd.as_bytes(), about, happened_at, fact)?.of_pathway(vmd, person);
            ids.push(fact.id);
            known.get_or_insert_with(|| Known { person, referral: Vec::new(), facts: Vec::new() }).facts.push(fact);
        }
        if let Some(known) = &known {
            project(self.conn(), vmd, known)?;
        }
        self.settled();
        Ok(ids)
    }

    fn vmd_owner(&self, known: Option<&Known>, person: PersonId) -> Result<PersonId, StoreError> {
        let Some(known) = known else {
            self.root_of(person)?;
            return Ok(person);
        };
        if known.person != person && self.root_of(known.person)? != self.root_of(person)? {
            return Err(StoreError::Rule("Questa VMD è di un’altra persona."));
        }
        Ok(known.person)
    }
}
