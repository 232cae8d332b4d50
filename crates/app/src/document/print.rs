//! `document.print`: make a document to be printed; that it left is recorded.

use crate::{
    CallError, Desk,
    document::{
        make::{make, record},
        view::{DocumentAsk, DocumentSheet},
    },
    registry::Verb,
};
use poliedro_domain::issue::Way;
use serde::Deserialize;
use ts_rs::TS;

/// Make a document to be printed; that it left is recorded.
pub enum Print {}

/// What `document.print` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "DocumentPrintArgs")]
pub struct Args {
    /// Which.
    pub ask: DocumentAsk,
    /// SHA-256 of the file that was looked at: another one does not leave unseen. Empty: nobody looked.
    #[serde(default)]
    pub seen: String,
}

impl Verb for Print {
    const NAME: &'static str = "document.print";
    const DOC: &'static str = "Make a document to be printed; that it left is recorded.";
    type Args = Args;
    type Reply = DocumentSheet;

    fn run(desk: &mut Desk, args: Args) -> Result<DocumentSheet, CallError> {
        let sheet = make(desk, &args.ask)?;
        sheet.is_the_one(&args.seen)?;
        record(desk, &sheet, Way::Printed)?;
        Ok(sheet.view())
    }
}
