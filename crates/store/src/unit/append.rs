//! Appending to a unit.

use super::project;
use crate::{Change, Noun, StoreError, fact::load};
use poliedro_domain::{
    id::{FactId, UnitId},
    unit::{UnitFact, UnitState, shipped},
};
use rusqlite::Connection;

impl Change<'_> {
    /// Writes of a unit, as of now, and moves what lists show of it. A unit that the program does not know from the beginning begins with
    /// `Described`.
    ///
    /// # Errors
    /// `NotFound` for a unit that nobody described; `Rule` for the end of one that is over, or its opening again while it is not.
    pub fn append_unit(&mut self, unit: UnitId, fact: UnitFact) -> Result<FactId, StoreError> {
        let mut known = facts(self.conn(), unit)?;
        let state = UnitState::fold(&known);
        match fact {
            UnitFact::Described { .. } => {}
            _ if !is_known(self.conn(), unit)? => return Err(StoreError::NotFound(Noun::Unit)),
            UnitFact::Ended { .. } if state.ended.is_some() => {
                return Err(StoreError::Rule(
                    "Questa unità d’offerta risulta già chiusa: per cambiare la data, prima la riapra.",
                ));
            }
            UnitFact::Resumed { .. } if state.ended.is_none() => {
                return Err(StoreError::Rule("Questa unità d’offerta è già aperta."));
            }
            UnitFact::Ended { .. } | UnitFact::Resumed { .. } => {}
        }
        let now = self.now();
        let stored = self.append(unit.as_bytes(), None, now, fact)?;
        let id = stored.id;
        known.push((id, stored.body));
        project(self.conn(), unit, &known)?;
        self.settled();
        Ok(id)
    }
}

/// The program ships it, or somebody described it.
pub(crate) fn is_known(conn: &Connection, unit: UnitId) -> Result<bool, StoreError> {
    let ships = shipped().iter().any(|(id, _)| *id == unit);
    Ok(ships || conn.prepare_cached("SELECT 1 FROM unit WHERE id = ?1")?.exists([unit.as_bytes()])?)
}

pub(super) fn facts(conn: &Connection, unit: UnitId) -> Result<Vec<(FactId, UnitFact)>, StoreError> {
    let stored = load::<UnitFact>(conn, unit.as_bytes())?;
    Ok(stored.into_iter().map(|fact| (fact.id, fact.body)).collect())
}
