//! PUA accesses.

pub mod activate;
pub mod assess;
pub mod assign;
pub(crate) mod check;
pub mod close;
pub mod correct;
pub mod list;
pub mod orient;
pub mod page;
pub mod refer;
pub mod register;
pub mod reopen;
pub(crate) mod shape;
pub(crate) mod tell;
pub mod undo;
pub mod view;

use crate::{CallError, Desk, ErrorCode};
use poliedro_domain::{
    id::{FactId, PathwayId},
    intake::{IntakeFact, IntakeState},
    permission::Op,
};

/// Reads an access's id.
pub(crate) fn intake_id(text: &str) -> Result<PathwayId, CallError> {
    text.parse().map_err(|_| CallError::new(ErrorCode::NotFound, "L’accesso PUA non è in questo archivio."))
}

/// Appends one fact, happening now, to an access; `may` says whether its present state allows it.
pub(crate) fn append(
    desk: &mut Desk,
    intake: &str,
    fact: IntakeFact,
    may: impl FnOnce(&IntakeState) -> Result<(), CallError>,
) -> Result<FactId, CallError> {
    let (intake, now) = (intake_id(intake)?, desk.now());
    let done = desk.change(Op::IntakeChange, |tx| {
        let file = tx.intake(intake)?;
        may(&file.state)?;
        Ok(tx.append_intake(intake, file.person, now, fact)?)
    })?;
    Ok(done.value)
}

/// Work goes on only on an access that is open.
pub(crate) fn open(state: &IntakeState) -> Result<(), CallError> {
    match state.closed {
        None => Ok(()),
        Some(_) => Err(CallError::failed("Questo accesso è chiuso: per lavorarci ancora, prima lo riapra.")),
    }
}
