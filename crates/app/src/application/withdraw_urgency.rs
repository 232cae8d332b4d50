//! `application.withdraw_urgency`: withdraw an urgency, or record that it is over.

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

/// Withdraw an urgency, or record that it is over.
pub enum WithdrawUrgency {}

/// What `application.withdraw_urgency` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "ApplicationWithdrawUrgencyArgs")]
pub struct Args {
    /// Which.
    pub application_id: String,
    /// Day (ISO); empty = today.
    pub on: String,
    /// Why.
    pub reason: String,
}

impl Verb for WithdrawUrgency {
    const NAME: &'static str = "application.withdraw_urgency";
    const DOC: &'static str = "Withdraw an urgency, or record that it is over.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        let (now, today) = (desk.now(), desk.today());
        let mut checks = Checks::default();
        let at = done_on("on", &args.on, now, today, &mut checks);
        let reason = checks.line("reason", "Motivo", &args.reason);
        if reason.is_empty() {
            checks.say("reason", "Scriva perché la procedura d’urgenza si ritira.");
        }
        checks.done()?;
        append(desk, Op::UrgencyStart, &args.application_id, at, ApplicationFact::UrgencyWithdrawn { reason })
    }
}
