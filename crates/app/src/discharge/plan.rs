//! `discharge.plan`: write the plan, or replace it.

use crate::{
    CallError, Desk,
    catalogue::office::Office,
    checks::Checks,
    discharge::{append, check, view::DischargePlanForm},
    registry::{Done, Verb},
};
use poliedro_domain::{discharge::DischargeFact, permission::Op};
use serde::Deserialize;
use ts_rs::TS;

/// Write the plan, or replace it.
pub enum Plan {}

/// What `discharge.plan` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "DischargePlanArgs")]
pub struct Args {
    /// Which.
    pub discharge_id: String,
    /// The plan.
    pub form: DischargePlanForm,
}

impl Verb for Plan {
    const NAME: &'static str = "discharge.plan";
    const DOC: &'static str = "Write the plan, or replace it.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        let (now, today) = (desk.now(), desk.today());
        append(desk, Op::DischargeChange, &args.discharge_id, "discharge.plan", |tx, file| {
            let mut checks = Checks::default();
            let before = file.state.plan.as_ref().map(|(_, plan)| plan);
            let plan = check::plan(&args.form, before, &Office::read(tx)?, today, &mut checks);
            checks.done()?;
            Ok((now, DischargeFact::Planned { plan: Box::new(plan) }))
        })
    }
}
