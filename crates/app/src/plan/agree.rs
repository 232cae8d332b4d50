//! `plan.agree`: record consent and signature.

use crate::{
    CallError, Desk,
    checks::Checks,
    plan::{append, at_work, check::agreement, view::AgreementForm},
    registry::{Done, Verb},
};
use poliedro_domain::plan::PlanFact;
use serde::Deserialize;
use ts_rs::TS;

/// Record consent and signature.
pub enum Agree {}

/// What `plan.agree` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "PlanAgreeArgs")]
pub struct Args {
    /// Which.
    pub plan_id: String,
    /// How.
    pub form: AgreementForm,
}

impl Verb for Agree {
    const NAME: &'static str = "plan.agree";
    const DOC: &'static str = "Record consent and signature.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        let (now, today) = (desk.now(), desk.today());
        let mut checks = Checks::default();
        let agreement = agreement(&args.form, today, &mut checks);
        checks.done()?;
        append(desk, &args.plan_id, now, PlanFact::Agreed { agreement }, at_work)?;
        Ok(Done {})
    }
}
