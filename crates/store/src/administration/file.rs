//! Administrations, opened.

use crate::{Noun, Reader, StoreError, Stored, fact::load};
use poliedro_domain::{
    administration::{AdministrationFact, AdministrationState},
    fact::Fact,
    id::{AdministrationId, PathwayId, PersonId},
};
use rusqlite::Connection;

/// An administration in full.
#[derive(Clone, Debug, PartialEq)]
pub struct AdministrationFile {
    /// Which.
    pub id: AdministrationId,
    /// What its facts say it is.
    pub state: AdministrationState,
}

const OF_PERSON: &str = "SELECT a.id FROM administration a WHERE a.person IN \
                         (SELECT id FROM person WHERE root = ?1) ORDER BY a.at DESC, a.n DESC";
const OF_VMD: &str = "SELECT a.id FROM administration a WHERE a.vmd = ?1 ORDER BY a.at DESC, a.n DESC";

impl Reader<'_> {
    /// Opens one administration. It counts as a consultation of the person's file.
    ///
    /// # Errors
    /// `NotFound` when there is no such administration.
    pub fn administration(&self, id: AdministrationId) -> Result<AdministrationFile, StoreError> {
        let file = file(self.conn(), id)?;
        self.opened_with_merged(file.state.person)?;
        Ok(file)
    }

    /// The person to whom it was administered. Nothing is shown of it.
    ///
    /// # Errors
    /// `NotFound` when there is no such administration.
    pub fn administration_person(&self, id: AdministrationId) -> Result<PersonId, StoreError> {
        file(self.conn(), id).map(|file| file.state.person)
    }

    /// Every administration of a person, merged files included, corrected ones too, newest first. It counts as a consultation.
    pub fn administrations(&self, person: PersonId) -> Result<Vec<AdministrationFile>, StoreError> {
        let root = self.opened_with_merged(person)?;
        files(self.conn(), OF_PERSON, root.as_bytes())
    }

    /// Every administration that served an assessment, corrected ones too, newest first. It counts as a consultation.
    pub fn administrations_of(&self, vmd: PathwayId) -> Result<Vec<AdministrationFile>, StoreError> {
        self.opened_with_merged(self.vmd_person(vmd)?)?;
        files(self.conn(), OF_VMD, vmd.as_bytes())
    }
}

fn file(conn: &Connection, id: AdministrationId) -> Result<AdministrationFile, StoreError> {
    let facts = of_person(load::<AdministrationFact>(conn, id.as_bytes())?);
    let state = AdministrationState::fold(&facts).ok_or(StoreError::NotFound(Noun::Administration))?;
    Ok(AdministrationFile { id, state })
}

fn files(conn: &Connection, sql: &str, of: &[u8; 16]) -> Result<Vec<AdministrationFile>, StoreError> {
    let mut statement = conn.prepare_cached(sql)?;
    let ids: Vec<[u8; 16]> = statement.query_map([of], |row| row.get(0))?.collect::<Result<_, _>>()?;
    ids.into_iter().map(|id| file(conn, AdministrationId::from_bytes(id))).collect()
}

/// Facts of an administration with the person they are about; those of nobody are left out.
pub(crate) fn of_person(facts: Vec<Stored<AdministrationFact>>) -> Vec<Fact<AdministrationFact>> {
    facts.into_iter().filter_map(|fact| fact.person.map(|person| fact.of_person(person))).collect()
}
