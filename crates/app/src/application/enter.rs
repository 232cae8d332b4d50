//! `application.enter`: enter the lists of units.

use crate::{
    CallError, Desk,
    registry::{Done, Verb},
};
use serde::Deserialize;
use ts_rs::TS;

/// Enter the lists of units.
pub enum Enter {}

/// What `application.enter` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "ApplicationEnterArgs")]
pub struct Args {
    /// Which.
    pub application_id: String,
    /// Which; empty = every unit asked for that has no place yet.
    pub units: Vec<String>,
    /// Day (ISO); empty = today.
    pub on: String,
    /// Why, when the equipe has not decided in this archive.
    pub reason: String,
}

impl Verb for Enter {
    const NAME: &'static str = "application.enter";
    const DOC: &'static str = "Enter the lists of units.";
    type Args = Args;
    type Reply = Done;

    fn run(_: &mut Desk, _: Args) -> Result<Done, CallError> {
        Err(CallError::failed("In costruzione."))
    }
}
