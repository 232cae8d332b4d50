//! `application.resume`: end a suspension.

use crate::{
    CallError, Desk,
    registry::{Done, Verb},
};
use serde::Deserialize;
use ts_rs::TS;

/// End a suspension.
pub enum Resume {}

/// What `application.resume` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "ApplicationResumeArgs")]
pub struct Args {
    /// Which.
    pub application_id: String,
    /// Day (ISO); empty = today.
    pub on: String,
    /// Note.
    pub note: String,
}

impl Verb for Resume {
    const NAME: &'static str = "application.resume";
    const DOC: &'static str = "End a suspension.";
    type Args = Args;
    type Reply = Done;

    fn run(_: &mut Desk, _: Args) -> Result<Done, CallError> {
        Err(CallError::failed("In costruzione."))
    }
}
