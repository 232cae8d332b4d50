//! `deadline.assign`: give an obligation to someone, or pass it on.

use crate::{
    CallError, Desk,
    checks::Checks,
    deadline::{
        key::{key, open},
        view::DueKey,
    },
    operator::operator_id,
    registry::{Done, Verb},
};
use poliedro_domain::permission::{Op, Roles};
use serde::Deserialize;
use ts_rs::TS;

/// Give an obligation to someone, or pass it on.
pub enum Assign {}

/// What `deadline.assign` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "DeadlineAssignArgs")]
pub struct Args {
    /// Which.
    pub key: DueKey,
    /// Operator id.
    pub to: String,
    /// Why; required when it passes from another person to somebody who is not the operator who asks.
    pub reason: String,
}

impl Verb for Assign {
    const NAME: &'static str = "deadline.assign";
    const DOC: &'static str = "Give an obligation to someone, or pass it on.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        let (key, to) = (key(&args.key)?, operator_id(&args.to)?);
        let mut checks = Checks::default();
        let reason = checks.line("reason", "Motivo", &args.reason);
        checks.done()?;
        let (now, me) = (desk.now(), desk.operator()?);
        desk.change(Op::DeadlineChange, |tx| {
            let due = open(tx.obligation(&key)?)?;
            // Someone who can no longer come in would leave it undone.
            if !tx.operator_row(to)?.active {
                return Err(CallError::field(
                    "to",
                    "Questo operatore non ha più accesso all’archivio: scelga un’altra persona.",
                ));
            }
            // Nor would someone who can see nothing of what is to be done.
            let roles = &tx.operator_row(to)?.card.roles;
            if !Roles::shipped().permissions(roles.iter().map(String::as_str)).allow(Op::TodayList) {
                let message = "Questo operatore, con il suo ruolo, non vede le scadenze: scelga un’altra persona.";
                return Err(CallError::field("to", message));
            }
            match due.assigned {
                Some(present) if present == to => {
                    return Err(CallError::field("to", "È già in carico a questa persona."));
                }
                // Who takes it on says so by doing it; who gives away what is somebody's says why.
                Some(_) if reason.is_empty() && to != me => {
                    return Err(CallError::field("reason", "Scriva perché passa a un’altra persona."));
                }
                _ => {}
            }
            Ok(tx.assign_duty(&key, to, &reason, now)?)
        })?;
        Ok(Done {})
    }
}
