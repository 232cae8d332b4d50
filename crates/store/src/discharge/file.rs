//! A discharge, opened: its facts and what they say it is.

use super::{
    DischargeRow,
    known::{Known, person_of},
    list::rows,
};
use crate::{Noun, Reader, StoreError, fact::stamp};
use jiff::Timestamp;
use poliedro_domain::{
    discharge::{CotClock, DischargeFact, DischargeState},
    fact::{Fact, voided},
    id::{PathwayId, PersonId},
    request::RequestFact,
};
use rusqlite::{OptionalExtension, Row, types::Value};

/// A fact of a discharge.
#[derive(Clone, Debug, PartialEq)]
pub struct DischargeLine {
    /// What happened.
    pub fact: Fact<DischargeFact>,
    /// It was undone and no longer counts.
    pub voided: bool,
}

/// A discharge in full.
#[derive(Clone, Debug, PartialEq)]
pub struct DischargeFile {
    /// As lists show it.
    pub row: DischargeRow,
    /// The file that it was written on (before merges).
    pub person: PersonId,
    /// Facts of the referral that sent it; none when it did not come from the PUA.
    pub referral: Vec<Fact<RequestFact>>,
    /// What its facts say it is.
    pub state: DischargeState,
    /// Its facts in the order of recording, undone ones included.
    pub lines: Vec<DischargeLine>,
}

impl Reader<'_> {
    /// Opens a discharge. It counts as a consultation of the person's file.
    ///
    /// # Errors
    /// `NotFound` when there is no such discharge.
    pub fn discharge(&self, discharge: PathwayId) -> Result<DischargeFile, StoreError> {
        let known = Known::of(self.conn(), discharge)?.ok_or(StoreError::NotFound(Noun::Discharge))?;
        self.opened_with_merged(known.person)?;
        let id = Value::Blob(discharge.as_bytes().to_vec());
        let row = rows(self.conn(), "d.id = ?", vec![id])?.pop().ok_or(StoreError::NotFound(Noun::Discharge))?;
        let (state, voided) = (known.state(), voided(&known.facts));
        let Known { person, referral, facts } = known;
        let lines = facts.into_iter().map(|fact| DischargeLine { voided: voided.contains(&fact.id), fact }).collect();
        Ok(DischargeFile { row, person, referral, state, lines })
    }

    /// When a discharge reached the COT, and the clock that it is held to; `None` while it did not, or when there is no such discharge.
    /// Nothing is shown of anybody.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn discharge_clock(&self, discharge: PathwayId) -> Result<Option<(Timestamp, CotClock)>, StoreError> {
        let sql = "SELECT received_at, hours, working FROM discharge WHERE id = ?1 AND received_at IS NOT NULL";
        let mut statement = self.conn().prepare_cached(sql)?;
        let read = |row: &Row<'_>| Ok((row.get::<_, i64>(0)?, row.get(1)?, row.get::<_, Option<String>>(2)?));
        let Some((received, hours, working)) = statement.query_row([discharge.as_bytes()], read).optional()? else {
            return Ok(None);
        };
        let working = working.map(|json| serde_json::from_str(&json)).transpose();
        let working = working.map_err(|error| StoreError::Unreadable(error.to_string()))?;
        Ok(Some((stamp(received)?, CotClock { hours, working })))
    }

    /// The file that a discharge was written on. Nothing is shown of it.
    ///
    /// # Errors
    /// `NotFound` when there is no such discharge.
    pub fn discharge_person(&self, discharge: PathwayId) -> Result<PersonId, StoreError> {
        person_of(self.conn(), discharge)?.ok_or(StoreError::NotFound(Noun::Discharge))
    }
}
