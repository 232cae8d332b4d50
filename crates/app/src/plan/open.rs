//! `plan.open`: open a plan for an assessment.

use crate::{CallError, Desk, plan::view::PlanOpened, registry::Verb};
use serde::Deserialize;
use ts_rs::TS;

/// Open a plan for an assessment.
pub enum Open {}

/// What `plan.open` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "PlanOpenArgs")]
pub struct Args {
    /// The assessment.
    pub vmd_id: String,
    /// Catalogue `planKind`.
    pub kind: String,
}

impl Verb for Open {
    const NAME: &'static str = "plan.open";
    const DOC: &'static str = "Open a plan for an assessment.";
    type Args = Args;
    type Reply = PlanOpened;

    fn run(_desk: &mut Desk, _args: Args) -> Result<PlanOpened, CallError> {
        Err(CallError::failed("Non ancora costruito."))
    }
}
