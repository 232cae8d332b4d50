//! Operators: who may enter, and with which roles.

use crate::{
    Change, Noun, Reader, StoreError,
    fact::{load, stamp},
};
use jiff::Timestamp;
use poliedro_domain::{
    id::{FactId, OperatorId},
    operator::{OperatorCard, OperatorFact, OperatorState},
};
use rusqlite::{Connection, Row, params};

/// An operator in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OperatorRow {
    /// Which.
    pub id: OperatorId,
    /// What is known.
    pub card: OperatorCard,
    /// May enter.
    pub active: bool,
    /// Since when the archive knows them.
    pub added_at: Timestamp,
}

impl Change<'_> {
    /// Appends to an operator. The first fact is `Added`.
    ///
    /// # Errors
    /// `NotFound` for someone who was never added.
    pub fn append_operator(
        &mut self,
        operator: OperatorId,
        happened_at: Timestamp,
        fact: OperatorFact,
    ) -> Result<FactId, StoreError> {
        let known = load::<OperatorFact>(self.conn(), operator.as_bytes())?;
        if known.is_empty() && !matches!(fact, OperatorFact::Added { .. }) {
            return Err(StoreError::NotFound(Noun::Operator));
        }
        let id = self.append(operator.as_bytes(), None, happened_at, fact)?.id;
        project(self.conn(), operator)?;
        self.settled();
        Ok(id)
    }
}

impl Reader<'_> {
    /// Every operator, active ones first, by name.
    pub fn operators(&self) -> Result<Vec<OperatorRow>, StoreError> {
        operators(self.conn())
    }

    /// One operator.
    ///
    /// # Errors
    /// `NotFound` for someone who was never added.
    pub fn operator_row(&self, operator: OperatorId) -> Result<OperatorRow, StoreError> {
        operators(self.conn())?.into_iter().find(|row| row.id == operator).ok_or(StoreError::NotFound(Noun::Operator))
    }
}

/// Every operator, for those who open the session before anyone is at the gate.
pub fn operators(conn: &Connection) -> Result<Vec<OperatorRow>, StoreError> {
    let sql = "SELECT id, name, roles, body, email, active, added_at FROM operator ORDER BY active DESC, name, id";
    let mut statement = conn.prepare_cached(sql)?;
    let mut rows = statement.query([])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(read(row)?);
    }
    Ok(found)
}

fn read(row: &Row<'_>) -> Result<OperatorRow, StoreError> {
    let roles = row.get_ref(2)?.as_str().map_err(rusqlite::Error::from)?;
    let card = OperatorCard {
        name: row.get(1)?,
        roles: serde_json::from_str(roles).map_err(|error| StoreError::Unreadable(error.to_string()))?,
        body: row.get(3)?,
        email: row.get(4)?,
    };
    let id = OperatorId::from_bytes(row.get(0)?);
    Ok(OperatorRow { id, card, active: row.get(5)?, added_at: stamp(row.get(6)?)? })
}

pub(crate) fn project(conn: &Connection, operator: OperatorId) -> Result<(), StoreError> {
    let facts = load::<OperatorFact>(conn, operator.as_bytes())?;
    let state = OperatorState::fold(facts.iter().map(|fact| (fact.id, fact.recorded_at, &fact.body)))
        .ok_or(StoreError::NotFound(Noun::Operator))?;
    let sql = "INSERT OR REPLACE INTO operator (id, name, roles, body, email, active, added_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
    conn.prepare_cached(sql)?.execute(params![
        operator.as_bytes(),
        state.card.name,
        serde_json::to_string(&state.card.roles).map_err(|error| StoreError::Unreadable(error.to_string()))?,
        state.card.body,
        state.card.email,
        state.active,
        state.added_at.as_millisecond(),
    ])?;
    Ok(())
}
