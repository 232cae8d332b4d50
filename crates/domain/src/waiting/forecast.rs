//! What would change with more beds or fewer entries: many simulated futures, told as bands.

use super::{
    Past, Spell, Suspensions,
    chance::Chance,
    quantile,
    run::{Path, Scenario},
    spell::days_between,
};
use jiff::{ToSpan, civil::Date};

/// Months ahead.
pub const MONTHS: usize = 24;
/// Futures that are simulated, unless the lists are so long that it would take minutes.
pub const RUNS: u32 = 1_000;
/// Under this no band is told.
const FEWEST_RUNS: u32 = 100;
/// People that are followed in all, more or less: with longer lists there are fewer runs.
const FOLLOWED: f64 = 2e7;
/// Mean stay in a bed when nobody says another, days. To be confirmed: no document of the district tells it.
pub const STAY_DAYS: u32 = 900;
/// The shortest mean stay, days.
pub const SHORTEST_STAY: u32 = 30;
/// The longest mean stay, days.
const LONGEST_STAY: u32 = 36_525;
/// The most beds that can be added.
pub const MOST_EXTRA_BEDS: u32 = 1_000;

/// What would change.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Change {
    /// More beds, opened over 30 days; at most [`MOST_EXTRA_BEDS`].
    pub extra_beds: u32,
    /// Fewer entries, percent (0–100).
    pub fewer_entries: u32,
    /// Mean stay in the beds added, days; 0 is [`STAY_DAYS`], at least [`SHORTEST_STAY`].
    pub stay_days: u32,
}

impl Change {
    /// Within its bounds.
    pub fn bounded(self) -> Self {
        let stay = if self.stay_days == 0 { STAY_DAYS } else { self.stay_days };
        Self {
            extra_beds: self.extra_beds.min(MOST_EXTRA_BEDS),
            fewer_entries: self.fewer_entries.min(100),
            stay_days: stay.clamp(SHORTEST_STAY, LONGEST_STAY),
        }
    }
}

/// The tenth, fiftieth and ninetieth percentile among the runs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Band {
    /// Tenth.
    pub low: f64,
    /// Fiftieth.
    pub mid: f64,
    /// Ninetieth.
    pub high: f64,
}

/// A month ahead.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ahead {
    /// Its first day.
    pub first: Date,
    /// Mean wait of who is admitted in the month, days; `None` when fewer than half of the runs admit anybody.
    pub wait: Option<Band>,
    /// People in the list at its end.
    pub list: Band,
}

/// Why nothing is foreseen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Thin {
    /// Fewer than five admissions in 24 months: so many.
    FewAdmissions(u32),
    /// The records begin less than three months ago: so many days.
    ShortRecords(u32),
}

/// What the simulations show.
#[derive(Clone, Debug, PartialEq)]
pub struct Forecast {
    /// What the past shows.
    pub past: Past,
    /// What was changed, within its bounds.
    pub change: Change,
    /// People who wait now.
    pub waiting: u32,
    /// Futures simulated; 0 when nothing is foreseen.
    pub runs: u32,
    /// Why nothing is foreseen.
    pub thin: Option<Thin>,
    /// If nothing changes: the 24 months of the calendar after that of the day.
    pub as_now: Vec<Ahead>,
    /// With the change.
    pub changed: Vec<Ahead>,
}

/// Simulates. The same spells, day, change and seed give the same answer, on every machine. The order of the spells does not matter.
pub fn forecast(spells: &[Spell], as_of: Date, change: Change, seed: u64) -> Forecast {
    let past = Past::of(spells, as_of);
    let change = change.bounded();
    let mut present: Vec<u32> = spells
        .iter()
        .filter_map(|spell| spell.seen(as_of, Suspensions::Counted))
        .filter(|wait| wait.exit.is_none())
        .map(|wait| wait.days)
        .collect();
    present.sort_unstable_by(|a, b| b.cmp(a));
    let waiting = u32::try_from(present.len()).unwrap_or(u32::MAX);
    let mut forecast = Forecast { past, change, waiting, runs: 0, thin: None, as_now: Vec::new(), changed: Vec::new() };
    if !past.enough() {
        let few = past.admitted_in_two_years;
        forecast.thin = Some(if past.few() { Thin::FewAdmissions(few) } else { Thin::ShortRecords(past.days) });
        return forecast;
    }
    // The rest of this month is simulated and not told: the first end is its last day.
    let months: Vec<Date> =
        (0..=MONTHS).map(|n| as_of.first_of_month().saturating_add(i32::try_from(n).unwrap_or(0).months())).collect();
    let ends: Vec<f64> = months.iter().map(|first| f64::from(days_between(as_of, first.last_of_month()))).collect();
    let horizon = ends.last().copied().unwrap_or(0.0);
    let runs = runs(&past, waiting, horizon);
    let as_now = Scenario { extra_beds: 0, fewer: 0, stay: f64::from(change.stay_days) };
    let changed = Scenario { extra_beds: change.extra_beds, fewer: change.fewer_entries, ..as_now };
    let mut told = [Told::new(months.len()), Told::new(months.len())];
    for run in 0..runs {
        let chance = Chance::of(seed, u64::from(run));
        let path = Path::drawn(chance, &past, &present, horizon, change.extra_beds);
        for (told, scenario) in told.iter_mut().zip([as_now, changed]) {
            told.hear(&path, scenario, &ends);
        }
    }
    forecast.runs = runs;
    let [as_now, changed] = told.map(|told| told.months(&months, runs));
    Forecast { as_now, changed, ..forecast }
}

/// As many as are done in about a second.
fn runs(past: &Past, waiting: u32, horizon: f64) -> u32 {
    let events = f64::from(past.entered.saturating_add(past.admitted)) / f64::from(past.days) * horizon;
    let people = f64::from(waiting) + events;
    ((FOLLOWED / people.max(1.0)) as u32).clamp(FEWEST_RUNS, RUNS)
}

/// What the runs tell of each month.
struct Told {
    waits: Vec<Vec<f64>>,
    lists: Vec<Vec<f64>>,
}

impl Told {
    fn new(months: usize) -> Self {
        Self { waits: vec![Vec::new(); months], lists: vec![Vec::new(); months] }
    }

    fn hear(&mut self, path: &Path, scenario: Scenario, ends: &[f64]) {
        let outcome = path.lived(scenario, ends);
        for (told, (sum, count)) in self.waits.iter_mut().zip(outcome.waits) {
            if count > 0 {
                told.push(sum / f64::from(count));
            }
        }
        for (told, people) in self.lists.iter_mut().zip(outcome.list) {
            told.push(people as f64);
        }
    }

    fn months(self, months: &[Date], runs: u32) -> Vec<Ahead> {
        let told = months.iter().zip(self.waits).zip(self.lists).skip(1);
        told.map(|((first, waits), lists)| Ahead {
            first: *first,
            wait: if waits.len() * 2 < runs as usize { None } else { band(waits) },
            list: band(lists).unwrap_or(Band { low: 0.0, mid: 0.0, high: 0.0 }),
        })
        .collect()
    }
}

fn band(mut values: Vec<f64>) -> Option<Band> {
    values.sort_unstable_by(f64::total_cmp);
    let at = |p| quantile(&values, p);
    Some(Band { low: at(0.1)?, mid: at(0.5)?, high: at(0.9)? })
}
