//! An application, opened: its facts and what they say it is.

use super::{ApplicationRow, append::application_facts, list::rows};
use crate::{Noun, Reader, StoreError};
use poliedro_domain::{
    application::{ApplicationFact, ApplicationState},
    fact::{Fact, voided},
    id::{FactId, PathwayId, PersonId},
};
use rusqlite::{OptionalExtension, types::Value};

/// A fact of an application.
#[derive(Clone, Debug, PartialEq)]
pub struct ApplicationLine {
    /// What happened.
    pub fact: Fact<ApplicationFact>,
    /// It was undone and no longer counts.
    pub voided: bool,
}

/// An application in full.
#[derive(Clone, Debug, PartialEq)]
pub struct ApplicationFile {
    /// As lists show it.
    pub row: ApplicationRow,
    /// The file that it was written on (before merges).
    pub person: PersonId,
    /// What its facts say it is.
    pub state: ApplicationState,
    /// Its facts in the order of recording, undone ones included.
    pub lines: Vec<ApplicationLine>,
}

impl Reader<'_> {
    /// Opens an application. It counts as a consultation of the person's file.
    ///
    /// # Errors
    /// `NotFound` when there is no such application.
    pub fn application(&self, application: PathwayId) -> Result<ApplicationFile, StoreError> {
        let person = self.application_person(application)?;
        self.opened_with_merged(person)?;
        let id = Value::Blob(application.as_bytes().to_vec());
        let row = rows(self.conn(), "WHERE a.id = ?", vec![id], 0, 1)?.pop();
        let row = row.ok_or(StoreError::NotFound(Noun::Application))?;
        let facts = application_facts(self.conn(), application)?;
        let (state, voided) = (ApplicationState::fold(&facts), voided(&facts));
        let lines = facts.into_iter().map(|fact| ApplicationLine { voided: voided.contains(&fact.id), fact }).collect();
        Ok(ApplicationFile { row, person, state, lines })
    }

    /// The file that an application was written on. Nothing is shown of it.
    ///
    /// # Errors
    /// `NotFound` when there is no such application.
    pub fn application_person(&self, application: PathwayId) -> Result<PersonId, StoreError> {
        let mut statement = self.conn().prepare_cached("SELECT person FROM application WHERE id = ?1")?;
        let person = statement.query_row([application.as_bytes()], |row| row.get(0)).optional()?;
        person.map(PersonId::from_bytes).ok_or(StoreError::NotFound(Noun::Application))
    }
    /// Whether two facts came with one gesture: what one undoes of the first, one undoes of the second.
    pub fn recorded_together(&self, one: FactId, other: FactId) -> Result<bool, StoreError> {
        const TOGETHER: &str = "SELECT 1 FROM fact a JOIN fact b ON b.audit = a.audit WHERE a.id = ?1 AND b.id = ?2";
        Ok(self.conn().prepare_cached(TOGETHER)?.exists((one.as_bytes(), other.as_bytes()))?)
    }
}
