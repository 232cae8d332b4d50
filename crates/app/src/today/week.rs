//! `today.week`: a week of obligations.

use crate::{
    CallError, Desk,
    checks::Checks,
    deadline::{
        day::long,
        draft,
        meet::allowed,
        row::Rows,
        view::{Week, WeekDay},
    },
    registry::Verb,
};
use jiff::ToSpan;
use poliedro_domain::{
    deadline::Band,
    holiday::holiday,
    permission::{Op, Purpose},
    when::{end_of_day, start_of_day},
};
use poliedro_store::DueFilter;
use serde::Deserialize;
use ts_rs::TS;

/// A week of obligations.
pub enum ShowWeek {}

/// What `today.week` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "TodayWeekArgs")]
pub struct Args {
    /// Any day of the week (ISO); empty = this week.
    pub from: String,
    /// Only those in charge of the operator who asks.
    pub mine: bool,
}

impl Verb for ShowWeek {
    const NAME: &'static str = "today.week";
    const DOC: &'static str = "A week of obligations.";
    type Args = Args;
    type Reply = Week;

    fn run(desk: &mut Desk, args: Args) -> Result<Week, CallError> {
        let (now, today, me) = (desk.now(), desk.today(), desk.operator()?);
        let terms = desk.at_work()?.settings.terms();
        let mut checks = Checks::default();
        let asked = checks.day("from", "Il giorno", &args.from).unwrap_or(today);
        checks.done()?;
        let monday = asked.saturating_sub(i64::from(asked.weekday().to_monday_zero_offset()).days());
        let filter = DueFilter { mine: args.mine.then_some(me), ..DueFilter::default() };
        let allowed = allowed(desk)?;
        desk.read(Op::TodayList, Purpose::Planning, None, |r| {
            let rows = Rows::read(r, now, allowed)?;
            let day = |n: i64| {
                let day = monday.saturating_add(n.days());
                let (from, until) = (Some(start_of_day(day)), Some(end_of_day(day)));
                let page = draft::due(r, &DueFilter { from, until, ..filter.clone() }, &terms, now, (0, SHOWN))?;
                let mut shown = rows.rows(&page.rows)?;
                // What has an hour first, by hour; the rest as it was.
                shown.sort_by(|one, other| {
                    (one.due_time.is_empty(), &one.due_time).cmp(&(other.due_time.is_empty(), &other.due_time))
                });
                Ok::<_, CallError>(WeekDay {
                    day: day.to_string(),
                    label: long(day),
                    holiday: holiday(day).unwrap_or_default().to_owned(),
                    rows: shown,
                    total: page.total,
                })
            };
            let days = (0..7).map(day).collect::<Result<_, _>>()?;
            let before = DueFilter { band: Some(Band::Late), until: Some(start_of_day(monday)), ..filter.clone() };
            let late = draft::due(r, &before, &terms, now, (0, 0))?.total;
            Ok(Week { today: today.to_string(), from: monday.to_string(), days, late })
        })
    }
}

/// Rows shown of each day; the total says how many there are.
const SHOWN: u32 = 200;
