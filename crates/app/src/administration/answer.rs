//! `administration.answer`: keep the answers given so far as a draft, and say what they score.

use crate::{
    CallError, Desk,
    administration::view::{AdministrationSheet, AnswerKept},
    registry::Verb,
};
use serde::Deserialize;
use ts_rs::TS;

/// Keep the answers given so far as a draft, and say what they score.
pub enum Answer {}

/// What `administration.answer` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "AdministrationAnswerArgs")]
pub struct Args {
    /// The form.
    pub sheet: AdministrationSheet,
}

impl Verb for Answer {
    const NAME: &'static str = "administration.answer";
    const DOC: &'static str = "Keep the answers given so far as a draft, and say what they score.";
    type Args = Args;
    type Reply = AnswerKept;

    fn run(_desk: &mut Desk, _args: Args) -> Result<AnswerKept, CallError> {
        Err(CallError::failed("Non ancora costruito."))
    }
}
