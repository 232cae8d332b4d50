//! `import.commit`: import the file that is open: all of it or nothing.

use crate::{
    CallError, Desk,
    import::{
        file::{self, OpenFile},
        preview::{fates, refresh},
        view::ImportDone,
        write::write,
    },
    registry::Verb,
};
use poliedro_domain::permission::{Op, Purpose};
use serde::Deserialize;
use std::sync::Arc;
use ts_rs::TS;

/// Import the file that is open: all of it or nothing.
pub enum Commit {}

/// What `import.commit` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "ImportCommitArgs")]
pub struct Args {}

impl Verb for Commit {
    const NAME: &'static str = "import.commit";
    const DOC: &'static str = "Import the file that is open: all of it or nothing.";
    type Args = Args;
    type Reply = ImportDone;

    fn run(desk: &mut Desk, _: Args) -> Result<ImportDone, CallError> {
        let mut held = file::take(desk)?;
        let done = commit(desk, &mut held);
        if done.is_err() {
            // The file stays open as it was: one tries again.
            desk.at_work()?.import = Some(held);
        }
        done
    }
}

fn commit(desk: &mut Desk, file: &mut OpenFile) -> Result<ImportDone, CallError> {
    if let Some(missing) = file.missing.first() {
        return Err(CallError::failed(missing.clone()));
    }
    let job = Arc::clone(&desk.job);
    let running = job.begin(u32::try_from(file.rows.len()).unwrap_or(u32::MAX));
    desk.read(Op::ImportList, Purpose::Identity, None, |r| {
        if r.last_fact()? == file.last_fact { Ok(()) } else { refresh(r, file, &running) }
    })?;
    if file.decided.work.is_empty() {
        return Err(CallError::failed("Non c’è nulla di nuovo da importare: non è stato scritto nulla."));
    }
    let written = desk.change(Op::ImportList, |tx| write(tx, file, &running))?.value;
    Ok(ImportDone {
        import_id: written.import.to_string(),
        fates: fates(&file.decided.counts()),
        people: written.people,
        applications: written.applications,
        updated: written.updated,
    })
}
