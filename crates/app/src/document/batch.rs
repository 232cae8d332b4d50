//! `document.batch`: write every document of a meeting: the minutes and the extract of each case.

use crate::{CallError, Desk, Pick, document::view::DocumentsSaved, registry::Verb};
use serde::Deserialize;
use ts_rs::TS;

/// Write every document of a meeting: the minutes and the extract of each case.
pub enum Batch {}

/// What `document.batch` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "DocumentBatchArgs")]
pub struct Args {
    /// Which meeting.
    pub meeting_id: String,
    /// `minutes`, `minutes_case`, `plan`, …; empty: all that can be made.
    pub kinds: Vec<String>,
}

impl Verb for Batch {
    const NAME: &'static str = "document.batch";
    const DOC: &'static str = "Write every document of a meeting: the minutes and the extract of each case.";
    const PICKS: Option<Pick> = Some(Pick::Folder("Dove mettere i documenti della seduta"));
    type Args = Args;
    type Reply = DocumentsSaved;

    fn run(desk: &mut Desk, args: Args) -> Result<DocumentsSaved, CallError> {
        let _ = (desk, args);
        Err(CallError::failed("In costruzione."))
    }
}
