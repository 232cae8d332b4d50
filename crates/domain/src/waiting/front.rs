//! How far from the front of the list were those who were admitted.

use super::Spell;
use crate::application::Exit;
use jiff::civil::Date;

/// The mean, over the admissions from `from` to `as_of`, of how many of the others who waited on that day had entered before, as a share
/// (0–1): 0 when it was always the first, ½ when it was anybody. Who entered on the same day counts half; who left on the same day is not
/// among the others. Admissions of who waited alone say nothing; 0 when there are no others.
pub(super) fn from_front(spells: &[Spell], from: Date, as_of: Date) -> f64 {
    let mut entries: Vec<Date> = spells.iter().map(|spell| spell.entered).filter(|day| *day <= as_of).collect();
    entries.sort_unstable();
    let known = spells.iter().filter(|spell| spell.entered <= as_of);
    let mut exits: Vec<(Date, Date, bool)> = known
        .filter_map(|spell| spell.left.map(|(day, exit)| (day.max(spell.entered), spell.entered, exit)))
        .filter(|(day, ..)| *day <= as_of)
        .map(|(day, entered, exit)| (day, entered, exit == Exit::Admitted))
        .collect();
    // In one order, whatever that of the spells: sums of fractions depend on it.
    exits.sort_unstable();
    let mut waiting = Waiting::of(entries);
    let (mut sum, mut counted) = (0.0, 0_u32);
    for together in exits.chunk_by(|one, other| one.0 == other.0) {
        for (_, entered, _) in together {
            waiting.leave(*entered);
        }
        for (day, entered, _) in together.iter().filter(|(day, _, admitted)| *admitted && *day >= from) {
            let others = waiting.until(*day);
            if others > 0 {
                let before = waiting.before(*entered);
                let beside = waiting.until(*entered).saturating_sub(before);
                sum += (f64::from(before) + f64::from(beside) / 2.0) / f64::from(others);
                counted += 1;
            }
        }
    }
    if counted == 0 { 0.0 } else { sum / f64::from(counted) }
}

/// Who waits, counted by day of entry (a Fenwick tree: thousands of admissions from lists of thousands are soon counted).
struct Waiting {
    entries: Vec<Date>,
    /// Node `i` (from 1) counts the `i & −i` entries up to the `i`-th.
    tree: Vec<u32>,
}

impl Waiting {
    /// Everybody who ever entered; days in order.
    fn of(entries: Vec<Date>) -> Self {
        let lowest = |at: usize| at & at.wrapping_neg();
        let tree = (0..=entries.len()).map(|at| u32::try_from(lowest(at)).unwrap_or(u32::MAX)).collect();
        Self { entries, tree }
    }

    /// One of those who entered on a day leaves: the counts of that day and of the later ones fall.
    fn leave(&mut self, entered: Date) {
        // Who of that day does not matter: always its first.
        let mut at = self.entries.partition_point(|day| *day < entered) + 1;
        while let Some(node) = self.tree.get_mut(at) {
            *node = node.wrapping_sub(1);
            at += at & at.wrapping_neg();
        }
    }

    fn before(&self, day: Date) -> u32 {
        self.first(self.entries.partition_point(|entered| *entered < day))
    }

    fn until(&self, day: Date) -> u32 {
        self.first(self.entries.partition_point(|entered| *entered <= day))
    }

    /// Of the first `at` entries, those who still wait.
    fn first(&self, mut at: usize) -> u32 {
        let mut count = 0_u32;
        while at > 0 {
            count = count.wrapping_add(self.tree.get(at).copied().unwrap_or(0));
            at -= at & at.wrapping_neg();
        }
        count
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::{ToSpan, civil::date};

    const DAY: Date = date(2026, 1, 1);

    fn spell(entered: i32, left: Option<(i32, Exit)>) -> Spell {
        let day = |n: i32| DAY.saturating_add(n.days());
        Spell { entered: day(entered), left: left.map(|(n, exit)| (day(n), exit)), suspended: Vec::new() }
    }

    /// Counted one by one.
    fn plainly(spells: &[Spell], from: Date, as_of: Date) -> f64 {
        let mut shares = Vec::new();
        for (n, one) in spells.iter().enumerate() {
            let Some((day, Exit::Admitted)) = one.left else { continue };
            if day < from || day > as_of {
                continue;
            }
            let others: Vec<Date> = spells
                .iter()
                .enumerate()
                .filter(|(m, other)| *m != n && other.waits_on(day))
                .map(|(_, other)| other.entered)
                .collect();
            let rank: f64 = others
                .iter()
                .map(|entered| match entered.cmp(&one.entered) {
                    std::cmp::Ordering::Less => 1.0,
                    std::cmp::Ordering::Equal => 0.5,
                    std::cmp::Ordering::Greater => 0.0,
                })
                .sum();
            if !others.is_empty() {
                shares.push(rank / others.len() as f64);
            }
        }
        if shares.is_empty() { 0.0 } else { shares.iter().sum::<f64>() / shares.len() as f64 }
    }

    #[test]
    fn the_first_the_last_and_who_is_alone() {
        let (from, as_of) = (DAY, DAY.saturating_add(400.days()));
        let first = [
            spell(0, Some((50, Exit::Admitted))),
            spell(10, Some((50, Exit::Admitted))),
            spell(20, None),
            spell(30, Some((40, Exit::Death))),
        ];
        assert_eq!(from_front(&first, from, as_of), 0.0);
        let last = [spell(0, None), spell(10, None), spell(20, Some((50, Exit::Admitted)))];
        assert_eq!(from_front(&last, from, as_of), 1.0);
        assert_eq!(from_front(&last, DAY.saturating_add(51.days()), as_of), 0.0);
        assert_eq!(from_front(&last[2..], from, as_of), 0.0);
        let beside = [spell(5, Some((50, Exit::Admitted))), spell(5, None)];
        assert_eq!(from_front(&beside, from, as_of), 0.5);
        assert_eq!(from_front(&[], from, as_of), 0.0);
    }

    #[test]
    fn as_counted_one_by_one() {
        for spread in [7_i32, 31, 400] {
            let spells: Vec<Spell> = (0..300)
                .map(|n| {
                    let entered = n * 7919 % spread;
                    let exit = [Exit::Admitted, Exit::Death, Exit::Admitted].get(n as usize % 3).copied();
                    let left = exit.filter(|_| n % 5 != 0).map(|exit| (entered + n * 104_729 % 97, exit));
                    spell(entered, left)
                })
                .collect();
            for (from, as_of) in [(0, 500), (20, 60), (60, 20)] {
                let (from, as_of) = (DAY.saturating_add(from.days()), DAY.saturating_add(as_of.days()));
                let (found, wanted) = (from_front(&spells, from, as_of), plainly(&spells, from, as_of));
                assert!((found - wanted).abs() < 1e-12, "{spread} {from} {as_of}: {found} {wanted}");
            }
        }
    }
}
