//! `discharge.not_activate`: record that nothing is activated, and why.

use crate::{
    CallError, Desk,
    registry::{Done, Verb},
};
use serde::Deserialize;
use ts_rs::TS;

/// Record that nothing is activated, and why.
pub enum NotActivate {}

/// What `discharge.not_activate` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "DischargeNotActivateArgs")]
pub struct Args {
    /// Which.
    pub discharge_id: String,
    /// Day (ISO); empty = today.
    pub on: String,
    /// Catalogue `notActivatedMotive`.
    pub motive: String,
    /// Note.
    pub note: String,
}

impl Verb for NotActivate {
    const NAME: &'static str = "discharge.not_activate";
    const DOC: &'static str = "Record that nothing is activated, and why.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        let _ = (desk, args);
        Err(CallError::failed("In costruzione."))
    }
}
