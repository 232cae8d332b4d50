//! An access, opened: its facts and what they say it is.

use super::{IntakeRow, list::rows};
use crate::{Noun, Reader, StoreError, fact::load};
use poliedro_domain::{
    fact::{Fact, voided},
    id::{PathwayId, PersonId},
    intake::{IntakeFact, IntakeState},
};
use rusqlite::{OptionalExtension, types::Value};

/// A fact of an access.
#[derive(Clone, Debug, PartialEq)]
pub struct IntakeLine {
    /// What happened.
    pub fact: Fact<IntakeFact>,
    /// It was undone and no longer counts.
    pub voided: bool,
}

/// An access in full.
#[derive(Clone, Debug, PartialEq)]
pub struct IntakeFile {
    /// As lists show it.
    pub row: IntakeRow,
    /// The file that it was written on (before merges).
    pub person: PersonId,
    /// What its facts say it is.
    pub state: IntakeState,
    /// Its facts in the order of recording, undone ones included.
    pub lines: Vec<IntakeLine>,
}

impl Reader<'_> {
    /// Opens an access. It counts as a consultation of the person's file.
    ///
    /// # Errors
    /// `NotFound` when there is no such access.
    pub fn intake(&self, intake: PathwayId) -> Result<IntakeFile, StoreError> {
        let person = self.intake_person(intake)?;
        self.opened_with_merged(person)?;
        let id = Value::Blob(intake.as_bytes().to_vec());
        let row = rows(self.conn(), "i.id = ?", vec![id], 0, 1)?.pop().ok_or(StoreError::NotFound(Noun::Intake))?;
        let facts = load::<IntakeFact>(self.conn(), intake.as_bytes())?;
        let facts: Vec<_> = facts.into_iter().map(|fact| fact.of_pathway(intake, person)).collect();
        let (state, voided) = (IntakeState::fold(&facts), voided(&facts));
        let lines = facts.into_iter().map(|fact| IntakeLine { voided: voided.contains(&fact.id), fact }).collect();
        Ok(IntakeFile { row, person, state, lines })
    }

    /// The file that an access was written on. Nothing is shown of it.
    pub fn intake_person(&self, intake: PathwayId) -> Result<PersonId, StoreError> {
        let mut statement = self.conn().prepare_cached("SELECT person FROM intake WHERE id = ?1")?;
        let person = statement.query_row([intake.as_bytes()], |row| row.get(0)).optional()?;
        person.map(PersonId::from_bytes).ok_or(StoreError::NotFound(Noun::Intake))
    }
}
