//! `plan.reopen`: open a closed plan again.

use crate::{
    CallError, Desk,
    checks::Checks,
    plan::append,
    registry::{Done, Verb},
};
use poliedro_domain::plan::PlanFact;
use serde::Deserialize;
use ts_rs::TS;

/// Open a closed plan again.
pub enum Reopen {}

/// What `plan.reopen` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "PlanReopenArgs")]
pub struct Args {
    /// Which.
    pub plan_id: String,
    /// Why.
    pub reason: String,
}

impl Verb for Reopen {
    const NAME: &'static str = "plan.reopen";
    const DOC: &'static str = "Open a closed plan again.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        let now = desk.now();
        let mut checks = Checks::default();
        let reason = checks.line("reason", "Motivo", &args.reason);
        if reason.is_empty() {
            checks.say("reason", "Scriva perché riapre il progetto.");
        }
        checks.done()?;
        append(desk, &args.plan_id, now, PlanFact::Reopened { reason }, |state| match state.closed {
            Some(_) => Ok(()),
            None => Err(CallError::failed("Questo progetto è già aperto.")),
        })?;
        Ok(Done {})
    }
}
