//! `vmd.cancel_visit`: cancel a planned visit.

use crate::{
    CallError, Desk,
    registry::{Done, Verb},
};
use serde::Deserialize;
use ts_rs::TS;

/// Cancel a planned visit.
pub enum CancelVisit {}

/// What `vmd.cancel_visit` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "VmdCancelVisitArgs")]
pub struct Args {
    /// Which.
    pub vmd_id: String,
    /// Areas that it served.
    pub areas: Vec<String>,
    /// Why.
    pub reason: String,
}

impl Verb for CancelVisit {
    const NAME: &'static str = "vmd.cancel_visit";
    const DOC: &'static str = "Cancel a planned visit.";
    type Args = Args;
    type Reply = Done;

    fn run(_desk: &mut Desk, _args: Args) -> Result<Done, CallError> {
        Err(CallError::failed("Non ancora costruito."))
    }
}
