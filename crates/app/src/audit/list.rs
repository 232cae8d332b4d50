//! `audit.list`: the log of accesses and changes.

use crate::{audit::view::AuditPage, registry::Verb};
use serde::Deserialize;
use ts_rs::TS;

/// The log of accesses and changes.
pub enum List {}

/// What `audit.list` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "AuditListArgs")]
pub struct Args {
    /// Filter; empty = all.
    pub operator_id: String,
    /// First day, ISO; empty = all.
    pub from: String,
    /// Last day, ISO; empty = all.
    pub until: String,
    /// Rows to skip.
    pub offset: u32,
    /// At most 500.
    pub limit: u32,
}

impl Verb for List {
    const NAME: &'static str = "audit.list";
    const DOC: &'static str = "The log of accesses and changes.";
    type Args = Args;
    type Reply = AuditPage;
}
