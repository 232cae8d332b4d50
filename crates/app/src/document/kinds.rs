//! `document.kinds`: the kinds of document.

use crate::{CallError, Desk, document::view::DocumentKind, registry::Verb};
use serde::Deserialize;
use ts_rs::TS;

/// The kinds of document.
pub enum Kinds {}

/// What `document.kinds` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "DocumentKindsArgs")]
pub struct Args {}

impl Verb for Kinds {
    const NAME: &'static str = "document.kinds";
    const DOC: &'static str = "The kinds of document.";
    type Args = Args;
    type Reply = Vec<DocumentKind>;

    fn run(desk: &mut Desk, args: Args) -> Result<Vec<DocumentKind>, CallError> {
        let _ = (desk, args);
        Err(CallError::failed("In costruzione."))
    }
}
