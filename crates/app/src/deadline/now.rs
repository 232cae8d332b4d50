//! `deadline.now`: what time it is for the archive.

use crate::{CallError, Desk, deadline::view::Now, registry::Verb};
use poliedro_domain::when::local;
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

    fn run(desk: &mut Desk, _: Args) -> Result<Now, CallError> {
        // Asked every few seconds: it says nothing of anybody and leaves no row in the log.
        desk.at_work()?;
        let now = desk.now();
        let local = local(now);
        Ok(Now {
            now: now.to_string(),
            day: local.date().to_string(),
            time: format!("{:02}:{:02}", local.hour(), local.minute()),
        })
    }
}
