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

impl Change<'_> {
    /// Closes an administration of an instrument to a person, for an assessment or outside one. When it corrects another, that one
    /// points to it from the same change on.
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
        if let Some(vmd) = vmd
            && self.root_of(self.vmd_person(vmd)?)? != root
        {
            return Err(StoreError::Rule(OTHER_VMD));
        }
        let corrects = administration.corrects.map(|id| self.correctable(id, root, &administration)).transpose()?;
        let reason = administration.reason.clone();
        let id = self.new_administration()?;
        let sealed = AdministrationFact::Sealed { vmd, administration: Box::new(administration) };
        let about = Some((person, vmd));
        let fact = self.append(id.as_bytes(), about, at, sealed)?.of_person(person);
        project(self.conn(), id, &[fact], true)?;
        if let Some((old, mut facts)) = corrects {
            self.correct(old, &mut facts, id, reason)?;
        }
        self.settled();
        Ok(id)
    }

    fn correctable(
        &self,
        id: AdministrationId,
        root: PersonId,
        by: &Administration,
    ) -> Result<(AdministrationId, Vec<Fact<AdministrationFact>>), StoreError> {
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
        Ok((id, facts))
    }

    fn correct(
        &mut self,
        old: AdministrationId,
        facts: &mut Vec<Fact<AdministrationFact>>,
        by: AdministrationId,
        reason: String,
    ) -> Result<(), StoreError> {
        let Some(person) = facts.first().map(|fact| fact.subject.person()) else { return Ok(()) };
        let (now, corrected) = (self.now(), AdministrationFact::Corrected { by, reason });
        let fact = self.append(old.as_bytes(), Some((person, None)), now, corrected)?.of_person(person);
        facts.push(fact);
        project(self.conn(), old, facts, false)
    }
}
