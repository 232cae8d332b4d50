//! `protocol.list`: the protocols of assessment.

use crate::{CallError, Desk, protocol::view::ProtocolView, registry::Verb};
use serde::Deserialize;
use ts_rs::TS;

/// The protocols of assessment.
pub enum List {}

/// What `protocol.list` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "ProtocolListArgs")]
pub struct Args {}

impl Verb for List {
    const NAME: &'static str = "protocol.list";
    const DOC: &'static str = "The protocols of assessment.";
    type Args = Args;
    type Reply = Vec<ProtocolView>;

    fn run(_desk: &mut Desk, _args: Args) -> Result<Vec<ProtocolView>, CallError> {
        Err(CallError::failed("Non ancora costruito."))
    }
}
