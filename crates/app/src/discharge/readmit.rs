//! `discharge.readmit`: record a new admission: it opens a new discharge, linked to this one.

use crate::{CallError, Desk, discharge::view::DischargeOpened, registry::Verb};
use serde::Deserialize;
use ts_rs::TS;

/// Record a new admission: it opens a new discharge, linked to this one.
pub enum Readmit {}

/// What `discharge.readmit` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "DischargeReadmitArgs")]
pub struct Args {
    /// Which.
    pub discharge_id: String,
    /// Day of the new admission (ISO); empty = today.
    pub on: String,
    /// Note.
    pub note: String,
}

impl Verb for Readmit {
    const NAME: &'static str = "discharge.readmit";
    const DOC: &'static str = "Record a new admission: it opens a new discharge, linked to this one.";
    type Args = Args;
    type Reply = DischargeOpened;

    fn run(desk: &mut Desk, args: Args) -> Result<DischargeOpened, CallError> {
        let _ = (desk, args);
        Err(CallError::failed("In costruzione."))
    }
}
