//! `vmd.page`: open one assessment.

use crate::{CallError, Desk, registry::Verb, vmd::view::VmdPage};
use serde::Deserialize;
use ts_rs::TS;

/// Open one assessment.
pub enum Page {}

/// What `vmd.page` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "VmdPageArgs")]
pub struct Args {
    /// Which.
    pub vmd_id: String,
}

impl Verb for Page {
    const NAME: &'static str = "vmd.page";
    const DOC: &'static str = "Open one assessment.";
    type Args = Args;
    type Reply = VmdPage;

    fn run(_desk: &mut Desk, _args: Args) -> Result<VmdPage, CallError> {
        Err(CallError::failed("Non ancora costruito."))
    }
}
