//! `application.accept`: record that an offer was accepted.

use crate::{
    CallError, Desk,
    registry::{Done, Verb},
};
use serde::Deserialize;
use ts_rs::TS;

/// Record that an offer was accepted.
pub enum Accept {}

/// What `application.accept` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "ApplicationAcceptArgs")]
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

impl Verb for Accept {
    const NAME: &'static str = "application.accept";
    const DOC: &'static str = "Record that an offer was accepted.";
    type Args = Args;
    type Reply = Done;

    fn run(_: &mut Desk, _: Args) -> Result<Done, CallError> {
        Err(CallError::failed("In costruzione."))
    }
}
