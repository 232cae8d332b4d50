//! `unit.end`: a unit no longer takes people in.

use crate::{
    CallError, Desk,
    registry::{Done, Verb},
};
use serde::Deserialize;
use ts_rs::TS;

/// A unit no longer takes people in.
pub enum End {}

/// What `unit.end` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "UnitEndArgs")]
pub struct Args {
    /// Which.
    pub unit_id: String,
    /// Last day (ISO).
    pub on: String,
    /// Why.
    pub reason: String,
}

impl Verb for End {
    const NAME: &'static str = "unit.end";
    const DOC: &'static str = "A unit no longer takes people in.";
    type Args = Args;
    type Reply = Done;

    fn run(_: &mut Desk, _: Args) -> Result<Done, CallError> {
        Err(CallError::failed("In costruzione."))
    }
}
