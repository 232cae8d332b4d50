//! Two assessments of the same kind at once.

use crate::{Reader, StoreError};
use poliedro_domain::id::PathwayId;
use rusqlite::OptionalExtension;

const OTHER: &str = "SELECT o.id FROM vmd v JOIN person p ON p.id = v.person JOIN person q ON q.root = p.root JOIN vmd o ON o.person = q.id \
                     WHERE v.id = ?1 AND o.id <> v.id AND o.protocol = v.protocol AND o.stage NOT IN ('closed', 'withdrawn') \
                     ORDER BY o.n DESC LIMIT 1";

impl Reader<'_> {
    /// The newest other assessment of the same person, merged files included, by the same protocol, that is not over. Nothing is
    /// shown of it.
    pub fn other_open_vmd(&self, vmd: PathwayId) -> Result<Option<PathwayId>, StoreError> {
        let mut statement = self.conn().prepare_cached(OTHER)?;
        let found = statement.query_row([vmd.as_bytes()], |row| row.get(0)).optional()?;
        Ok(found.map(PathwayId::from_bytes))
    }
}
