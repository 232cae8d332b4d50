//! `discharge.close`: close a discharge.

use crate::{
    CallError, Desk,
    registry::{Done, Verb},
};
use serde::Deserialize;
use ts_rs::TS;

/// Close a discharge.
pub enum Close {}

/// What `discharge.close` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "DischargeCloseArgs")]
pub struct Args {
    /// Which.
    pub discharge_id: String,
    /// Day (ISO); empty = today.
    pub on: String,
    /// Catalogue `dischargeClosure`.
    pub outcome: String,
    /// Note.
    pub note: String,
}

impl Verb for Close {
    const NAME: &'static str = "discharge.close";
    const DOC: &'static str = "Close a discharge.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        let _ = (desk, args);
        Err(CallError::failed("In costruzione."))
    }
}
