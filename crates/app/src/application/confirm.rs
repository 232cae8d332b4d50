//! `application.confirm`: confirm that the person is still interested.

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

/// Confirm that the person is still interested.
pub enum Confirm {}

/// What `application.confirm` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "ApplicationConfirmArgs")]
pub struct Args {
    /// Which.
    pub application_id: String,
    /// Day (ISO); empty = today.
    pub on: String,
    /// Who was heard.
    pub with: String,
    /// Note.
    pub note: String,
}

impl Verb for Confirm {
    const NAME: &'static str = "application.confirm";
    const DOC: &'static str = "Confirm that the person is still interested.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        let (now, today) = (desk.now(), desk.today());
        let mut checks = Checks::default();
        let at = done_on("on", &args.on, now, today, &mut checks);
        let with = checks.line("with", "Chi è stato sentito", &args.with);
        let note = checks.text("note", "Nota", &args.note);
        checks.done()?;
        append(desk, Op::ApplicationRegister, &args.application_id, at, ApplicationFact::Confirmed { with, note })
    }
}
