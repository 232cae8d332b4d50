//! Administrations as lists show them.

use crate::{Reader, StoreError, fact::stamp};
use jiff::Timestamp;
use poliedro_domain::id::{AdministrationId, PathwayId};

/// An administration in a list of work: nothing of what was answered.
#[derive(Clone, Debug, PartialEq)]
pub struct AdministrationRow {
    /// Which.
    pub id: AdministrationId,
    /// Instrument.
    pub instrument: String,
    /// Version of its definition.
    pub version: String,
    /// When it was administered.
    pub at: Timestamp,
    /// Nothing was missing.
    pub complete: bool,
    /// Main score, when complete.
    pub score: Option<f64>,
    /// Code of the band, when complete.
    pub band: Option<String>,
}

const OF_VMD: &str = "SELECT id, instrument, version, at, complete, score, band FROM administration \
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
                version: row.get(2)?,
                at: stamp(row.get(3)?)?,
                complete: row.get(4)?,
                score: row.get::<_, Option<String>>(5)?.and_then(|score| score.parse().ok()),
                band: row.get(6)?,
            });
        }
        Ok(found)
    }
}
