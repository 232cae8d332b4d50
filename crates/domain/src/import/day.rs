//! Days as lists write them: also with a year of two digits, whose century is the sensible one.

use crate::when::{DateError, parse_italian_date};
use jiff::civil::Date;

/// What a day is of: it decides the century of a short year.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Of {
    /// Birth: someone old rather than a child.
    Birth,
    /// Something that happened to the application.
    Event,
}

/// Age beyond which a short year is of this century.
const OLDEST: i16 = 112;

/// A day, and whether its century was guessed.
pub(super) fn parse(text: &str, of: Of, today: Date) -> Result<(Date, bool), String> {
    let text = without_time(text.trim());
    match parse_italian_date(text) {
        Ok(day) => Ok((day, false)),
        Err(DateError::ShortYear) => {
            let day = long(text, of, today).and_then(|long| parse_italian_date(&long).ok());
            day.map(|day| (day, true)).ok_or_else(|| not_a_day(text))
        }
        // A day typed as a number loses its first zero; the other way round is the year first.
        Err(_) if text.len() == 7 && digits(text) => {
            parse_italian_date(&format!("0{text}")).map(|day| (day, false)).map_err(|_| not_a_day(text))
        }
        Err(_) if text.len() == 8 && digits(text) => {
            let (year, rest) = text.split_at_checked(4).unwrap_or_default();
            let (month, day) = rest.split_at_checked(2).unwrap_or_default();
            parse_italian_date(&format!("{year}-{month}-{day}")).map(|day| (day, false)).map_err(|_| not_a_day(text))
        }
        Err(_) => Err(not_a_day(text)),
    }
}

fn digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

fn not_a_day(text: &str) -> String {
    let shown: String = text.chars().take(40).collect();
    format!("«{shown}» non è una data che si capisca")
}

/// «12/03/2024 10:30», «2024-03-12T00:00:00»: the day alone.
fn without_time(text: &str) -> &str {
    let end = text.find(['T', 't']).filter(|at| {
        let (day, _) = text.split_at_checked(*at).unwrap_or_default();
        day.len() == 10 && day.bytes().filter(|byte| *byte == b'-').count() == 2
    });
    let end = end.or_else(|| {
        let colon = text.find(':')?;
        text.get(..colon)?.rfind(' ')
    });
    end.and_then(|end| text.get(..end)).unwrap_or(text).trim_end()
}

/// The same day with a year of four digits.
fn long(text: &str, of: Of, today: Date) -> Option<String> {
    let kept: String;
    let mut text = text;
    if digits(text) && text.len() == 6 {
        kept = format!("{}/{}/{}", text.get(..2)?, text.get(2..4)?, text.get(4..)?);
        text = &kept;
    }
    let at = text.rfind(|c: char| !c.is_ascii_digit())?;
    let (before, year) = text.split_at_checked(at + text.get(at..)?.chars().next()?.len_utf8())?;
    let short: i16 = year.parse().ok().filter(|_| year.len() == 2)?;
    let (old, new) = (1900 + short, 2000 + short);
    let year = match of {
        Of::Birth if today.year() - old <= OLDEST || new > today.year() => old,
        Of::Event if new > today.year() => old,
        Of::Birth | Of::Event => new,
    };
    let before = before.trim_end_matches(['\'', '’']);
    Some(format!("{before}{}{year}", if before.ends_with(|c: char| c.is_alphanumeric()) { " " } else { "" }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn days_in_every_form() {
        let today = date(2026, 11, 23);
        let birth = |text: &str| parse(text, Of::Birth, today).ok();
        let event = |text: &str| parse(text, Of::Event, today).ok();
        for text in ["15/8/38", "15-8-38", "15.08.38", "15 agosto '38", "150838"] {
            assert_eq!(birth(text), Some((date(1938, 8, 15), true)), "{text}");
        }
        assert_eq!(birth("1/2/05"), Some((date(2005, 2, 1), true)));
        assert_eq!(birth("1/2/20"), Some((date(1920, 2, 1), true)));
        assert_eq!(event("1/2/24"), Some((date(2024, 2, 1), true)));
        assert_eq!(event("1/2/98"), Some((date(1998, 2, 1), true)));
        for text in ["12 marzo 2024", "2024-03-12", "12/03/2024 10:30", "2024-03-12T00:00:00", "12032024", "20240312"] {
            assert_eq!(event(text), Some((date(2024, 3, 12), false)), "{text}");
        }
        assert_eq!(event("5081938"), Some((date(1938, 8, 5), false)));
        for text in ["ieri", "30/2/24", "32/13/2024", "è", "''", "1938", "aa/bb/cc", "99999999999"] {
            assert_eq!(event(text), None, "{text}");
        }
    }
}
