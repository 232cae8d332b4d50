//! Plans (progetto individuale / PAI, progetto temporaneo).

pub mod activate;
pub mod agree;
pub(crate) mod check;
pub mod close;
pub mod compile;
pub mod list;
pub(crate) mod missing;
pub mod monitor;
pub mod open;
pub mod page;
pub mod remove_part;
pub mod reopen;
pub mod save_goal;
pub mod save_intervention;
pub mod set_case_manager;
pub mod set_roles;
pub mod set_verification;
pub(crate) mod shape;
pub(crate) mod tell;
pub mod undo;
pub mod verify;
pub mod view;

use crate::{CallError, Desk, ErrorCode};
use jiff::Timestamp;
use poliedro_domain::{
    id::{FactId, PathwayId, PlanPartId},
    permission::Op,
    plan::{PlanFact, PlanState},
};

/// Reads a plan's id.
pub(crate) fn plan_id(text: &str) -> Result<PathwayId, CallError> {
    text.parse().map_err(|_| CallError::new(ErrorCode::NotFound, "Il progetto non è in questo archivio."))
}

/// Reads the id of a goal or of an intervention.
pub(crate) fn part_id(text: &str) -> Result<PlanPartId, CallError> {
    text.parse().map_err(|_| CallError::new(ErrorCode::NotFound, "Questa parte del progetto non c’è più."))
}

/// Appends one fact to a plan; `may` says whether its present state allows it.
pub(crate) fn append(
    desk: &mut Desk,
    plan: &str,
    happened_at: Timestamp,
    fact: PlanFact,
    may: impl FnOnce(&PlanState) -> Result<(), CallError>,
) -> Result<FactId, CallError> {
    let (plan, today) = (plan_id(plan)?, desk.today());
    let done = desk.change(Op::PlanChange, |tx| {
        let file = tx.plan(plan, today)?;
        may(&file.state)?;
        Ok(tx.append_plan(plan, file.person, happened_at, fact)?)
    })?;
    Ok(done.value)
}

/// Work goes on only on a plan that is open.
pub(crate) fn at_work(state: &PlanState) -> Result<(), CallError> {
    match state.closed {
        None => Ok(()),
        Some(_) => Err(CallError::failed("Questo progetto è chiuso: per lavorarci ancora, prima lo riapra.")),
    }
}
