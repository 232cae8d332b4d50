//! `application.decide_urgency`: decide an urgency.

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

/// Decide an urgency.
pub enum DecideUrgency {}

/// What `application.decide_urgency` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "ApplicationDecideUrgencyArgs")]
pub struct Args {
    /// Which.
    pub application_id: String,
    /// Day (ISO); empty = today.
    pub on: String,
    /// Recognised.
    pub granted: bool,
    /// Why.
    pub note: String,
}

impl Verb for DecideUrgency {
    const NAME: &'static str = "application.decide_urgency";
    const DOC: &'static str = "Decide an urgency.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        let (now, today) = (desk.now(), desk.today());
        let mut checks = Checks::default();
        let at = done_on("on", &args.on, now, today, &mut checks);
        let note = checks.text("note", "Motivo", &args.note);
        if !args.granted && note.is_empty() {
            checks.say("note", "Scriva perché l’urgenza non è riconosciuta.");
        }
        checks.done()?;
        let fact = ApplicationFact::UrgencyDecided { granted: args.granted, note };
        append(desk, Op::UrgencyDecide, &args.application_id, at, fact)
    }
}
