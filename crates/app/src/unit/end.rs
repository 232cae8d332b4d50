//! `unit.end`: a unit no longer takes people in.

use crate::{
    CallError, Desk,
    checks::Checks,
    plan::check::day,
    registry::{Done, Verb},
    unit::unit_id,
};
use poliedro_domain::{permission::Op, unit::UnitFact};
use serde::Deserialize;
use ts_rs::TS;

/// A unit no longer takes people in.
pub enum End {}

/// What `unit.end` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "UnitEndArgs")]
pub struct Args {
    /// Which.
    pub unit_id: String,
    /// Last day (ISO).
    pub on: String,
    /// Why.
    pub reason: String,
}

impl Verb for End {
    const NAME: &'static str = "unit.end";
    const DOC: &'static str = "A unit no longer takes people in.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        let (unit, today) = (unit_id(&args.unit_id)?, desk.today());
        let mut checks = Checks::default();
        let missing = "Indichi l’ultimo giorno in cui accoglie persone.";
        let on = day("on", &args.on, missing, today, &mut checks).unwrap_or(today);
        let reason = checks.line("reason", "Motivo", &args.reason);
        if reason.is_empty() {
            checks.say("reason", "Scriva perché non accoglie più.");
        }
        checks.done()?;
        desk.change(Op::UnitChange, |tx| Ok::<_, CallError>(tx.append_unit(unit, UnitFact::Ended { on, reason })?))?;
        Ok(Done {})
    }
}
