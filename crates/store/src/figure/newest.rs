//! Until when the archive knows what happens.

use crate::{Reader, StoreError, fact::stamp};
use jiff::Timestamp;
use rusqlite::OptionalExtension;

// Backwards over the facts: the answer is among the last ones.
const SQL: &str = "SELECT recorded_at FROM fact \
                   WHERE stream IN ('intake', 'request', 'vmd', 'meeting', 'plan', 'application', 'discharge') \
                   ORDER BY n DESC LIMIT 1";

impl Reader<'_> {
    /// When the newest fact that figures are made of was written: of pathways, not of documents that left, of settings or of operators.
    /// `None` in an archive that has none.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn newest_counted(&self) -> Result<Option<Timestamp>, StoreError> {
        let at: Option<i64> = self.conn().prepare_cached(SQL)?.query_row([], |row| row.get(0)).optional()?;
        at.map(stamp).transpose()
    }
}
