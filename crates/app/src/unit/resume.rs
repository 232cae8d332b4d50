//! `unit.resume`: a unit takes people in again.

use crate::{
    CallError, Desk,
    registry::{Done, Verb},
};
use serde::Deserialize;
use ts_rs::TS;

/// A unit takes people in again.
pub enum Resume {}

/// What `unit.resume` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "UnitResumeArgs")]
pub struct Args {
    /// Which.
    pub unit_id: String,
    /// Why.
    pub reason: String,
}

impl Verb for Resume {
    const NAME: &'static str = "unit.resume";
    const DOC: &'static str = "A unit takes people in again.";
    type Args = Args;
    type Reply = Done;

    fn run(_: &mut Desk, _: Args) -> Result<Done, CallError> {
        Err(CallError::failed("In costruzione."))
    }
}
