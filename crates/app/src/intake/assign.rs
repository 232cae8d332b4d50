//! `intake.assign`: take an access in charge or pass it to someone.

use crate::{
    CallError, Desk,
    intake::{append, check::Checks, open},
    operator::operator_id,
    registry::{Done, Verb},
};
use poliedro_domain::intake::IntakeFact;
use serde::Deserialize;
use ts_rs::TS;

/// Take an access in charge or pass it to someone.
pub enum Assign {}

/// What `intake.assign` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "IntakeAssignArgs")]
pub struct Args {
    /// Which.
    pub intake_id: String,
    /// Operator id.
    pub to: String,
    /// Why, when it passes from another person.
    pub reason: String,
}

impl Verb for Assign {
    const NAME: &'static str = "intake.assign";
    const DOC: &'static str = "Take an access in charge or pass it to someone.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        let to = operator_id(&args.to)?;
        let mut checks = Checks::default();
        let reason = checks.line("reason", "Motivo", &args.reason);
        checks.done()?;
        let without_reason = reason.is_empty();
        append(desk, &args.intake_id, IntakeFact::Assigned { to, reason }, |state| {
            open(state)?;
            match state.assigned_to {
                Some(present) if present == to => Err(CallError::failed("È già in carico a questa persona.")),
                Some(_) if without_reason => Err(CallError::field("reason", "Scriva perché passa a un’altra persona.")),
                _ => Ok(()),
            }
        })?;
        Ok(Done {})
    }
}
