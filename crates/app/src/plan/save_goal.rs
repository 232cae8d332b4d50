//! `plan.save_goal`: write or change a goal.

use crate::{
    CallError, Desk,
    plan::view::{GoalForm, PartSaved},
    registry::Verb,
};
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

    fn run(_desk: &mut Desk, _args: Args) -> Result<PartSaved, CallError> {
        Err(CallError::failed("Non ancora costruito."))
    }
}
