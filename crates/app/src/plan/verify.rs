//! `plan.verify`: record a verification.

use crate::{
    CallError, Desk,
    checks::Checks,
    plan::{append, at_work, check},
    registry::{Done, Verb},
};
use poliedro_domain::plan::PlanFact;
use serde::Deserialize;
use ts_rs::TS;

/// Record a verification.
pub enum Verify {}

/// What `plan.verify` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "PlanVerifyArgs")]
pub struct Args {
    /// Which.
    pub plan_id: String,
    /// Day (ISO); empty = today.
    pub on: String,
    /// Catalogue `verificationOutcome`.
    pub outcome: String,
    /// What was found.
    pub text: String,
    /// Next verification (ISO); may be empty.
    pub next: String,
}

impl Verb for Verify {
    const NAME: &'static str = "plan.verify";
    const DOC: &'static str = "Record a verification.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        let (now, today) = (desk.now(), desk.today());
        let mut checks = Checks::default();
        let at = check::done_on("on", &args.on, now, today, &mut checks);
        checks.code("outcome", "verificationOutcome", &args.outcome, "Indichi l’esito della verifica.");
        let text = checks.text("text", "Che cosa ha trovato", &args.text);
        if text.is_empty() {
            checks.say("text", "Scriva che cosa ha trovato.");
        }
        let next = check::optional_day("next", &args.next, today, &mut checks);
        check::coming("next", next, today, &mut checks);
        checks.done()?;
        append(desk, &args.plan_id, at, PlanFact::Verified { outcome: args.outcome, text, next }, |state| {
            at_work(state)?;
            match state.activated_at {
                Some(_) => Ok(()),
                None => Err(CallError::failed(
                    "Questo progetto non è ancora attivo: si verifica dopo che è stato attivato.",
                )),
            }
        })?;
        Ok(Done {})
    }
}
