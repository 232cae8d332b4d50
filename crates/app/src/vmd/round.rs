//! `vmd.round`: the visits of a day, by comune.

use crate::{
    CallError, Desk,
    checks::Checks,
    registry::Verb,
    vmd::{
        stop::{Stop, Stops},
        view::{Round, RoundComune, RoundDay},
    },
};
use jiff::{ToSpan, civil::Date};
use poliedro_domain::{
    id::OperatorId,
    permission::{Op, Purpose},
};
use poliedro_store::{Reader, StoreError};
use serde::Deserialize;
use std::collections::BTreeMap;
use ts_rs::TS;

/// The visits of a day, by comune.
pub enum DayRound {}

/// What `vmd.round` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "VmdRoundArgs")]
pub struct Args {
    /// Day (ISO); empty = today.
    pub day: String,
    /// Only those of the operator who asks.
    pub mine: bool,
}

impl Verb for DayRound {
    const NAME: &'static str = "vmd.round";
    const DOC: &'static str = "The home visits of a day, by comune: of assessments, and to verify discharges.";
    type Args = Args;
    type Reply = Round;

    fn run(desk: &mut Desk, args: Args) -> Result<Round, CallError> {
        let today = desk.today();
        let mut checks = Checks::default();
        let day = checks.day("day", "Il giorno", &args.day).unwrap_or(today);
        checks.done()?;
        let mine = args.mine.then_some(desk.operator()?);
        let discharges = desk.allows(Op::DischargeRead)?;
        desk.read(Op::VmdList, Purpose::Planning, None, |r| {
            let stops = Stops::read(r, today)?;
            let mut all: Vec<Stop> = Vec::new();
            for one in r.round(day, mine)? {
                all.push(stops.of_vmd(r, &one)?);
            }
            if discharges {
                all.extend(r.discharge_round(day, mine)?.iter().map(|one| stops.of_discharge(one)));
            }
            Ok(Round {
                day: day.to_string(),
                comuni: by_comune(all),
                days: days(r, day, mine, discharges)?
                    .into_iter()
                    .map(|(day, visits)| RoundDay { day: day.to_string(), visits })
                    .collect(),
            })
        })
    }
}

/// By time, those without one last, then as they came (by name, assessments first); comuni in the order of the first stop.
fn by_comune(mut all: Vec<Stop>) -> Vec<RoundComune> {
    let timed = |stop: &Stop| (stop.told.at.is_empty(), stop.told.at.clone());
    all.sort_by_key(timed);
    let mut comuni: Vec<RoundComune> = Vec::new();
    for Stop { comune, told } in all {
        match comuni.iter_mut().find(|known| known.comune == comune) {
            Some(known) => known.stops.push(told),
            None => comuni.push(RoundComune { comune, stops: vec![told] }),
        }
    }
    comuni
}

/// How many stops are planned on each day, from a week before to three after.
fn days(
    r: &Reader<'_>,
    day: Date,
    mine: Option<OperatorId>,
    discharges: bool,
) -> Result<BTreeMap<Date, u32>, StoreError> {
    let (from, until) = (day.saturating_sub(7.days()), day.saturating_add(21.days()));
    let mut days: BTreeMap<Date, u32> = r.round_days(from, until, mine)?.into_iter().collect();
    if discharges {
        for (day, visits) in r.discharge_round_days(from, until, mine)? {
            let total = days.entry(day).or_default();
            *total = total.saturating_add(visits);
        }
    }
    Ok(days)
}
