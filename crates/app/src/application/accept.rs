//! `application.accept`: record that an offer was accepted.

use crate::{
    CallError, Desk,
    application::append,
    checks::Checks,
    plan::check::done_on,
    registry::{Done, Verb},
    unit::unit_id,
};
use poliedro_domain::{application::ApplicationFact, permission::Op};
use serde::Deserialize;
use ts_rs::TS;

/// Record that an offer was accepted.
pub enum Accept {}

/// What `application.accept` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "ApplicationAcceptArgs")]
pub struct Args {
    /// Which.
    pub application_id: String,
    /// Which unit.
    pub unit_id: String,
    /// Day (ISO); empty = today.
    pub on: String,
    /// Note.
    pub note: String,
}

impl Verb for Accept {
    const NAME: &'static str = "application.accept";
    const DOC: &'static str = "Record that an offer was accepted.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        let (now, today) = (desk.now(), desk.today());
        let mut checks = Checks::default();
        let at = done_on("on", &args.on, now, today, &mut checks);
        let unit = unit_id(&args.unit_id)?;
        let note = checks.text("note", "Nota", &args.note);
        checks.done()?;
        append(desk, Op::ApplicationChange, &args.application_id, at, ApplicationFact::Accepted { unit, note })
    }
}
