//! How much time is left, or how long it is late: a number, a word, a sentence and a tone.

use super::day::{Term, on};
use jiff::{Timestamp, civil::Date};
use poliedro_domain::{
    deadline::{Band, Deadline, Kind},
    when::{local, local_date},
};

/// What a countdown says.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Countdown {
    pub(crate) number: String,
    pub(crate) word: String,
    pub(crate) sentence: String,
    /// Part of the time that is gone, 0 to 1; `None` without a term.
    pub(crate) gone: Option<f64>,
    /// `neutral`, `info`, `warning`, `danger`.
    pub(crate) tone: &'static str,
}

/// A length of time as people say it: minutes under two hours, hours under three days, then days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Length {
    /// «10 min», «47 h», «3 giorni».
    pub(crate) short: String,
    /// «10 minuti», «47 ore», «3 giorni».
    pub(crate) long: String,
    /// «manca», not «mancano».
    pub(crate) one: bool,
}

const HOUR: i64 = 60;

impl Length {
    /// Of whole minutes, and of the days of the calendar that they make when they are many.
    pub(crate) fn of(minutes: i64, days: i32) -> Self {
        let of = |count: i64, short: &str, one: &str, many: &str| Self {
            short: format!("{count} {short}"),
            long: format!("{count} {}", if count == 1 { one } else { many }),
            one: count == 1,
        };
        match minutes {
            ..1 => Self { short: "meno di 1 min".to_owned(), long: "meno di 1 minuto".to_owned(), one: true },
            1..120 => of(minutes, "min", "minuto", "minuti"),
            120..4320 => of(minutes / HOUR, "h", "ora", "ore"),
            _ => Self::days(days),
        }
    }

    /// Of days.
    pub(crate) fn days(days: i32) -> Self {
        let said = if days == 1 { "1 giorno".to_owned() } else { format!("{days} giorni") };
        Self { short: said.clone(), long: said, one: days == 1 }
    }
}

/// An appointment is at its time; a term is by its time.
const fn is_appointment(kind: Kind) -> bool {
    matches!(kind, Kind::VmdVisit | Kind::MeetingHold | Kind::Reminder)
}

/// Nobody is harmed by a day more: late, it warns and does not shout.
const fn is_soft(kind: Kind) -> bool {
    matches!(kind, Kind::ApplicationConfirm | Kind::ApplicationUncovered | Kind::Reminder | Kind::Draft)
}

/// How an obligation stands at a moment.
pub(crate) fn countdown(deadline: &Deadline, now: Timestamp) -> Countdown {
    let today = local_date(now);
    let (number, word, sentence) = match Term::of(deadline) {
        None => open(deadline.began, now, today),
        Some(term) if term.due <= now => late(&term, now, today),
        Some(term) if is_appointment(deadline.key.kind) => appointment(&term, now, today),
        Some(term) => left(&term, now, today),
    };
    Countdown { number, word, sentence, gone: gone(deadline, now), tone: tone(deadline, now) }
}

fn tone(deadline: &Deadline, now: Timestamp) -> &'static str {
    match deadline.band(now) {
        Band::Late if is_soft(deadline.key.kind) => "warning",
        Band::Late => "danger",
        Band::Now if deadline.urgent => "danger",
        Band::Now => "warning",
        Band::Today if is_appointment(deadline.key.kind) => "info",
        Band::Today => "warning",
        Band::Week => "info",
        Band::Later | Band::Open => "neutral",
    }
}

fn gone(deadline: &Deadline, now: Timestamp) -> Option<f64> {
    let due = deadline.due?;
    let whole = due.duration_since(deadline.began).as_secs_f64();
    let part = now.duration_since(deadline.began).as_secs_f64();
    Some(if whole <= 0.0 { 1.0 } else { (part / whole).clamp(0.0, 1.0) })
}

/// Whole minutes from one moment to a later one.
fn minutes(from: Timestamp, to: Timestamp) -> i64 {
    to.duration_since(from).as_secs() / 60
}

fn open(began: Timestamp, now: Timestamp, today: Date) -> (String, String, String) {
    let since = local_date(began);
    let length = Length::of(minutes(began, now), (today - since).get_days());
    let at = local(began);
    let when = if since == today {
        format!("dalle {:02}:{:02} di oggi", at.hour(), at.minute())
    } else {
        match on(since, today).strip_prefix("il ") {
            Some(day) => format!("dal {day}"),
            None => format!("da {}", on(since, today)),
        }
    };
    let sentence = format!("Aspetta da {}, {when}; non ha un termine.", length.long);
    (length.short, "da".to_owned(), sentence)
}

fn late(term: &Term, now: Timestamp, today: Date) -> (String, String, String) {
    let days = -term.days(today);
    let length = if term.time.is_empty() { Length::days(days) } else { Length::of(minutes(term.due, now), days) };
    let was = term.was(today);
    let sentence = format!("In ritardo di {}: il termine {was}.", length.long);
    (length.short, "in ritardo di".to_owned(), sentence)
}

fn left(term: &Term, now: Timestamp, today: Date) -> (String, String, String) {
    let days = term.days(today);
    if term.time.is_empty() && days == 0 {
        return ("oggi".to_owned(), "entro".to_owned(), "Il termine è oggi.".to_owned());
    }
    let length = if term.time.is_empty() { Length::days(days) } else { Length::of(minutes(now, term.due), days) };
    let sentence = format!("{} {}, {}.", if length.one { "Manca" } else { "Mancano" }, length.long, term.by(today));
    (length.short, if length.one { "manca" } else { "mancano" }.to_owned(), sentence)
}

/// «mancano 10 min», «oggi alle 09:30», «domani alle 09:30», «tra 3 giorni».
fn appointment(term: &Term, now: Timestamp, today: Date) -> (String, String, String) {
    let (days, at, left) = (term.days(today), term.at(), minutes(now, term.due));
    let when = term.when(today);
    if !at.is_empty() && left < 2 * HOUR {
        let length = Length::of(left, days);
        let word = if length.one { "manca" } else { "mancano" };
        return (length.short, word.to_owned(), capital(&format!("{when}, tra {}.", length.long)));
    }
    let near = match days {
        ..1 => "oggi",
        1 => "domani",
        _ => {
            let length = Length::days(days);
            return (length.short, "tra".to_owned(), format!("Tra {}, {when}.", length.long));
        }
    };
    match at.strip_prefix(' ') {
        Some(at) => (at.to_owned(), near.to_owned(), capital(&format!("{when}."))),
        None => (near.to_owned(), String::new(), capital(&format!("{when}."))),
    }
}

/// With a capital letter.
pub(crate) fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}
