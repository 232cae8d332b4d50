//! `vmd.assign`: assign an area of an assessment.

use crate::{
    CallError, Desk,
    registry::{Done, Verb},
    vmd::view::AssessorForm,
};
use serde::Deserialize;
use ts_rs::TS;

/// Assign an area of an assessment.
pub enum Assign {}

/// What `vmd.assign` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "VmdAssignArgs")]
pub struct Args {
    /// Which.
    pub vmd_id: String,
    /// Area.
    pub area: String,
    /// To whom.
    pub assessor: AssessorForm,
    /// Why, when it passes from another person.
    pub reason: String,
}

impl Verb for Assign {
    const NAME: &'static str = "vmd.assign";
    const DOC: &'static str = "Assign an area of an assessment.";
    type Args = Args;
    type Reply = Done;

    fn run(_desk: &mut Desk, _args: Args) -> Result<Done, CallError> {
        Err(CallError::failed("Non ancora costruito."))
    }
}
