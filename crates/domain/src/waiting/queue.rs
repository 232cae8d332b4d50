//! The list of one simulated future: who waits, to whom a bed comes, what is told of each month.

use super::{chance::Chance, run::Time};

/// Draws among everybody who ever entered, before only those who still wait are looked at.
const TRIES: usize = 32;

/// To whom a bed comes.
pub(super) enum Turn {
    /// Who has waited longest.
    First,
    /// Anybody, each with the same chance. The sequence is that of the bed: two lists choose in the same order of preference, so a list
    /// that is part of another stays part of it, and never becomes the longer one.
    Anybody(Chance),
}

/// Those who wait, and what is told of them.
pub(super) struct List<'a> {
    /// Entry, and when each leaves if no bed comes, by entry: also those to come.
    people: Vec<(Time, Time)>,
    /// Who entered and was not admitted.
    inside: Vec<bool>,
    /// How many are no longer to come, those who were taken away among them.
    come: usize,
    /// Before it nobody waits.
    first: usize,
    /// Who waits; some who no longer do.
    here: Vec<usize>,
    ends: &'a [Time],
    waits: Vec<(f64, u32)>,
    /// By how much the list grows between an end and the one before.
    grown: Vec<i64>,
}

impl<'a> List<'a> {
    /// `people` by entry; the first `present` wait already.
    pub(super) fn of(people: Vec<(Time, Time)>, present: usize, ends: &'a [Time]) -> Self {
        let mut list = Self {
            inside: (0..people.len()).map(|at| at < present).collect(),
            people,
            come: present,
            first: 0,
            here: (0..present).collect(),
            ends,
            waits: vec![(0.0, 0); ends.len()],
            grown: vec![0; ends.len()],
        };
        list.grow(0.0, i64::try_from(present).unwrap_or(i64::MAX));
        list
    }

    fn month(&self, at: Time) -> usize {
        self.ends.partition_point(|end| *end < at)
    }

    fn grow(&mut self, at: Time, by: i64) {
        let month = self.month(at);
        if let Some(grown) = self.grown.get_mut(month) {
            *grown += by;
        }
    }

    /// The next to come does, or was taken away.
    pub(super) fn enter(&mut self, at: Time, comes: bool) {
        let who = self.come;
        self.come += 1;
        if comes && let Some(inside) = self.inside.get_mut(who) {
            *inside = true;
            self.here.push(who);
            self.grow(at, 1);
        }
    }

    fn waits(&self, who: usize, now: Time) -> bool {
        self.inside.get(who).is_some_and(|inside| *inside)
            && self.people.get(who).is_some_and(|(_, leaves)| *leaves > now)
    }

    /// Gives a bed to one of those who wait; false when nobody does.
    pub(super) fn admit(&mut self, now: Time, turn: Turn) -> bool {
        let chosen = match turn {
            Turn::First => self.longest(now),
            Turn::Anybody(chance) => self.anybody(now, chance),
        };
        let Some((who, entry)) = chosen.and_then(|who| Some((who, self.people.get(who)?.0))) else { return false };
        if let Some(inside) = self.inside.get_mut(who) {
            *inside = false;
        }
        self.grow(now, -1);
        let month = self.month(now);
        if let Some((sum, count)) = self.waits.get_mut(month) {
            *sum += now - entry;
            *count += 1;
        }
        true
    }

    fn longest(&mut self, now: Time) -> Option<usize> {
        while self.first < self.come {
            if self.waits(self.first, now) {
                return Some(self.first);
            }
            self.first += 1;
        }
        None
    }

    fn anybody(&mut self, now: Time, mut chance: Chance) -> Option<usize> {
        for _ in 0..TRIES {
            let who = chance.below(self.come);
            if self.waits(who, now) {
                return Some(who);
            }
        }
        let mut here = std::mem::take(&mut self.here);
        here.retain(|who| self.waits(*who, now));
        let lots = chance.lots();
        let chosen = here.iter().copied().min_by_key(|who| (lots.of(*who), *who));
        self.here = here;
        chosen
    }

    /// For each month: sum of the waits of who was admitted, days, and how many they are; people in the list at its end.
    pub(super) fn told(mut self) -> (Vec<(f64, u32)>, Vec<i64>) {
        let left = self.people.iter().zip(&self.inside).filter(|(_, inside)| **inside);
        let left: Vec<Time> = left.map(|((_, leaves), _)| *leaves).collect();
        for leaves in left {
            self.grow(leaves, -1);
        }
        let mut list = 0;
        let grown = self.grown.iter().map(|by| {
            list += by;
            list
        });
        (self.waits, grown.collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The same chance for each, whether few or most of those who ever entered still wait.
    #[test]
    fn anybody_is_anybody() {
        for gone in [0_usize, 10, 500] {
            let people: Vec<(Time, Time)> =
                (0..gone + 8).map(|n| (-1000.0 + n as f64, if n < gone { 1.0 } else { 1e9 })).collect();
            let mut taken = [0_u32; 8];
            for bed in 0..8000 {
                let mut list = List::of(people.clone(), people.len(), &[]);
                let chosen = list.anybody(2.0, Chance::of(5, bed)).unwrap();
                taken[chosen - gone] += 1;
            }
            // 1000 each, within five deviations.
            assert!(taken.iter().all(|n| n.abs_diff(1000) < 150), "{gone}: {taken:?}");
        }
        assert_eq!(List::of(vec![(0.0, 1.0)], 1, &[]).anybody(2.0, Chance::of(5, 1)), None);
        assert_eq!(List::of(vec![], 0, &[]).anybody(2.0, Chance::of(5, 1)), None);
    }
}
