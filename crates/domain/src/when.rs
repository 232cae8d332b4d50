//! Dates as they are typed and shown in Italy, and local days as moments.

use jiff::civil::Date;
use jiff::tz::{AmbiguousOffset, Offset, TimeZone};
use jiff::{Timestamp, Zoned};
use std::sync::LazyLock;
use thiserror::Error;

/// Why a typed date is not one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum DateError {
    /// Nothing typed.
    #[error("Scriva la data, per esempio 15/08/1938.")]
    Empty,
    /// Not day, month and year.
    #[error("La data non si capisce: scriva giorno, mese e anno, per esempio 15/08/1938.")]
    Shape,
    /// A year of two digits: nobody can tell 1924 from 2024.
    #[error("Scriva l'anno con quattro cifre, per esempio 15/08/1938.")]
    ShortYear,
    /// Outside 1800–2199.
    #[error("L'anno deve essere compreso tra 1800 e 2199.")]
    Year,
    /// 30 February and the like.
    #[error("La data non esiste nel calendario.")]
    NoSuchDay,
}

const MONTHS: [&str; 12] = [
    "gennaio",
    "febbraio",
    "marzo",
    "aprile",
    "maggio",
    "giugno",
    "luglio",
    "agosto",
    "settembre",
    "ottobre",
    "novembre",
    "dicembre",
];

/// Reads a date typed day first (15/8/1938, 15-8-1938, 15.8.1938, 15 8 1938, 15081938, 15 agosto 1938) or as 1938-08-15.
/// A year of two digits is refused, never guessed.
pub fn parse_italian_date(text: &str) -> Result<Date, DateError> {
    let text = text.trim();
    if text.is_empty() {
        return Err(DateError::Empty);
    }
    if text.len() > 40 {
        return Err(DateError::Shape);
    }
    let text = text.to_lowercase();
    if text.bytes().all(|c| c.is_ascii_digit()) {
        return match (text.len(), text.get(..2), text.get(2..4), text.get(4..)) {
            (8, Some(day), Some(month), Some(year)) => assemble(day, month, year),
            (6, ..) => Err(DateError::ShortYear),
            _ => Err(DateError::Shape),
        };
    }
    let parts: Vec<&str> = text
        .split(|c: char| matches!(c, '/' | '-' | '.') || c.is_whitespace())
        .filter(|part| !part.is_empty())
        .collect();
    match *parts.as_slice() {
        [year, month, day] if year.len() == 4 => assemble(day, month, year),
        [day, month, year] => assemble(day, month, year),
        _ => Err(DateError::Shape),
    }
}

fn assemble(day: &str, month: &str, year: &str) -> Result<Date, DateError> {
    let number = |text: &str, most: usize| -> Result<i16, DateError> {
        if text.len() <= most && text.bytes().all(|c| c.is_ascii_digit()) {
            text.parse().map_err(|_| DateError::Shape)
        } else {
            Err(DateError::Shape)
        }
    };
    let day = number(day.trim_end_matches(['°', 'º']), 2)?;
    let month = match MONTHS.iter().position(|name| *name == month || (month.len() == 3 && name.starts_with(month))) {
        Some(i) => i16::try_from(i + 1).map_err(|_| DateError::Shape)?,
        None => number(month, 2)?,
    };
    let written = year.trim_start_matches(['\'', '’']);
    let year = number(written, 4)?;
    if written.len() <= 2 {
        return Err(DateError::ShortYear);
    }
    if !(1800..=2199).contains(&year) {
        return Err(DateError::Year);
    }
    let small = |n: i16| i8::try_from(n).map_err(|_| DateError::NoSuchDay);
    Date::new(year, small(month)?, small(day)?).map_err(|_| DateError::NoSuchDay)
}

/// Reads `YYYY-MM-DD`, and nothing else. `None` also for days that do not exist.
pub fn parse_iso_date(text: &str) -> Option<Date> {
    is_iso_shape(text).then(|| text.parse().ok()).flatten()
}

/// Whether a text has the shape `YYYY-MM-DD`, existing or not.
pub fn is_iso_shape(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.len() == 10
        && bytes.iter().enumerate().all(|(i, c)| match i {
            4 | 7 => *c == b'-',
            _ => c.is_ascii_digit(),
        })
}

/// "15/08/1938".
pub fn format_date(date: Date) -> String {
    format!("{:02}/{:02}/{:04}", date.day(), date.month(), date.year())
}

