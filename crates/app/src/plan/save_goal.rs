//! `plan.save_goal`: write or change a goal.

use crate::{
    CallError, Desk, ErrorCode,
    checks::Checks,
    plan::{
        at_work, check, part_id, plan_id,
        view::{GoalForm, PartSaved},
    },
    registry::Verb,
};
use poliedro_domain::{permission::Op, plan::PlanFact};
use serde::Deserialize;
use ts_rs::TS;

/// Write or change a goal.
pub enum SaveGoal {}

/// What `plan.save_goal` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "PlanSaveGoalArgs")]
pub struct Args {
    /// Which.
    pub plan_id: String,
    /// Which; null for a new one.
    pub id: Option<String>,
    /// The goal.
    pub form: GoalForm,
}

impl Verb for SaveGoal {
    const NAME: &'static str = "plan.save_goal";
    const DOC: &'static str = "Write or change a goal.";
    type Args = Args;
    type Reply = PartSaved;

    fn run(desk: &mut Desk, args: Args) -> Result<PartSaved, CallError> {
        let (plan, now, today) = (plan_id(&args.plan_id)?, desk.now(), desk.today());
        let known = args.id.as_deref().map(part_id).transpose()?;
        let mut checks = Checks::default();
        let set = check::goal(&args.form, &mut checks);
        checks.done()?;
        let done = desk.change(Op::PlanChange, |tx| {
            let file = tx.plan(plan, today)?;
            at_work(&file.state)?;
            let goal = match known {
                Some(id) if file.state.goals.iter().any(|(goal, _)| *goal == id) => id,
                Some(_) => return Err(CallError::new(ErrorCode::NotFound, "Questo obiettivo non c’è più.")),
                None => tx.new_plan_part()?,
            };
            tx.append_plan(plan, file.person, now, PlanFact::GoalSet { goal, set })?;
            Ok(goal)
        })?;
        Ok(PartSaved { id: done.value.to_string() })
    }
}
