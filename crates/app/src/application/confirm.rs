//! `application.confirm`: confirm that the person is still interested.

use crate::{
    CallError, Desk,
    registry::{Done, Verb},
};
use serde::Deserialize;
use ts_rs::TS;

/// Confirm that the person is still interested.
pub enum Confirm {}

/// What `application.confirm` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "ApplicationConfirmArgs")]
pub struct Args {
    /// Which.
    pub application_id: String,
    /// Day (ISO); empty = today.
    pub on: String,
    /// Who was heard.
    pub with: String,
    /// Note.
    pub note: String,
}

impl Verb for Confirm {
    const NAME: &'static str = "application.confirm";
    const DOC: &'static str = "Confirm that the person is still interested.";
    type Args = Args;
    type Reply = Done;

    fn run(_: &mut Desk, _: Args) -> Result<Done, CallError> {
        Err(CallError::failed("In costruzione."))
    }
}
