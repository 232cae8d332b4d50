//! `plan.set_verification`: set the day on which the plan is verified.

use crate::{
    CallError, Desk,
    checks::Checks,
    plan::{append, at_work, check},
    registry::{Done, Verb},
};
use poliedro_domain::plan::PlanFact;
use serde::Deserialize;
use ts_rs::TS;

/// Set the day on which the plan is verified.
pub enum SetVerification {}

/// What `plan.set_verification` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "PlanSetVerificationArgs")]
pub struct Args {
    /// Which.
    pub plan_id: String,
    /// Day (ISO).
    pub on: String,
}

impl Verb for SetVerification {
    const NAME: &'static str = "plan.set_verification";
    const DOC: &'static str = "Set the day on which the plan is verified.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        let (now, today) = (desk.now(), desk.today());
        let mut checks = Checks::default();
        let on = check::day("on", &args.on, "Scelga il giorno della verifica.", today, &mut checks);
        check::coming("on", on, today, &mut checks);
        checks.done()?;
        let Some(on) = on else { return Ok(Done {}) };
        append(desk, &args.plan_id, now, PlanFact::VerificationSet { on }, at_work)?;
        Ok(Done {})
    }
}
