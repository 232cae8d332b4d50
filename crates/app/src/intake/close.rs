//! `intake.close`: close an access with its outcome.

use crate::{
    CallError, Desk,
    checks::Checks,
    intake::{append, open, shape::OUTCOMES},
    registry::{Done, Verb},
};
use poliedro_domain::intake::{IntakeFact, Outcome};
use serde::Deserialize;
use ts_rs::TS;

/// Close an access with its outcome.
pub enum Close {}

/// What `intake.close` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "IntakeCloseArgs")]
pub struct Args {
    /// Which.
    pub intake_id: String,
    /// Outcome code.
    pub outcome: String,
    /// Note.
    pub note: String,
}

impl Verb for Close {
    const NAME: &'static str = "intake.close";
    const DOC: &'static str = "Close an access with its outcome.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        let mut checks = Checks::default();
        let outcome = OUTCOMES.iter().find(|(_, code)| *code == args.outcome).map(|(outcome, _)| *outcome);
        if outcome.is_none() {
            checks.say("outcome", "Scelga com’è andata a finire.");
        }
        let note = checks.text("note", "Nota", &args.note);
        checks.done()?;
        let Some(outcome) = outcome else { return Ok(Done {}) };
        append(desk, &args.intake_id, IntakeFact::Closed { outcome, note }, |state| {
            open(state)?;
            let missing = match outcome {
                Outcome::Oriented if state.oriented_at.is_none() => {
                    Some("Prima registri a quali servizi è stata orientata.")
                }
                Outcome::Activated if state.activated_at.is_none() => Some("Prima registri il percorso attivato."),
                Outcome::Referred if state.referrals.is_empty() => Some("Prima registri l’invio a VMD o COT."),
                _ => None,
            };
            missing.map_or(Ok(()), |missing| Err(CallError::field("outcome", missing)))
        })?;
        Ok(Done {})
    }
}
