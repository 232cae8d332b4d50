//! `application.refuse`: record that an offer was refused.

use crate::{
    CallError, Desk,
    registry::{Done, Verb},
};
use serde::Deserialize;
use ts_rs::TS;

/// Record that an offer was refused.
pub enum Refuse {}

/// What `application.refuse` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "ApplicationRefuseArgs")]
pub struct Args {
    /// Which.
    pub application_id: String,
    /// Which unit.
    pub unit_id: String,
    /// Day (ISO); empty = today.
    pub on: String,
    /// Catalogue `refusalMotive`.
    pub motive: String,
    /// The person also leaves the list of this unit.
    pub leaves: bool,
    /// Note.
    pub note: String,
}

impl Verb for Refuse {
    const NAME: &'static str = "application.refuse";
    const DOC: &'static str = "Record that an offer was refused.";
    type Args = Args;
    type Reply = Done;

    fn run(_: &mut Desk, _: Args) -> Result<Done, CallError> {
        Err(CallError::failed("In costruzione."))
    }
}
