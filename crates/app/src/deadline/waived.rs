//! `deadline.waived`: obligations that were waived, newest first.

use crate::{CallError, Desk, deadline::view::WaivedRow, registry::Verb};
use serde::Deserialize;
use ts_rs::TS;

/// Obligations that were waived, newest first.
pub enum Waived {}

/// What `deadline.waived` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "DeadlineWaivedArgs")]
pub struct Args {
    /// Skip.
    pub offset: u32,
    /// At most.
    pub limit: u32,
}

impl Verb for Waived {
    const NAME: &'static str = "deadline.waived";
    const DOC: &'static str = "Obligations that were waived, newest first.";
    type Args = Args;
    type Reply = Vec<WaivedRow>;

    fn run(desk: &mut Desk, args: Args) -> Result<Vec<WaivedRow>, CallError> {
        let _ = (desk, args);
        Err(CallError::failed("In costruzione."))
    }
}
