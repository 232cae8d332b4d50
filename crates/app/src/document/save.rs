//! `document.save`: write a document in a file; that it left is recorded.

use crate::{
    CallError, Desk, Pick,
    document::{
        make::{make, save},
        view::{DocumentAsk, DocumentSaved},
    },
    registry::Verb,
};
use poliedro_domain::issue::Way;
use serde::Deserialize;
use ts_rs::TS;

/// Write a document in a file; that it left is recorded.
pub enum Save {}

/// What `document.save` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "DocumentSaveArgs")]
pub struct Args {
    /// Which.
    pub ask: DocumentAsk,
    /// SHA-256 of the file that was looked at: another one does not leave unseen. Empty: nobody looked.
    #[serde(default)]
    pub seen: String,
}

impl Verb for Save {
    const NAME: &'static str = "document.save";
    const DOC: &'static str = "Write a document in a file; that it left is recorded.";
    const PICKS: Option<Pick> = Some(Pick::Folder("Dove mettere il documento"));
    type Args = Args;
    type Reply = DocumentSaved;

    fn run(desk: &mut Desk, args: Args) -> Result<DocumentSaved, CallError> {
        let folder = desk.chosen()?;
        let sheet = make(desk, &args.ask)?;
        sheet.is_the_one(&args.seen)?;
        Ok(DocumentSaved { file: save(desk, &folder, &sheet, Way::Saved)? })
    }
}
