//! `plan.monitor`: record a monitoring visit or call.

use crate::{
    CallError, Desk,
    registry::{Done, Verb},
};
use serde::Deserialize;
use ts_rs::TS;

/// Record a monitoring visit or call.
pub enum Monitor {}

/// What `plan.monitor` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "PlanMonitorArgs")]
pub struct Args {
    /// Which.
    pub plan_id: String,
    /// Day (ISO); empty = today.
    pub on: String,
    /// Catalogue `monitoringKind`.
    pub how: String,
    /// What was found.
    pub text: String,
}

impl Verb for Monitor {
    const NAME: &'static str = "plan.monitor";
    const DOC: &'static str = "Record a monitoring visit or call.";
    type Args = Args;
    type Reply = Done;

    fn run(_desk: &mut Desk, _args: Args) -> Result<Done, CallError> {
        Err(CallError::failed("Non ancora costruito."))
    }
}
