//! `intake.reopen`: open a closed access again.

use crate::{
    CallError, Desk,
    checks::Checks,
    intake::append,
    registry::{Done, Verb},
};
use poliedro_domain::intake::IntakeFact;
use serde::Deserialize;
use ts_rs::TS;

/// Open a closed access again.
pub enum Reopen {}

/// What `intake.reopen` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "IntakeReopenArgs")]
pub struct Args {
    /// Which.
    pub intake_id: String,
    /// Why.
    pub reason: String,
}

impl Verb for Reopen {
    const NAME: &'static str = "intake.reopen";
    const DOC: &'static str = "Open a closed access again.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        let mut checks = Checks::default();
        let reason = checks.line("reason", "Motivo", &args.reason);
        if reason.is_empty() {
            checks.say("reason", "Scriva perché l’accesso viene riaperto.");
        }
        checks.done()?;
        append(desk, &args.intake_id, IntakeFact::Reopened { reason }, |state| {
            let already = || CallError::failed("Questo accesso è già aperto.");
            state.closed.map(|_| ()).ok_or_else(already)
        })?;
        Ok(Done {})
    }
}
