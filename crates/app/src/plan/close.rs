//! `plan.close`: close a plan.

use crate::{
    CallError, Desk,
    checks::Checks,
    plan::{append, at_work},
    registry::{Done, Verb},
};
use poliedro_domain::plan::PlanFact;
use serde::Deserialize;
use ts_rs::TS;

/// Close a plan.
pub enum Close {}

/// What `plan.close` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "PlanCloseArgs")]
pub struct Args {
    /// Which.
    pub plan_id: String,
    /// Catalogue `planClosure`.
    pub outcome: String,
    /// Note.
    pub note: String,
}

impl Verb for Close {
    const NAME: &'static str = "plan.close";
    const DOC: &'static str = "Close a plan.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        let now = desk.now();
        let mut checks = Checks::default();
        checks.code("outcome", "planClosure", &args.outcome, "Scelga come si chiude il progetto.");
        let note = checks.text("note", "Nota", &args.note);
        checks.done()?;
        append(desk, &args.plan_id, now, PlanFact::Closed { outcome: args.outcome, note }, at_work)?;
        Ok(Done {})
    }
}