/// "23/11/2026 14:05", in Italian time.
pub fn format_datetime(moment: Timestamp) -> String {
    let local = local(moment);
    format!("{} {:02}:{:02}", format_date(local.date()), local.hour(), local.minute())
}

static ROME: LazyLock<TimeZone> = LazyLock::new(|| {
    // The zone is in the program; the fixed hour is there only because nothing here may fail.
    TimeZone::get("Europe/Rome").unwrap_or_else(|_| TimeZone::fixed(Offset::constant(1)))
});

/// Italian time, summer time included.
pub fn rome() -> TimeZone {
    ROME.clone()
}

/// A moment in Italian time.
pub fn local(moment: Timestamp) -> Zoned {
    moment.to_zoned(rome())
}

/// The day it is in Italy at a moment.
pub fn local_date(moment: Timestamp) -> Date {
    local(moment).date()
}

/// Why a local day and time are not one moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum MomentError {
    /// Not `HH:MM`.
    #[error("Scriva l’ora con ore e minuti, per esempio 09:30.")]
    Shape,
    /// The clocks jumped over it (last Sunday of March, 02:00–02:59).
    #[error("Quella notte le lancette sono passate dalle 02:00 alle 03:00: quest’ora non c’è stata.")]
    Skipped,
}

/// The moment of a local time `HH:MM` on a day in Italy. An hour that comes twice (last Sunday of October, 02:00–02:59) is the first one,
/// in summer time, unless `second`; [`comes_twice`] tells.
///
/// # Errors
/// What is not a time, or never was.
pub fn moment_at(day: Date, time: &str, second: bool) -> Result<Timestamp, MomentError> {
    let ambiguous = rome().to_ambiguous_timestamp(day.to_datetime(read_time(time)?));
    if matches!(ambiguous.offset(), AmbiguousOffset::Gap { .. }) {
        return Err(MomentError::Skipped);
    }
    let chosen = if second { ambiguous.later() } else { ambiguous.earlier() };
    chosen.map_err(|_| MomentError::Shape)
}

/// Whether this local time comes twice on that day.
pub fn comes_twice(day: Date, time: &str) -> bool {
    let offset = read_time(time).map(|time| rome().to_ambiguous_timestamp(day.to_datetime(time)).offset());
    matches!(offset, Ok(AmbiguousOffset::Fold { .. }))
}

/// `HH:MM`, and nothing else.
fn read_time(time: &str) -> Result<jiff::civil::Time, MomentError> {
    let (hours, minutes) = time.split_once(':').ok_or(MomentError::Shape)?;
    let number = |text: &str| -> Result<i8, MomentError> {
        let digits = text.len() == 2 && text.bytes().all(|c| c.is_ascii_digit());
        if digits { text.parse().map_err(|_| MomentError::Shape) } else { Err(MomentError::Shape) }
    };
    jiff::civil::Time::new(number(hours)?, number(minutes)?, 0, 0).map_err(|_| MomentError::Shape)
}

/// The moment at which a day begins in Italy (midnight, or the first instant that exists). At the ends of representable time,
/// the last moment there is.
pub fn start_of_day(day: Date) -> Timestamp {
    day.to_zoned(rome()).map_or_else(
        |_| {
            if day.year() < 0 { Timestamp::MIN } else { Timestamp::MAX }
        },
        |zoned| zoned.timestamp(),
    )
}

