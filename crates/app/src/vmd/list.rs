//! `vmd.list`: list assessments.

use crate::{
    CallError, Desk,
    registry::Verb,
    vmd::view::{VmdFilter, VmdList},
};
use serde::Deserialize;
use ts_rs::TS;

/// List assessments.
pub enum List {}

/// What `vmd.list` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "VmdListArgs")]
pub struct Args {
    /// Filters.
    pub filter: VmdFilter,
    /// Rows to skip.
    pub offset: u32,
    /// Rows at most (up to 200).
    pub limit: u32,
}

impl Verb for List {
    const NAME: &'static str = "vmd.list";
    const DOC: &'static str = "List assessments.";
    type Args = Args;
    type Reply = VmdList;

    fn run(_desk: &mut Desk, _args: Args) -> Result<VmdList, CallError> {
        Err(CallError::failed("Non ancora costruito."))
    }
}
