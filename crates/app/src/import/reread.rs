//! `import.reread`: read the same file with another mapping.

use crate::{
    CallError, Desk,
    import::{
        file, preview,
        view::{ImportOptions, ImportPreview},
    },
    registry::Verb,
};
use serde::Deserialize;
use ts_rs::TS;

/// Read the same file with another mapping.
pub enum Reread {}

/// What `import.reread` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "ImportRereadArgs")]
pub struct Args {
    /// How it is read.
    pub options: ImportOptions,
}

impl Verb for Reread {
    const NAME: &'static str = "import.reread";
    const DOC: &'static str = "Read the same file with another mapping.";
    type Args = Args;
    type Reply = ImportPreview;

    fn run(desk: &mut Desk, args: Args) -> Result<ImportPreview, CallError> {
        // Asked wrongly, the file stays open as it was.
        let held = file::at_hand(desk)?.again();
        preview::again(desk, held, &args.options)
    }
}
