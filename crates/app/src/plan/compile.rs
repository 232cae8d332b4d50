//! `plan.compile`: say that the plan is whole.

use crate::{
    CallError, Desk,
    catalogue::office::Office,
    plan::{at_work, missing::whole, plan_id},
    registry::{Done, Verb},
};
use poliedro_domain::{permission::Op, plan::PlanFact};
use serde::Deserialize;
use ts_rs::TS;

/// Say that the plan is whole.
pub enum Compile {}

/// What `plan.compile` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "PlanCompileArgs")]
pub struct Args {
    /// Which.
    pub plan_id: String,
}

impl Verb for Compile {
    const NAME: &'static str = "plan.compile";
    const DOC: &'static str = "Say that the plan is whole.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        let (plan, now, today) = (plan_id(&args.plan_id)?, desk.now(), desk.today());
        desk.change(Op::PlanChange, |tx| {
            let file = tx.plan(plan, today)?;
            at_work(&file.state)?;
            if file.state.compiled_at.is_some() {
                return Err(CallError::failed("Questo progetto è già stato dichiarato compilato."));
            }
            whole(&file.state, &Office::read(tx)?)?;
            Ok(tx.append_plan(plan, file.person, now, PlanFact::Compiled {})?)
        })?;
        Ok(Done {})
    }
}
