//! `instrument.list`: the instruments of assessment.

use crate::{CallError, Desk, instrument::view::InstrumentSummary, registry::Verb};
use serde::Deserialize;
use ts_rs::TS;

/// The instruments of assessment.
pub enum List {}

/// What `instrument.list` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "InstrumentListArgs")]
pub struct Args {}

impl Verb for List {
    const NAME: &'static str = "instrument.list";
    const DOC: &'static str = "The instruments of assessment.";
    type Args = Args;
    type Reply = Vec<InstrumentSummary>;

    fn run(_desk: &mut Desk, _args: Args) -> Result<Vec<InstrumentSummary>, CallError> {
        Err(CallError::failed("Non ancora costruito."))
    }
}
