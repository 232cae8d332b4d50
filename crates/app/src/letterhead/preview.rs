//! `letterhead.preview`: a document of synthetic data with a letterhead that is not saved yet.

use crate::{
    CallError, Desk,
    checks::Checks,
    document::{content::Kind, sample, view::DocumentSheet},
    letterhead::{check, view::LetterheadForm},
    registry::Verb,
};
use poliedro_domain::permission::Op;
use serde::Deserialize;
use ts_rs::TS;

/// A document of synthetic data with a letterhead that is not saved yet.
pub enum Preview {}

/// What `letterhead.preview` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "LetterheadPreviewArgs")]
pub struct Args {
    /// The letterhead.
    pub form: LetterheadForm,
    /// Kind of document.
    pub kind: String,
}

impl Verb for Preview {
    const NAME: &'static str = "letterhead.preview";
    const DOC: &'static str = "A document of synthetic data with a letterhead that is not saved yet.";
    type Args = Args;
    type Reply = DocumentSheet;

    fn run(desk: &mut Desk, args: Args) -> Result<DocumentSheet, CallError> {
        desk.may(Op::LetterheadChange)?;
        let Some(kind) = Kind::of(&args.kind) else {
            return Err(CallError::field("kind", "Questo tipo di documento non esiste."));
        };
        desk.at_work()?;
        let mut checks = Checks::default();
        let letterhead = check::letterhead(&args.form, &mut checks);
        checks.done()?;
        Ok(sample(kind, &letterhead)?.view())
    }
}
