//! `archive.rebuild`: make projections and search anew from the facts.

use crate::{CallError, Desk, registry::Verb};
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
    /// Facts read.
    pub facts: i64,
    /// The projections are the same as before.
    pub unchanged: bool,
}

impl Verb for Rebuild {
    const NAME: &'static str = "archive.rebuild";
    const DOC: &'static str = "Make projections and search anew from the facts.";
    type Args = Args;
    type Reply = Rebuilt;

    fn run(desk: &mut Desk, _: Args) -> Result<Rebuilt, CallError> {
        let now = desk.now();
        let open = desk.at_work()?;
        let rebuilt = open.archive.rebuild(&open.session, now)?;
        Ok(Rebuilt { facts: rebuilt.facts, unchanged: rebuilt.unchanged })
    }
}
