//! What is known of a discharge: the referral of the PUA that sent it to the COT, if one did, and its own facts.

use crate::{StoreError, fact::load};
use poliedro_domain::{
    discharge::{DischargeFact, DischargeState},
    fact::Fact,
    id::{PathwayId, PersonId},
    intake::Destination,
    request::{RequestFact, RequestState},
};
use rusqlite::{Connection, OptionalExtension};

/// The facts of a discharge.
pub(super) struct Known {
    /// The file that it was written on.
    pub(super) person: PersonId,
    /// Of the request that a referral opened; none when it did not come from the PUA.
    pub(super) referral: Vec<Fact<RequestFact>>,
    /// Of its own stream.
    pub(super) facts: Vec<Fact<DischargeFact>>,
}

impl Known {
    /// The facts of a discharge that lists know; `None` when there is no such discharge.
    pub(super) fn of(conn: &Connection, discharge: PathwayId) -> Result<Option<Self>, StoreError> {
        let person = person_of(conn, discharge)?;
        person.map(|person| Self::read(conn, discharge, person)).transpose()
    }

    /// The facts of a subject, whatever lists know of it.
    pub(super) fn read(conn: &Connection, discharge: PathwayId, person: PersonId) -> Result<Self, StoreError> {
        let referral = load::<RequestFact>(conn, discharge.as_bytes())?;
        let facts = load::<DischargeFact>(conn, discharge.as_bytes())?;
        Ok(Self {
            person,
            referral: referral.into_iter().map(|fact| fact.of_pathway(discharge, person)).collect(),
            facts: facts.into_iter().map(|fact| fact.of_pathway(discharge, person)).collect(),
        })
    }

    pub(super) fn state(&self) -> DischargeState {
        DischargeState::fold(&self.referral, &self.facts)
    }

    /// It is a discharge: it has facts of its own, or a referral sent it to the COT and not elsewhere.
    pub(super) fn stands(&self) -> bool {
        !self.facts.is_empty()
            || RequestState::fold(&self.referral).is_some_and(|referral| referral.to == Destination::Cot)
    }
}

/// The file that a discharge was written on.
pub(super) fn person_of(conn: &Connection, discharge: PathwayId) -> Result<Option<PersonId>, StoreError> {
    let mut statement = conn.prepare_cached("SELECT person FROM discharge WHERE id = ?1")?;
    let person = statement.query_row([discharge.as_bytes()], |row| row.get(0)).optional()?;
    Ok(person.map(PersonId::from_bytes))
}
