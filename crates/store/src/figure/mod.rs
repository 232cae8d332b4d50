//! What figures are made of: one question for each table, of what has to do with a window, without names.

mod access;
mod assessment;
mod discharge;
mod first;
mod newest;
mod temporary;

use crate::{StoreError, fact::stamp};
use jiff::Timestamp;
use poliedro_domain::territory::SubAmbito;
use rusqlite::Row;

fn moment(row: &Row<'_>, index: usize) -> Result<Option<Timestamp>, StoreError> {
    row.get::<_, Option<i64>>(index)?.map(stamp).transpose()
}

fn sub_ambito(row: &Row<'_>, index: usize) -> Result<Option<SubAmbito>, StoreError> {
    let code = row.get_ref(index)?.as_str_or_null().map_err(rusqlite::Error::from)?;
    Ok(code.and_then(SubAmbito::from_code))
}

/// Both ends of a window, in milliseconds: the first is in it, the second is not.
fn ends(window: &poliedro_domain::figure::Window) -> [i64; 2] {
    [window.from.as_millisecond(), window.until.as_millisecond()]
}
