//! `discharge.assess`: record the assessment, in time or late.

use crate::{
    CallError, Desk,
    discharge::view::{DischargeAssessmentForm, LocalMoment},
    registry::{Done, Verb},
};
use serde::Deserialize;
use ts_rs::TS;

/// Record the assessment, in time or late.
pub enum Assess {}

/// What `discharge.assess` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "DischargeAssessArgs")]
pub struct Args {
    /// Which.
    pub discharge_id: String,
    /// When; empty = now.
    pub at: LocalMoment,
    /// What was found.
    pub form: DischargeAssessmentForm,
}

impl Verb for Assess {
    const NAME: &'static str = "discharge.assess";
    const DOC: &'static str = "Record the assessment, in time or late.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        let _ = (desk, args);
        Err(CallError::failed("In costruzione."))
    }
}
