//! The COT's clock against an independent count: every second that passes for the solar variant, every minute on a calendar written by hand
//! for the working one; both changes of hour of 2026, a leap day, the end of the year.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use jiff::{
    SignedDuration, Timestamp, ToSpan,
    civil::{Date, Weekday, date},
};
use poliedro_domain::{
    discharge::{CotClock, Working},
    when::{format_datetime, local, moment_at},
};
use proptest::prelude::*;

const SOLAR: CotClock = CotClock { hours: 48, working: None };

fn working(hours: u16, from_hour: u8, to_hour: u8) -> CotClock {
    CotClock { hours, working: Some(Working { from_hour, to_hour }) }
}

fn at(day: Date, time: &str) -> Timestamp {
    moment_at(day, time, false).unwrap()
}

fn second(day: Date, time: &str) -> Timestamp {
    moment_at(day, time, true).unwrap()
}

/// From the law, by hand: the days of 2026 and 2027 that are no Sunday.
const RED: [(i16, i8, i8); 22] = [
    (2026, 1, 1),
    (2026, 1, 6),
    (2026, 4, 6),
    (2026, 4, 25),
    (2026, 5, 1),
    (2026, 6, 2),
    (2026, 6, 10),
    (2026, 8, 15),
    (2026, 12, 8),
    (2026, 12, 25),
    (2026, 12, 26),
    (2027, 1, 1),
    (2027, 1, 6),
    (2027, 3, 29),
    (2027, 5, 1),
    (2027, 6, 2),
    (2027, 6, 10),
    (2027, 10, 4),
    (2027, 11, 1),
    (2027, 12, 8),
    (2027, 12, 25),
    (2027, 12, 26),
];

/// Does the minute that begins at this moment count?
fn counts(minute: Timestamp, from: u8, to: u8) -> bool {
    let local = local(minute);
    let (day, hour) = (local.date(), u8::try_from(local.hour()).unwrap());
    let rests = matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
    !rests && !RED.contains(&(day.year(), day.month(), day.day())) && (from..to).contains(&hour)
}

/// The end of the last of so many minutes that count.
fn by_hand(received: Timestamp, minutes: i64, from: u8, to: u8) -> Timestamp {
    let (mut at, mut left) = (received, minutes);
    while left > 0 {
        left -= i64::from(counts(at, from, to));
        at += 1.minute();
    }
    at
}

#[test]
fn forty_eight_hours_are_forty_eight_hours_also_when_the_clocks_change() {
    // (received, what the clock on the wall shows when it is late)
    for (received, wall) in [
        (at(date(2026, 3, 27), "22:10"), "29/03/2026 23:10"),
        (at(date(2026, 3, 28), "02:30"), "30/03/2026 03:30"),
        (at(date(2026, 3, 27), "01:59"), "29/03/2026 01:59"),
        (at(date(2026, 3, 27), "02:00"), "29/03/2026 03:00"),
        (at(date(2026, 3, 29), "03:00"), "31/03/2026 03:00"),
        (at(date(2026, 10, 23), "22:10"), "25/10/2026 21:10"),
        (at(date(2026, 10, 24), "02:30"), "26/10/2026 01:30"),
        (at(date(2026, 10, 23), "02:30"), "25/10/2026 02:30"),
        (at(date(2026, 10, 25), "02:30"), "27/10/2026 01:30"),
        (second(date(2026, 10, 25), "02:30"), "27/10/2026 02:30"),
        (at(date(2028, 2, 28), "09:00"), "01/03/2028 09:00"),
        (at(date(2027, 2, 28), "09:00"), "02/03/2027 09:00"),
        (at(date(2026, 12, 30), "23:59"), "01/01/2027 23:59"),
    ] {
        let due = SOLAR.due(received);
        assert_eq!(format_datetime(due), wall);
        assert_eq!(due.as_second() - received.as_second(), 48 * 3600);
        assert_eq!(SOLAR.last_quarter(received).as_second() - received.as_second(), 36 * 3600);
        let left = |seconds: i64| SOLAR.minutes_left(received, due - SignedDuration::from_secs(seconds));
        assert_eq!([172_800, 600, 60, 59, 1, 0, -1, -119, -120].map(left), [2_880, 10, 1, 0, 0, -1, -1, -1, -2]);
        assert!(SOLAR.in_time(received, due - SignedDuration::from_nanos(1)) && !SOLAR.in_time(received, due));
        let late = |seconds: i64| SOLAR.minutes_late(received, due + SignedDuration::from_secs(seconds));
        assert_eq!([-9999, 0, 59, 60, 3_600].map(late), [0, 0, 0, 1, 60]);
    }
}

