//! `plan.remove_part`: remove a goal or an intervention written by mistake.

use crate::{
    CallError, Desk, ErrorCode,
    checks::Checks,
    plan::{append, at_work, part_id},
    registry::{Done, Verb},
};
use poliedro_domain::plan::PlanFact;
use serde::Deserialize;
use ts_rs::TS;

/// Remove a goal or an intervention written by mistake.
pub enum RemovePart {}

/// What `plan.remove_part` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "PlanRemovePartArgs")]
pub struct Args {
    /// Which.
    pub plan_id: String,
    /// Which.
    pub id: String,
    /// Why.
    pub reason: String,
}

impl Verb for RemovePart {
    const NAME: &'static str = "plan.remove_part";
    const DOC: &'static str = "Remove a goal or an intervention written by mistake.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        let (now, part) = (desk.now(), part_id(&args.id)?);
        let mut checks = Checks::default();
        let reason = checks.line("reason", "Motivo", &args.reason);
        checks.done()?;
        append(desk, &args.plan_id, now, PlanFact::PartRemoved { part, reason }, |state| {
            at_work(state)?;
            let is_there =
                state.goals.iter().any(|(id, _)| *id == part) || state.interventions.iter().any(|(id, _)| *id == part);
            if !is_there {
                return Err(CallError::new(ErrorCode::NotFound, "Questa parte del progetto non c’è più."));
            }
            if state.interventions.iter().any(|(_, one)| one.goal == Some(part)) {
                let message = "A questo obiettivo sono legati degli interventi: prima li colleghi a un altro obiettivo o li tolga.";
                return Err(CallError::failed(message));
            }
            Ok(())
        })?;
        Ok(Done {})
    }
}
