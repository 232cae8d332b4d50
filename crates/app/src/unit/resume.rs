//! `unit.resume`: a unit takes people in again.

use crate::{
    CallError, Desk,
    checks::Checks,
    registry::{Done, Verb},
    unit::unit_id,
};
use poliedro_domain::{permission::Op, unit::UnitFact};
use serde::Deserialize;
use ts_rs::TS;

/// A unit takes people in again.
pub enum Resume {}

/// What `unit.resume` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "UnitResumeArgs")]
pub struct Args {
    /// Which.
    pub unit_id: String,
    /// Why.
    pub reason: String,
}

impl Verb for Resume {
    const NAME: &'static str = "unit.resume";
    const DOC: &'static str = "A unit takes people in again.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        let unit = unit_id(&args.unit_id)?;
        let mut checks = Checks::default();
        let reason = checks.line("reason", "Motivo", &args.reason);
        if reason.is_empty() {
            checks.say("reason", "Scriva perché accoglie di nuovo.");
        }
        checks.done()?;
        desk.change(Op::UnitChange, |tx| Ok::<_, CallError>(tx.append_unit(unit, UnitFact::Resumed { reason })?))?;
        Ok(Done {})
    }
}
