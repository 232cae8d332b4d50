//! `document.of`: the documents of one thing: those that can be made, those that left.

use crate::{CallError, Desk, document::view::Documents, registry::Verb};
use serde::Deserialize;
use ts_rs::TS;

/// The documents of one thing: those that can be made, those that left.
pub enum Of {}

/// What `document.of` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "DocumentOfArgs")]
pub struct Args {
    /// `person`, `intake`, `vmd`, `meeting`, `plan`, `application` or `discharge`.
    pub about: String,
    /// Which.
    pub id: String,
}

impl Verb for Of {
    const NAME: &'static str = "document.of";
    const DOC: &'static str = "The documents of one thing: those that can be made, those that left.";
    type Args = Args;
    type Reply = Documents;

    fn run(desk: &mut Desk, args: Args) -> Result<Documents, CallError> {
        let _ = (desk, args);
        Err(CallError::failed("In costruzione."))
    }
}
