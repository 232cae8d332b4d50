//! `import.undo`: undo a whole import.

use crate::{CallError, Desk, ErrorCode, checks::Checks, import::view::ImportUndone, registry::Verb};
use poliedro_domain::{id::ImportId, permission::Op};
use poliedro_store as store;
use serde::Deserialize;
use std::sync::Arc;
use ts_rs::TS;

/// Undo a whole import.
pub enum Undo {}

/// What `import.undo` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "ImportUndoArgs")]
pub struct Args {
    /// Which.
    pub import_id: String,
    /// Why.
    pub reason: String,
}

impl Verb for Undo {
    const NAME: &'static str = "import.undo";
    const DOC: &'static str = "Undo a whole import.";
    type Args = Args;
    type Reply = ImportUndone;

    fn run(desk: &mut Desk, args: Args) -> Result<ImportUndone, CallError> {
        let unknown = || CallError::new(ErrorCode::NotFound, "L’importazione non è in questo archivio.");
        let import: ImportId = args.import_id.parse().map_err(|_| unknown())?;
        let mut checks = Checks::default();
        let reason = checks.line("reason", "Motivo", &args.reason);
        if reason.is_empty() {
            checks.say("reason", "Scriva perché l’importazione si annulla.");
        }
        checks.done()?;
        let job = Arc::clone(&desk.job);
        let running = job.begin(0);
        let undone = desk.change(Op::ImportList, |tx| {
            tx.undo_import(import, &reason, &mut |done, total| running.of(total).at(done))
        })?;
        let store::Undone { applications, people, kept, kept_people } = undone.value;
        Ok(ImportUndone { applications, people, kept, kept_people })
    }
}