#[test]
fn an_hour_that_comes_twice_is_two_moments() {
    let autumn = date(2026, 10, 25);
    let (first, again) = (at(autumn, "02:30"), second(autumn, "02:30"));
    assert_eq!(SOLAR.due(again).as_second() - SOLAR.due(first).as_second(), 3600);
    // Received on the Friday at 02:30: late at the first 02:30 of Sunday, and for an hour more at the second.
    let received = at(date(2026, 10, 23), "02:30");
    assert_eq!((SOLAR.minutes_left(received, first), SOLAR.minutes_left(received, again)), (-1, -60));
}

#[test]
fn working_hours_by_the_calendar() {
    let clock = working(10, 8, 18);
    for (received, due) in [
        // Within a day; across a night; over a weekend.
        (at(date(2026, 11, 23), "08:00"), "23/11/2026 18:00"),
        (at(date(2026, 11, 23), "09:30"), "24/11/2026 09:30"),
        (at(date(2026, 11, 20), "17:00"), "23/11/2026 17:00"),
        // What arrives by night, on a Saturday or on a holiday begins when the hours do.
        (at(date(2026, 11, 24), "03:00"), "24/11/2026 18:00"),
        (at(date(2026, 11, 23), "18:00"), "24/11/2026 18:00"),
        (at(date(2026, 11, 28), "10:00"), "30/11/2026 18:00"),
        (at(date(2026, 12, 8), "10:00"), "09/12/2026 18:00"),
        // Christmas and Santo Stefano, then the weekend.
        (at(date(2026, 12, 24), "12:00"), "28/12/2026 12:00"),
        (at(date(2026, 12, 31), "12:00"), "04/01/2027 12:00"),
        // Easter; 4 October 2027 is a Monday; the patron of Crema.
        (at(date(2026, 4, 3), "12:00"), "07/04/2026 12:00"),
        (at(date(2027, 10, 1), "12:00"), "05/10/2027 12:00"),
        (at(date(2026, 6, 9), "12:00"), "11/06/2026 12:00"),
        // The weekends on which the clocks change, and the leap day.
        (at(date(2026, 3, 27), "12:00"), "30/03/2026 12:00"),
        (at(date(2026, 10, 23), "12:00"), "26/10/2026 12:00"),
        (at(date(2028, 2, 28), "12:00"), "29/02/2028 12:00"),
        (at(date(2028, 2, 29), "12:00"), "01/03/2028 12:00"),
    ] {
        assert_eq!(format_datetime(clock.due(received)), due, "{}", format_datetime(received));
    }
    // By night no minute that counts passes.
    let received = at(date(2026, 11, 23), "09:30");
    let left = |day, time| clock.minutes_left(received, at(date(2026, 11, day), time));
    assert_eq!([left(23, "18:00"), left(23, "23:00"), left(24, "08:00"), left(24, "09:29")], [90, 90, 90, 1]);
    assert_eq!([left(24, "09:30"), left(24, "18:00"), left(25, "07:00"), left(25, "08:01")], [-1, -510, -510, -511]);
    assert_eq!(format_datetime(clock.last_quarter(received)), "23/11/2026 17:00");
    // Whole days of the week, midnight to midnight.
    assert_eq!(format_datetime(working(48, 0, 24).due(at(date(2026, 11, 20), "12:00"))), "24/11/2026 12:00");
}

#[test]
fn hours_that_are_none_are_taken_for_every_hour() {
    let received = at(date(2026, 11, 20), "17:00");
    for (from, to) in [(18, 8), (8, 8), (0, 25), (200, 255), (24, 24)] {
        assert_eq!(working(48, from, to).due(received), SOLAR.due(received));
        assert_eq!(working(48, from, to).minutes_left(received, received), 2_880);
    }
}

