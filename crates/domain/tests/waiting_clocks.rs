//! Terms and days of the waiting lists where calendars go wrong: ends of months, leap years, both changes of the hour, midnight in Italy
//! and in Greenwich.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod application;

use application::{Story, applied, entered, left, offered, resumed, suspended, unit};
use jiff::{
    SignedDuration, Timestamp, ToSpan,
    civil::{Date, date},
};
use poliedro_domain::{
    application::{ApplicationState, Exit, confirmed_before, days_in_list, days_listed},
    catalogue::Catalogue,
    protocol::{Clock, ClockState, Library, Moment},
    vmd::Term,
    when::{end_of_day, local_date, start_of_day},
};

/// The term that runs from the application to the assessment.
fn term() -> &'static Clock {
    let rule = Catalogue::shipped().unit("rsa").unwrap();
    let clocks = &Library::shipped().get(&rule.protocol).unwrap().clocks;
    clocks.iter().find(|clock| clock.from == Moment::Requested && clock.until == Moment::Assessed).unwrap()
}

/// Days of the calendar, counted one by one.
fn after(start: Date, days: u32) -> Date {
    (0..days).fold(start, |day, _| day.tomorrow().unwrap())
}

#[test]
fn every_kind_of_unit_has_the_thirty_days() {
    for kind in Catalogue::shipped().list("unitKind") {
        let rule = Catalogue::shipped().unit(&kind.code).unwrap();
        let clocks = &Library::shipped().get(&rule.protocol).unwrap().clocks;
        let clock = clocks.iter().find(|clock| clock.from == Moment::Requested && clock.until == Moment::Assessed);
        let clock = clock.unwrap();
        assert_eq!(
            (clock.days, clock.inclusive, clock.warn.as_slice()),
            (30, true, [20, 25].as_slice()),
            "{}",
            kind.code
        );
    }
}

#[test]
fn day_thirty_is_in_time_across_months_leap_years_and_changes_of_the_hour() {
    for (start, twentieth, last) in [
        (date(2026, 1, 31), date(2026, 2, 20), date(2026, 3, 2)),
        (date(2028, 1, 31), date(2028, 2, 20), date(2028, 3, 1)),
        (date(2028, 1, 30), date(2028, 2, 19), date(2028, 2, 29)),
        (date(2028, 2, 29), date(2028, 3, 20), date(2028, 3, 30)),
        (date(2027, 2, 28), date(2027, 3, 20), date(2027, 3, 30)),
        // Around the 29th of March and the 25th of October 2026 a day has 23 and 25 hours.
        (date(2026, 2, 27), date(2026, 3, 19), date(2026, 3, 29)),
        (date(2026, 3, 28), date(2026, 4, 17), date(2026, 4, 27)),
        (date(2026, 9, 25), date(2026, 10, 15), date(2026, 10, 25)),
        (date(2026, 10, 24), date(2026, 11, 13), date(2026, 11, 23)),
        (date(2026, 12, 31), date(2027, 1, 20), date(2027, 1, 30)),
    ] {
        let clock = term();
        let (warned, twice) = (clock.warn[0], clock.warn[1]);
        assert_eq!(Term { clock, began: start, met: None }.warn_day(), twentieth, "{start}");
        assert_eq!(clock.last_day(start), last, "{start}");
        assert!(clock.in_time(start, last) && !clock.in_time(start, last.tomorrow().unwrap()), "{start}");
        assert_eq!(clock.on(start, start), ClockState::Running { left: 30 });
        assert_eq!(clock.on(start, after(start, 19)), ClockState::Running { left: 11 });
        assert_eq!(clock.on(start, after(start, 20)), ClockState::Warned { at: warned, left: 10 });
        assert_eq!(clock.on(start, after(start, 24)), ClockState::Warned { at: warned, left: 6 });
        assert_eq!(clock.on(start, after(start, 25)), ClockState::Warned { at: twice, left: 5 });
        assert_eq!(clock.on(start, after(start, 30)), ClockState::Warned { at: twice, left: 0 });
        assert_eq!(clock.on(start, after(start, 31)), ClockState::Late { by: 1 });
    }
}

