//! `today.list`: the work that is due, most urgent first.

use crate::{CallError, Desk, deadline::view::Today, registry::Verb};
use serde::Deserialize;
use ts_rs::TS;

/// The work that is due, most urgent first.
pub enum List {}

/// What `today.list` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "TodayListArgs")]
pub struct Args {
    /// Only what is in charge of the operator who asks.
    #[serde(default)]
    pub mine: bool,
}

impl Verb for List {
    const NAME: &'static str = "today.list";
    const DOC: &'static str = "The work that is due, most urgent first.";
    type Args = Args;
    type Reply = Today;

    fn run(desk: &mut Desk, args: Args) -> Result<Today, CallError> {
        let _ = (desk, args);
        Err(CallError::failed("In costruzione."))
    }
}
