//! `waiting.list`: who waits, by day of entry.

use crate::{
    CallError, Desk,
    registry::Verb,
    unit::names::Units,
    waiting::{
        filter::filter,
        shape::{Shown, row},
        view::{WaitingFilter, WaitingList},
    },
};
use poliedro_domain::{
    application::confirmed_before,
    permission::{Op, Purpose},
};
use serde::Deserialize;
use ts_rs::TS;

/// Who waits, by day of entry.
pub enum List {}

/// What `waiting.list` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "WaitingListArgs")]
pub struct Args {
    /// Filters.
    pub filter: WaitingFilter,
    /// Rows to skip.
    pub offset: u32,
    /// Rows at most.
    pub limit: u32,
}

impl Verb for List {
    const NAME: &'static str = "waiting.list";
    const DOC: &'static str = "Who waits, by day of entry.";
    type Args = Args;
    type Reply = WaitingList;

    fn run(desk: &mut Desk, args: Args) -> Result<WaitingList, CallError> {
        let (today, months) = (desk.today(), desk.at_work()?.settings.confirm_months);
        let stale = confirmed_before(today, u8::try_from(months).unwrap_or(u8::MAX));
        let filter = filter(args.filter, today, stale)?;
        desk.read(Op::ApplicationRead, Purpose::Planning, None, |r| {
            let units = Units::read(r, today)?;
            let page = r.waiting(&filter, today, args.offset, args.limit.clamp(1, MOST))?;
            let counts = r.waiting_counts(stale)?;
            let shown = Shown { units: &units, of: filter.unit, months, stale, today };
            Ok(WaitingList {
                rows: page.rows.iter().map(|one| row(one, &shown)).collect(),
                total: page.total,
                waiting: counts.waiting,
                applied: counts.applied,
                urgent: counts.urgent,
                pending: counts.pending,
                uncovered: counts.uncovered,
                to_confirm: counts.to_confirm,
                deceased: counts.deceased,
            })
        })
    }
}

/// Rows of one page at most.
const MOST: u32 = 200;
