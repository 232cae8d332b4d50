//! `application.undo`: undo the last fact of an application; it stays readable.

use crate::{
    CallError, Desk,
    registry::{Done, Verb},
};
use serde::Deserialize;
use ts_rs::TS;

/// Undo the last fact of an application; it stays readable.
pub enum Undo {}

/// What `application.undo` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "ApplicationUndoArgs")]
pub struct Args {
    /// Which.
    pub application_id: String,
    /// The fact; it must be the last that counts.
    pub fact_id: String,
    /// Why.
    pub reason: String,
}

impl Verb for Undo {
    const NAME: &'static str = "application.undo";
    const DOC: &'static str = "Undo the last fact of an application; it stays readable.";
    type Args = Args;
    type Reply = Done;

    fn run(_: &mut Desk, _: Args) -> Result<Done, CallError> {
        Err(CallError::failed("In costruzione."))
    }
}
