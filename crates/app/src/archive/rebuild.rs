//! `archive.rebuild`: make projections and search anew from the facts.

use crate::{CallError, Desk, registry::Verb};
use poliedro_domain::permission::Op;
use poliedro_store::projection_digest;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Make projections and search anew from the facts.
pub enum Rebuild {}

/// What `archive.rebuild` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "ArchiveRebuildArgs")]
pub struct Args {}

/// Projections were made anew.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Rebuilt {
    /// People, accesses and the rest that were folded again.
    pub subjects: i64,
    /// The projections are the same as before.
    pub unchanged: bool,
}

impl Verb for Rebuild {
    const NAME: &'static str = "archive.rebuild";
    const DOC: &'static str = "Make projections and search anew from the facts.";
    type Args = Args;
    type Reply = Rebuilt;

    fn run(desk: &mut Desk, _: Args) -> Result<Rebuilt, CallError> {
        desk.may(Op::Rebuild)?;
        let before = projection_digest(desk.at_work()?.archive.connection())?;
        let rebuilt = desk.change(Op::Rebuild, |tx| Ok(tx.rebuild(&mut |_| {})?))?.value;
        let after = projection_digest(desk.at_work()?.archive.connection())?;
        Ok(Rebuilt { subjects: i64::from(rebuilt.subjects), unchanged: before == after })
    }
}
