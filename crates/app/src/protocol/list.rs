//! `protocol.list`: the protocols of assessment.

use crate::{
    CallError, Desk,
    protocol::{shape::protocol, view::ProtocolView},
    registry::Verb,
};
use poliedro_domain::protocol::{Library, Protocol};
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

    fn run(_: &mut Desk, _: Args) -> Result<Vec<ProtocolView>, CallError> {
        let library = Library::shipped();
        let newest =
            |protocol: &&Protocol| library.get(&protocol.id).is_some_and(|newest| newest.version == protocol.version);
        Ok(library.all().iter().filter(newest).map(protocol).collect())
    }
}
