//! `import.undo`: undo a whole import.

use crate::{CallError, Desk, import::view::ImportUndone, registry::Verb};
use serde::Deserialize;
use ts_rs::TS;

/// Undo a whole import.
pub enum Undo {}

/// What `import.undo` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "ImportUndoArgs")]
pub struct Args {
    /// Which.
    pub import_id: String,
    /// Why.
    pub reason: String,
}

impl Verb for Undo {
    const NAME: &'static str = "import.undo";
    const DOC: &'static str = "Undo a whole import.";
    type Args = Args;
    type Reply = ImportUndone;

    fn run(_: &mut Desk, _: Args) -> Result<ImportUndone, CallError> {
        Err(CallError::failed("In costruzione."))
    }
}
