//! `intake.assign`: take an access in charge or pass it to someone.

use crate::{
    CallError, Desk,
    checks::Checks,
    intake::{intake_id, open},
    operator::operator_id,
    registry::{Done, Verb},
};
use poliedro_domain::{intake::IntakeFact, permission::Op};
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
        let (intake, now) = (intake_id(&args.intake_id)?, desk.now());
        desk.change(Op::IntakeChange, |tx| {
            let file = tx.intake(intake)?;
            open(&file.state)?;
            // Someone who can no longer come in would leave the person waiting.
            if !tx.operator_row(to)?.active {
                return Err(CallError::field(
                    "to",
                    "Questo operatore non ha più accesso all’archivio: scelga un’altra persona.",
                ));
            }
            match file.state.assigned_to {
                Some(present) if present == to => return Err(CallError::failed("È già in carico a questa persona.")),
                Some(_) if without_reason => {
                    return Err(CallError::field("reason", "Scriva perché passa a un’altra persona."));
                }
                _ => {}
            }
            Ok(tx.append_intake(intake, file.person, now, IntakeFact::Assigned { to, reason })?)
        })?;
        Ok(Done {})
    }
}
