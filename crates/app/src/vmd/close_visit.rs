//! `vmd.close_visit`: close a visit: it never changes again.

use crate::{
    CallError, Desk,
    registry::Verb,
    vmd::view::{VisitSheet, VisitedView},
};
use serde::Deserialize;
use ts_rs::TS;

/// Close a visit: it never changes again.
pub enum CloseVisit {}

/// What `vmd.close_visit` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "VmdCloseVisitArgs")]
pub struct Args {
    /// The form.
    pub sheet: VisitSheet,
}

impl Verb for CloseVisit {
    const NAME: &'static str = "vmd.close_visit";
    const DOC: &'static str = "Close a visit: it never changes again.";
    type Args = Args;
    type Reply = VisitedView;

    fn run(_desk: &mut Desk, _args: Args) -> Result<VisitedView, CallError> {
        Err(CallError::failed("Non ancora costruito."))
    }
}
