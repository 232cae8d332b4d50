//! `vmd.request`: open an assessment, or complete one that the PUA sent.

use crate::{
    CallError, Desk,
    person::view::PersonForm,
    registry::Verb,
    vmd::view::{VmdOpened, VmdRequestForm},
};
use serde::Deserialize;
use ts_rs::TS;

/// Open an assessment, or complete one that the PUA sent.
pub enum Request {}

/// What `vmd.request` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "VmdRequestArgs")]
pub struct Args {
    /// The one to complete.
    pub vmd_id: Option<String>,
    /// The person, when in file.
    pub person_id: Option<String>,
    /// The person, when new.
    pub person: Option<PersonForm>,
    /// Probable duplicates that were seen and are other people.
    pub distinct_from: Vec<String>,
    /// The request.
    pub form: VmdRequestForm,
}

impl Verb for Request {
    const NAME: &'static str = "vmd.request";
    const DOC: &'static str = "Open an assessment, or complete one that the PUA sent.";
    type Args = Args;
    type Reply = VmdOpened;

    fn run(_desk: &mut Desk, _args: Args) -> Result<VmdOpened, CallError> {
        Err(CallError::failed("Non ancora costruito."))
    }
}
