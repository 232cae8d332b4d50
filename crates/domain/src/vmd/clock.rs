//! How long an assessment may take: civil days in Europe/Rome, by the clock of its protocol.

use jiff::{ToSpan, civil::Date};

/// A clock in days, as a protocol gives it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clock {
    /// Days from the beginning; the day of the beginning is day 0.
    pub days: u16,
    /// The last day is still in time.
    pub inclusive: bool,
    /// Days from the beginning at which it warns, in order.
    pub warn: Vec<u16>,
}

/// Where a clock stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Due {
    /// Last day that is in time.
    pub last_day: Date,
    /// Days left to it; negative when late, 0 on the last day.
    pub left: i32,
    /// Stopped, in time or late; `None` while it runs.
    pub met: Option<bool>,
    /// How many warnings were passed.
    pub warnings: usize,
}

impl Clock {
    /// Where the clock that began on `from` stands on `today`, stopped on `stopped` if it was. Dates beyond the calendar are its end.
    pub fn due(&self, from: Date, stopped: Option<Date>, today: Date) -> Due {
        let days = i64::from(self.days) - i64::from(!self.inclusive);
        let last_day = from.saturating_add(days.days());
        let at = stopped.unwrap_or(today);
        let gone = (at - from).get_days();
        Due {
            last_day,
            left: (last_day - at).get_days(),
            met: stopped.map(|day| day <= last_day),
            warnings: self.warn.iter().filter(|day| gone >= i32::from(**day)).count(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn rsa() -> Clock {
        Clock { days: 30, inclusive: true, warn: vec![20, 25] }
    }

    #[test]
    fn day_thirty_is_in_time_and_day_thirty_one_is_late() {
        let from = date(2026, 3, 1);
        assert_eq!(rsa().due(from, None, date(2026, 3, 31)), Due { last_day: date(2026, 3, 31), left: 0, met: None, warnings: 2 });
        assert_eq!(rsa().due(from, None, date(2026, 4, 1)).left, -1);
        assert_eq!(rsa().due(from, Some(date(2026, 3, 31)), date(2026, 6, 1)).met, Some(true));
        assert_eq!(rsa().due(from, Some(date(2026, 4, 1)), date(2026, 6, 1)).met, Some(false));
    }

    #[test]
    fn an_exclusive_clock_ends_a_day_earlier() {
        let clock = Clock { inclusive: false, ..rsa() };
        assert_eq!(clock.due(date(2026, 3, 1), None, date(2026, 3, 1)).last_day, date(2026, 3, 30));
    }

    #[test]
    fn warnings_are_passed_on_their_day() {
        let at = |day| rsa().due(date(2026, 3, 1), None, day).warnings;
        assert_eq!((at(date(2026, 3, 20)), at(date(2026, 3, 21)), at(date(2026, 3, 26))), (0, 1, 2));
    }
}
