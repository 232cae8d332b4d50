//! `deadline.list`: obligations, of everybody or of the operator.

use crate::{CallError, Desk, deadline::view::DueList, registry::Verb};
use serde::Deserialize;
use ts_rs::TS;

/// Obligations, of everybody or of the operator.
pub enum List {}

/// What `deadline.list` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "DeadlineListArgs")]
pub struct Args {
    /// Band code; empty = all.
    pub band: String,
    /// Only those in charge of the operator who asks.
    pub mine: bool,
    /// Kind codes; empty = all.
    pub kinds: Vec<String>,
    /// Only of this person.
    pub person_id: Option<String>,
    /// Skip.
    pub offset: u32,
    /// At most.
    pub limit: u32,
}

impl Verb for List {
    const NAME: &'static str = "deadline.list";
    const DOC: &'static str = "Obligations, of everybody or of the operator.";
    type Args = Args;
    type Reply = DueList;

    fn run(desk: &mut Desk, args: Args) -> Result<DueList, CallError> {
        let _ = (desk, args);
        Err(CallError::failed("In costruzione."))
    }
}
