//! `import.rows`: rows of the file that is open, and what becomes of them.

use crate::{CallError, Desk, import::view::ImportRows, registry::Verb};
use serde::Deserialize;
use ts_rs::TS;

/// Rows of the file that is open, and what becomes of them.
pub enum Rows {}

/// What `import.rows` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "ImportRowsArgs")]
pub struct Args {
    /// Only those with this fate; empty = all.
    pub fate: String,
    /// Rows to skip.
    pub offset: u32,
    /// Rows at most.
    pub limit: u32,
}

impl Verb for Rows {
    const NAME: &'static str = "import.rows";
    const DOC: &'static str = "Rows of the file that is open, and what becomes of them.";
    type Args = Args;
    type Reply = ImportRows;

    fn run(_: &mut Desk, _: Args) -> Result<ImportRows, CallError> {
        Err(CallError::failed("In costruzione."))
    }
}
