//! Closing an administration.

use super::{file::of_person, project};
use crate::{Change, Noun, StoreError, fact::load};
use jiff::Timestamp;
use poliedro_domain::{
    administration::{Administration, AdministrationFact, AdministrationState},
    fact::Fact,
    id::{AdministrationId, PathwayId, PersonId},
};

const ELSEWHERE: &str = "La scala da correggere è di un’altra persona.";
const ANOTHER: &str = "Una scala si corregge con la stessa scala: quella indicata è un’altra.";
const ALREADY: &str = "Questa scala è già stata corretta: corregga la più recente.";
const OTHER_VMD: &str = "La VMD indicata è di un’altra persona.";

/// The administration that is corrected.
struct Corrected {
    id: AdministrationId,
    /// The file that it was written on.
    person: PersonId,
    vmd: Option<PathwayId>,
    facts: Vec<Fact<AdministrationFact>>,
}

impl Change<'_> {
    /// Closes an administration of an instrument to a person, for an assessment or outside one. When it corrects another, that one
    /// points to it from the same change on, and the assessment is the one that the other served, whatever `vmd` says.
    ///
    /// It is written on the file of what it belongs to (the one it corrects, otherwise its assessment), so that they stay together
    /// when files that were merged are parted again.
    ///
    /// # Errors
    /// `NotFound` for a person, an assessment or an administration that is not there; `Rule` for an assessment of someone else and
    /// for the correction of an administration of someone else, of another instrument, or already corrected.
    pub fn seal_administration(
        &mut self,
        person: PersonId,
        at: Timestamp,
        vmd: Option<PathwayId>,
        administration: Administration,
    ) -> Result<AdministrationId, StoreError> {
        let root = self.root_of(person)?;
        let corrects = administration.corrects.map(|id| self.correctable(id, root, &administration)).transpose()?;
        let (person, vmd) = match (&corrects, vmd) {
            (Some(old), _) => (old.person, old.vmd),
            (None, Some(vmd)) => (self.of_same(vmd, root)?, Some(vmd)),
            (None, None) => (person, None),
        };
        let reason = administration.reason.clone();
        let id = self.new_administration()?;
        let sealed = AdministrationFact::Sealed { vmd, administration: Box::new(administration) };
        let about = Some((person, vmd));
        let fact = self.append(id.as_bytes(), about, at, sealed)?.of_person(person);
        project(self.conn(), id, &[fact], true)?;
        if let Some(old) = corrects {
            self.correct(old, id, reason)?;
        }
        self.settled();
        Ok(id)
    }

    /// The file that an assessment of this person was written on.
    fn of_same(&self, vmd: PathwayId, root: PersonId) -> Result<PersonId, StoreError> {
        let owner = self.vmd_person(vmd)?;
        if self.root_of(owner)? == root { Ok(owner) } else { Err(StoreError::Rule(OTHER_VMD)) }
    }

    fn correctable(&self, id: AdministrationId, root: PersonId, by: &Administration) -> Result<Corrected, StoreError> {
        let facts = of_person(load::<AdministrationFact>(self.conn(), id.as_bytes())?);
        let state = AdministrationState::fold(&facts).ok_or(StoreError::NotFound(Noun::Administration))?;
        if self.root_of(state.person)? != root {
            return Err(StoreError::Rule(ELSEWHERE));
        }
        if state.administration.instrument != by.instrument {
            return Err(StoreError::Rule(ANOTHER));
        }
        if state.corrected.is_some() {
            return Err(StoreError::Rule(ALREADY));
        }
        Ok(Corrected { id, person: state.person, vmd: state.vmd, facts })
    }

    fn correct(&mut self, old: Corrected, by: AdministrationId, reason: String) -> Result<(), StoreError> {
        let Corrected { id, person, mut facts, .. } = old;
        let (now, corrected) = (self.now(), AdministrationFact::Corrected { by, reason });
        let fact = self.append(id.as_bytes(), Some((person, None)), now, corrected)?.of_person(person);
        facts.push(fact);
        project(self.conn(), id, &facts, false)
    }
}
