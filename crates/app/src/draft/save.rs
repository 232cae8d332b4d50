//! `draft.save`: keep a half-filled form.

use crate::{CallError, Desk, ErrorCode, checks::LINE_LIMIT, registry::Verb};
use poliedro_domain::permission::Op;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Keep a half-filled form.
pub enum Save {}

/// What `draft.save` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "DraftSaveArgs")]
pub struct Args {
    /// Kind of form.
    pub kind: String,
    /// What it is about; empty for something new.
    pub key: String,
    /// In words.
    pub title: String,
    /// The form, as JSON.
    pub body: String,
}

/// A draft was kept.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DraftSaved {
    /// When (UTC).
    pub saved_at: String,
}

impl Verb for Save {
    const NAME: &'static str = "draft.save";
    const DOC: &'static str = "Keep a half-filled form.";
    type Args = Args;
    type Reply = DraftSaved;

    fn run(desk: &mut Desk, args: Args) -> Result<DraftSaved, CallError> {
        let long = |text: &str| text.chars().count() > LINE_LIMIT;
        if long(&args.kind) || long(&args.key) || long(&args.title) {
            return Err(CallError::new(ErrorCode::BadRequest, "Il nome della bozza è troppo lungo."));
        }
        let saved_at = desk.now();
        desk.change(Op::Draft, |tx| Ok(tx.save_draft(&args.kind, &args.key, &args.title, &args.body)?))?;
        Ok(DraftSaved { saved_at: saved_at.to_string() })
    }
}