#[test]
fn it_is_total() {
    let edges = [Timestamp::MIN, Timestamp::UNIX_EPOCH, at(date(2026, 11, 23), "09:30"), Timestamp::MAX];
    for hours in [0, 240] {
        for clock in [CotClock { hours, working: None }, working(hours, 8, 18)] {
            for received in edges {
                let (due, quarter) = (clock.due(received), clock.last_quarter(received));
                assert!(received <= quarter && quarter <= due);
                for now in edges {
                    assert_eq!(clock.minutes_left(received, now) >= 0, now < due);
                    assert!(clock.minutes_late(received, now) >= 0);
                }
            }
        }
    }
    // One hour a day for two centuries and a half.
    assert_eq!(local(working(u16::MAX, 23, 24).due(edges[2])).year(), 2287);
    // One hour a day, from a January to the next.
    let (clock, received) = (working(240, 9, 10), at(date(2026, 1, 7), "09:00"));
    assert_eq!(clock.minutes_left(received, received), 240 * 60);
    assert_eq!(local(clock.due(received)).year(), 2026);
}

fn clock() -> impl Strategy<Value = CotClock> {
    let hours = (0..23u8, 1..=24u8).prop_filter("some hour", |(from, to)| from < to);
    let hours = hours.prop_map(|(from_hour, to_hour)| Working { from_hour, to_hour });
    (0..=240u16, prop::option::weighted(0.7, hours)).prop_map(|(hours, working)| CotClock { hours, working })
}

/// Moments of 2026 and 2027, to the minute; half of them near what is special.
fn moment() -> impl Strategy<Value = Timestamp> {
    let special = prop::sample::select(vec![
        date(2026, 3, 29),
        date(2026, 10, 25),
        date(2026, 12, 31),
        date(2027, 3, 28),
        date(2026, 6, 9),
        date(2026, 4, 5),
    ]);
    let near = (special, -4_000..4_000i64).prop_map(|(day, minutes)| (day, minutes));
    let any = (0..500i64, 0..1440i64).prop_map(|(days, minutes)| (date(2026, 1, 1) + days.days(), minutes));
    prop_oneof![near, any].prop_map(|(day, minutes)| at(day, "00:00") + SignedDuration::from_mins(minutes))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, ..ProptestConfig::default() })]

    // Minute by minute, on the calendar written above.
    #[test]
    fn working_hours_are_counted_one_by_one(
        received in moment(), hours in 1..40u16, from in 0..18u8, long in 4..=6u8, seconds in 0..60i64, step in 0..20_000i64,
    ) {
        let to = from + long;
        let clock = working(hours, from, to);
        let due = by_hand(received, i64::from(hours) * 60, from, to);
        prop_assert_eq!(clock.due(received), due);
        prop_assert_eq!(clock.last_quarter(received), by_hand(received, i64::from(hours) * 45, from, to));
        // What is left at a moment of the way, to the second.
        let now = received + SignedDuration::from_mins(step);
        let (mut counted, mut minute) = (0, now.min(due));
        while minute < now.max(due) {
            counted += i64::from(counts(minute, from, to));
            minute += 1.minute();
        }
        let expected = if now < due { counted } else { -counted.max(1) };
        prop_assert_eq!(clock.minutes_left(received, now), expected);
        // A second before the minute is over it is still that minute, when it counts.
        let within = now + SignedDuration::from_secs(seconds);
        if within < due {
            let began = i64::from(seconds > 0 && counts(now, from, to));
            prop_assert_eq!(clock.minutes_left(received, within), counted - began);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, ..ProptestConfig::default() })]

    #[test]
    fn the_parts_of_the_clock_agree(clock in clock(), received in moment(), later in 0..9_000i64, step in -9_000..30_000i64) {
        let due = clock.due(received);
        let now = received + SignedDuration::from_mins(step);
        prop_assert!(received <= clock.last_quarter(received) && clock.last_quarter(received) <= due);
        prop_assert_eq!(clock.in_time(received, now), now < due);
        prop_assert_eq!(clock.minutes_left(received, now) >= 0, now < due);
        let late = clock.minutes_late(received, now);
        let left = clock.minutes_left(received, now);
        prop_assert_eq!((late, left.min(0)), if now < due { (0, 0) } else { (late, -late.max(1)) });
        // Who arrives later is not due before; time that passes never gives minutes back.
        let after = received + SignedDuration::from_mins(later);
        prop_assert!(clock.due(after) >= due);
        let then = now + SignedDuration::from_mins(later);
        prop_assert!(clock.minutes_left(received, then) <= clock.minutes_left(received, now));
        prop_assert!(clock.minutes_late(received, then) >= clock.minutes_late(received, now));
        if clock.working.is_none() {
            prop_assert_eq!(due.as_second() - received.as_second(), i64::from(clock.hours) * 3600);
        }
    }
}
