//! The individual plan (PAI): what L. 234/2021 art. 1 c. 163 asks of it, for who signs it.

mod part;
mod told;

pub(super) use part::intervention_period;
pub(super) use told::Told;

use super::{Asked, Content, Offer};
use crate::CallError;

/// Catalogue `planKind` of the plan that is not one of who waits.
const INDIVIDUAL: &str = "individual";

/// What can be made of it now.
pub(super) fn offered(asked: &Asked<'_, '_>) -> Result<Vec<Offer>, CallError> {
    let told = Told::read(asked)?;
    Ok(if told.is(INDIVIDUAL) { vec![told.offer()] } else { Vec::new() })
}

/// What it says.
pub(super) fn content(asked: &Asked<'_, '_>) -> Result<Content, CallError> {
    let told = Told::read(asked)?;
    if !told.is(INDIVIDUAL) {
        return Err(CallError::failed(
            "Questo è il progetto di chi aspetta un posto: scelga il documento «Progetto temporaneo».",
        ));
    }
    let values = told.values()?;
    Ok(told.content(values, "PI", "progetto-individuale"))
}
