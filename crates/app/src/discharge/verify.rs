//! `discharge.verify`: record a verification after the discharge.

use crate::{
    CallError, Desk,
    registry::{Done, Verb},
};
use serde::Deserialize;
use ts_rs::TS;

/// Record a verification after the discharge.
pub enum Verify {}

/// What `discharge.verify` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "DischargeVerifyArgs")]
pub struct Args {
    /// Which.
    pub discharge_id: String,
    /// Day (ISO); empty = today.
    pub on: String,
    /// Catalogue `monitoringKind`.
    pub how: String,
    /// Catalogue `dischargeCheck`.
    pub outcome: String,
    /// What was found.
    pub text: String,
    /// Next verification (ISO); may be empty.
    pub next: String,
}

impl Verb for Verify {
    const NAME: &'static str = "discharge.verify";
    const DOC: &'static str = "Record a verification after the discharge.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        let _ = (desk, args);
        Err(CallError::failed("In costruzione."))
    }
}
