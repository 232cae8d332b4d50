//! `vmd.plan_visit`: plan a visit.

use crate::{
    CallError, Desk,
    registry::{Done, Verb},
    vmd::view::PlannedVisitForm,
};
use serde::Deserialize;
use ts_rs::TS;

/// Plan a visit.
pub enum PlanVisit {}

/// What `vmd.plan_visit` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "VmdPlanVisitArgs")]
pub struct Args {
    /// Which.
    pub vmd_id: String,
    /// When and where.
    pub form: PlannedVisitForm,
}

impl Verb for PlanVisit {
    const NAME: &'static str = "vmd.plan_visit";
    const DOC: &'static str = "Plan a visit.";
    type Args = Args;
    type Reply = Done;

    fn run(_desk: &mut Desk, _args: Args) -> Result<Done, CallError> {
        Err(CallError::failed("Non ancora costruito."))
    }
}
