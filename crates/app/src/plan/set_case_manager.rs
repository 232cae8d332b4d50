//! `plan.set_case_manager`: say who answers for the case.

use crate::{
    CallError, Desk,
    registry::{Done, Verb},
    vmd::view::AssessorForm,
};
use serde::Deserialize;
use ts_rs::TS;

/// Say who answers for the case.
pub enum SetCaseManager {}

/// What `plan.set_case_manager` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "PlanSetCaseManagerArgs")]
pub struct Args {
    /// Which.
    pub plan_id: String,
    /// Who.
    pub to: AssessorForm,
    /// Why, when it passes from another person.
    pub reason: String,
}

impl Verb for SetCaseManager {
    const NAME: &'static str = "plan.set_case_manager";
    const DOC: &'static str = "Say who answers for the case.";
    type Args = Args;
    type Reply = Done;

    fn run(_desk: &mut Desk, _args: Args) -> Result<Done, CallError> {
        Err(CallError::failed("Non ancora costruito."))
    }
}
