//! `discharge.plan`: write the plan, or replace it.

use crate::{
    CallError, Desk,
    catalogue::office::Office,
    checks::Checks,
    discharge::{
        append,
        check::{self, alive},
        view::DischargePlanForm,
    },
    plan::check::done_on,
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
    /// Day on which it was made (ISO); missing or empty = today.
    #[serde(default)]
    #[ts(optional)]
    pub on: Option<String>,
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
            let at = done_on("on", args.on.as_deref().unwrap_or_default(), now, today, &mut checks);
            let before = file.state.plan.as_ref().map(|(_, plan)| plan);
            let plan = check::plan(&args.form, before, &Office::read(tx)?, today, &mut checks);
            checks.done()?;
            alive(&file.row.person, at, "on", "La data del progetto")?;
            Ok((at, DischargeFact::Planned { plan: Box::new(plan) }))
        })
    }
}
