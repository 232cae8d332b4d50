//! `plan.set_roles`: write who does what and the family’s part.

use crate::{
    CallError, Desk,
    registry::{Done, Verb},
};
use serde::Deserialize;
use ts_rs::TS;

/// Write who does what and the family’s part.
pub enum SetRoles {}

/// What `plan.set_roles` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "PlanSetRolesArgs")]
pub struct Args {
    /// Which.
    pub plan_id: String,
    /// Duties of the operators.
    pub responsibilities: String,
    /// What the family does.
    pub family: String,
}

impl Verb for SetRoles {
    const NAME: &'static str = "plan.set_roles";
    const DOC: &'static str = "Write who does what and the family’s part.";
    type Args = Args;
    type Reply = Done;

    fn run(_desk: &mut Desk, _args: Args) -> Result<Done, CallError> {
        Err(CallError::failed("Non ancora costruito."))
    }
}
