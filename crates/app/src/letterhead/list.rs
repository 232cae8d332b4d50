//! `letterhead.list`: letterheads.

use crate::{CallError, Desk, letterhead::view::LetterheadView, registry::Verb};
use serde::Deserialize;
use ts_rs::TS;

/// Letterheads.
pub enum List {}

/// What `letterhead.list` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "LetterheadListArgs")]
pub struct Args {}

impl Verb for List {
    const NAME: &'static str = "letterhead.list";
    const DOC: &'static str = "Letterheads.";
    type Args = Args;
    type Reply = Vec<LetterheadView>;

    fn run(desk: &mut Desk, args: Args) -> Result<Vec<LetterheadView>, CallError> {
        let _ = (desk, args);
        Err(CallError::failed("In costruzione."))
    }
}
