//! An assessment, opened: its facts and what they say it is.

use super::{
    VmdRow,
    known::{Known, areas, person_of, protocol},
    list::rows,
};
use crate::{Noun, Reader, StoreError};
use poliedro_domain::{
    fact::{Fact, voided},
    id::{PathwayId, PersonId},
    request::RequestFact,
    vmd::{VmdFact, VmdState},
};
use rusqlite::types::Value;

/// A fact of an assessment.
#[derive(Clone, Debug, PartialEq)]
pub struct VmdLine {
    /// What happened.
    pub fact: Fact<VmdFact>,
    /// It was undone and no longer counts.
    pub voided: bool,
}

/// An assessment in full.
#[derive(Clone, Debug, PartialEq)]
pub struct VmdFile {
    /// As lists show it.
    pub row: VmdRow,
    /// The file that it was written on (before merges).
    pub person: PersonId,
    /// What its facts say it is.
    pub state: VmdState,
    /// Areas whose visits make it *effettuata*: those that its protocol requires.
    pub areas: Vec<String>,
    /// Facts of the referral that sent it; none when it did not come from the PUA.
    pub referral: Vec<Fact<RequestFact>>,
    /// Its facts in the order of recording, undone ones included.
    pub lines: Vec<VmdLine>,
}

impl Reader<'_> {
    /// Opens an assessment. It counts as a consultation of the person's file.
    ///
    /// # Errors
    /// `NotFound` when there is no such assessment.
    pub fn vmd(&self, vmd: PathwayId) -> Result<VmdFile, StoreError> {
        let known = Known::of(self.conn(), vmd)?.ok_or(StoreError::NotFound(Noun::Vmd))?;
        self.opened_with_merged(known.person)?;
        let id = Value::Blob(vmd.as_bytes().to_vec());
        let row = rows(self.conn(), "v.id = ?", vec![id], 0, 1)?.pop().ok_or(StoreError::NotFound(Noun::Vmd))?;
        let (state, voided) = (known.state(), voided(&known.facts));
        let areas = areas(protocol(state.request.as_ref()), true);
        let Known { person, referral, facts } = known;
        let lines = facts.into_iter().map(|fact| VmdLine { voided: voided.contains(&fact.id), fact }).collect();
        Ok(VmdFile { row, person, state, areas, referral, lines })
    }

    /// The file that an assessment was written on. Nothing is shown of it.
    ///
    /// # Errors
    /// `NotFound` when there is no such assessment.
    pub fn vmd_person(&self, vmd: PathwayId) -> Result<PersonId, StoreError> {
        person_of(self.conn(), vmd)?.ok_or(StoreError::NotFound(Noun::Vmd))
    }
}
