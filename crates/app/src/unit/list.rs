//! `unit.list`: every unit, with what is known of it.

use crate::{CallError, Desk, registry::Verb, unit::view::UnitRow};
use serde::Deserialize;
use ts_rs::TS;

/// Every unit, with what is known of it.
pub enum List {}

/// What `unit.list` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "UnitListArgs")]
pub struct Args {
    /// Also those that no longer take people in.
    pub all: bool,
}

impl Verb for List {
    const NAME: &'static str = "unit.list";
    const DOC: &'static str = "Every unit, with what is known of it.";
    type Args = Args;
    type Reply = Vec<UnitRow>;

    fn run(_: &mut Desk, _: Args) -> Result<Vec<UnitRow>, CallError> {
        Err(CallError::failed("In costruzione."))
    }
}
