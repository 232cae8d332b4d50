//! `waiting.statistics`: how long people wait.

use crate::{
    CallError, Desk,
    registry::Verb,
    unit::names::Units,
    waiting::{
        method::method,
        statistics_shape::{by_sub_ambito, by_unit, by_urgency, month, waits},
        statistics_view::{WaitingStatistics, WaitsFilter},
        waits::{Asked, asked},
    },
};
use poliedro_domain::{
    permission::{Op, Purpose},
    waiting::{Spell, Summary, Suspensions, flow},
};
use poliedro_store::SpellFilter;
use serde::Deserialize;
use ts_rs::TS;

/// Months of the flow.
const MONTHS: u32 = 24;

/// How long people wait.
pub enum Statistics {}

/// What `waiting.statistics` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "WaitingStatisticsArgs")]
pub struct Args {
    /// Whose waits.
    pub filter: WaitsFilter,
}

impl Verb for Statistics {
    const NAME: &'static str = "waiting.statistics";
    const DOC: &'static str = "How long people wait.";
    type Args = Args;
    type Reply = WaitingStatistics;

    fn run(desk: &mut Desk, args: Args) -> Result<WaitingStatistics, CallError> {
        let Asked { filter, as_of } = asked(&args.filter, desk.today())?;
        desk.read(Op::WaitingStatistics, Purpose::Planning, None, |r| {
            let units = Units::read(r, as_of)?;
            if let Some(unit) = filter.unit {
                r.unit(unit)?;
            }
            let rows = r.spells(&filter)?;
            let places = if filter.each_place {
                None
            } else {
                Some(r.spells(&SpellFilter { each_place: true, ..filter.clone() })?)
            };
            let spells: Vec<Spell> = rows.iter().map(|row| row.spell.clone()).collect();
            let of = |suspensions| Summary::of(&spells, as_of, suspensions);
            let first = spells.iter().filter(|spell| spell.waits_on(as_of)).map(|spell| spell.entered).min();
            Ok(WaitingStatistics {
                as_of: as_of.to_string(),
                since: first.map(|day| day.to_string()),
                with_suspensions: waits(of(Suspensions::Counted)),
                without_suspensions: waits(of(Suspensions::TakenOut)),
                by_unit: by_unit(places.as_deref().unwrap_or(&rows), as_of, &units),
                by_sub_ambito: by_sub_ambito(&rows, as_of),
                by_urgency: by_urgency(&rows, as_of),
                flow: flow(&spells, as_of, MONTHS).iter().map(month).collect(),
                method: method(filter.each_place),
            })
        })
    }
}
