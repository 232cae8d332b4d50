//! `letterhead.withdraw`: say that nobody writes with a letterhead any longer.

use crate::{
    CallError, Desk,
    registry::{Done, Verb},
};
use serde::Deserialize;
use ts_rs::TS;

/// Say that nobody writes with a letterhead any longer.
pub enum Withdraw {}

/// What `letterhead.withdraw` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "LetterheadWithdrawArgs")]
pub struct Args {
    /// Which.
    pub letterhead_id: String,
    /// Why.
    pub reason: String,
}

impl Verb for Withdraw {
    const NAME: &'static str = "letterhead.withdraw";
    const DOC: &'static str = "Say that nobody writes with a letterhead any longer.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        let _ = (desk, args);
        Err(CallError::failed("In costruzione."))
    }
}
