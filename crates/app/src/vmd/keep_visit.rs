//! `vmd.keep_visit`: keep the form of a visit as a draft.

use crate::{
    CallError, Desk,
    registry::Verb,
    vmd::view::{VisitKept, VisitSheet},
};
use serde::Deserialize;
use ts_rs::TS;

/// Keep the form of a visit as a draft.
pub enum KeepVisit {}

/// What `vmd.keep_visit` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "VmdKeepVisitArgs")]
pub struct Args {
    /// The form.
    pub sheet: VisitSheet,
}

impl Verb for KeepVisit {
    const NAME: &'static str = "vmd.keep_visit";
    const DOC: &'static str = "Keep the form of a visit as a draft.";
    type Args = Args;
    type Reply = VisitKept;

    fn run(_desk: &mut Desk, _args: Args) -> Result<VisitKept, CallError> {
        Err(CallError::failed("Non ancora costruito."))
    }
}
