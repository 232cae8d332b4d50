//! `intake.orient`: record an orientation to services.

use crate::{registry::Done, registry::Verb};
use serde::Deserialize;
use ts_rs::TS;

/// Record an orientation to services.
pub enum Orient {}

/// What `intake.orient` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "IntakeOrientArgs")]
pub struct Args {
    /// Which.
    pub intake_id: String,
    /// Catalogue `service`.
    pub services: Vec<String>,
    /// What was said.
    pub note: String,
}

impl Verb for Orient {
    const NAME: &'static str = "intake.orient";
    const DOC: &'static str = "Record an orientation to services.";
    type Args = Args;
    type Reply = Done;
}
