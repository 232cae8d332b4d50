//! `waiting.forecast`: what would change with more beds or fewer entries: a simulation.

use crate::{
    CallError, Desk,
    checks::Checks,
    registry::Verb,
    unit::unit_id,
    waiting::{
        method::assumptions,
        statistics_shape::year_month,
        statistics_view::{ForecastMonth, WaitingForecast, WhatIf},
    },
};
use poliedro_domain::{
    permission::{Op, Purpose},
    waiting::{Ahead, Change, Spell, forecast},
};
use poliedro_store::SpellFilter;
use serde::Deserialize;
use ts_rs::TS;

/// The kind of unit, when nobody says another.
const KIND: &str = "rsa";

/// What would change with more beds or fewer entries: a simulation.
pub enum Forecast {}

/// What `waiting.forecast` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "WaitingForecastArgs")]
pub struct Args {
    /// What would change.
    pub what_if: WhatIf,
}

impl Verb for Forecast {
    const NAME: &'static str = "waiting.forecast";
    const DOC: &'static str = "What would change with more beds or fewer entries: a simulation.";
    type Args = Args;
    type Reply = WaitingForecast;

    fn run(desk: &mut Desk, args: Args) -> Result<WaitingForecast, CallError> {
        let (asked, today) = (args.what_if, desk.today());
        let filter = filter(&asked)?;
        let change =
            Change { extra_beds: asked.extra_beds, fewer_entries: asked.fewer_entries, stay_days: asked.stay_days };
        let spells: Vec<Spell> = desk.read(Op::WaitingStatistics, Purpose::Planning, None, |r| {
            if let Some(unit) = filter.unit {
                r.unit(unit)?;
            }
            Ok(r.spells(&filter)?.into_iter().map(|row| row.spell).collect())
        })?;
        let told = forecast(&spells, today, change, u64::from(asked.seed));
        Ok(WaitingForecast {
            runs: told.runs,
            as_now: told.as_now.iter().map(month).collect(),
            changed: told.changed.iter().map(month).collect(),
            entries_per_month: told.past.entries_per_month(),
            admissions_per_month: told.past.admissions_per_month(),
            exits_per_year: told.past.exits_per_year(),
            stay_days: told.change.stay_days,
            assumptions: assumptions(&told, &asked),
            enough: told.thin.is_none(),
        })
    }
}

/// The list of one unit, or the people of the district who wait for one kind of unit.
fn filter(asked: &WhatIf) -> Result<SpellFilter, CallError> {
    let mut checks = Checks::default();
    checks.optional_code("kind", "unitKind", &asked.kind);
    if asked.fewer_entries > 100 {
        checks.say("fewerEntries", "Scriva una percentuale da 0 a 100.");
    }
    let unit = Some(asked.unit_id.as_str()).filter(|unit| !unit.is_empty()).map(unit_id).transpose()?;
    checks.done()?;
    let kind = if asked.kind.is_empty() { KIND } else { &asked.kind };
    Ok(SpellFilter { kind: unit.is_none().then(|| kind.to_owned()), unit, ..SpellFilter::default() })
}

fn month(ahead: &Ahead) -> ForecastMonth {
    ForecastMonth {
        month: year_month(ahead.first),
        wait_low: ahead.wait.map(|wait| wait.low),
        wait_mid: ahead.wait.map(|wait| wait.mid),
        wait_high: ahead.wait.map(|wait| wait.high),
        list_low: ahead.list.low,
        list_mid: ahead.list.mid,
        list_high: ahead.list.high,
    }
}
