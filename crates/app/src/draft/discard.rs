//! `draft.discard`: throw a half-filled form away.

use crate::{
    CallError, Desk,
    registry::{Done, Verb},
};
use poliedro_domain::permission::Op;
use serde::Deserialize;
use ts_rs::TS;

/// Throw a half-filled form away.
pub enum Discard {}

/// What `draft.discard` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "DraftDiscardArgs")]
pub struct Args {
    /// Kind of form.
    pub kind: String,
    /// What it is about.
    pub key: String,
}

impl Verb for Discard {
    const NAME: &'static str = "draft.discard";
    const DOC: &'static str = "Throw a half-filled form away.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        desk.change(Op::Draft, |tx| Ok(tx.discard_draft(&args.kind, &args.key)?))?;
        Ok(Done {})
    }
}
