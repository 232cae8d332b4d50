//! `application.offer`: record the offer of a bed.

use crate::{
    CallError, Desk,
    application::append,
    checks::Checks,
    plan::check::{done_on, optional_day},
    registry::{Done, Verb},
    unit::unit_id,
};
use jiff::ToSpan;
use poliedro_domain::{application::ApplicationFact, permission::Op, when::local_date};
use serde::Deserialize;
use ts_rs::TS;

/// Record the offer of a bed.
pub enum Offer {}

/// What `application.offer` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "ApplicationOfferArgs")]
pub struct Args {
    /// Which.
    pub application_id: String,
    /// Which unit.
    pub unit_id: String,
    /// Day (ISO); empty = today.
    pub on: String,
    /// Catalogue `unitWing`; may be empty.
    pub wing: String,
    /// Last day to answer (ISO); may be empty.
    pub answer_by: String,
    /// Note.
    pub note: String,
}

impl Verb for Offer {
    const NAME: &'static str = "application.offer";
    const DOC: &'static str = "Record the offer of a bed.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        let (now, today) = (desk.now(), desk.today());
        let mut checks = Checks::default();
        let at = done_on("on", &args.on, now, today, &mut checks);
        let unit = unit_id(&args.unit_id)?;
        let wing = checks.optional_code("wing", "unitWing", &args.wing);
        let typed = optional_day("answerBy", &args.answer_by, today, &mut checks);
        let note = checks.text("note", "Nota", &args.note);
        checks.done()?;
        let days = desk.at_work()?.settings.answer_days;
        let answer_by = typed.unwrap_or_else(|| local_date(at).saturating_add(i64::from(days).days()));
        let fact = ApplicationFact::Offered { unit, wing, answer_by: Some(answer_by), note };
        append(desk, Op::ApplicationChange, &args.application_id, at, fact)
    }
}
