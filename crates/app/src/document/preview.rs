//! `document.preview`: make a document to be looked at; the consultation is logged.

use crate::{
    CallError, Desk,
    document::{
        make::make,
        view::{DocumentAsk, DocumentSheet},
    },
    registry::Verb,
};
use serde::Deserialize;
use ts_rs::TS;

/// Make a document to be looked at; the consultation is logged.
pub enum Preview {}

/// What `document.preview` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "DocumentPreviewArgs")]
pub struct Args {
    /// Which.
    pub ask: DocumentAsk,
}

impl Verb for Preview {
    const NAME: &'static str = "document.preview";
    const DOC: &'static str = "Make a document to be looked at; the consultation is logged.";
    type Args = Args;
    type Reply = DocumentSheet;

    fn run(desk: &mut Desk, args: Args) -> Result<DocumentSheet, CallError> {
        Ok(make(desk, &args.ask)?.view())
    }
}
