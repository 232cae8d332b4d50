//! `audit.list`: the log of accesses and changes.

use crate::{
    CallError, Desk,
    audit::{entry, view::AuditPage},
    operator::{Names, operator_id},
    registry::Verb,
};
use poliedro_domain::{
    permission::{Op, Purpose},
    when::{end_of_day, start_of_day},
};
use poliedro_store::audit::AuditFilter;
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

    fn run(desk: &mut Desk, args: Args) -> Result<AuditPage, CallError> {
        let day = |text: &str, field: &str| match text {
            "" => Ok(None),
            text => text.parse().map(Some).map_err(|_| CallError::field(field, "La data non esiste nel calendario.")),
        };
        let operator = if args.operator_id.is_empty() { None } else { Some(operator_id(&args.operator_id)?) };
        let filter = AuditFilter {
            operator,
            from: day(&args.from, "from")?.map(start_of_day),
            until: day(&args.until, "until")?.map(end_of_day),
            ..AuditFilter::default()
        };
        let ((rows, total), names) = desk.read(Op::AuditRead, Purpose::Custody, None, |r| {
            Ok((r.log(&filter, args.offset, args.limit.min(500))?, Names::read(r)?))
        })?;
        Ok(AuditPage { rows: rows.iter().map(|row| entry(row, &names)).collect(), total })
    }
}
