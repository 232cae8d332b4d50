//! `application.withdraw_urgency`: withdraw an urgency, or record that it is over.

use crate::{
    CallError, Desk,
    registry::{Done, Verb},
};
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

    fn run(_: &mut Desk, _: Args) -> Result<Done, CallError> {
        Err(CallError::failed("In costruzione."))
    }
}
