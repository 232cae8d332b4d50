//! `discharge.list`: protected discharges.

use crate::{
    CallError, Desk,
    discharge::view::{DischargeFilter, DischargeList},
    registry::Verb,
};
use serde::Deserialize;
use ts_rs::TS;

/// Protected discharges.
pub enum List {}

/// What `discharge.list` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "DischargeListArgs")]
pub struct Args {
    /// Filters.
    pub filter: DischargeFilter,
    /// Skip.
    pub offset: u32,
    /// At most.
    pub limit: u32,
}

impl Verb for List {
    const NAME: &'static str = "discharge.list";
    const DOC: &'static str = "Protected discharges.";
    type Args = Args;
    type Reply = DischargeList;

    fn run(desk: &mut Desk, args: Args) -> Result<DischargeList, CallError> {
        let _ = (desk, args);
        Err(CallError::failed("In costruzione."))
    }
}
