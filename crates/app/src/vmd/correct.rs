//! `vmd.correct`: correct the request of an assessment.

use crate::{
    CallError, Desk,
    registry::{Done, Verb},
    vmd::view::VmdRequestForm,
};
use serde::Deserialize;
use ts_rs::TS;

/// Correct the request of an assessment.
pub enum Correct {}

/// What `vmd.correct` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "VmdCorrectArgs")]
pub struct Args {
    /// Which.
    pub vmd_id: String,
    /// The request.
    pub form: VmdRequestForm,
}

impl Verb for Correct {
    const NAME: &'static str = "vmd.correct";
    const DOC: &'static str = "Correct the request of an assessment.";
    type Args = Args;
    type Reply = Done;

    fn run(_desk: &mut Desk, _args: Args) -> Result<Done, CallError> {
        Err(CallError::failed("Non ancora costruito."))
    }
}
