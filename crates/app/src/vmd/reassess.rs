//! `vmd.reassess`: open a re-assessment linked to this one.

use crate::{CallError, Desk, registry::Verb, vmd::view::VmdOpened};
use serde::Deserialize;
use ts_rs::TS;

/// Open a re-assessment linked to this one.
pub enum Reassess {}

/// What `vmd.reassess` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "VmdReassessArgs")]
pub struct Args {
    /// Which.
    pub vmd_id: String,
    /// Why.
    pub motive: String,
}

impl Verb for Reassess {
    const NAME: &'static str = "vmd.reassess";
    const DOC: &'static str = "Open a re-assessment linked to this one.";
    type Args = Args;
    type Reply = VmdOpened;

    fn run(_desk: &mut Desk, _args: Args) -> Result<VmdOpened, CallError> {
        Err(CallError::failed("Non ancora costruito."))
    }
}
