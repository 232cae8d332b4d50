//! Days as the district lives them.

use jiff::{Timestamp, civil::Date, tz::TimeZone};
use std::sync::LazyLock;

static ROME: LazyLock<TimeZone> = LazyLock::new(|| TimeZone::get("Europe/Rome").unwrap_or(TimeZone::UTC));

/// The day in Europe/Rome at a moment.
pub(crate) fn day_at(moment: Timestamp) -> Date {
    moment.to_zoned(ROME.clone()).date()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_day_ends_at_midnight_in_rome() {
        let at = |text: &str| day_at(text.parse().unwrap());
        assert_eq!(at("2026-11-22T22:59:59Z"), date(2026, 11, 22));
        assert_eq!(at("2026-11-22T23:00:00Z"), date(2026, 11, 23));
        assert_eq!(at("2026-07-22T22:00:00Z"), date(2026, 7, 23));
    }
}
