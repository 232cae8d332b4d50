//! `vmd.visit_page`: read one closed visit in full.

use crate::{CallError, Desk, registry::Verb, vmd::view::VisitPage};
use serde::Deserialize;
use ts_rs::TS;

/// Read one closed visit in full.
pub enum ReadVisit {}

/// What `vmd.visit_page` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "VmdVisitPageArgs")]
pub struct Args {
    /// Which.
    pub vmd_id: String,
    /// The visit.
    pub fact_id: String,
}

impl Verb for ReadVisit {
    const NAME: &'static str = "vmd.visit_page";
    const DOC: &'static str = "Read one closed visit in full.";
    type Args = Args;
    type Reply = VisitPage;

    fn run(_desk: &mut Desk, _args: Args) -> Result<VisitPage, CallError> {
        Err(CallError::failed("Non ancora costruito."))
    }
}
