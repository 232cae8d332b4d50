//! `application.admit`: record an admission; places in the other lists end.

use crate::{
    CallError, Desk,
    registry::{Done, Verb},
};
use serde::Deserialize;
use ts_rs::TS;

/// Record an admission; places in the other lists end.
pub enum Admit {}

/// What `application.admit` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "ApplicationAdmitArgs")]
pub struct Args {
    /// Which.
    pub application_id: String,
    /// Which unit.
    pub unit_id: String,
    /// Day (ISO); empty = today.
    pub on: String,
    /// Note.
    pub note: String,
}

impl Verb for Admit {
    const NAME: &'static str = "application.admit";
    const DOC: &'static str = "Record an admission; places in the other lists end.";
    type Args = Args;
    type Reply = Done;

    fn run(_: &mut Desk, _: Args) -> Result<Done, CallError> {
        Err(CallError::failed("In costruzione."))
    }
}
