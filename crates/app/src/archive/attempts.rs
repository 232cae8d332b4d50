//! The growing delay after wrong passphrases. It slows a hand at the keyboard; against a stolen disk the defence is Argon2id.

use jiff::Timestamp;

/// Wrong passphrases in a row and when the next may be tried.
#[derive(Debug, Default)]
pub(crate) struct Attempts {
    wrong: u32,
    not_before: Option<Timestamp>,
}

/// The longest wait, in seconds.
const LONGEST: u32 = 300;

impl Attempts {
    /// Whole seconds to wait at `now`, rounded up; 0 = may try. A clock that was set back does not lock a person out: a wait longer
    /// than the longest one is no wait.
    pub(crate) fn wait(&self, now: Timestamp) -> u32 {
        let left = self.not_before.map_or(0, |at| at.as_millisecond() - now.as_millisecond()).max(0);
        let seconds = left.div_euclid(1000) + i64::from(left % 1000 > 0);
        u32::try_from(seconds).ok().filter(|seconds| *seconds <= LONGEST).unwrap_or(0)
    }
    /// One more wrong passphrase: 0, 1, 2, 4, 8, … seconds.
    pub(crate) fn wrong(&mut self, now: Timestamp) {
        self.wrong = self.wrong.saturating_add(1);
        let seconds = match self.wrong {
            0 | 1 => 0,
            n => 1_u32.checked_shl(n - 2).unwrap_or(LONGEST).min(LONGEST),
        };
        self.not_before = now.checked_add(jiff::SignedDuration::from_secs(i64::from(seconds))).ok();
    }
    /// The right one.
    pub(crate) fn right(&mut self) {
        *self = Self::default();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_delay_doubles_up_to_five_minutes_and_a_right_one_clears_it() {
        let now = Timestamp::UNIX_EPOCH;
        let mut attempts = Attempts::default();
        let waits: Vec<u32> = (0..12)
            .map(|_| {
                attempts.wrong(now);
                attempts.wait(now)
            })
            .collect();
        assert_eq!(waits, [0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300]);
        assert_eq!(attempts.wait(now + jiff::SignedDuration::from_millis(299_500)), 1);
        attempts.right();
        assert_eq!(attempts.wait(now), 0);
    }

    #[test]
    fn a_clock_set_back_does_not_lock_anyone_out() {
        let mut attempts = Attempts::default();
        for _ in 0..3 {
            attempts.wrong(Timestamp::from_second(1_000_000).unwrap());
        }
        assert_eq!(attempts.wait(Timestamp::UNIX_EPOCH), 0);
    }
}
