//! Working days and hours.

use super::super::dice::Dice;
use crate::when::start_of_day;
use jiff::{SignedDuration, Timestamp, ToSpan, civil::Date, civil::Weekday};

/// So many days later, on a day when people work.
pub(in crate::demo) fn workday(day: Date, days: u32) -> Date {
    let day = later(day, days);
    match day.weekday() {
        Weekday::Saturday => later(day, 2),
        Weekday::Sunday => later(day, 1),
        _ => day,
    }
}

/// So many days later.
pub(in crate::demo) fn later(day: Date, days: u32) -> Date {
    day.saturating_add(i64::from(days).days())
}

/// A moment of a day, so many minutes after midnight.
pub(in crate::demo) fn at(day: Date, minutes: u32) -> Timestamp {
    start_of_day(day) + SignedDuration::from_mins(i64::from(minutes))
}

/// Some time in office hours.
pub(in crate::demo) fn in_office(day: Date, dice: &mut Dice) -> Timestamp {
    at(day, dice.between(8 * 60 + 15, 17 * 60))
}

/// The hour of a visit, in minutes after midnight: on the half hour.
pub(in crate::demo) fn hour(dice: &mut Dice) -> u32 {
    dice.between(18, 32) * 30
}

/// «09:30».
pub(in crate::demo) fn clock(minutes: u32) -> String {
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

/// The moment until which things have happened, on the day of reference.
pub(in crate::demo) fn now(today: Date) -> Timestamp {
    at(today, 8 * 60)
}
