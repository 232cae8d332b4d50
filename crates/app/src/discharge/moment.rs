//! Moments as the office says them: a local day and time, to the minute, already gone by.

use super::view::LocalMoment;
use crate::checks::Checks;
use jiff::Timestamp;
use poliedro_domain::when::{moment_at, parse_iso_date};

/// The first year that something may be of: before, it is a slip of the keys.
const FIRST_YEAR: i16 = 1990;

/// When something happened; an empty day is now. `what` begins the sentence («La data della valutazione»). An hour that comes twice is
/// the first one unless the second is asked for.
pub(crate) fn moment(field: &str, what: &str, typed: &LocalMoment, now: Timestamp, checks: &mut Checks) -> Timestamp {
    if typed.on.trim().is_empty() {
        return now;
    }
    let Some(day) = parse_iso_date(typed.on.trim()) else {
        checks.say(field, format!("{what} non esiste nel calendario."));
        return now;
    };
    match moment_at(day, typed.at.trim(), typed.second) {
        Err(error) => checks.say(field, error.to_string()),
        Ok(_) if day.year() < FIRST_YEAR => {
            checks.say(field, format!("{what} è troppo lontana nel passato: controlli l’anno."));
        }
        Ok(at) if at > now => checks.say(field, format!("{what} è nel futuro: controlli giorno e ora.")),
        Ok(at) => return at,
    }
    now
}

/// A time is typed to the minute: what happened in the same minute as `first`, which came before it, happened after it.
pub(crate) fn not_before(at: Timestamp, first: Option<Timestamp>) -> Timestamp {
    let minute = |moment: Timestamp| moment.as_second().div_euclid(60);
    first.filter(|first| at < *first && minute(at) == minute(*first)).unwrap_or(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(on: &str, at: &str, second: bool, now: &str) -> Result<String, String> {
        let (mut checks, now) = (Checks::default(), now.parse().unwrap());
        let form = LocalMoment { on: on.into(), at: at.into(), second };
        let read = moment("at", "La data della valutazione", &form, now, &mut checks);
        checks.done().map(|()| read.to_string()).map_err(|error| error.message)
    }

    #[test]
    fn a_moment_is_read_on_the_wall_clock_of_that_day() {
        let now = "2026-11-23T08:00:00Z";
        assert_eq!(typed("", "", false, now).unwrap(), now);
        assert_eq!(typed("", "26:00", false, now).unwrap(), now, "without a day the time says nothing");
        assert_eq!(typed("2026-11-23", "09:00", false, now).unwrap(), now);
        assert!(typed("2026-11-23", "09:01", false, now).unwrap_err().contains("nel futuro"));
        assert_eq!(typed("2026-07-01", "09:00", false, now).unwrap(), "2026-07-01T07:00:00Z");
        assert!(typed("2026-03-29", "02:30", false, now).unwrap_err().contains("non c’è stata"));
        assert_eq!(typed("2026-10-25", "02:30", false, now).unwrap(), "2026-10-25T00:30:00Z");
        assert_eq!(typed("2026-10-25", "02:30", true, now).unwrap(), "2026-10-25T01:30:00Z");
        assert!(typed("2026-11-31", "09:00", false, now).unwrap_err().contains("calendario"));
        assert!(typed("2026-11-20", "", false, now).unwrap_err().contains("09:30"));
        assert!(typed("2026-11-20", "9:30", false, now).unwrap_err().contains("09:30"));
        assert!(typed("1026-11-20", "09:30", false, now).unwrap_err().contains("l’anno"));
    }

    #[test]
    fn the_second_of_the_two_hours_may_still_be_to_come() {
        let now = "2026-10-25T00:45:00Z";
        assert!(typed("2026-10-25", "02:30", false, now).is_ok());
        assert!(typed("2026-10-25", "02:30", true, now).unwrap_err().contains("nel futuro"));
    }

    #[test]
    fn the_same_minute_is_not_earlier() {
        let at = |text: &str| text.parse::<Timestamp>().unwrap();
        let first = at("2026-11-23T08:00:20Z");
        assert_eq!(not_before(at("2026-11-23T08:00:00Z"), Some(first)), first);
        assert_eq!(not_before(at("2026-11-23T07:59:00Z"), Some(first)), at("2026-11-23T07:59:00Z"));
        assert_eq!(not_before(at("2026-11-23T08:01:00Z"), Some(first)), at("2026-11-23T08:01:00Z"));
        assert_eq!(not_before(first, None), first);
    }
}
