//! Since when the archive knows of each thing that is counted.

use crate::{Reader, StoreError, fact::stamp};
use jiff::Timestamp;
use poliedro_domain::{figure::Since, when::start_of_day};
use rusqlite::OptionalExtension;

const ACCESS: &str = "SELECT requested_at FROM intake ORDER BY requested_at LIMIT 1";
const ASSESSMENT: &str = "SELECT requested_at FROM vmd WHERE stage <> 'withdrawn' ORDER BY requested_at LIMIT 1";
const DISCHARGE: &str = "SELECT min(began_at) FROM discharge WHERE stage <> 'withdrawn'";
const BED: &str = "SELECT entered_on FROM application WHERE entered_on IS NOT NULL ORDER BY entered_on LIMIT 1";

impl Reader<'_> {
    /// The oldest thing of each kind that is counted; `None` for what the archive does not know at all.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn counted_since(&self) -> Result<Since, StoreError> {
        let first = |sql: &str| -> Result<Option<Timestamp>, StoreError> {
            let at: Option<Option<i64>> =
                self.conn().prepare_cached(sql)?.query_row([], |row| row.get(0)).optional()?;
            at.flatten().map(stamp).transpose()
        };
        let bed: Option<String> = self.conn().prepare_cached(BED)?.query_row([], |row| row.get(0)).optional()?;
        Ok(Since {
            access: first(ACCESS)?,
            assessment: first(ASSESSMENT)?,
            discharge: first(DISCHARGE)?,
            bed: bed.and_then(|day| day.parse().ok()).map(start_of_day),
        })
    }
}
