//! `application.withdraw_offer`: record that an offer was withdrawn or lapsed.

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

/// Record that an offer was withdrawn or lapsed.
pub enum WithdrawOffer {}

/// What `application.withdraw_offer` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "ApplicationWithdrawOfferArgs")]
pub struct Args {
    /// Which.
    pub application_id: String,
    /// Which unit.
    pub unit_id: String,
    /// Day (ISO); empty = today.
    pub on: String,
    /// Why.
    pub reason: String,
}

impl Verb for WithdrawOffer {
    const NAME: &'static str = "application.withdraw_offer";
    const DOC: &'static str = "Record that an offer was withdrawn or lapsed.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        let (now, today) = (desk.now(), desk.today());
        let mut checks = Checks::default();
        let at = done_on("on", &args.on, now, today, &mut checks);
        let unit = unit_id(&args.unit_id)?;
        let reason = checks.line("reason", "Motivo", &args.reason);
        if reason.is_empty() {
            checks.say("reason", "Scriva perché la proposta è stata ritirata.");
        }
        checks.done()?;
        append(desk, Op::ApplicationChange, &args.application_id, at, ApplicationFact::OfferWithdrawn { unit, reason })
    }
}
