//! `discharge.correct`: correct the report of a ward.

use crate::{
    CallError, Desk,
    discharge::view::ReferralForm,
    registry::{Done, Verb},
};
use serde::Deserialize;
use ts_rs::TS;

/// Correct the report of a ward.
pub enum Correct {}

/// What `discharge.correct` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "DischargeCorrectArgs")]
pub struct Args {
    /// Which.
    pub discharge_id: String,
    /// The whole report, as it should be.
    pub form: ReferralForm,
}

impl Verb for Correct {
    const NAME: &'static str = "discharge.correct";
    const DOC: &'static str = "Correct the report of a ward.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        let _ = (desk, args);
        Err(CallError::failed("In costruzione."))
    }
}
