//! Deadlines as an iCalendar file (RFC 5545): when something is due and of what kind, and nothing of anybody.

use super::{day::Term, what::noun};
use jiff::{Timestamp, civil::Date, tz::TimeZone};
use poliedro_domain::{
    deadline::{Deadline, Key},
    when::local_date,
};
use sha2::{Digest, Sha256};
use std::fmt::Write;
use uuid::Uuid;

/// The calendar of these obligations at a moment, in the order in which they are given. Those without a term are not in it; what is late
/// is on today. Times are in UTC, so that no zone has to be described.
pub(crate) fn calendar(archive: Uuid, deadlines: &[Deadline], now: Timestamp) -> (String, u32) {
    let mut text = String::new();
    for line in ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Poliedro//Scadenze//IT", "CALSCALE:GREGORIAN"] {
        put(&mut text, line);
    }
    let mut events = 0;
    for (deadline, term) in deadlines.iter().filter_map(|one| Some((one, Term::of(one)?))) {
        event(&mut text, archive, deadline, &term, now);
        events += 1;
    }
    put(&mut text, "END:VCALENDAR");
    (text, events)
}

fn event(text: &mut String, archive: Uuid, deadline: &Deadline, term: &Term, now: Timestamp) {
    let late = term.due <= now;
    put(text, "BEGIN:VEVENT");
    put(text, &format!("UID:{}", uid(archive, &deadline.key)));
    put(text, &format!("DTSTAMP:{}", moment(now)));
    match (late, term.time.is_empty()) {
        (true, _) => put(text, &format!("DTSTART;VALUE=DATE:{}", day(local_date(now)))),
        (false, true) => put(text, &format!("DTSTART;VALUE=DATE:{}", day(term.day))),
        (false, false) => put(text, &format!("DTSTART:{}", moment(term.due))),
    }
    let late = if late { " (in ritardo)" } else { "" };
    put(text, &format!("SUMMARY:{}", escaped(&format!("{}{late}", noun(deadline.key.kind)))));
    put(text, "CLASS:CONFIDENTIAL");
    put(text, "TRANSP:TRANSPARENT");
    put(text, "END:VEVENT");
}

/// The same for the same obligation at every export, so that calendars replace what they have; nobody goes back from it to the person.
fn uid(archive: Uuid, key: &Key) -> String {
    let mut digest = Sha256::new();
    for part in [
        b"poliedro agenda".as_slice(),
        archive.as_bytes(),
        key.kind.code().as_bytes(),
        key.of.as_bytes(),
        key.part.as_bytes(),
    ] {
        digest.update(part.len().to_be_bytes());
        digest.update(part);
    }
    let mut name = String::with_capacity(48);
    for byte in digest.finalize().iter().take(16) {
        let _ = write!(name, "{byte:02x}");
    }
    name + "@poliedro"
}

fn day(day: Date) -> String {
    format!("{:04}{:02}{:02}", day.year(), day.month(), day.day())
}

fn moment(at: Timestamp) -> String {
    let at = at.to_zoned(TimeZone::UTC);
    format!("{}T{:02}{:02}{:02}Z", day(at.date()), at.hour(), at.minute(), at.second())
}

/// A text value: what the format gives a meaning to is said as itself (RFC 5545 §3.3.11).
fn escaped(text: &str) -> String {
    let mut said = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => said.extend(['\\', c]),
            '\n' => said.push_str("\\n"),
            c => said.push(c),
        }
    }
    said
}

/// A line, folded at 75 bytes and never within a character (RFC 5545 §3.1).
fn put(text: &mut String, line: &str) {
    const LONGEST: usize = 75;
    let mut used = 0;
    for c in line.chars() {
        if used + c.len_utf8() > LONGEST {
            text.push_str("\r\n ");
            used = 1;
        }
        text.push(c);
        used += c.len_utf8();
    }
    text.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_folded_and_meanings_escaped() {
        assert_eq!(escaped("a, b; c\\d\ne"), "a\\, b\\; c\\\\d\\ne");
        let mut text = String::new();
        put(&mut text, &format!("SUMMARY:{}", "è".repeat(80)));
        let lines: Vec<&str> = text.trim_end().split("\r\n").collect();
        assert!(lines.len() == 3 && lines.iter().all(|line| line.len() <= 75), "{lines:?}");
        let whole: String = lines.iter().enumerate().map(|(n, line)| if n == 0 { line } else { &line[1..] }).collect();
        assert_eq!(whole, format!("SUMMARY:{}", "è".repeat(80)));
    }
}
