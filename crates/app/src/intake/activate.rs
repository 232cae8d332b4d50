//! `intake.activate`: record the activation of a pathway.

use crate::{registry::Done, registry::Verb};
use serde::Deserialize;
use ts_rs::TS;

/// Record the activation of a pathway.
pub enum Activate {}

/// What `intake.activate` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "IntakeActivateArgs")]
pub struct Args {
    /// Which.
    pub intake_id: String,
    /// Catalogue `pathwayKind`.
    pub pathway: String,
    /// Who provides it.
    pub provider: String,
    /// Note.
    pub note: String,
}

impl Verb for Activate {
    const NAME: &'static str = "intake.activate";
    const DOC: &'static str = "Record the activation of a pathway.";
    type Args = Args;
    type Reply = Done;
}
