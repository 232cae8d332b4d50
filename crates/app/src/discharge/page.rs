//! `discharge.page`: open a protected discharge; the consultation is logged.

use crate::{CallError, Desk, discharge::view::DischargePage, registry::Verb};
use serde::Deserialize;
use ts_rs::TS;

/// Open a protected discharge; the consultation is logged.
pub enum Page {}

/// What `discharge.page` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "DischargePageArgs")]
pub struct Args {
    /// Which.
    pub discharge_id: String,
}

impl Verb for Page {
    const NAME: &'static str = "discharge.page";
    const DOC: &'static str = "Open a protected discharge; the consultation is logged.";
    type Args = Args;
    type Reply = DischargePage;

    fn run(desk: &mut Desk, args: Args) -> Result<DischargePage, CallError> {
        let _ = (desk, args);
        Err(CallError::failed("In costruzione."))
    }
}
