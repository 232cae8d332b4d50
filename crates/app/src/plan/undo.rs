//! `plan.undo`: undo the last fact of a plan; it stays readable.

use crate::{
    CallError, Desk, ErrorCode,
    checks::Checks,
    plan::append,
    registry::{Done, Verb},
};
use poliedro_domain::{id::FactId, plan::PlanFact};
use serde::Deserialize;
use ts_rs::TS;

/// Undo the last fact of a plan; it stays readable.
pub enum Undo {}

/// What `plan.undo` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "PlanUndoArgs")]
pub struct Args {
    /// Which.
    pub plan_id: String,
    /// The fact; it must be the last that counts.
    pub fact_id: String,
    /// Why.
    pub reason: String,
}

impl Verb for Undo {
    const NAME: &'static str = "plan.undo";
    const DOC: &'static str = "Undo the last fact of a plan; it stays readable.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        let now = desk.now();
        let unknown = || CallError::new(ErrorCode::NotFound, "L’annotazione indicata non è in questo archivio.");
        let fact: FactId = args.fact_id.parse().map_err(|_| unknown())?;
        let mut checks = Checks::default();
        let reason = checks.line("reason", "Motivo", &args.reason);
        checks.done()?;
        append(desk, &args.plan_id, now, PlanFact::Voided { fact, reason }, |state| match state.last {
            Some(last) if last == fact => Ok(()),
            _ => {
                let message = "Nel frattempo è stato registrato altro: si può annullare solo l’ultimo passo.";
                Err(CallError::failed(message))
            }
        })?;
        Ok(Done {})
    }
}
