//! What is looked at: the requests of some days, and what became of them by a moment.

use super::Period;
use crate::when::{end_of_day, local_date, start_of_day};
use jiff::{SignedDuration, Timestamp, ToSpan, civil::Date};

/// The requests of some days, and what became of them by a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// The moment at which the first day begins (Europe/Rome).
    pub from: Timestamp,
    /// The first moment that is not looked at: the end of the period or, when the archive knows nothing so late, just after the newest
    /// thing it knows.
    pub until: Timestamp,
    /// The period is over at `until`.
    pub over: bool,
}

impl Window {
    /// Of a period, in an archive whose newest fact was written at `newest`; `None` when it was written before the period began.
    pub fn of(period: &Period, newest: Timestamp) -> Option<Self> {
        let (from, end) = (start_of_day(period.first()), end_of_day(period.last()));
        // What the archive keeps is told in milliseconds.
        let known = newest.checked_add(SignedDuration::from_millis(1)).unwrap_or(Timestamp::MAX);
        (newest >= from).then_some(Self { from, until: known.min(end), over: known >= end })
    }

    /// The same days of the year before: whole when this is over, until the same day otherwise.
    pub fn before(&self, period: &Period) -> Self {
        let before = period.before();
        let last = if self.over { before.last() } else { self.last_day().saturating_sub(1.year()) };
        Self { from: start_of_day(before.first()), until: end_of_day(last), over: true }
    }

    /// The last day that is looked at, if only a part of it.
    pub fn last_day(&self) -> Date {
        local_date(self.last_moment())
    }

    /// The last moment that is looked at, to the millisecond.
    pub fn last_moment(&self) -> Timestamp {
        self.until.checked_sub(SignedDuration::from_millis(1)).unwrap_or(self.until)
    }

    /// It happened within.
    pub fn holds(&self, at: Timestamp) -> bool {
        self.from <= at && at < self.until
    }

    /// It had happened by the end.
    pub fn knows(&self, at: Option<Timestamp>) -> bool {
        at.is_some_and(|at| at < self.until)
    }

    /// How many of these moments fall in each month of the period; `None` for months that begin after the end.
    pub fn by_month(&self, period: &Period, moments: impl IntoIterator<Item = Timestamp>) -> Vec<Option<u32>> {
        let months = period.months();
        let mut counts: Vec<Option<u32>> =
            months.iter().map(|month| (start_of_day(*month) < self.until).then_some(0)).collect();
        for at in moments.into_iter().filter(|at| self.holds(*at)) {
            let day = local_date(at);
            let place = months.iter().position(|month| (month.year(), month.month()) == (day.year(), day.month()));
            if let Some(Some(count)) = place.and_then(|place| counts.get_mut(place)) {
                *count = count.saturating_add(1);
            }
        }
        counts
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn at(moment: &str) -> Timestamp {
        moment.parse().unwrap()
    }

    #[test]
    fn a_period_ends_with_its_last_day_in_italy_or_with_what_is_known() {
        let first = Period::parse("2026-S1").unwrap();
        assert_eq!(Window::of(&first, at("2025-12-31T22:59:59Z")), None);
        let over = Window::of(&first, at("2026-11-23T08:00:00Z")).unwrap();
        assert_eq!((over.from, over.until), (at("2025-12-31T23:00:00Z"), at("2026-06-30T22:00:00Z")));
        assert!(over.over && over.last_day() == date(2026, 6, 30));
        let before = over.before(&first);
        assert_eq!((before.from, before.until), (at("2024-12-31T23:00:00Z"), at("2025-06-30T22:00:00Z")));

        let second = Period::parse("2026-S2").unwrap();
        let runs = Window::of(&second, at("2026-11-23T08:00:00Z")).unwrap();
        assert!(!runs.over && runs.knows(Some(at("2026-11-23T08:00:00Z"))));
        assert!(!runs.knows(Some(at("2026-11-23T08:00:00.001Z"))) && !runs.knows(None));
        // Until the same day of the year before, whole.
        assert_eq!(runs.before(&second).until, at("2025-11-23T23:00:00Z"));
        let leap = Window::of(&Period::parse("2028").unwrap(), at("2028-02-29T12:00:00Z")).unwrap();
        assert_eq!(leap.before(&Period::parse("2028").unwrap()).last_day(), date(2027, 2, 28));
    }

    #[test]
    fn months_that_have_not_come_are_not_zero() {
        let period = Period::parse("2026-S2").unwrap();
        let window = Window::of(&period, at("2026-09-10T08:00:00Z")).unwrap();
        // Midnight of Italy, summer time, parts July from June.
        let moments = [at("2026-06-30T21:59:59Z"), at("2026-06-30T22:00:00Z"), at("2026-09-01T00:00:00Z")];
        assert_eq!(window.by_month(&period, moments), [Some(1), Some(0), Some(1), None, None, None]);
    }
}
