//! `today.list`: the work that is due.

use crate::{registry::Verb, today::view::Today};
use serde::Deserialize;
use ts_rs::TS;

/// The work that is due.
pub enum List {}

/// What `today.list` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "TodayListArgs")]
pub struct Args {}

impl Verb for List {
    const NAME: &'static str = "today.list";
    const DOC: &'static str = "The work that is due.";
    type Args = Args;
    type Reply = Today;
}
