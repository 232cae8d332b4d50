//! `plan.agree`: record consent and signature.

use crate::{
    CallError, Desk,
    checks::Checks,
    plan::{
        append, at_work,
        check::{agreement, since_opened},
        view::AgreementForm,
    },
    registry::{Done, Verb},
};
use poliedro_domain::{plan::PlanFact, when::start_of_day};
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
        let on = start_of_day(agreement.on);
        append(desk, &args.plan_id, now, PlanFact::Agreed { agreement }, |state| {
            at_work(state)?;
            since_opened("on", on, state)
        })?;
        Ok(Done {})
    }
}
