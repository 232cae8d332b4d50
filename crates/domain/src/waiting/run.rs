//! One simulated future: what chance brings, and what becomes of the list with and without a change.

use super::{
    Past,
    chance::{Chance, Lots},
    queue::{List, Turn},
};
use std::{cmp::Reverse, collections::BinaryHeap};

/// Days from now over which the beds that are added open.
const OPENING: f64 = 30.0;

/// A day ahead or behind, counted from the end of the day that is looked at.
pub(super) type Time = f64;

/// What chance brings, the same whatever is changed: two futures differ only by the change (common random numbers).
pub(super) struct Path {
    /// Entry of those who wait now, the longest wait first, and when each would leave if no bed came.
    present: Vec<(Time, Time)>,
    /// Entries to come: when, a mark from 0 to 1 by which some are taken away, when each would leave if no bed came.
    coming: Vec<(Time, f64, Time)>,
    /// When a bed that exists is free again.
    beds: Vec<Time>,
    /// When each bed that is added opens.
    opening: Vec<Time>,
    /// The share of beds (0–1) that come to anybody, instead of who has waited longest.
    at_random: f64,
    /// Of which beds they are, and to whom each comes.
    lots: Lots,
    /// How long people stay in the beds that are added.
    stays: Chance,
}

/// What is changed.
#[derive(Clone, Copy)]
pub(super) struct Scenario {
    /// Beds that open.
    pub(super) extra_beds: u32,
    /// Entries taken away, of 100.
    pub(super) fewer: u32,
    /// Days that each bed added is held, on average.
    pub(super) stay: f64,
}

/// What one future shows, for each month whose end was asked for.
pub(super) struct Outcome {
    /// Sum of the waits of who is admitted in the month, days, and how many they are.
    pub(super) waits: Vec<(f64, u32)>,
    /// People in the list at its end.
    pub(super) list: Vec<i64>,
}

impl Path {
    /// What chance brings from now to `horizon`. `present`: days waited by those who wait now, the longest first.
    pub(super) fn drawn(mut chance: Chance, past: &Past, present: &[u32], horizon: Time, extra_beds: u32) -> Self {
        // Jeffreys’ prior and Poisson counts: the rate is Gamma(count + ½) over the exposure. What is not known of the rates widens
        // the band.
        let entries = chance.gamma_half(past.entered) / f64::from(past.days);
        let admissions = chance.gamma_half(past.admitted) / f64::from(past.days);
        let exits = chance.gamma_half(past.other);
        let exits = if past.person_days == 0 { 0.0 } else { exits / past.person_days as f64 };
        let present = present.iter().map(|days| (-f64::from(*days), chance.time_until(exits))).collect();
        let mut coming = Vec::new();
        let mut at = chance.time_until(entries);
        while at <= horizon {
            coming.push((at, chance.unit(), at + chance.time_until(exits)));
            at += chance.time_until(entries);
        }
        let mut beds = Vec::new();
        let mut at = chance.time_until(admissions);
        while at <= horizon {
            beds.push(at);
            at += chance.time_until(admissions);
        }
        let opening = (0..extra_beds).map(|_| OPENING * chance.unit()).collect();
        let lots = chance.lots();
        Self { present, coming, beds, opening, at_random: past.at_random(), lots, stays: chance }
    }

    /// To whom a bed comes. `bed`: its number, the same in every future of this path.
    fn turn(&self, bed: u64) -> Turn {
        if self.at_random <= 0.0 {
            return Turn::First;
        }
        let mut chance = self.lots.sequence(bed);
        if chance.unit() <= self.at_random { Turn::Anybody(chance) } else { Turn::First }
    }

    /// The future with `scenario`, told at `ends` (in order, the first may be now).
    pub(super) fn lived(&self, scenario: Scenario, ends: &[Time]) -> Outcome {
        let coming = self.coming.iter().map(|(at, _, leaves)| (*at, *leaves));
        let mut list = List::of(self.present.iter().copied().chain(coming).collect(), self.present.len(), ends);
        let mut stays = self.stays.clone();
        let mut stay = |now: Time| Reverse(Moment(now + stays.time_until(1.0 / scenario.stay)));
        let taken_away = f64::from(scenario.fewer) / 100.0;
        let mut coming = self.coming.iter().peekable();
        // Even numbers are of the beds that exist, odd ones of those that are added.
        let mut beds = (0_u64..).step_by(2).zip(self.beds.iter().copied()).peekable();
        let mut added_beds = (1_u64..).step_by(2);
        let opening = self.opening.iter().take(scenario.extra_beds as usize);
        let mut held: BinaryHeap<Reverse<Moment>> = opening.map(|at| Reverse(Moment(*at))).collect();
        // Beds that were free when nobody waited: they are there for the next who enters.
        let (mut free, mut free_added) = (0_u32, 0_u32);
        let horizon = ends.last().copied().unwrap_or(0.0);
        loop {
            let (entry, mark) = coming.peek().map_or((f64::INFINITY, 0.0), |(at, mark, _)| (*at, *mark));
            let (number, bed) = beds.peek().copied().unwrap_or((0, f64::INFINITY));
            let added = held.peek().map_or(f64::INFINITY, |Reverse(at)| at.0);
            let now = entry.min(bed).min(added);
            // Also when nothing happens any more.
            if !(now <= horizon && now.is_finite()) {
                break;
            }
            if entry <= now {
                coming.next();
                let comes = mark > taken_away;
                list.enter(entry, comes);
                if comes && free_added > 0 {
                    free_added -= 1;
                    // Nobody else waits.
                    if list.admit(now, Turn::First) {
                        held.push(stay(now));
                    }
                } else if comes && free > 0 {
                    free -= 1;
                    list.admit(now, Turn::First);
                }
            } else if bed <= now {
                beds.next();
                free += u32::from(!list.admit(now, self.turn(number)));
            } else {
                held.pop();
                if list.admit(now, self.turn(added_beds.next().unwrap_or(1))) {
                    held.push(stay(now));
                } else {
                    free_added += 1;
                }
            }
        }
        let (waits, list) = list.told();
        Outcome { waits, list }
    }
}

