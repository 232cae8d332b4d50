//! Units (unità d’offerta).

pub(crate) mod check;
pub mod end;
pub mod list;
pub(crate) mod names;
pub mod resume;
pub mod save;
pub mod view;

use crate::{CallError, ErrorCode};
use poliedro_domain::id::UnitId;

/// Reads a unit's id.
pub(crate) fn unit_id(text: &str) -> Result<UnitId, CallError> {
    text.parse().map_err(|_| CallError::new(ErrorCode::NotFound, "L’unità d’offerta non è in questo archivio."))
}
