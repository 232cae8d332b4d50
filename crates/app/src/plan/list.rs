//! `plan.list`: list plans.

use crate::{CallError, Desk, plan::view::PlanList, registry::Verb};
use serde::Deserialize;
use ts_rs::TS;

/// List plans.
pub enum List {}

/// What `plan.list` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "PlanListArgs")]
pub struct Args {
    /// Only those the operator who asks answers for.
    pub mine: bool,
    /// Only those not closed.
    pub open: bool,
    /// Words of the person’s name.
    pub text: String,
    /// Rows to skip.
    pub offset: u32,
    /// Rows at most (up to 200).
    pub limit: u32,
}

impl Verb for List {
    const NAME: &'static str = "plan.list";
    const DOC: &'static str = "List plans.";
    type Args = Args;
    type Reply = PlanList;

    fn run(_desk: &mut Desk, _args: Args) -> Result<PlanList, CallError> {
        Err(CallError::failed("Non ancora costruito."))
    }
}
