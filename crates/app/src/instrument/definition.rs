//! `instrument.definition`: one instrument, whole.

use crate::{
    CallError, Desk,
    instrument::{find, shape, view::InstrumentDefinition},
    registry::Verb,
};
use serde::Deserialize;
use ts_rs::TS;

/// One instrument, whole.
pub enum Definition {}

/// What `instrument.definition` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "InstrumentDefinitionArgs")]
pub struct Args {
    /// Which.
    pub id: String,
    /// Which version; null = the newest.
    pub version: Option<String>,
}

impl Verb for Definition {
    const NAME: &'static str = "instrument.definition";
    const DOC: &'static str = "One instrument, whole.";
    type Args = Args;
    type Reply = InstrumentDefinition;

    fn run(_: &mut Desk, args: Args) -> Result<InstrumentDefinition, CallError> {
        Ok(shape::definition(find(&args.id, args.version.as_deref())?))
    }
}
