//! `application.withdraw_offer`: record that an offer was withdrawn or lapsed.

use crate::{
    CallError, Desk,
    registry::{Done, Verb},
};
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

    fn run(_: &mut Desk, _: Args) -> Result<Done, CallError> {
        Err(CallError::failed("In costruzione."))
    }
}
