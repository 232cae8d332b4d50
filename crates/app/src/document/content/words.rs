//! Small words that every document says the same way: days, moments, lists.

use jiff::{Timestamp, civil::Date};
use poliedro_domain::{catalogue::Catalogue, when::local};

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

/// «12 marzo 2026», «1° marzo 2026».
pub(super) fn full_day(day: Date) -> String {
    let month = usize::try_from(day.month() - 1).ok().and_then(|index| MONTHS.get(index)).copied().unwrap_or_default();
    let number = if day.day() == 1 { "1°".to_owned() } else { day.day().to_string() };
    format!("{number} {month} {}", day.year())
}

/// The day of a moment, in Italian time.
pub(super) fn day_of(at: Timestamp) -> String {
    full_day(local(at).date())
}

/// «12 marzo 2026, ore 14:05», in Italian time.
pub(super) fn moment(at: Timestamp) -> String {
    let at = local(at);
    format!("{}, ore {:02}:{:02}", full_day(at.date()), at.hour(), at.minute())
}

/// Those that say something, with this between them.
pub(super) fn joined(between: &str, parts: &[String]) -> String {
    let said: Vec<&str> = parts.iter().map(|part| part.trim()).filter(|part| !part.is_empty()).collect();
    said.join(between)
}

/// «a», «a e b», «a, b e c».
pub(super) fn listed(words: &[String]) -> String {
    match words {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} e {last}", first.join(", ")),
    }
}

/// A text of several lines as one paragraph.
pub(super) fn line(text: &str) -> String {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ")
}

/// «sì» or «no».
pub(super) const fn yes(it: bool) -> &'static str {
    if it { "sì" } else { "no" }
}

/// What these codes of a list of the catalogue are called.
pub(super) fn labels(list: &str, codes: &[String]) -> Vec<String> {
    codes.iter().map(|code| Catalogue::shipped().label(list, code).to_owned()).collect()
}

/// «1 giorno», «3 giorni».
pub(super) fn counted(count: usize, one: &str, many: &str) -> String {
    if count == 1 { format!("1 {one}") } else { format!("{count} {many}") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn days_and_lists_as_people_write_them() {
        assert_eq!(full_day(date(2026, 3, 1)), "1° marzo 2026");
        assert_eq!(moment("2026-06-30T22:05:00Z".parse().unwrap()), "1° luglio 2026, ore 00:05");
        let words = ["a", "b", "c"].map(str::to_owned);
        assert_eq!([listed(&words[..1]), listed(&words[..2]), listed(&words)], ["a", "a e b", "a, b e c"]);
        assert_eq!(joined(", ", &["a".into(), " ".into(), "c".into()]), "a, c");
        assert_eq!(line(" a \n\n b"), "a b");
        assert_eq!([counted(1, "caso", "casi"), counted(0, "caso", "casi")], ["1 caso", "0 casi"]);
    }
}
