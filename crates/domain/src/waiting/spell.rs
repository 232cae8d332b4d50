//! One wait.

use crate::application::Exit;
use jiff::civil::Date;

/// One wait, of an application (from its first entry in a list) or of its place in the list of one unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spell {
    /// First day in the list.
    pub entered: Date,
    /// When and how it ended; `None` while it lasts.
    pub left: Option<(Date, Exit)>,
    /// Suspensions, each from its first day to the day it was over; `None` while it lasts. In order, without overlaps.
    pub suspended: Vec<(Date, Option<Date>)>,
}

/// Do the days in which a wait was suspended count?
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Suspensions {
    /// They count: days from the entry, whatever happened.
    Counted,
    /// They are taken out.
    TakenOut,
}

/// A wait as it was known on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wait {
    /// Days from the entry to the exit, or to that day while it lasts. Who leaves on the day of entry waited 0 days.
    pub days: u32,
    /// How it ended; `None` when it lasted on that day (censored).
    pub exit: Option<Exit>,
}

impl Spell {
    /// The spell at the end of `as_of`: `None` when it had not begun; an exit of a later day was not known yet. Never negative,
    /// whatever the dates say.
    pub fn seen(&self, as_of: Date, suspensions: Suspensions) -> Option<Wait> {
        if self.entered > as_of {
            return None;
        }
        let left = self.left.filter(|(day, _)| *day <= as_of);
        let end = left.map_or(as_of, |(day, _)| day);
        let days = days_between(self.entered, end);
        let out = match suspensions {
            Suspensions::Counted => 0,
            Suspensions::TakenOut => self.suspended_days(as_of),
        };
        Some(Wait { days: days.saturating_sub(out), exit: left.map(|(_, exit)| exit) })
    }

    /// Days suspended from the entry to the exit, or to `as_of` while it lasts. Days written twice count once.
    pub fn suspended_days(&self, as_of: Date) -> u32 {
        let end = self.left.map_or(as_of, |(day, _)| day.min(as_of));
        let mut from = self.entered;
        let mut days = 0;
        for (begun, over) in &self.suspended {
            let until = over.map_or(end, |day| day.min(end));
            days += days_between(from.max(*begun), until);
            from = from.max(until);
        }
        days
    }

    /// Is it in the list at the end of `day`? Who leaves on a day is no longer there at its end.
    pub fn waits_on(&self, day: Date) -> bool {
        self.entered <= day && self.left.is_none_or(|(left, _)| left > day)
    }
}

/// Whole days from one day to another; 0 when the other is earlier.
pub(super) fn days_between(from: Date, to: Date) -> u32 {
    u32::try_from((to - from).get_days()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn spell() -> Spell {
        Spell {
            entered: date(2028, 2, 20),
            left: Some((date(2028, 3, 10), Exit::Admitted)),
            suspended: vec![
                (date(2028, 2, 25), Some(date(2028, 3, 1))), // five days: 2028 is a leap year
                (date(2028, 3, 8), None),
            ],
        }
    }

    #[test]
    fn only_what_was_known_counts() {
        let (all, net) = (Suspensions::Counted, Suspensions::TakenOut);
        let seen = |day, how| spell().seen(day, how).map(|wait| (wait.days, wait.exit));
        assert_eq!(seen(date(2028, 2, 19), all), None);
        assert_eq!(seen(date(2028, 2, 20), all), Some((0, None)));
        assert_eq!(seen(date(2028, 2, 28), all), Some((8, None)));
        assert_eq!(seen(date(2028, 2, 28), net), Some((5, None)));
        assert_eq!(seen(date(2028, 3, 9), all), Some((18, None)));
        assert_eq!(seen(date(2028, 3, 9), net), Some((12, None)));
        for later in [date(2028, 3, 10), date(2030, 1, 1), Date::MAX] {
            assert_eq!(seen(later, all), Some((19, Some(Exit::Admitted))));
            assert_eq!(seen(later, net), Some((12, Some(Exit::Admitted))));
        }
        assert!(spell().waits_on(date(2028, 3, 9)) && !spell().waits_on(date(2028, 3, 10)));
    }

    #[test]
    fn days_that_cannot_be_are_never_negative() {
        let mut spell = spell();
        spell.left = Some((date(2028, 1, 1), Exit::Death));
        assert_eq!(spell.seen(Date::MAX, Suspensions::TakenOut), Some(Wait { days: 0, exit: Some(Exit::Death) }));
        spell.left = None;
        spell.suspended = vec![
            (date(2028, 3, 1), Some(date(2028, 2, 1))),
            (Date::MIN, Some(date(2028, 3, 1))),
            (date(2028, 2, 1), Some(Date::MAX)),
        ];
        assert_eq!(spell.seen(date(2028, 3, 11), Suspensions::TakenOut), Some(Wait { days: 0, exit: None }));
        assert_eq!(spell.suspended_days(date(2028, 3, 11)), 20);
        let whole = Spell { entered: Date::MIN, left: None, suspended: Vec::new() };
        assert!(whole.seen(Date::MAX, Suspensions::Counted).is_some_and(|wait| wait.days > 7_000_000));
    }
}
