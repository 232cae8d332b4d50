//! The first year that is foreseen, when nothing changes, looks like the year that is over: whatever the order in which people are
//! admitted.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use jiff::{
    ToSpan,
    civil::{Date, date},
};
use poliedro_domain::{
    application::Exit,
    waiting::{Change, Forecast, Spell, forecast},
};

const AS_OF: Date = date(2026, 11, 23);
/// Twelve years before it, days.
const BEGAN: f64 = 4380.0;

/// A plain generator, another than that of the program (`SplitMix64`).
struct Dice(u64);

impl Dice {
    fn unit(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((z ^ (z >> 31)) >> 11) as f64 / 9_007_199_254_740_992.0
    }

    fn time(&mut self, rate: f64) -> f64 {
        -(1.0 - self.unit()).ln() / rate
    }

    fn arrivals(&mut self, rate: f64) -> Vec<f64> {
        let mut times = Vec::new();
        let mut at = self.time(rate);
        while at < BEGAN {
            times.push(at);
            at += self.time(rate);
        }
        times
    }
}

fn spell(entered: f64, left: Option<(f64, Exit)>) -> Spell {
    let day = |at: f64| AS_OF.saturating_sub(((BEGAN - at).floor() as i64).days());
    let left = left.filter(|(at, _)| *at < BEGAN).map(|(at, exit)| (day(at), exit));
    Spell { entered: day(entered), left, suspended: Vec::new() }
}

/// Poisson entries, each waits an exponential time whatever the others do: who is admitted is anybody.
fn in_any_order(dice: &mut Dice, a_day: f64, wait: f64, others: f64) -> Vec<Spell> {
    let arrivals = dice.arrivals(a_day);
    arrivals
        .into_iter()
        .map(|entered| {
            let exit = if dice.unit() < others { Exit::Death } else { Exit::Admitted };
            spell(entered, Some((entered + dice.time(1.0 / wait), exit)))
        })
        .collect()
}

/// Poisson entries and beds, each bed to who has waited longest, or one time in so many to anybody; who waits may die. Fewer beds than
/// entries: deaths keep the list where it is.
fn in_order(dice: &mut Dice, a_day: f64, beds: f64, dies: f64, anybody: f64) -> Vec<Spell> {
    let entries: Vec<(f64, f64)> = dice.arrivals(a_day).into_iter().map(|at| (at, at + dice.time(dies))).collect();
    let beds = dice.arrivals(beds);
    let mut spells = Vec::new();
    let (mut list, mut next) = (Vec::<(f64, f64)>::new(), 0);
    for bed in beds {
        while next < entries.len() && entries[next].0 <= bed {
            list.push(entries[next]);
            next += 1;
        }
        let (gone, waiting): (Vec<_>, Vec<_>) = list.into_iter().partition(|(_, dies)| *dies <= bed);
        spells.extend(gone.into_iter().map(|(at, dies)| spell(at, Some((dies, Exit::Death)))));
        list = waiting;
        if !list.is_empty() {
            let which = if dice.unit() < anybody { (dice.unit() * list.len() as f64) as usize } else { 0 };
            let (at, _) = list.remove(which);
            spells.push(spell(at, Some((bed, Exit::Admitted))));
        }
    }
    spells.extend(
        list.into_iter().chain(entries.into_iter().skip(next)).map(|(at, dies)| spell(at, Some((dies, Exit::Death)))),
    );
    spells
}

const AS_IT_IS: Change = Change { extra_beds: 0, fewer_entries: 0, stay_days: 0 };

/// How far each of the first twelve months is from the past mean, and the year; shares of the past mean.
fn off(told: &Forecast) -> (f64, f64) {
    let past = told.past.mean_wait.unwrap();
    let months: Vec<f64> = told.as_now[..12].iter().map(|month| month.wait.unwrap().mid / past - 1.0).collect();
    (
        months.iter().copied().fold(0.0, |most, off| if off.abs() > f64::abs(most) { off } else { most }),
        months.iter().sum::<f64>() / 12.0,
    )
}

fn calibrated(what: &str, seeds: u64, expected: std::ops::RangeInclusive<f64>, made: impl Fn(&mut Dice) -> Vec<Spell>) {
    for seed in 0..seeds {
        let spells = made(&mut Dice(seed * 77 + 1));
        let told = forecast(&spells, AS_OF, AS_IT_IS, seed);
        let (month, year) = off(&told);
        println!(
            "{what} {seed}: {} wait, past mean {:?}, from front {:.3}, worst month {month:.3}, year {year:.3}",
            told.waiting, told.past.mean_wait, told.past.from_front
        );
        assert!(expected.contains(&told.past.from_front), "{what} {seed}: {}", told.past.from_front);
        assert!(month.abs() <= 0.25, "{what} {seed}: {month}");
    }
}

#[test]
fn when_anybody_is_admitted() {
    calibrated("any order", 4, 0.42..=0.58, |dice| in_any_order(dice, 2.0, 190.0, 0.2));
}

#[test]
fn when_the_first_is_admitted() {
    calibrated("in order", 4, 0.0..=0.001, |dice| in_order(dice, 1.5, 1.2, 1.0 / 1000.0, 0.0));
}

#[test]
fn when_the_first_is_admitted_more_often_than_not() {
    calibrated("mixed", 4, 0.1..=0.2, |dice| in_order(dice, 1.5, 1.2, 1.0 / 1000.0, 0.3));
}

/// Urgencies, wings and refusals have the last come first: that cannot be told, but neither is the wait of the first said of everybody.
#[test]
fn the_oldest_do_not_stand_for_everybody() {
    let spells = in_any_order(&mut Dice(3), 2.0, 190.0, 0.0);
    let told = forecast(&spells, AS_OF, AS_IT_IS, 1);
    let longest = spells.iter().filter(|it| it.left.is_none()).map(|it| (AS_OF - it.entered).get_days()).max().unwrap();
    assert!(f64::from(longest) > 700.0 && told.as_now[0].wait.unwrap().high < 300.0, "{longest} {:?}", told.as_now[0]);
}