#[test]
fn the_term_is_the_same_counted_day_by_day_for_ten_years() {
    let mut start = date(2024, 1, 1);
    while start < date(2034, 1, 1) {
        assert_eq!(term().last_day(start), after(start, 30), "{start}");
        start = start.tomorrow().unwrap();
    }
}

#[test]
fn days_in_a_list_are_days_of_the_calendar() {
    for (entered, left, days) in [
        (date(2028, 2, 28), date(2028, 3, 1), 2),
        (date(2027, 2, 28), date(2027, 3, 1), 1),
        (date(2027, 3, 1), date(2028, 3, 1), 366),
        (date(2028, 3, 1), date(2029, 3, 1), 365),
        (date(2028, 2, 29), date(2029, 2, 28), 365),
        (date(2026, 3, 28), date(2026, 3, 30), 2),
        (date(2026, 10, 24), date(2026, 10, 26), 2),
        (date(2026, 12, 31), date(2027, 1, 1), 1),
        (date(2026, 5, 5), date(2026, 5, 5), 0),
    ] {
        assert_eq!(days_listed(entered, Some((left, Exit::Admitted)), &[], date(2040, 1, 1)), (days, 0), "{entered}");
        assert_eq!(days_listed(entered, None, &[], left), (days, 0), "{entered}");
    }
    // A day before the entry is the entry.
    assert_eq!(days_listed(date(2026, 5, 5), None, &[], date(2026, 5, 1)), (0, 0));
}

/// In the list of one unit from `entry`, with the suspensions of the story that are given by first and last day.
fn paused(entry: Date, pauses: &[(Date, Option<Date>)]) -> ApplicationState {
    let mut story = Story::default();
    story.say(entry, applied(entry, &[0])).unwrap();
    story.say(entry, entered(&[0])).unwrap();
    for (from, until) in pauses {
        story.say(*from, suspended()).unwrap();
        if let Some(until) = until {
            story.say(*until, resumed()).unwrap();
        }
    }
    ApplicationState::fold(&story.facts)
}

#[test]
fn suspended_days_are_those_within_the_wait() {
    let entry = date(2028, 1, 31);
    let of = |pauses: &[(Date, Option<Date>)], today| {
        let state = paused(entry, pauses);
        days_in_list(state.entry(unit(0)).unwrap(), &state.suspensions, today)
    };
    let leap = [(date(2028, 2, 28), Some(date(2028, 3, 1)))];
    assert_eq!(of(&leap, date(2028, 3, 1)), (30, 2));
    // While it lasts it counts until today; before it began it does not count.
    assert_eq!(of(&leap, date(2028, 2, 29)), (29, 1));
    assert_eq!(of(&leap, date(2028, 2, 1)), (1, 0));
    let open = [(date(2028, 3, 25), None)];
    assert_eq!(of(&open, date(2028, 3, 27)), (56, 2));
    // Resumed on the day of the suspension: none.
    assert_eq!(of(&[(date(2028, 2, 5), Some(date(2028, 2, 5)))], date(2028, 2, 9)), (9, 0));
    // Suspended, resumed and suspended again on the same day: no day is counted twice.
    let twice = [(date(2028, 2, 5), Some(date(2028, 2, 8))), (date(2028, 2, 8), Some(date(2028, 2, 10)))];
    assert_eq!(of(&twice, date(2028, 2, 20)), (20, 5));

    // An end stops the suspension with the wait.
    let mut story = Story::default();
    story.say(entry, applied(entry, &[0])).unwrap();
    story.say(entry, entered(&[0])).unwrap();
    story.say(date(2028, 2, 20), suspended()).unwrap();
    story.say(date(2028, 2, 29), left(None, Exit::Death)).unwrap();
    let state = ApplicationState::fold(&story.facts);
    assert_eq!(days_in_list(&state.entries[0], &state.suspensions, date(2030, 1, 1)), (29, 9));
}

