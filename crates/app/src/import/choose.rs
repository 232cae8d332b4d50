//! `import.choose`: say whom a doubtful row is about.

use crate::{CallError, Desk, import::view::ImportRow, registry::Verb};
use serde::Deserialize;
use ts_rs::TS;

/// Say whom a doubtful row is about.
pub enum Choose {}

/// What `import.choose` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "ImportChooseArgs")]
pub struct Args {
    /// Row of the file.
    pub row: u32,
    /// A person id, `new`, or empty to leave it out.
    pub choice: String,
}

impl Verb for Choose {
    const NAME: &'static str = "import.choose";
    const DOC: &'static str = "Say whom a doubtful row is about.";
    type Args = Args;
    type Reply = ImportRow;

    fn run(_: &mut Desk, _: Args) -> Result<ImportRow, CallError> {
        Err(CallError::failed("In costruzione."))
    }
}
