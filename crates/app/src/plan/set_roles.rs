//! `plan.set_roles`: write who does what and the family’s part.

use crate::{
    CallError, Desk,
    checks::Checks,
    plan::{append, at_work},
    registry::{Done, Verb},
};
use poliedro_domain::plan::PlanFact;
use serde::Deserialize;
use ts_rs::TS;

/// Write who does what and the family’s part.
pub enum SetRoles {}

/// What `plan.set_roles` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "PlanSetRolesArgs")]
pub struct Args {
    /// Which.
    pub plan_id: String,
    /// Duties of the operators.
    pub responsibilities: String,
    /// What the family does.
    pub family: String,
}

impl Verb for SetRoles {
    const NAME: &'static str = "plan.set_roles";
    const DOC: &'static str = "Write who does what and the family’s part.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        let now = desk.now();
        let mut checks = Checks::default();
        let responsibilities = checks.text("responsibilities", "Responsabilità", &args.responsibilities);
        let family = checks.text("family", "Apporto della famiglia", &args.family);
        checks.done()?;
        append(desk, &args.plan_id, now, PlanFact::RolesSet { responsibilities, family }, at_work)?;
        Ok(Done {})
    }
}
