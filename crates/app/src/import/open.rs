//! `import.open`: read a list that a unit keeps today; nothing is written.

use crate::{
    CallError, Desk, Pick,
    import::{
        preview,
        view::{ImportOptions, ImportPreview},
    },
    registry::Verb,
};
use poliedro_domain::permission::Op;
use serde::Deserialize;
use ts_rs::TS;

/// Read a list that a unit keeps today; nothing is written.
pub enum Open {}

/// What `import.open` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "ImportOpenArgs")]
pub struct Args {
    /// How it is read.
    pub options: ImportOptions,
}

impl Verb for Open {
    const NAME: &'static str = "import.open";
    const DOC: &'static str = "Read a list that a unit keeps today; nothing is written.";
    const PICKS: Option<Pick> = Some(Pick::File("Quale lista importare", &["xlsx", "csv", "txt"]));
    type Args = Args;
    type Reply = ImportPreview;

    fn run(desk: &mut Desk, args: Args) -> Result<ImportPreview, CallError> {
        desk.may(Op::ImportList)?;
        let path = desk.chosen()?;
        preview::open(desk, &path, &args.options)
    }
}
