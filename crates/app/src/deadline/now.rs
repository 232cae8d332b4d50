//! `deadline.now`: what time it is for the archive.

use crate::{CallError, Desk, deadline::view::Now, registry::Verb};
use serde::Deserialize;
use ts_rs::TS;

/// What time it is for the archive.
pub enum WhatTime {}

/// What `deadline.now` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "DeadlineNowArgs")]
pub struct Args {}

impl Verb for WhatTime {
    const NAME: &'static str = "deadline.now";
    const DOC: &'static str = "What time it is for the archive.";
    type Args = Args;
    type Reply = Now;

    fn run(desk: &mut Desk, args: Args) -> Result<Now, CallError> {
        let _ = (desk, args);
        Err(CallError::failed("In costruzione."))
    }
}
