//! `discharge.assign`: take a discharge in charge, or pass it on.

use crate::{
    CallError, Desk,
    checks::Checks,
    discharge::append,
    operator::{operator_id, takes},
    registry::{Done, Verb},
};
use poliedro_domain::{discharge::DischargeFact, permission::Op};
use serde::Deserialize;
use ts_rs::TS;

/// Take a discharge in charge, or pass it on.
pub enum Assign {}

/// What `discharge.assign` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "DischargeAssignArgs")]
pub struct Args {
    /// Which.
    pub discharge_id: String,
    /// Operator id; empty: the operator who asks.
    pub to: String,
    /// Why, when it passes from another person.
    pub reason: String,
}

impl Verb for Assign {
    const NAME: &'static str = "discharge.assign";
    const DOC: &'static str = "Take a discharge in charge, or pass it on.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        let (now, me) = (desk.now(), desk.operator()?);
        let to = if args.to.is_empty() { me } else { operator_id(&args.to)? };
        let mut checks = Checks::default();
        let reason = checks.line("reason", "Motivo", &args.reason);
        checks.done()?;
        append(desk, Op::DischargeChange, &args.discharge_id, "discharge.assign", |tx, file| {
            takes(tx, to, Op::DischargeChange, "to")?;
            match file.state.assigned_to {
                Some(present) if present == to => Err(CallError::failed("È già in carico a questa persona.")),
                Some(_) if reason.is_empty() => {
                    Err(CallError::field("reason", "Scriva perché passa a un’altra persona."))
                }
                _ => Ok((now, DischargeFact::Assigned { to, reason })),
            }
        })
    }
}
