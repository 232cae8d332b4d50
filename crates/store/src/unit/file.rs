//! What is known of the units: those that the program ships and those that somebody described.

use crate::{Noun, Reader, StoreError};
use poliedro_domain::{
    id::{FactId, UnitId},
    unit::{Beds, Unit, UnitState, Version, shipped},
};
use rusqlite::Row;

/// A unit and what is known of it, from one day to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnitFile {
    /// Which.
    pub id: UnitId,
    /// What is known of it. A version without a fact is what the program ships.
    pub state: UnitState,
    /// The program knows it from the beginning.
    pub shipped: bool,
}

const VERSIONS: &str = "SELECT u.id, u.ended_on, u.ended_reason, v.from_day, v.fact, v.kind, v.name, v.body, v.comune, v.address, \
                        v.phone, v.email, v.contact, v.authorised, v.accredited, v.contracted, v.in_agreement, v.wings, v.confirmed, \
                        v.source, v.note FROM unit u LEFT JOIN unit_version v ON v.unit = u.id";

impl Reader<'_> {
    /// Every unit: those that the program ships in their order, then the others in the order in which they were first described.
    pub fn units(&self) -> Result<Vec<UnitFile>, StoreError> {
        self.written_units(None)
    }

    /// One unit.
    ///
    /// # Errors
    /// `NotFound` when nobody described it and the program does not ship it.
    pub fn unit(&self, unit: UnitId) -> Result<UnitFile, StoreError> {
        self.written_units(Some(unit))?.pop().ok_or(StoreError::NotFound(Noun::Unit))
    }

    fn written_units(&self, only: Option<UnitId>) -> Result<Vec<UnitFile>, StoreError> {
        let sql = format!("{VERSIONS} WHERE ?1 IS NULL OR u.id = ?1 ORDER BY u.n, v.from_day");
        let mut statement = self.conn().prepare_cached(&sql)?;
        let mut rows = statement.query([only.as_ref().map(|unit| unit.as_bytes().as_slice())])?;
        let asked = shipped().iter().filter(|(id, _)| only.is_none_or(|only| only == *id));
        let mut files: Vec<UnitFile> =
            asked.map(|(id, _)| UnitFile { id: *id, state: UnitState::default(), shipped: true }).collect();
        while let Some(row) = rows.next()? {
            let id = UnitId::from_bytes(row.get(0)?);
            let at = files.iter().position(|file| file.id == id).unwrap_or_else(|| {
                files.push(UnitFile { id, state: UnitState::default(), shipped: false });
                files.len() - 1
            });
            let Some(file) = files.get_mut(at) else { continue };
            let ended_on: Option<String> = row.get(1)?;
            file.state.ended = ended_on.and_then(|day| day.parse().ok()).zip(row.get(2).ok());
            file.state.versions.extend(version(row)?);
        }
        for (id, unit) in shipped() {
            if let Some(file) = files.iter_mut().find(|file| file.id == *id) {
                file.state.ship(unit.clone());
            }
        }
        Ok(files)
    }
}

fn version(row: &Row<'_>) -> Result<Option<Version>, StoreError> {
    let Some(fact) = row.get::<_, Option<[u8; 16]>>(4)?.map(FactId::from_bytes) else { return Ok(None) };
    let (from, wings): (String, String) = (row.get(3)?, row.get(17)?);
    let wings = serde_json::from_str(&wings).map_err(|error| StoreError::Unreadable(error.to_string()))?;
    Ok(Some(Version {
        from: from.parse().ok(),
        fact: Some(fact),
        unit: Unit {
            kind: row.get(5)?,
            name: row.get(6)?,
            body: row.get(7)?,
            comune: row.get(8)?,
            address: row.get(9)?,
            phone: row.get(10)?,
            email: row.get(11)?,
            contact: row.get(12)?,
            beds: Beds { authorised: row.get(13)?, accredited: row.get(14)?, contracted: row.get(15)? },
            in_agreement: row.get(16)?,
            wings,
            confirmed: row.get(18)?,
            source: row.get(19)?,
            note: row.get(20)?,
        },
    }))
}
