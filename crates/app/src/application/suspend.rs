//! `application.suspend`: suspend an application in every list.

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

/// Suspend an application in every list.
pub enum Suspend {}

/// What `application.suspend` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "ApplicationSuspendArgs")]
pub struct Args {
    /// Which.
    pub application_id: String,
    /// Day (ISO); empty = today.
    pub on: String,
    /// Catalogue `suspensionMotive`.
    pub motive: String,
    /// Note.
    pub note: String,
}

impl Verb for Suspend {
    const NAME: &'static str = "application.suspend";
    const DOC: &'static str = "Suspend an application in every list.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        let (now, today) = (desk.now(), desk.today());
        let mut checks = Checks::default();
        let at = done_on("on", &args.on, now, today, &mut checks);
        checks.code("motive", "suspensionMotive", &args.motive, "Indichi il motivo della sospensione.");
        let note = checks.text("note", "Nota", &args.note);
        if args.motive == OTHER && note.is_empty() {
            checks.say("note", "Scriva qual è il motivo della sospensione.");
        }
        checks.done()?;
        let fact = ApplicationFact::Suspended { motive: args.motive, note };
        append(desk, Op::ApplicationChange, &args.application_id, at, fact)
    }
}

/// Catalogue `suspensionMotive` that says nothing by itself.
const OTHER: &str = "altro";
