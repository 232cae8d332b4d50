//! `discharge.discharge`: record that the person left the ward.

use crate::{
    CallError, Desk,
    registry::{Done, Verb},
};
use serde::Deserialize;
use ts_rs::TS;

/// Record that the person left the ward.
pub enum Discharge {}

/// What `discharge.discharge` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "DischargeDischargeArgs")]
pub struct Args {
    /// Which.
    pub discharge_id: String,
    /// Day (ISO); empty = today.
    pub on: String,
    /// Catalogue `dischargeDestination`.
    pub to: String,
    /// Note.
    pub note: String,
}

impl Verb for Discharge {
    const NAME: &'static str = "discharge.discharge";
    const DOC: &'static str = "Record that the person left the ward.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        let _ = (desk, args);
        Err(CallError::failed("In costruzione."))
    }
}
