//! `discharge.activate`: record that the plan is active.

use crate::{
    CallError, Desk,
    registry::{Done, Verb},
};
use serde::Deserialize;
use ts_rs::TS;

/// Record that the plan is active.
pub enum Activate {}

/// What `discharge.activate` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "DischargeActivateArgs")]
pub struct Args {
    /// Which.
    pub discharge_id: String,
    /// Day (ISO); empty = today.
    pub on: String,
    /// Note.
    pub note: String,
}

impl Verb for Activate {
    const NAME: &'static str = "discharge.activate";
    const DOC: &'static str = "Record that the plan is active.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        let _ = (desk, args);
        Err(CallError::failed("In costruzione."))
    }
}
