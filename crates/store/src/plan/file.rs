//! A plan, opened: its facts and what they say it is.

use super::{PlanRow, append::plan_facts, list::rows};
use crate::{Noun, Reader, StoreError};
use jiff::civil::Date;
use poliedro_domain::{
    fact::{Fact, voided},
    id::{PathwayId, PersonId},
    plan::{PlanFact, PlanState},
};
use rusqlite::{OptionalExtension, types::Value};

/// A fact of a plan.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanLine {
    /// What happened.
    pub fact: Fact<PlanFact>,
    /// It was undone and no longer counts.
    pub voided: bool,
}

/// A plan in full.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanFile {
    /// As lists show it.
    pub row: PlanRow,
    /// The file that it was written on (before merges).
    pub person: PersonId,
    /// What its facts say it is.
    pub state: PlanState,
    /// Its facts in the order of recording, undone ones included.
    pub lines: Vec<PlanLine>,
}

impl Reader<'_> {
    /// Opens a plan. It counts as a consultation of the person's file. `today` (Europe/Rome) says which interventions run.
    ///
    /// # Errors
    /// `NotFound` when there is no such plan.
    pub fn plan(&self, plan: PathwayId, today: Date) -> Result<PlanFile, StoreError> {
        let person = self.plan_person(plan)?;
        self.opened_with_merged(person)?;
        let id = Value::Blob(plan.as_bytes().to_vec());
        let row =
            rows(self.conn(), today, "p.id = ?", vec![id], 0, 1)?.pop().ok_or(StoreError::NotFound(Noun::Plan))?;
        let facts = plan_facts(self.conn(), plan)?;
        let (state, voided) = (PlanState::fold(&facts), voided(&facts));
        let lines = facts.into_iter().map(|fact| PlanLine { voided: voided.contains(&fact.id), fact }).collect();
        Ok(PlanFile { row, person, state, lines })
    }

    /// The file that a plan was written on. Nothing is shown of it.
    ///
    /// # Errors
    /// `NotFound` when there is no such plan.
    pub fn plan_person(&self, plan: PathwayId) -> Result<PersonId, StoreError> {
        let mut statement = self.conn().prepare_cached("SELECT person FROM plan WHERE id = ?1")?;
        let person = statement.query_row([plan.as_bytes()], |row| row.get(0)).optional()?;
        person.map(PersonId::from_bytes).ok_or(StoreError::NotFound(Noun::Plan))
    }
}
