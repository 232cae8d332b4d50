//! `discharge.plan`: write the plan, or replace it.

use crate::{
    CallError, Desk,
    discharge::view::DischargePlanForm,
    registry::{Done, Verb},
};
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
    /// The plan.
    pub form: DischargePlanForm,
}

impl Verb for Plan {
    const NAME: &'static str = "discharge.plan";
    const DOC: &'static str = "Write the plan, or replace it.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        let _ = (desk, args);
        Err(CallError::failed("In costruzione."))
    }
}
