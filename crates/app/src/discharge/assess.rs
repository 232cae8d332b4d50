//! `discharge.assess`: record the assessment, in time or late.

use crate::{
    CallError, Desk,
    checks::Checks,
    discharge::{
        append,
        check::{alive, assessment},
        moment::{moment, not_before},
        view::{DischargeAssessmentForm, LocalMoment},
    },
    registry::{Done, Verb},
};
use poliedro_domain::{discharge::DischargeFact, permission::Op};
use serde::Deserialize;
use ts_rs::TS;

/// Record the assessment, in time or late.
pub enum Assess {}

/// What `discharge.assess` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "DischargeAssessArgs")]
pub struct Args {
    /// Which.
    pub discharge_id: String,
    /// When; empty = now.
    pub at: LocalMoment,
    /// What was found.
    pub form: DischargeAssessmentForm,
}

impl Verb for Assess {
    const NAME: &'static str = "discharge.assess";
    const DOC: &'static str = "Record the assessment, in time or late.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        let now = desk.now();
        append(desk, Op::DischargeChange, &args.discharge_id, "discharge.assess", |tx, file| {
            let mut checks = Checks::default();
            let typed = moment("at", "La data della valutazione", &args.at, now, &mut checks);
            let assessment = Box::new(assessment(&args.form, tx, &mut checks)?);
            checks.done()?;
            let at = not_before(typed, file.state.received_at);
            alive(&file.row.person, at, "at", "La data della valutazione")?;
            Ok((at, DischargeFact::Assessed { assessment }))
        })
    }
}
