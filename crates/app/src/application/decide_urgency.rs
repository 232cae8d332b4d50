//! `application.decide_urgency`: decide an urgency.

use crate::{
    CallError, Desk,
    registry::{Done, Verb},
};
use serde::Deserialize;
use ts_rs::TS;

/// Decide an urgency.
pub enum DecideUrgency {}

/// What `application.decide_urgency` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "ApplicationDecideUrgencyArgs")]
pub struct Args {
    /// Which.
    pub application_id: String,
    /// Day (ISO); empty = today.
    pub on: String,
    /// Recognised.
    pub granted: bool,
    /// Why.
    pub note: String,
}

impl Verb for DecideUrgency {
    const NAME: &'static str = "application.decide_urgency";
    const DOC: &'static str = "Decide an urgency.";
    type Args = Args;
    type Reply = Done;

    fn run(_: &mut Desk, _: Args) -> Result<Done, CallError> {
        Err(CallError::failed("In costruzione."))
    }
}