/// A time that can be put in order: the sooner, the smaller.
#[derive(Clone, Copy)]
struct Moment(Time);

impl Ord for Moment {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.total_cmp(&other.0)
    }
}
impl PartialOrd for Moment {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl PartialEq for Moment {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}
impl Eq for Moment {}

#[cfg(test)]
mod tests {
    use super::*;

    const NOTHING: Scenario = Scenario { extra_beds: 0, fewer: 0, stay: 900.0 };

    fn path() -> Path {
        Path {
            present: vec![(-100.0, 5.0), (-40.0, 1e9), (-10.0, 1e9)],
            coming: vec![(12.0, 0.9, 1e9), (45.0, 0.1, 1e9), (50.0, 0.5, 55.0)],
            beds: vec![10.0, 35.0, 36.0, 40.0],
            opening: vec![3.0, 20.0],
            at_random: 0.0,
            lots: Chance::of(1, 2).lots(),
            stays: Chance::of(1, 1),
        }
    }

    /// Followed by hand.
    #[test]
    fn beds_come_to_who_has_waited_longest_and_free_ones_wait_for_who_enters() {
        let told = path().lived(NOTHING, &[7.0, 30.0, 60.0]);
        // 5: the first leaves. 10: the second, 50 days. 12: one enters. 35: the third, 45 days; 36: who entered on 12, 24 days.
        // 40: nobody waits. 45: one enters and finds the bed free. 50: one enters and leaves on 55.
        assert_eq!(told.waits, [(0.0, 0), (50.0, 1), (45.0 + 24.0, 3)]);
        assert_eq!(told.list, [2, 2, 0]);
        let now = path().lived(NOTHING, &[0.0, 51.0]);
        assert_eq!(now.list, [3, 1]);
    }

    #[test]
    fn a_change_changes_nothing_else() {
        // Half of the entries: those with a mark up to one half do not come.
        let told = path().lived(Scenario { fewer: 50, ..NOTHING }, &[7.0, 30.0, 60.0]);
        assert_eq!(told.waits, [(0.0, 0), (50.0, 1), (45.0 + 24.0, 2)]);
        assert_eq!(told.list, [2, 2, 0]);
        let none = path().lived(Scenario { fewer: 100, ..NOTHING }, &[7.0, 30.0, 60.0]);
        assert_eq!(none.waits, [(0.0, 0), (50.0, 1), (45.0, 1)]);
        // One bed more on day 3, held nearly for ever: everybody is one place forward.
        let more = path().lived(Scenario { extra_beds: 1, stay: 1e9, ..NOTHING }, &[7.0, 30.0, 60.0]);
        assert_eq!(more.waits, [(103.0, 1), (50.0, 1), (45.0 + 24.0, 3)]);
        assert_eq!(more.list, [2, 2, 0]);
        let two = path().lived(Scenario { extra_beds: 2, stay: 1e9, ..NOTHING }, &[7.0, 30.0, 60.0]);
        // 3: the first. 10: the second. 20: the third, 30 days. 35: who entered on 12. 36, 40: nobody. 45, 50: free beds.
        assert_eq!(two.waits, [(103.0, 1), (50.0 + 30.0, 2), (23.0, 3)]);
        // The two beds that were free when nobody waited.
        assert_eq!(two.list, [2, 1, 0]);
    }

    /// In every future, not only on average.
    #[test]
    fn a_change_never_leaves_more_people_waiting() {
        let past = Past {
            months: 12,
            days: 365,
            entered: 80,
            admitted: 60,
            other: 15,
            person_days: 12_000,
            admitted_in_two_years: 120,
            mean_wait: None,
            from_front: 0.0,
        };
        let present: Vec<u32> = (0..30).rev().map(|n| n * 9).collect();
        let ends: Vec<Time> = (1..=24).map(|n| f64::from(n) * 30.0).collect();
        for run in 0..300 {
            // Always the first, somebody now and then, anybody.
            let past = Past { from_front: [0.0, 0.2, 0.5].get(run as usize % 3).copied().unwrap_or(0.0), ..past };
            let path = Path::drawn(Chance::of(11, run), &past, &present, 720.0, 12);
            let now = path.lived(NOTHING, &ends).list;
            for changed in [
                Scenario { extra_beds: 12, ..NOTHING },
                Scenario { extra_beds: 12, stay: 30.0, ..NOTHING },
                Scenario { fewer: 40, ..NOTHING },
                Scenario { extra_beds: 4, fewer: 90, stay: 100.0 },
            ] {
                let list = path.lived(changed, &ends).list;
                assert!(list.iter().zip(&now).all(|(changed, now)| 0 <= *changed && changed <= now), "{run}");
            }
        }
    }

    #[test]
    fn nothing_at_all() {
        let none = Path { present: vec![], coming: vec![], beds: vec![], opening: vec![], at_random: 1.0, ..path() };
        let told = none.lived(NOTHING, &[]);
        assert!(told.waits.is_empty() && told.list.is_empty());
        assert_eq!(none.lived(NOTHING, &[0.0, f64::MAX]).list, [0, 0]);
    }
}
