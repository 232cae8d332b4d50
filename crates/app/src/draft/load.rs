//! `draft.load`: take up a half-filled form.

use crate::{CallError, Desk, registry::Verb};
use poliedro_domain::permission::{Op, Purpose};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Take up a half-filled form.
pub enum Load {}

/// What `draft.load` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "DraftLoadArgs")]
pub struct Args {
    /// Kind of form.
    pub kind: String,
    /// What it is about.
    pub key: String,
}

/// A half-filled form.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DraftBody {
    /// The form, as JSON.
    pub body: String,
    /// When it was saved (UTC).
    pub saved_at: String,
}

impl Verb for Load {
    const NAME: &'static str = "draft.load";
    const DOC: &'static str = "Take up a half-filled form.";
    type Args = Args;
    type Reply = Option<DraftBody>;

    fn run(desk: &mut Desk, args: Args) -> Result<Option<DraftBody>, CallError> {
        let draft = desk.read(Op::Draft, Purpose::Care, None, |r| Ok(r.draft(&args.kind, &args.key)?))?;
        Ok(draft.map(|draft| DraftBody { body: draft.body, saved_at: draft.saved_at.to_string() }))
    }
}
