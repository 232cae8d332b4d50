//! `deadline.assign`: give an obligation to someone, or pass it on.

use crate::{
    CallError, Desk,
    checks::Checks,
    deadline::{
        key::{key, open},
        view::DueKey,
    },
    operator::{operator_id, takes},
    registry::{Done, Verb},
};
use poliedro_domain::permission::Op;
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
    /// Why; required when it passes from another person.
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
        let now = desk.now();
        desk.change(Op::DeadlineChange, |tx| {
            let due = open(tx.obligation(&key)?)?;
            takes(tx, to, Op::TodayList, "to")?;
            match due.assigned {
                Some(present) if present == to => {
                    return Err(CallError::field("to", "È già in carico a questa persona."));
                }
                Some(_) if reason.is_empty() => {
                    return Err(CallError::field("reason", "Scriva perché passa a un’altra persona."));
                }
                _ => {}
            }
            Ok(tx.assign_duty(&key, to, &reason, now)?)
        })?;
        Ok(Done {})
    }
}
