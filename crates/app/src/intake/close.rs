//! `intake.close`: close an access with its outcome.

use crate::{registry::Done, registry::Verb};
use serde::Deserialize;
use ts_rs::TS;

/// Close an access with its outcome.
pub enum Close {}

/// What `intake.close` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "IntakeCloseArgs")]
pub struct Args {
    /// Which.
    pub intake_id: String,
    /// Outcome code.
    pub outcome: String,
    /// Note.
    pub note: String,
}

impl Verb for Close {
    const NAME: &'static str = "intake.close";
    const DOC: &'static str = "Close an access with its outcome.";
    type Args = Args;
    type Reply = Done;
}
