//! `deadline.waive`: say that an obligation will not be met, and why.

use crate::{
    CallError, Desk,
    deadline::view::DueKey,
    registry::{Done, Verb},
};
use serde::Deserialize;
use ts_rs::TS;

/// Say that an obligation will not be met, and why.
pub enum Waive {}

/// What `deadline.waive` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "DeadlineWaiveArgs")]
pub struct Args {
    /// Which.
    pub key: DueKey,
    /// Catalogue `waiverMotive`.
    pub motive: String,
    /// In words.
    pub note: String,
}

impl Verb for Waive {
    const NAME: &'static str = "deadline.waive";
    const DOC: &'static str = "Say that an obligation will not be met, and why.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        let _ = (desk, args);
        Err(CallError::failed("In costruzione."))
    }
}
