//! `intake.assess`: record the first-level assessment.

use crate::{intake::view::AssessmentForm, registry::Done, registry::Verb};
use serde::Deserialize;
use ts_rs::TS;

/// Record the first-level assessment.
pub enum Assess {}

/// What `intake.assess` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "IntakeAssessArgs")]
pub struct Args {
    /// Which.
    pub intake_id: String,
    /// The assessment.
    pub form: AssessmentForm,
}

impl Verb for Assess {
    const NAME: &'static str = "intake.assess";
    const DOC: &'static str = "Record the first-level assessment.";
    type Args = Args;
    type Reply = Done;
}
