//! `application.suspend`: suspend an application in every list.

use crate::{
    CallError, Desk,
    registry::{Done, Verb},
};
use serde::Deserialize;
use ts_rs::TS;

/// Suspend an application in every list.
pub enum Suspend {}

/// What `application.suspend` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "ApplicationSuspendArgs")]
pub struct Args {
    /// Which.
    pub application_id: String,
    /// Day (ISO); empty = today.
    pub on: String,
    /// Catalogue `suspensionMotive`.
    pub motive: String,
    /// Note.
    pub note: String,
}

impl Verb for Suspend {
    const NAME: &'static str = "application.suspend";
    const DOC: &'static str = "Suspend an application in every list.";
    type Args = Args;
    type Reply = Done;

    fn run(_: &mut Desk, _: Args) -> Result<Done, CallError> {
        Err(CallError::failed("In costruzione."))
    }
}
