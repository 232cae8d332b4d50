//! `intake.assess`: record the first-level assessment.

use crate::{
    CallError, Desk,
    checks::Checks,
    intake::{check::assessment, intake_id, open, view::AssessmentForm},
    registry::{Done, Verb},
};
use poliedro_domain::permission::Op;
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

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        let (intake, now, today) = (intake_id(&args.intake_id)?, desk.now(), desk.today());
        let mut checks = Checks::default();
        let fact = assessment(&args.form, today, &mut checks);
        checks.done()?;
        desk.change(Op::IntakeChange, |tx| {
            let file = tx.intake(intake)?;
            open(&file.state)?;
            tx.append_intake(intake, file.person, now, fact)?;
            // The half-filled form has become the assessment.
            tx.discard_draft("intake.assess", &intake.to_string())?;
            Ok(())
        })?;
        Ok(Done {})
    }
}
