//! `application.correct`: correct an application.

use crate::{
    CallError, Desk,
    application::view::ApplicationForm,
    registry::{Done, Verb},
};
use serde::Deserialize;
use ts_rs::TS;

/// Correct an application.
pub enum Correct {}

/// What `application.correct` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "ApplicationCorrectArgs")]
pub struct Args {
    /// Which.
    pub application_id: String,
    /// As it should be.
    pub form: ApplicationForm,
}

impl Verb for Correct {
    const NAME: &'static str = "application.correct";
    const DOC: &'static str = "Correct an application.";
    type Args = Args;
    type Reply = Done;

    fn run(_: &mut Desk, _: Args) -> Result<Done, CallError> {
        Err(CallError::failed("In costruzione."))
    }
}
