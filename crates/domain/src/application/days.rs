//! Days in a list, and the day on which interest is to be confirmed.

use super::{Entry, Exit, Suspension};
use jiff::{ToSpan, civil::Date};

/// The days between the entry in a list and a day, and how many of them were suspended.
pub fn days_in_list(entry: &Entry, suspensions: &[Suspension], today: Date) -> (i32, i32) {
    days_listed(entry.entered_on, entry.left, suspensions, today)
}

/// The days in a list from `entered` to its end, or to `today` while it lasts, and how many of them were suspended. The day of entry
/// counts as 0.
pub fn days_listed(entered: Date, left: Option<(Date, Exit)>, suspensions: &[Suspension], today: Date) -> (i32, i32) {
    let end = left.map_or(today, |(day, _)| day).max(entered);
    let days = |from: Date, until: Date| (until - from).get_days().max(0);
    let suspended = suspensions.iter().map(|held| {
        let until = held.until.unwrap_or(end).min(end);
        days(held.from.max(entered), until)
    });
    (days(entered, end), suspended.sum())
}

/// The last day of confirmation that `months` have passed since: interest that was last confirmed on it or before is to be confirmed on
/// `today`. It agrees with counting the months forward from the day of confirmation, at the end of short months too.
pub fn confirmed_before(today: Date, months: u8) -> Date {
    let span = i64::from(months).months();
    let mut last = today.saturating_sub(span);
    while let Ok(next) = last.tomorrow()
        && next < today
        && next.saturating_add(span) <= today
    {
        last = next;
    }
    last
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn what_is_due_is_the_same_forwards_and_backwards() {
        for months in [1, 3, 6, 12, 24] {
            let mut today = date(2027, 1, 1);
            while today < date(2028, 4, 1) {
                let last = confirmed_before(today, months);
                let due = |day: Date| day.saturating_add(i64::from(months).months()) <= today;
                assert!(due(last) && !due(last.tomorrow().unwrap()), "{today} {months}");
                today = today.tomorrow().unwrap();
            }
        }
        assert_eq!(confirmed_before(date(2028, 2, 29), 6), date(2027, 8, 31));
        assert_eq!(confirmed_before(date(2026, 11, 23), 6), date(2026, 5, 23));
    }
}
