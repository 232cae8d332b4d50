//! `letterhead.save`: write or change a letterhead.

use crate::{
    CallError, Desk,
    letterhead::view::{LetterheadForm, LetterheadSaved},
    registry::Verb,
};
use serde::Deserialize;
use ts_rs::TS;

/// Write or change a letterhead.
pub enum Save {}

/// What `letterhead.save` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "LetterheadSaveArgs")]
pub struct Args {
    /// Which; null: a new one.
    pub letterhead_id: Option<String>,
    /// The letterhead.
    pub form: LetterheadForm,
}

impl Verb for Save {
    const NAME: &'static str = "letterhead.save";
    const DOC: &'static str = "Write or change a letterhead.";
    type Args = Args;
    type Reply = LetterheadSaved;

    fn run(desk: &mut Desk, args: Args) -> Result<LetterheadSaved, CallError> {
        let _ = (desk, args);
        Err(CallError::failed("In costruzione."))
    }
}
