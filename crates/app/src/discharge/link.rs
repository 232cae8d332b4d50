//! `discharge.link`: say that an assessment or an application of the same person belongs to it.

use crate::{
    CallError, Desk,
    registry::{Done, Verb},
};
use serde::Deserialize;
use ts_rs::TS;

/// Say that an assessment or an application of the same person belongs to it.
pub enum Link {}

/// What `discharge.link` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "DischargeLinkArgs")]
pub struct Args {
    /// Which.
    pub discharge_id: String,
    /// The assessment.
    pub vmd_id: Option<String>,
    /// The application.
    pub application_id: Option<String>,
}

impl Verb for Link {
    const NAME: &'static str = "discharge.link";
    const DOC: &'static str = "Say that an assessment or an application of the same person belongs to it.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        let _ = (desk, args);
        Err(CallError::failed("In costruzione."))
    }
}
