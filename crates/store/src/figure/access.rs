//! Accesses, as they are counted.

use super::{ends, moment, sub_ambito};
use crate::{Reader, StoreError, fact::stamp};
use poliedro_domain::figure::{Access, Window};

const SQL: &str = include_str!("access.sql");

impl Reader<'_> {
    /// The accesses requested within a window, oldest first.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn counted_accesses(&self, window: &Window) -> Result<Vec<Access>, StoreError> {
        let mut statement = self.conn().prepare_cached(SQL)?;
        let mut rows = statement.query(ends(window))?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push(Access {
                requested: stamp(row.get(0)?)?,
                assessed: moment(row, 1)?,
                activated: moment(row, 2)?,
                referred: moment(row, 3)?,
                to_vmd: moment(row, 4)?,
                sub_ambito: sub_ambito(row, 5)?,
            });
        }
        self.showed(found.len());
        Ok(found)
    }
}
