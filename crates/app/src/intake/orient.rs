//! `intake.orient`: record an orientation to services.

use crate::{
    CallError, Desk,
    checks::Checks,
    intake::{append, open},
    registry::{Done, Verb},
};
use poliedro_domain::intake::IntakeFact;
use serde::Deserialize;
use ts_rs::TS;

/// Record an orientation to services.
pub enum Orient {}

/// What `intake.orient` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "IntakeOrientArgs")]
pub struct Args {
    /// Which.
    pub intake_id: String,
    /// Catalogue `service`.
    pub services: Vec<String>,
    /// What was said.
    pub note: String,
}

impl Verb for Orient {
    const NAME: &'static str = "intake.orient";
    const DOC: &'static str = "Record an orientation to services.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        let mut checks = Checks::default();
        let services = checks.codes("services", "service", &args.services);
        if services.is_empty() {
            checks.say("services", "Scelga almeno un servizio.");
        }
        let note = checks.text("note", "Nota", &args.note);
        checks.done()?;
        append(desk, &args.intake_id, IntakeFact::Oriented { services, note }, open)?;
        Ok(Done {})
    }
}
