//! `plan.agree`: record consent and signature.

use crate::{
    CallError, Desk,
    plan::view::AgreementForm,
    registry::{Done, Verb},
};
use serde::Deserialize;
use ts_rs::TS;

/// Record consent and signature.
pub enum Agree {}

/// What `plan.agree` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "PlanAgreeArgs")]
pub struct Args {
    /// Which.
    pub plan_id: String,
    /// How.
    pub form: AgreementForm,
}

impl Verb for Agree {
    const NAME: &'static str = "plan.agree";
    const DOC: &'static str = "Record consent and signature.";
    type Args = Args;
    type Reply = Done;

    fn run(_desk: &mut Desk, _args: Args) -> Result<Done, CallError> {
        Err(CallError::failed("Non ancora costruito."))
    }
}
