//! How long one group waits, in a few numbers.

use super::{Spell, Step, Suspensions, Wait, curve, curve::median, quantile};
use crate::application::Exit;
use jiff::civil::Date;

/// How long one group waits. Days.
#[derive(Clone, Debug, PartialEq)]
pub struct Summary {
    /// Waits that had begun.
    pub n: u32,
    /// Of which last.
    pub waiting_now: u32,
    /// Of which ended with an admission.
    pub completed: u32,
    /// Median of the waits that ended with an admission; `None` when there is none.
    pub median: Option<f64>,
    /// Their ninetieth percentile.
    pub p90: Option<f64>,
    /// Their mean.
    pub mean: Option<f64>,
    /// The longest of those that last.
    pub longest: Option<u32>,
    /// First day by which half no longer waits, those that last included; `None` when it has not come.
    pub median_curve: Option<u32>,
    /// The curves.
    pub curve: Vec<Step>,
}

impl Summary {
    /// Of these spells as they were known at the end of `as_of`.
    pub fn of<'a>(spells: impl IntoIterator<Item = &'a Spell>, as_of: Date, suspensions: Suspensions) -> Self {
        let waits: Vec<Wait> = spells.into_iter().filter_map(|spell| spell.seen(as_of, suspensions)).collect();
        let mut admitted: Vec<f64> =
            waits.iter().filter(|wait| wait.exit == Some(Exit::Admitted)).map(|wait| f64::from(wait.days)).collect();
        admitted.sort_unstable_by(f64::total_cmp);
        let lasting = || waits.iter().filter(|wait| wait.exit.is_none()).map(|wait| wait.days);
        let steps = curve(&waits);
        Self {
            n: count(waits.len()),
            waiting_now: count(lasting().count()),
            completed: count(admitted.len()),
            median: quantile(&admitted, 0.5),
            p90: quantile(&admitted, 0.9),
            // Whole days: the sum is exact.
            mean: (!admitted.is_empty()).then(|| admitted.iter().sum::<f64>() / admitted.len() as f64),
            longest: lasting().max(),
            median_curve: median(&steps),
            curve: steps,
        }
    }
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn spell(entered: Date, left: Option<(Date, Exit)>) -> Spell {
        Spell { entered, left, suspended: Vec::new() }
    }

    #[test]
    fn completed_waits_are_admissions_and_nothing_else() {
        let begun = date(2026, 1, 1);
        let mut spells = vec![
            spell(begun, Some((date(2026, 1, 11), Exit::Admitted))),
            spell(begun, Some((date(2026, 1, 31), Exit::Admitted))),
            spell(begun, Some((date(2026, 1, 2), Exit::Death))),
            spell(begun, None),
            spell(date(2026, 2, 1), None),
            spell(date(2026, 3, 1), Some((date(2026, 3, 2), Exit::Admitted))),
        ];
        let found = Summary::of(&spells, date(2026, 2, 10), Suspensions::Counted);
        assert_eq!((found.n, found.waiting_now, found.completed, found.longest), (5, 2, 2, Some(40)));
        assert_eq!((found.median, found.p90, found.mean), (Some(20.0), Some(28.0), Some(20.0)));
        // The second was still waiting on 20 January: it is censored there.
        let before = Summary::of(&spells, date(2026, 1, 20), Suspensions::Counted);
        assert_eq!((before.n, before.waiting_now, before.completed), (4, 2, 1));
        assert_eq!(before.mean, Some(10.0));
        spells.clear();
        let none = Summary::of(&spells, begun, Suspensions::TakenOut);
        assert_eq!(
            (none.n, none.median, none.p90, none.mean, none.longest, none.median_curve),
            (0, None, None, None, None, None)
        );
    }
}
