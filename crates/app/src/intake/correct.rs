//! `intake.correct`: correct the request as it was written.

use crate::{intake::view::IntakeForm, registry::Done, registry::Verb};
use serde::Deserialize;
use ts_rs::TS;

/// Correct the request as it was written.
pub enum Correct {}

/// What `intake.correct` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "IntakeCorrectArgs")]
pub struct Args {
    /// Which.
    pub intake_id: String,
    /// The request as it should be.
    pub form: IntakeForm,
}

impl Verb for Correct {
    const NAME: &'static str = "intake.correct";
    const DOC: &'static str = "Correct the request as it was written.";
    type Args = Args;
    type Reply = Done;
}