/// The moment at which a day ends in Italy: the beginning of the next one, not included. A day may last 23 or 25 hours.
pub fn end_of_day(day: Date) -> Timestamp {
    day.tomorrow().map_or(Timestamp::MAX, start_of_day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn dates_as_people_type_them() {
        for typed in [
            "15/8/1938",
            "15/08/1938",
            " 15-8-1938 ",
            "15.8.1938",
            "15 8 1938",
            "15081938",
            "1938-08-15",
            "1938/8/15",
            "15 agosto 1938",
            "15 Ago 1938",
            "15 / 8 / 1938",
        ] {
            assert_eq!(parse_italian_date(typed), Ok(date(1938, 8, 15)), "{typed}");
        }
        assert_eq!(parse_italian_date("1° maggio 1940"), Ok(date(1940, 5, 1)));
        assert_eq!(parse_italian_date("29/2/1940"), Ok(date(1940, 2, 29)));
    }

    #[test]
    fn a_short_year_is_asked_again_never_guessed() {
        for typed in ["15.08.38", "15/8/38", "150838", "15 agosto '38", "15/8/8"] {
            assert_eq!(parse_italian_date(typed), Err(DateError::ShortYear), "{typed}");
        }
    }

    #[test]
    fn what_is_no_date() {
        for (typed, error) in [
            ("", DateError::Empty),
            ("  ", DateError::Empty),
            ("ieri", DateError::Shape),
            ("15/8", DateError::Shape),
            ("15/8/19380", DateError::Shape),
            ("1508193", DateError::Shape),
            ("15/x/1938", DateError::Shape),
            ("１５/8/1938", DateError::Shape),
            ("30/2/1938", DateError::NoSuchDay),
            ("29/02/1939", DateError::NoSuchDay),
            ("31.4.1938", DateError::NoSuchDay),
            ("0/8/1938", DateError::NoSuchDay),
            ("15/13/1938", DateError::NoSuchDay),
            ("15/8/0938", DateError::Year),
            ("15/8/9999", DateError::Year),
        ] {
            assert_eq!(parse_italian_date(typed), Err(error), "{typed}");
        }
        // A stray dash is no sign.
        assert_eq!(parse_italian_date("-5/8/1938/"), Ok(date(1938, 8, 5)));
        assert_eq!(parse_italian_date(&"1/".repeat(5_000_000)), Err(DateError::Shape));
    }

    #[test]
    fn iso_dates_are_strict() {
        assert_eq!(parse_iso_date("1938-08-15"), Some(date(1938, 8, 15)));
        for text in ["19380815", "1938-8-15", "1938-02-30", "1938-08-15T00:00", "+001938-08-15", "", "１938-08-15"] {
            assert_eq!(parse_iso_date(text), None, "{text}");
        }
    }

    #[test]
    fn hours_that_never_were_and_hours_that_came_twice() {
        let utc = |text: &str| text.parse::<Timestamp>().unwrap();
        assert_eq!(moment_at(date(2026, 11, 23), "09:30", false), Ok(utc("2026-11-23T08:30:00Z")));
        let spring = date(2026, 3, 29);
        assert_eq!(moment_at(spring, "01:59", false), Ok(utc("2026-03-29T00:59:00Z")));
        assert_eq!(moment_at(spring, "02:30", false), Err(MomentError::Skipped));
        assert_eq!(moment_at(spring, "03:00", true), Ok(utc("2026-03-29T01:00:00Z")));
        let autumn = date(2026, 10, 25);
        assert!(comes_twice(autumn, "02:30") && !comes_twice(autumn, "03:00") && !comes_twice(spring, "02:30"));
        assert_eq!(moment_at(autumn, "02:30", false), Ok(utc("2026-10-25T00:30:00Z")));
        assert_eq!(moment_at(autumn, "02:30", true), Ok(utc("2026-10-25T01:30:00Z")));
        for typed in ["", "9:30", "09.30", "24:00", "09:60", "09:300", "-9:30", "０９:30"] {
            assert_eq!(moment_at(spring, typed, false), Err(MomentError::Shape), "{typed}");
        }
    }

    #[test]
    fn days_begin_at_italian_midnight_in_winter_and_in_summer() {
        let utc = |text: &str| text.parse::<Timestamp>().unwrap();
        assert_eq!(start_of_day(date(2026, 11, 23)), utc("2026-11-22T23:00:00Z"));
        assert_eq!(start_of_day(date(2026, 7, 1)), utc("2026-06-30T22:00:00Z"));
        assert_eq!(local_date(utc("2026-06-30T22:30:00Z")), date(2026, 7, 1));
        assert_eq!(local_date(utc("2026-11-22T22:59:59Z")), date(2026, 11, 22));
        assert_eq!(local_date(utc("2026-11-22T23:00:00Z")), date(2026, 11, 23));
        assert_eq!(local_date(utc("2026-07-22T22:00:00Z")), date(2026, 7, 23));
        assert_eq!(format_datetime(utc("2026-11-23T13:05:59Z")), "23/11/2026 14:05");
        let hours = |day| (end_of_day(day).as_second() - start_of_day(day).as_second()) / 3600;
        assert_eq!((hours(date(2026, 3, 29)), hours(date(2026, 10, 25)), hours(date(2026, 5, 5))), (23, 25, 24));
        assert_eq!(format_date(date(1938, 8, 5)), "05/08/1938");
        assert!(start_of_day(Date::MIN) <= end_of_day(Date::MIN) && start_of_day(Date::MAX) <= end_of_day(Date::MAX));
    }
}
