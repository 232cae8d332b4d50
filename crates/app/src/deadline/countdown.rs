//! How much time is left, or how long it is late: a number, a word, a sentence and a tone.

use super::day::{Term, since};
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
    let opened = local_date(began);
    let length = Length::of(minutes(began, now), (today - opened).get_days());
    let at = local(began);
    let when = if opened == today {
        format!("dalle {:02}:{:02} di oggi", at.hour(), at.minute())
    } else {
        since(opened, today)
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

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use poliedro_domain::{
        deadline::Key,
        when::{end_of_day, moment_at, start_of_day},
    };
    use uuid::Uuid;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    fn one(kind: Kind, due: Option<Timestamp>, whole_day: bool) -> Deadline {
        Deadline {
            key: Key { kind, of: Uuid::nil(), part: String::new() },
            person: None,
            began: start_of_day(date(2026, 11, 20)),
            due,
            whole_day,
            press: None,
            quarter: None,
            urgent: false,
            owner: None,
            code: String::new(),
            note: String::new(),
        }
    }

    fn said(one: &Deadline, now: &str) -> (String, String, String) {
        let told = countdown(one, at(now));
        (told.word, told.number, told.sentence)
    }

    fn is(word: &str, number: &str, sentence: &str) -> (String, String, String) {
        (word.to_owned(), number.to_owned(), sentence.to_owned())
    }

    /// Received on 21 November at 09:30: 48 hours are over on the 23rd at 09:30, not a second later.
    #[test]
    fn the_clock_of_the_cot_is_told_to_the_minute() {
        let clock = one(Kind::DischargeAssess, Some(at("2026-11-23T08:30:00Z")), false);
        for (now, expected) in [
            ("2026-11-20T08:30:00Z", is("mancano", "3 giorni", "Mancano 3 giorni, entro le 09:30 del 23/11/2026.")),
            ("2026-11-20T08:30:01Z", is("mancano", "71 h", "Mancano 71 ore, entro le 09:30 del 23/11/2026.")),
            ("2026-11-21T08:30:00Z", is("mancano", "48 h", "Mancano 48 ore, entro le 09:30 del 23/11/2026.")),
            ("2026-11-22T08:30:00Z", is("mancano", "24 h", "Mancano 24 ore, entro le 09:30 di domani.")),
            ("2026-11-23T06:30:00Z", is("mancano", "2 h", "Mancano 2 ore, entro le 09:30 di oggi.")),
            ("2026-11-23T06:30:01Z", is("mancano", "119 min", "Mancano 119 minuti, entro le 09:30 di oggi.")),
            ("2026-11-23T08:20:00Z", is("mancano", "10 min", "Mancano 10 minuti, entro le 09:30 di oggi.")),
            ("2026-11-23T08:29:00Z", is("manca", "1 min", "Manca 1 minuto, entro le 09:30 di oggi.")),
            ("2026-11-23T08:29:59Z", is("manca", "meno di 1 min", "Manca meno di 1 minuto, entro le 09:30 di oggi.")),
            (
                "2026-11-23T08:30:00Z",
                is("in ritardo di", "meno di 1 min", "In ritardo di meno di 1 minuto: il termine era oggi alle 09:30."),
            ),
            (
                "2026-11-23T08:31:00Z",
                is("in ritardo di", "1 min", "In ritardo di 1 minuto: il termine era oggi alle 09:30."),
            ),
            (
                "2026-11-23T11:45:00Z",
                is("in ritardo di", "3 h", "In ritardo di 3 ore: il termine era oggi alle 09:30."),
            ),
            (
                "2026-11-24T08:30:00Z",
                is("in ritardo di", "24 h", "In ritardo di 24 ore: il termine era ieri alle 09:30."),
            ),
            (
                "2026-11-30T08:30:00Z",
                is("in ritardo di", "7 giorni", "In ritardo di 7 giorni: il termine era il 23/11/2026 alle 09:30."),
            ),
        ] {
            assert_eq!(said(&clock, now), expected, "{now}");
        }
    }

    #[test]
    fn hours_are_hours_when_the_clocks_on_walls_change() {
        // Received on 28 March at 02:30: 48 hours later it is 03:30 on the wall. At 01:30 before the change 26 hours are gone… and 25 left.
        let spring = one(Kind::DischargeAssess, Some(at("2026-03-30T01:30:00Z")), false);
        assert_eq!(
            said(&spring, "2026-03-29T00:30:00Z"),
            is("mancano", "25 h", "Mancano 25 ore, entro le 03:30 di domani.")
        );
        // The hour that comes twice says which one it is.
        let (first, second) = (at("2026-10-25T00:30:00Z"), at("2026-10-25T01:30:00Z"));
        let now = "2026-10-25T00:00:00Z";
        assert_eq!(
            said(&one(Kind::DischargeAssess, Some(first), false), now),
            is("mancano", "30 min", "Mancano 30 minuti, entro le 02:30 (ora legale) di oggi.")
        );
        assert_eq!(
            said(&one(Kind::DischargeAssess, Some(second), false), now),
            is("mancano", "90 min", "Mancano 90 minuti, entro le 02:30 (ora solare) di oggi.")
        );
    }

    #[test]
    fn a_day_counts_until_its_end() {
        let term = one(Kind::VmdTerm, Some(end_of_day(date(2026, 11, 23))), true);
        for (now, expected) in [
            ("2026-11-20T10:00:00Z", is("mancano", "3 giorni", "Mancano 3 giorni, entro il 23/11/2026.")),
            ("2026-11-22T10:00:00Z", is("manca", "1 giorno", "Manca 1 giorno, entro domani.")),
            ("2026-11-22T23:00:00Z", is("entro", "oggi", "Il termine è oggi.")),
            ("2026-11-23T22:59:59Z", is("entro", "oggi", "Il termine è oggi.")),
            ("2026-11-23T23:00:00Z", is("in ritardo di", "1 giorno", "In ritardo di 1 giorno: il termine era ieri.")),
            (
                "2026-12-23T10:00:00Z",
                is("in ritardo di", "30 giorni", "In ritardo di 30 giorni: il termine era il 23/11/2026."),
            ),
        ] {
            assert_eq!(said(&term, now), expected, "{now}");
        }
    }

    #[test]
    fn an_appointment_is_at_its_hour() {
        let visit = one(Kind::VmdVisit, Some(moment_at(date(2026, 11, 23), "09:30", false).unwrap()), false);
        for (now, expected) in [
            ("2026-11-20T10:00:00Z", is("tra", "3 giorni", "Tra 3 giorni, il 23/11/2026 alle 09:30.")),
            ("2026-11-22T10:00:00Z", is("domani", "alle 09:30", "Domani alle 09:30.")),
            ("2026-11-23T05:00:00Z", is("oggi", "alle 09:30", "Oggi alle 09:30.")),
            ("2026-11-23T08:10:00Z", is("mancano", "20 min", "Oggi alle 09:30, tra 20 minuti.")),
            (
                "2026-11-23T08:50:00Z",
                is("in ritardo di", "20 min", "In ritardo di 20 minuti: il termine era oggi alle 09:30."),
            ),
        ] {
            assert_eq!(said(&visit, now), expected, "{now}");
        }
        let day = one(Kind::Reminder, Some(end_of_day(date(2026, 11, 23))), true);
        assert_eq!(said(&day, "2026-11-23T10:00:00Z"), is("", "oggi", "Oggi."));
        assert_eq!(said(&day, "2026-11-22T10:00:00Z"), is("", "domani", "Domani."));
        assert_eq!(said(&day, "2026-11-21T10:00:00Z"), is("tra", "2 giorni", "Tra 2 giorni, il 23/11/2026."));
    }

    #[test]
    fn what_has_no_term_says_since_when_it_waits() {
        let open = Deadline { began: at("2026-11-23T07:30:00Z"), ..one(Kind::IntakeAssess, None, false) };
        for (now, expected) in [
            (
                "2026-11-23T08:00:00Z",
                is("da", "30 min", "Aspetta da 30 minuti, dalle 08:30 di oggi; non ha un termine."),
            ),
            ("2026-11-24T08:00:00Z", is("da", "24 h", "Aspetta da 24 ore, da ieri; non ha un termine.")),
            ("2026-12-03T08:00:00Z", is("da", "10 giorni", "Aspetta da 10 giorni, dal 23/11/2026; non ha un termine.")),
        ] {
            assert_eq!(said(&open, now), expected, "{now}");
        }
        assert_eq!(countdown(&open, at("2026-12-03T08:00:00Z")).gone, None);
    }

    #[test]
    fn a_tone_says_how_it_stands() {
        let now = at("2026-11-23T08:00:00Z");
        let tone = |kind: Kind, due: Option<&str>, urgent: bool| {
            let press = urgent.then_some(now);
            countdown(&Deadline { urgent, press, ..one(kind, due.map(at), false) }, now).tone
        };
        assert_eq!(tone(Kind::DischargeAssess, Some("2026-11-23T08:00:00Z"), false), "danger");
        assert_eq!(tone(Kind::ApplicationConfirm, Some("2026-11-23T08:00:00Z"), false), "warning");
        assert_eq!(tone(Kind::DischargeAssess, Some("2026-11-23T09:00:00Z"), true), "danger");
        assert_eq!(tone(Kind::DischargeAssess, Some("2026-11-23T20:00:00Z"), false), "warning");
        assert_eq!(tone(Kind::VmdVisit, Some("2026-11-23T20:00:00Z"), false), "info");
        assert_eq!(tone(Kind::VmdTerm, Some("2026-11-25T20:00:00Z"), false), "info");
        assert_eq!(tone(Kind::VmdTerm, Some("2026-12-25T20:00:00Z"), false), "neutral");
        assert_eq!(tone(Kind::IntakeAssess, None, false), "neutral");
        let half = one(Kind::VmdTerm, Some(now + (now.duration_since(start_of_day(date(2026, 11, 20))))), false);
        assert_eq!(countdown(&half, now).gone, Some(0.5));
    }
}
