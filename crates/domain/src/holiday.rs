//! Days on which offices are closed, besides Saturdays and Sundays. The list is data: `data/holidays.json`.

use jiff::{ToSpan, civil::Date};
use serde::Deserialize;
use std::sync::LazyLock;

/// A holiday on the same day every year.
#[derive(Clone, Debug, Deserialize)]
struct Fixed {
    month: i8,
    day: i8,
    name: String,
    /// First year.
    #[serde(default)]
    since: Option<i16>,
}

/// A holiday so many days after Easter.
#[derive(Clone, Debug, Deserialize)]
struct Movable {
    after: i32,
    name: String,
}

#[derive(Clone, Debug, Default, Deserialize)]
struct Holidays {
    /// First year for which the list holds.
    since: i16,
    fixed: Vec<Fixed>,
    easter: Vec<Movable>,
}

/// A test validates the file, so the empty list is never seen.
static HOLIDAYS: LazyLock<Holidays> =
    LazyLock::new(|| serde_json::from_str(include_str!("../data/holidays.json")).unwrap_or_default());

/// The name of the holiday that falls on `day`, of the State or of Crema; `None` on any other day, Sundays included, and before 1986.
pub fn holiday(day: Date) -> Option<&'static str> {
    let held = &*HOLIDAYS;
    if day.year() < held.since {
        return None;
    }
    let on = |it: &&Fixed| (it.month, it.day) == (day.month(), day.day()) && it.since.is_none_or(|y| day.year() >= y);
    if let Some(fixed) = held.fixed.iter().find(on) {
        return Some(&fixed.name);
    }
    // Nothing that depends on Easter falls outside these months.
    if !(3..=6).contains(&day.month()) {
        return None;
    }
    let easter = easter(day.year())?;
    let on = |it: &&Movable| easter.checked_add(it.after.days()).is_ok_and(|it| it == day);
    held.easter.iter().find(on).map(|it| it.name.as_str())
}

/// Easter Sunday of the Gregorian calendar (anonymous algorithm, Nature 1876). `None` before 1583.
pub fn easter(year: i16) -> Option<Date> {
    if year < 1583 {
        return None;
    }
    let y = i32::from(year);
    let (a, b, c) = (y % 19, y / 100, y % 100);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - b / 4 - g + 15) % 30;
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    let m = (a + 11 * h + 19 * l) / 433;
    let month = (h + l - 7 * m + 90) / 25;
    let day = (h + l - 7 * m + 33 * month + 19) % 32;
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::{Weekday, date};

    #[test]
    fn the_shipped_list_is_valid() {
        let text = include_str!("../data/holidays.json");
        let held: Holidays = serde_json::from_str(text).unwrap();
        let days: Vec<_> = held.fixed.iter().map(|it| (it.month, it.day)).collect();
        assert!(days.is_sorted() && days.windows(2).all(|pair| pair[0] != pair[1]));
        for fixed in &held.fixed {
            assert!(Date::new(2027, fixed.month, fixed.day).is_ok(), "{fixed:?}");
            assert!(!fixed.name.trim().is_empty() && !fixed.name.contains('\''));
            assert!(fixed.since.is_none_or(|year| year > held.since));
        }
        assert!(held.easter.iter().all(|it| (-50..=60).contains(&it.after)));
        // What the law of the State says needs nobody's word; what is of the place does.
        let file: serde_json::Value = serde_json::from_str(text).unwrap();
        assert!(file["version"].as_u64().unwrap() >= 1);
        let source = file["source"].as_str().unwrap();
        assert!(source.contains("L. 260/1949") && source.contains("L. 151/2025"));
        let of_place: Vec<_> = file["fixed"].as_array().unwrap().iter().filter(|it| it["local"] == true).collect();
        assert_eq!(of_place.len(), 1);
        assert!(of_place[0]["confirmed"].is_boolean());
    }

    #[test]
    fn the_holidays_of_two_years() {
        let of = |year: i16| -> Vec<Date> {
            date(year, 1, 1)
                .series(1.day())
                .take_while(|day| day.year() == year)
                .filter(|day| holiday(*day).is_some())
                .collect()
        };
        let fixed = [(1, 1), (1, 6), (4, 25), (5, 1), (6, 2), (6, 10), (8, 15), (11, 1), (12, 8), (12, 25), (12, 26)];
        let with = |year: i16, more: &[Date]| {
            let mut days: Vec<_> = fixed.iter().map(|(m, d)| date(year, *m, *d)).chain(more.iter().copied()).collect();
            days.sort();
            days
        };
        assert_eq!(of(2025), with(2025, &[date(2025, 4, 21)]));
        assert_eq!(of(2026), with(2026, &[date(2026, 4, 6), date(2026, 10, 4)]));
        assert_eq!(holiday(date(2026, 4, 6)), Some("Lunedì dell’Angelo"));
        assert_eq!(
            (holiday(date(2000, 6, 2)), holiday(date(1985, 12, 25)), holiday(date(2026, 11, 23))),
            (None, None, None)
        );
    }

    #[test]
    fn easter_is_where_the_calendar_has_it() {
        let known = [
            (1583, 4, 10),
            (1818, 3, 22),
            (1943, 4, 25),
            (1954, 4, 18),
            (1981, 4, 19),
            (2000, 4, 23),
            (2008, 3, 23),
            (2011, 4, 24),
            (2019, 4, 21),
            (2024, 3, 31),
            (2025, 4, 20),
            (2026, 4, 5),
            (2027, 3, 28),
            (2028, 4, 16),
            (2038, 4, 25),
            (2049, 4, 18),
            (2076, 4, 19),
            (2285, 3, 22),
        ];
        for (year, month, day) in known {
            assert_eq!(easter(year), Some(date(year, month, day)));
        }
        for year in 1583..=9998 {
            let easter = easter(year).unwrap();
            assert_eq!(easter.weekday(), Weekday::Sunday);
            assert!((date(year, 3, 22)..=date(year, 4, 25)).contains(&easter));
        }
        assert_eq!(easter(1582), None);
    }
}
