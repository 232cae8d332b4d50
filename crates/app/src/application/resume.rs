//! `application.resume`: end a suspension.

use crate::{
    CallError, Desk,
    application::append,
    checks::Checks,
    plan::check::done_on,
    registry::{Done, Verb},
};
use poliedro_domain::{application::ApplicationFact, permission::Op};
use serde::Deserialize;
use ts_rs::TS;

/// End a suspension.
pub enum Resume {}

/// What `application.resume` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "ApplicationResumeArgs")]
pub struct Args {
    /// Which.
    pub application_id: String,
    /// Day (ISO); empty = today.
    pub on: String,
    /// Note.
    pub note: String,
}

impl Verb for Resume {
    const NAME: &'static str = "application.resume";
    const DOC: &'static str = "End a suspension.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        let (now, today) = (desk.now(), desk.today());
        let mut checks = Checks::default();
        let at = done_on("on", &args.on, now, today, &mut checks);
        let note = checks.text("note", "Nota", &args.note);
        checks.done()?;
        append(desk, Op::ApplicationChange, &args.application_id, at, ApplicationFact::Resumed { note })
    }
}
