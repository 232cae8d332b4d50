//! `person.unmerge`: undo a merge.

use crate::{
    CallError, Desk, ErrorCode,
    intake::check::Checks,
    person::shape::person_id,
    registry::{Done, Verb},
};
use poliedro_domain::{permission::Op, person::PersonFact};
use serde::Deserialize;
use ts_rs::TS;

/// Undo a merge.
pub enum Unmerge {}

/// What `person.unmerge` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "PersonUnmergeArgs")]
pub struct Args {
    /// Which.
    pub merge_id: String,
    /// The file that was merged in.
    pub dropped_id: String,
    /// Why.
    pub reason: String,
}

impl Verb for Unmerge {
    const NAME: &'static str = "person.unmerge";
    const DOC: &'static str = "Undo a merge.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        let (dropped, now) = (person_id(&args.dropped_id)?, desk.now());
        let merge =
            args.merge_id.parse().map_err(|_| CallError::new(ErrorCode::NotFound, "Questa unione non c’è più."))?;
        let mut checks = Checks::default();
        let reason = checks.line("reason", "Motivo", &args.reason);
        checks.done()?;
        desk.change(Op::PersonMerge, |tx| {
            Ok(tx.append_person(dropped, now, PersonFact::Unmerged { merge, reason })?)
        })?;
        Ok(Done {})
    }
}
