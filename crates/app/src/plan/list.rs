//! `plan.list`: list plans.

use crate::{
    CallError, Desk,
    plan::{shape::row, view::PlanList},
    registry::Verb,
};
use poliedro_domain::permission::{Op, Purpose};
use poliedro_store::PlanFilter;
use serde::Deserialize;
use ts_rs::TS;

/// List plans.
pub enum List {}

/// What `plan.list` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "PlanListArgs")]
pub struct Args {
    /// Only those the operator who asks answers for.
    pub mine: bool,
    /// Only those not closed.
    pub open: bool,
    /// Words of the person’s name.
    pub text: String,
    /// Rows to skip.
    pub offset: u32,
    /// Rows at most (up to 200).
    pub limit: u32,
}

impl Verb for List {
    const NAME: &'static str = "plan.list";
    const DOC: &'static str = "List plans.";
    type Args = Args;
    type Reply = PlanList;

    fn run(desk: &mut Desk, args: Args) -> Result<PlanList, CallError> {
        let (today, me) = (desk.today(), desk.operator()?);
        let filter = PlanFilter {
            case_manager: args.mine.then_some(me),
            open: args.open.then_some(true),
            text: args.text,
            ..PlanFilter::default()
        };
        desk.read(Op::PlanRead, Purpose::Planning, None, |r| {
            let page = r.plans(&filter, today, args.offset, args.limit.clamp(1, MOST))?;
            Ok(PlanList { rows: page.rows.iter().map(|one| row(one, today)).collect(), total: page.total })
        })
    }
}

/// Rows of one page at most.
const MOST: u32 = 200;
