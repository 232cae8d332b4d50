//! `intake.undo`: undo the last fact of an access; it stays readable.

use crate::{registry::Done, registry::Verb};
use serde::Deserialize;
use ts_rs::TS;

/// Undo the last fact of an access; it stays readable.
pub enum Undo {}

/// What `intake.undo` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "IntakeUndoArgs")]
pub struct Args {
    /// Which.
    pub intake_id: String,
    /// The fact; it must be the last that counts.
    pub fact_id: String,
    /// Why.
    pub reason: String,
}

impl Verb for Undo {
    const NAME: &'static str = "intake.undo";
    const DOC: &'static str = "Undo the last fact of an access; it stays readable.";
    type Args = Args;
    type Reply = Done;
}
