//! `application.start_urgency`: start the procedure of urgency.

use crate::{
    CallError, Desk,
    application::append,
    checks::Checks,
    plan::check::{day, done_on},
    registry::{Done, Verb},
};
use poliedro_domain::{application::ApplicationFact, permission::Op};
use serde::Deserialize;
use ts_rs::TS;

/// Start the procedure of urgency.
pub enum StartUrgency {}

/// What `application.start_urgency` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "ApplicationStartUrgencyArgs")]
pub struct Args {
    /// Which.
    pub application_id: String,
    /// Day (ISO); empty = today.
    pub on: String,
    /// Catalogue `vmdUrgencyMotive`.
    pub motive: String,
    /// Day of the loss (ISO).
    pub event_on: String,
    /// Report of the social worker.
    pub report: String,
}

impl Verb for StartUrgency {
    const NAME: &'static str = "application.start_urgency";
    const DOC: &'static str = "Start the procedure of urgency.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        let (now, today) = (desk.now(), desk.today());
        let mut checks = Checks::default();
        let at = done_on("on", &args.on, now, today, &mut checks);
        checks.code("motive", "vmdUrgencyMotive", &args.motive, "Indichi il motivo dell’urgenza.");
        let missing = "Indichi il giorno in cui è venuto meno il domicilio o il caregiver.";
        let event_on = day("eventOn", &args.event_on, missing, today, &mut checks).unwrap_or(today);
        if event_on > today {
            checks.say("eventOn", "La data è nel futuro.");
        }
        let report = checks.text("report", "Relazione", &args.report);
        if report.is_empty() {
            checks.say("report", "Scriva la relazione: che cosa è successo e come vive ora la persona.");
        }
        checks.done()?;
        let fact = ApplicationFact::UrgencyStarted { motive: args.motive, event_on, report };
        append(desk, Op::UrgencyStart, &args.application_id, at, fact)
    }
}
