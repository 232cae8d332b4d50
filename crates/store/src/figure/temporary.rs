//! Temporary plans, as they are counted.

use super::{ends, moment};
use crate::{Reader, StoreError, fact::stamp};
use poliedro_domain::figure::{Temporary, Window};

const SQL: &str = "SELECT opened_at, compiled_at, activated_at FROM plan \
                   WHERE kind = 'temporary' AND opened_at >= ?1 AND opened_at < ?2 ORDER BY opened_at, n";

impl Reader<'_> {
    /// The temporary plans opened within a window, oldest first.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn counted_temporary_plans(&self, window: &Window) -> Result<Vec<Temporary>, StoreError> {
        let mut statement = self.conn().prepare_cached(SQL)?;
        let mut rows = statement.query(ends(window))?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            let (compiled, activated) = (moment(row, 1)?, moment(row, 2)?);
            found.push(Temporary { opened: stamp(row.get(0)?)?, compiled, activated });
        }
        self.showed(found.len());
        Ok(found)
    }
}
