//! `today.week`: a week of obligations.

use crate::{CallError, Desk, deadline::view::Week, registry::Verb};
use serde::Deserialize;
use ts_rs::TS;

/// A week of obligations.
pub enum ShowWeek {}

/// What `today.week` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "TodayWeekArgs")]
pub struct Args {
    /// Any day of the week (ISO); empty = this week.
    pub from: String,
    /// Only those in charge of the operator who asks.
    pub mine: bool,
}

impl Verb for ShowWeek {
    const NAME: &'static str = "today.week";
    const DOC: &'static str = "A week of obligations.";
    type Args = Args;
    type Reply = Week;

    fn run(desk: &mut Desk, args: Args) -> Result<Week, CallError> {
        let _ = (desk, args);
        Err(CallError::failed("In costruzione."))
    }
}