#[test]
fn the_day_of_a_fact_is_that_of_italy_and_not_of_greenwich() {
    let utc = |text: &str| text.parse::<Timestamp>().unwrap();
    for (moment, day) in [
        ("2026-01-15T22:59:59.999Z", date(2026, 1, 15)),
        ("2026-01-15T23:00:00Z", date(2026, 1, 16)),
        ("2026-01-15T23:30:00Z", date(2026, 1, 16)),
        ("2026-07-15T21:59:59Z", date(2026, 7, 15)),
        ("2026-07-15T22:30:00Z", date(2026, 7, 16)),
        ("2026-12-31T23:30:00Z", date(2027, 1, 1)),
        ("2028-02-28T23:30:00Z", date(2028, 2, 29)),
        ("2028-02-29T23:30:00Z", date(2028, 3, 1)),
        // The nights on which the hour changes.
        ("2026-03-28T22:59:59Z", date(2026, 3, 28)),
        ("2026-03-28T23:00:00Z", date(2026, 3, 29)),
        ("2026-03-29T21:59:59Z", date(2026, 3, 29)),
        ("2026-03-29T22:00:00Z", date(2026, 3, 30)),
        ("2026-10-24T21:59:59Z", date(2026, 10, 24)),
        ("2026-10-24T22:00:00Z", date(2026, 10, 25)),
        ("2026-10-25T22:59:59Z", date(2026, 10, 25)),
        ("2026-10-25T23:00:00Z", date(2026, 10, 26)),
    ] {
        let mut story = Story::default();
        story.say(date(2026, 1, 1), applied(date(2026, 1, 1), &[0])).unwrap();
        story.write(day, entered(&[0]));
        story.facts[1].happened_at = utc(moment);
        assert_eq!(ApplicationState::fold(&story.facts).entered_on(), Some(day), "{moment}");
    }
}

#[test]
fn an_offer_late_at_night_is_of_the_day_that_it_is_in_italy() {
    // Offered at half past midnight in Rome, still the day before in Greenwich: the day before may not be the last to answer.
    let midnight: Timestamp = "2026-07-15T22:30:00Z".parse().unwrap();
    let mut story = Story::default();
    story.say(date(2026, 7, 1), applied(date(2026, 7, 1), &[0])).unwrap();
    story.say(date(2026, 7, 1), entered(&[0])).unwrap();
    assert!(story.say(local_date(midnight), offered(0, Some(date(2026, 7, 15)))).is_err());
    story.say(local_date(midnight), offered(0, Some(date(2026, 7, 16)))).unwrap();
    story.facts[2].happened_at = midnight;
    let offer = ApplicationState::fold(&story.facts).entries[0].offer.clone().unwrap();
    assert_eq!(offer.on, date(2026, 7, 16));
}

#[test]
fn every_moment_of_a_day_of_23_or_25_hours_is_of_that_day() {
    for (day, hours) in
        [(date(2026, 3, 29), 23), (date(2026, 10, 25), 25), (date(2028, 2, 29), 24), (date(2028, 3, 26), 23)]
    {
        let (from, until) = (start_of_day(day), end_of_day(day));
        assert_eq!(until.duration_since(from), SignedDuration::from_hours(hours), "{day}");
        for half in 0..hours * 2 {
            assert_eq!(local_date(from + SignedDuration::from_mins(half * 30)), day);
        }
        assert_eq!(local_date(until), day.tomorrow().unwrap());
    }
}

#[test]
fn interest_is_due_on_the_same_day_of_the_month_or_on_its_last() {
    let due = |confirmed: Date, months: i64| confirmed.saturating_add(months.months());
    for (confirmed, months, on) in [
        (date(2026, 5, 23), 6, date(2026, 11, 23)),
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2027, 8, 31), 6, date(2028, 2, 29)),
        (date(2028, 2, 29), 12, date(2029, 2, 28)),
    ] {
        assert_eq!(due(confirmed, i64::from(months)), on);
        assert!(confirmed <= confirmed_before(on, months));
        assert!(confirmed > confirmed_before(on.yesterday().unwrap(), months));
    }
}
