//! `discharge.receive`: record, or correct, when the request reached the COT: its clock starts there.

use crate::{
    CallError, Desk,
    discharge::view::LocalMoment,
    registry::{Done, Verb},
};
use serde::Deserialize;
use ts_rs::TS;

/// Record, or correct, when the request reached the COT: its clock starts there.
pub enum Receive {}

/// What `discharge.receive` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "DischargeReceiveArgs")]
pub struct Args {
    /// Which.
    pub discharge_id: String,
    /// When; empty = now.
    pub at: LocalMoment,
}

impl Verb for Receive {
    const NAME: &'static str = "discharge.receive";
    const DOC: &'static str = "Record, or correct, when the request reached the COT: its clock starts there.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        let _ = (desk, args);
        Err(CallError::failed("In costruzione."))
    }
}
