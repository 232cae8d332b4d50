//! `intake.activate`: record the activation of a pathway.

use crate::{
    CallError, Desk,
    checks::Checks,
    intake::{append, open},
    registry::{Done, Verb},
};
use poliedro_domain::intake::IntakeFact;
use serde::Deserialize;
use ts_rs::TS;

/// Record the activation of a pathway.
pub enum Activate {}

/// What `intake.activate` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "IntakeActivateArgs")]
pub struct Args {
    /// Which.
    pub intake_id: String,
    /// Catalogue `pathwayKind`.
    pub pathway: String,
    /// Who provides it.
    pub provider: String,
    /// Note.
    pub note: String,
}

impl Verb for Activate {
    const NAME: &'static str = "intake.activate";
    const DOC: &'static str = "Record the activation of a pathway.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        let mut checks = Checks::default();
        checks.code("pathway", "pathwayKind", &args.pathway, "Scelga il percorso attivato.");
        let provider = checks.line("provider", "Erogatore", &args.provider);
        let note = checks.text("note", "Nota", &args.note);
        checks.done()?;
        append(desk, &args.intake_id, IntakeFact::Activated { pathway: args.pathway, provider, note }, open)?;
        Ok(Done {})
    }
}
