//! `import.list`: imports of the past.

use crate::{CallError, Desk, import::view::ImportEntry, registry::Verb};
use serde::Deserialize;
use ts_rs::TS;

/// Imports of the past.
pub enum List {}

/// What `import.list` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "ImportListArgs")]
pub struct Args {}

impl Verb for List {
    const NAME: &'static str = "import.list";
    const DOC: &'static str = "Imports of the past.";
    type Args = Args;
    type Reply = Vec<ImportEntry>;

    fn run(_: &mut Desk, _: Args) -> Result<Vec<ImportEntry>, CallError> {
        Err(CallError::failed("In costruzione."))
    }
}
