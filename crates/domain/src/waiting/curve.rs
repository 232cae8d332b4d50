//! Who still waits after so many days, and how the others left.

use super::Wait;
use crate::application::Exit;

/// The curves at a day: they hold from that day until the next step.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Step {
    /// Days from the entry.
    pub day: u32,
    /// Still waiting just before that day: who leaves, and who is censored, on that day included.
    pub at_risk: u32,
    /// Share (0–1) that still waits after that day: Kaplan–Meier, every exit an event.
    pub survival: f64,
    /// Share admitted by that day: Aalen–Johansen.
    pub admitted: f64,
    /// Share that left otherwise by that day (death, renounced, moved, elsewhere): Aalen–Johansen.
    pub other: f64,
}

/// What happened on one day.
#[derive(Default)]
struct Day {
    admitted: u32,
    other: u32,
    censored: u32,
}

/// The curves: a step at day 0, then one at each distinct day on which a wait ended or is censored. Of nobody, day 0 alone.
///
/// With `n` at risk and `d` exits on a day, `d₁` of them admissions: S is multiplied by (n − d)/n, and the share admitted grows by
/// S·d₁/n, S being the share that waited just before. Who is censored on a day is at risk on that day.
pub fn curve(waits: &[Wait]) -> Vec<Step> {
    let mut waits = waits.to_vec();
    waits.sort_unstable_by_key(|wait| wait.days);
    let mut at_risk = count(waits.len());
    let mut shares = Shares::of(at_risk);
    let mut steps = Vec::new();
    if waits.first().is_none_or(|first| first.days > 0) {
        steps.push(shares.step(0, at_risk));
    }
    for same in waits.chunk_by(|a, b| a.days == b.days) {
        let mut day = Day::default();
        for wait in same {
            match wait.exit {
                Some(Exit::Admitted) => day.admitted += 1,
                Some(_) => day.other += 1,
                None => day.censored += 1,
            }
        }
        shares.pass(&day);
        steps.extend(same.first().map(|wait| shares.step(wait.days, at_risk)));
        at_risk = at_risk.saturating_sub(count(same.len()));
        if day.censored > 0 {
            shares.restart(at_risk);
        }
    }
    steps
}

/// The first day by which half no longer waits; `None` when that day has not come.
pub fn median(steps: &[Step]) -> Option<u32> {
    // A share of one half that is computed a hair above it is one half.
    steps.iter().find(|step| step.at_risk > 0 && step.survival <= 0.5 + 1e-12).map(|step| step.day)
}

/// The shares, kept as what they were when someone was last censored and whole numbers since then: until the next one, the products
/// of (n − d)/n simplify to one quotient, so that rounding grows with the days of censoring and not with those of exits.
struct Shares {
    /// At risk since then.
    base: u32,
    survival: f64,
    admitted: f64,
    other: f64,
    since_admitted: u32,
    since_other: u32,
}

impl Shares {
    const fn of(n: u32) -> Self {
        Self { base: n, survival: 1.0, admitted: 0.0, other: 0.0, since_admitted: 0, since_other: 0 }
    }

    const fn pass(&mut self, day: &Day) {
        self.since_admitted += day.admitted;
        self.since_other += day.other;
    }

    fn now(&self) -> (f64, f64, f64) {
        let part = |n: u32| {
            if self.base == 0 { 0.0 } else { self.survival * f64::from(n) / f64::from(self.base) }
        };
        let left = self.since_admitted + self.since_other;
        let survival = if left == 0 { self.survival } else { part(self.base.saturating_sub(left)) };
        (survival, self.admitted + part(self.since_admitted), self.other + part(self.since_other))
    }

    fn step(&self, day: u32, at_risk: u32) -> Step {
        let (survival, admitted, other) = self.now();
        Step { day, at_risk, survival, admitted, other }
    }

    fn restart(&mut self, at_risk: u32) {
        let (survival, admitted, other) = self.now();
        *self = Self { base: at_risk, survival, admitted, other, since_admitted: 0, since_other: 0 };
    }
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wait(days: u32, exit: Option<Exit>) -> Wait {
        Wait { days, exit }
    }

    fn close(step: &Step, day: u32, at_risk: u32, shares: [f64; 3]) {
        assert_eq!((step.day, step.at_risk), (day, at_risk));
        for (found, wanted) in [step.survival, step.admitted, step.other].into_iter().zip(shares) {
            assert!((found - wanted).abs() < 1e-15, "{step:?}: {wanted}");
        }
    }

    /// Ten people, computed by hand with fractions.
    #[test]
    fn as_computed_by_hand() {
        let (admitted, death, moved) = (Some(Exit::Admitted), Some(Exit::Death), Some(Exit::Moved));
        let waits = [
            wait(0, death),
            wait(5, admitted),
            wait(5, admitted),
            wait(5, moved),
            wait(5, None),
            wait(8, None),
            wait(12, admitted),
            wait(12, death),
            wait(20, None),
            wait(30, admitted),
        ];
        let steps = curve(&waits);
        assert_eq!(steps.len(), 6);
        // Day 0: 1 of 10 dies.
        close(&steps[0], 0, 10, [9.0 / 10.0, 0.0, 1.0 / 10.0]);
        // Day 5: of 9, 2 are admitted and 1 moves; 1 is censored and was at risk. S = 9/10·6/9.
        close(&steps[1], 5, 9, [6.0 / 10.0, 2.0 / 10.0, 2.0 / 10.0]);
        close(&steps[2], 8, 5, [6.0 / 10.0, 2.0 / 10.0, 2.0 / 10.0]);
        // Day 12: of 4, 1 is admitted and 1 dies: each takes 6/10·1/4.
        close(&steps[3], 12, 4, [3.0 / 10.0, 35.0 / 100.0, 35.0 / 100.0]);
        close(&steps[4], 20, 2, [3.0 / 10.0, 35.0 / 100.0, 35.0 / 100.0]);
        close(&steps[5], 30, 1, [0.0, 65.0 / 100.0, 35.0 / 100.0]);
        assert_eq!(median(&steps), Some(12));
    }

    #[test]
    fn nobody_one_and_all_still_waiting() {
        assert_eq!(curve(&[]), [Step { day: 0, at_risk: 0, survival: 1.0, admitted: 0.0, other: 0.0 }]);
        assert_eq!(median(&curve(&[])), None);
        let alone = curve(&[wait(40, Some(Exit::Renounced))]);
        assert_eq!(alone.len(), 2);
        close(&alone[0], 0, 1, [1.0, 0.0, 0.0]);
        close(&alone[1], 40, 1, [0.0, 0.0, 1.0]);
        assert_eq!(median(&alone), Some(40));
        let waiting = curve(&[wait(0, None), wait(3, None), wait(3, None)]);
        assert_eq!(waiting.len(), 2);
        close(&waiting[1], 3, 2, [1.0, 0.0, 0.0]);
        assert_eq!(median(&waiting), None);
        // All leave on the day they enter: the first step says it.
        close(&curve(&[wait(0, Some(Exit::Admitted)); 3])[0], 0, 3, [0.0, 1.0, 0.0]);
        // Half, exactly.
        let half = curve(&[wait(4, Some(Exit::Admitted)), wait(9, None)]);
        assert_eq!(median(&half), Some(4));
    }
}
