//! The plan of a protected discharge.

use super::{Asked, Content, Offer};
use crate::CallError;

/// What can be made of it now.
pub(super) fn offered(asked: &Asked<'_, '_>) -> Result<Vec<Offer>, CallError> {
    let _ = asked;
    Ok(Vec::new())
}

/// What it says.
pub(super) fn content(asked: &Asked<'_, '_>) -> Result<Content, CallError> {
    let _ = asked;
    Err(CallError::failed("In costruzione."))
}
