//! Letterheads: who writes.

mod check;
mod choose;
pub mod list;
pub mod logo;
pub mod preview;
pub mod save;
mod shape;
pub mod view;
pub mod withdraw;

pub(crate) use choose::choose;

use crate::{CallError, ErrorCode};
use poliedro_domain::id::LetterheadId;

/// Reads a letterhead's id.
pub(crate) fn letterhead_id(text: &str) -> Result<LetterheadId, CallError> {
    text.parse().map_err(|_| CallError::new(ErrorCode::NotFound, "L’intestazione non è in questo archivio."))
}
