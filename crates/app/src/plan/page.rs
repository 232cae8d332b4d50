//! `plan.page`: open one plan.

use crate::{CallError, Desk, plan::view::PlanPage, registry::Verb};
use serde::Deserialize;
use ts_rs::TS;

/// Open one plan.
pub enum Page {}

/// What `plan.page` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "PlanPageArgs")]
pub struct Args {
    /// Which.
    pub plan_id: String,
}

impl Verb for Page {
    const NAME: &'static str = "plan.page";
    const DOC: &'static str = "Open one plan.";
    type Args = Args;
    type Reply = PlanPage;

    fn run(_desk: &mut Desk, _args: Args) -> Result<PlanPage, CallError> {
        Err(CallError::failed("Non ancora costruito."))
    }
}
