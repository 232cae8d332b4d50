//! `intake.assign`: take an access in charge or pass it to someone.

use crate::{registry::Done, registry::Verb};
use serde::Deserialize;
use ts_rs::TS;

/// Take an access in charge or pass it to someone.
pub enum Assign {}

/// What `intake.assign` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "IntakeAssignArgs")]
pub struct Args {
    /// Which.
    pub intake_id: String,
    /// Operator id.
    pub to: String,
    /// Why, when it passes from another person.
    pub reason: String,
}

impl Verb for Assign {
    const NAME: &'static str = "intake.assign";
    const DOC: &'static str = "Take an access in charge or pass it to someone.";
    type Args = Args;
    type Reply = Done;
}
