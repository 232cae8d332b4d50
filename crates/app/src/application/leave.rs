//! `application.leave`: leave one list, or end the application.

use crate::{
    CallError, Desk,
    registry::{Done, Verb},
};
use serde::Deserialize;
use ts_rs::TS;

/// Leave one list, or end the application.
pub enum Leave {}

/// What `application.leave` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "ApplicationLeaveArgs")]
pub struct Args {
    /// Which.
    pub application_id: String,
    /// The one list that is left; null: all of them.
    pub unit_id: Option<String>,
    /// Day (ISO); empty = today.
    pub on: String,
    /// Catalogue `listExit`, `admitted` not included.
    pub exit: String,
    /// Note.
    pub note: String,
}

impl Verb for Leave {
    const NAME: &'static str = "application.leave";
    const DOC: &'static str = "Leave one list, or end the application.";
    type Args = Args;
    type Reply = Done;

    fn run(_: &mut Desk, _: Args) -> Result<Done, CallError> {
        Err(CallError::failed("In costruzione."))
    }
}
