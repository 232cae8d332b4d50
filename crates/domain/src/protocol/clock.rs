//! A term as a function of a day.

use super::Clock;
use jiff::{Span, ToSpan, civil::Date};
use serde::{Deserialize, Serialize};

/// A dated fact between which terms run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Moment {
    /// The request came in (t0: its own date, not that of the typing).
    Requested,
    /// Assessors were named.
    Assigned,
    /// The assessment is done: the later of the required visits.
    Assessed,
    /// The equipe decided.
    Decided,
    /// The decision was sent to who asked.
    Sent,
}

/// Where a term stands on a day. Days are calendar days of Italian time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClockState {
    /// No warning yet.
    Running {
        /// Days before the last one; 0 on the last.
        left: i32,
    },
    /// A warning was reached.
    Warned {
        /// The warning, in days after the start.
        at: u16,
        /// Days before the last one; 0 on the last.
        left: i32,
    },
    /// The last day has passed.
    Late {
        /// Days after the last one, from 1.
        by: i32,
    },
}

impl Clock {
    /// The last day in time, for a term that starts on a day: day 30 of 30 when it is inclusive, day 29 otherwise.
    pub fn last_day(&self, start: Date) -> Date {
        let days = if self.inclusive { self.days } else { self.days.saturating_sub(1) };
        start.saturating_add(after(days))
    }

    /// Where the term stands on a day. A day before the start is the start.
    pub fn on(&self, start: Date, today: Date) -> ClockState {
        let left = days_between(today.max(start), self.last_day(start));
        if left < 0 {
            return ClockState::Late { by: left.saturating_neg() };
        }
        let reached = self.warn.iter().rev().find(|warn| today >= start.saturating_add(after(**warn)));
        reached.map_or(ClockState::Running { left }, |at| ClockState::Warned { at: *at, left })
    }

    /// Whether something done on a day is in time.
    pub fn in_time(&self, start: Date, done: Date) -> bool {
        done <= self.last_day(start)
    }
}

fn after(days: u16) -> Span {
    i64::from(days).days()
}

/// Whole days from one date to another, negative when the second is earlier.
fn days_between(from: Date, to: Date) -> i32 {
    // Two dates of jiff are never further apart than an i32 of days can say.
    from.until(to).map_or(0, |span| span.get_days())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn thirty(inclusive: bool) -> Clock {
        Clock {
            id: "a".to_owned(),
            label: "A".to_owned(),
            from: Moment::Requested,
            until: Moment::Assessed,
            days: 30,
            inclusive,
            warn: vec![20, 25],
            confirmed: false,
            source: "–".to_owned(),
        }
    }

    #[test]
    fn day_thirty_is_in_time_when_it_is_included() {
        let start = date(2026, 1, 31);
        assert_eq!(thirty(true).last_day(start), date(2026, 3, 2));
        assert_eq!(thirty(false).last_day(start), date(2026, 3, 1));
        assert!(thirty(true).in_time(start, date(2026, 3, 2)));
        assert!(!thirty(false).in_time(start, date(2026, 3, 2)));
        assert!(!thirty(true).in_time(start, date(2026, 3, 3)));
    }

    #[test]
    fn it_warns_at_twenty_and_twenty_five() {
        let (clock, start) = (thirty(true), date(2026, 3, 1));
        for (day, expected) in [
            (date(2026, 2, 20), ClockState::Running { left: 30 }),
            (date(2026, 3, 1), ClockState::Running { left: 30 }),
            (date(2026, 3, 20), ClockState::Running { left: 11 }),
            (date(2026, 3, 21), ClockState::Warned { at: 20, left: 10 }),
            (date(2026, 3, 25), ClockState::Warned { at: 20, left: 6 }),
            (date(2026, 3, 26), ClockState::Warned { at: 25, left: 5 }),
            (date(2026, 3, 31), ClockState::Warned { at: 25, left: 0 }),
            (date(2026, 4, 1), ClockState::Late { by: 1 }),
            (date(2027, 3, 31), ClockState::Late { by: 365 }),
        ] {
            assert_eq!(clock.on(start, day), expected, "{day}");
        }
    }

    #[test]
    fn it_answers_at_the_ends_of_the_calendar() {
        let clock = thirty(true);
        assert_eq!(clock.last_day(Date::MAX), Date::MAX);
        assert_eq!(clock.on(Date::MAX, Date::MIN), ClockState::Running { left: 0 });
        assert!(matches!(clock.on(Date::MIN, Date::MAX), ClockState::Late { by: 1.. }));
    }
}
