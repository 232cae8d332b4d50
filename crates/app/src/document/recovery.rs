//! `document.recovery`: the sheet of the recovery code, to be printed and put in an envelope; nothing of it is kept.

use crate::{CallError, Desk, document::view::DocumentSheet, registry::Verb};
use serde::Deserialize;
use ts_rs::TS;

/// The sheet of the recovery code, to be printed and put in an envelope; nothing of it is kept.
pub enum Recovery {}

/// What `document.recovery` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "DocumentRecoveryArgs")]
pub struct Args {
    /// The code, as it was shown.
    pub code: String,
}

impl Verb for Recovery {
    const NAME: &'static str = "document.recovery";
    const DOC: &'static str =
        "The sheet of the recovery code, to be printed and put in an envelope; nothing of it is kept.";
    type Args = Args;
    type Reply = DocumentSheet;

    fn run(desk: &mut Desk, args: Args) -> Result<DocumentSheet, CallError> {
        let _ = (desk, args);
        Err(CallError::failed("In costruzione."))
    }
}
