//! `application.start_urgency`: start the procedure of urgency.

use crate::{
    CallError, Desk,
    registry::{Done, Verb},
};
use serde::Deserialize;
use ts_rs::TS;

/// Start the procedure of urgency.
pub enum StartUrgency {}

/// What `application.start_urgency` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "ApplicationStartUrgencyArgs")]
pub struct Args {
    /// Which.
    pub application_id: String,
    /// Day (ISO); empty = today.
    pub on: String,
    /// Catalogue `vmdUrgencyMotive`.
    pub motive: String,
    /// Day of the loss (ISO).
    pub event_on: String,
    /// Report of the social worker.
    pub report: String,
}

impl Verb for StartUrgency {
    const NAME: &'static str = "application.start_urgency";
    const DOC: &'static str = "Start the procedure of urgency.";
    type Args = Args;
    type Reply = Done;

    fn run(_: &mut Desk, _: Args) -> Result<Done, CallError> {
        Err(CallError::failed("In costruzione."))
    }
}
