//! `discharge.assign`: take a discharge in charge, or pass it on.

use crate::{
    CallError, Desk,
    registry::{Done, Verb},
};
use serde::Deserialize;
use ts_rs::TS;

/// Take a discharge in charge, or pass it on.
pub enum Assign {}

/// What `discharge.assign` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "DischargeAssignArgs")]
pub struct Args {
    /// Which.
    pub discharge_id: String,
    /// Operator id; empty: the operator who asks.
    pub to: String,
    /// Why, when it passes from another person.
    pub reason: String,
}

impl Verb for Assign {
    const NAME: &'static str = "discharge.assign";
    const DOC: &'static str = "Take a discharge in charge, or pass it on.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        let _ = (desk, args);
        Err(CallError::failed("In costruzione."))
    }
}
