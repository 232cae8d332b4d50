//! Administrations as lists show them.

use crate::{Reader, StoreError, fact::stamp};
use jiff::Timestamp;
use poliedro_domain::id::{AdministrationId, PathwayId};

/// An administration in a list of work: that it was done, nothing of what was answered or of what it gave.
#[derive(Clone, Debug, PartialEq)]
pub struct AdministrationRow {
    /// Which.
    pub id: AdministrationId,
    /// Instrument.
    pub instrument: String,
    /// When it was administered.
    pub at: Timestamp,
}

const OF_VMD: &str = "SELECT id, instrument, at FROM administration \
                      WHERE vmd = ?1 AND corrected_by IS NULL ORDER BY at DESC, n DESC";

impl Reader<'_> {
    /// The administrations that count for an assessment, newest first, for lists of work (the round of a day). No file is opened.
    pub fn administration_rows(&self, vmd: PathwayId) -> Result<Vec<AdministrationRow>, StoreError> {
        let mut statement = self.conn().prepare_cached(OF_VMD)?;
        let mut rows = statement.query([vmd.as_bytes()])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push(AdministrationRow {
                id: AdministrationId::from_bytes(row.get(0)?),
                instrument: row.get(1)?,
                at: stamp(row.get(2)?)?,
            });
        }
        Ok(found)
    }
}
