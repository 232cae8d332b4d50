//! `application.offer`: record the offer of a bed.

use crate::{
    CallError, Desk,
    registry::{Done, Verb},
};
use serde::Deserialize;
use ts_rs::TS;

/// Record the offer of a bed.
pub enum Offer {}

/// What `application.offer` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "ApplicationOfferArgs")]
pub struct Args {
    /// Which.
    pub application_id: String,
    /// Which unit.
    pub unit_id: String,
    /// Day (ISO); empty = today.
    pub on: String,
    /// Catalogue `unitWing`; may be empty.
    pub wing: String,
    /// Last day to answer (ISO); may be empty.
    pub answer_by: String,
    /// Note.
    pub note: String,
}

impl Verb for Offer {
    const NAME: &'static str = "application.offer";
    const DOC: &'static str = "Record the offer of a bed.";
    type Args = Args;
    type Reply = Done;

    fn run(_: &mut Desk, _: Args) -> Result<Done, CallError> {
        Err(CallError::failed("In costruzione."))
    }
}
