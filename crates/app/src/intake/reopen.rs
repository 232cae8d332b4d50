//! `intake.reopen`: open a closed access again.

use crate::{registry::Done, registry::Verb};
use serde::Deserialize;
use ts_rs::TS;

/// Open a closed access again.
pub enum Reopen {}

/// What `intake.reopen` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "IntakeReopenArgs")]
pub struct Args {
    /// Which.
    pub intake_id: String,
    /// Why.
    pub reason: String,
}

impl Verb for Reopen {
    const NAME: &'static str = "intake.reopen";
    const DOC: &'static str = "Open a closed access again.";
    type Args = Args;
    type Reply = Done;
}
