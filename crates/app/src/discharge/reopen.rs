//! `discharge.reopen`: open again a discharge that was closed or not activated.

use crate::{
    CallError, Desk,
    checks::Checks,
    discharge::append,
    registry::{Done, Verb},
};
use poliedro_domain::{discharge::DischargeFact, permission::Op};
use serde::Deserialize;
use ts_rs::TS;

/// Open again a discharge that was closed or not activated.
pub enum Reopen {}

/// What `discharge.reopen` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "DischargeReopenArgs")]
pub struct Args {
    /// Which.
    pub discharge_id: String,
    /// Why.
    pub reason: String,
}

impl Verb for Reopen {
    const NAME: &'static str = "discharge.reopen";
    const DOC: &'static str = "Open again a discharge that was closed or not activated.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        let now = desk.now();
        let mut checks = Checks::default();
        let reason = checks.line("reason", "Motivo", &args.reason);
        if reason.is_empty() {
            checks.say("reason", "Scriva perché la riapre.");
        }
        checks.done()?;
        append(desk, Op::DischargeChange, &args.discharge_id, "discharge.reopen", |_, _| {
            Ok((now, DischargeFact::Reopened { reason }))
        })
    }
}
