//! `import.commit`: import the file that is open: all of it or nothing.

use crate::{CallError, Desk, import::view::ImportDone, registry::Verb};
use serde::Deserialize;
use ts_rs::TS;

/// Import the file that is open: all of it or nothing.
pub enum Commit {}

/// What `import.commit` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "ImportCommitArgs")]
pub struct Args {}

impl Verb for Commit {
    const NAME: &'static str = "import.commit";
    const DOC: &'static str = "Import the file that is open: all of it or nothing.";
    type Args = Args;
    type Reply = ImportDone;

    fn run(_: &mut Desk, _: Args) -> Result<ImportDone, CallError> {
        Err(CallError::failed("In costruzione."))
    }
}
