//! `application.refuse`: record that an offer was refused.

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

/// Record that an offer was refused.
pub enum Refuse {}

/// What `application.refuse` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "ApplicationRefuseArgs")]
pub struct Args {
    /// Which.
    pub application_id: String,
    /// Which unit.
    pub unit_id: String,
    /// Day (ISO); empty = today.
    pub on: String,
    /// Catalogue `refusalMotive`.
    pub motive: String,
    /// The person also leaves the list of this unit.
    pub leaves: bool,
    /// Note.
    pub note: String,
}

impl Verb for Refuse {
    const NAME: &'static str = "application.refuse";
    const DOC: &'static str = "Record that an offer was refused.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        let (now, today) = (desk.now(), desk.today());
        let mut checks = Checks::default();
        let at = done_on("on", &args.on, now, today, &mut checks);
        let unit = unit_id(&args.unit_id)?;
        checks.code("motive", "refusalMotive", &args.motive, "Indichi il motivo del rifiuto.");
        let note = checks.text("note", "Nota", &args.note);
        if args.motive == OTHER && note.is_empty() {
            checks.say("note", "Scriva qual è il motivo del rifiuto.");
        }
        checks.done()?;
        let fact = ApplicationFact::Refused { unit, motive: args.motive, leaves: args.leaves, note };
        append(desk, Op::ApplicationChange, &args.application_id, at, fact)
    }
}

/// Catalogue `refusalMotive` that says nothing by itself.
const OTHER: &str = "altro";
