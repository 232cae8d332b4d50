//! Where the COT’s clock stands at a moment: a number, a word, a tone and a sentence.

use super::view::CotView;
use jiff::Timestamp;
use poliedro_domain::{
    discharge::CotClock,
    when::{comes_twice, format_date, local},
};

/// Below so many minutes they are counted one by one; below so many, in hours; beyond, in days.
const IN_MINUTES: i64 = 2 * 60;
const IN_HOURS: i64 = 72 * 60;
const IN_A_DAY: i64 = 24 * 60;

/// The clock of a request that arrived at `received`, read at `now`; `assessed` stops it. `None` when the discharge is over and was never
/// assessed: nobody waits for it any more.
pub(crate) fn cot(
    clock: &CotClock,
    received: Timestamp,
    assessed: Option<Timestamp>,
    over: bool,
    now: Timestamp,
) -> Option<CotView> {
    if over && assessed.is_none() {
        return None;
    }
    let (due, at) = (clock.due(received), assessed.unwrap_or(now));
    let late = !clock.in_time(received, at);
    let total = i64::from(clock.hours).saturating_mul(60);
    let left = clock.minutes_left(received, at);
    let by = if late { late_by(clock, due, at, left) } else { left.max(0) };
    let gone = if late { 1.0 } else { share(total.saturating_sub(left), total) };
    let (number, word, sentence) = match (assessed, late) {
        (None, false) => (short(by), remaining(by).to_owned(), running(by, due)),
        (None, true) => (short(by), "in ritardo".to_owned(), overdue(by, due)),
        (Some(at), false) => {
            let spent = total.saturating_sub(left).clamp(0, total);
            (short(spent), "valutata in tempo".to_owned(), in_time(spent, at, due))
        }
        (Some(at), true) => (short(by), "valutata in ritardo".to_owned(), out_of_time(by, at, due)),
    };
    let warned = now >= clock.last_quarter(received);
    Some(CotView {
        received_at: received.to_string(),
        due_at: due.to_string(),
        minutes_left: assessed.is_none().then_some(if late { left.min(-1) } else { left.max(0) }),
        minutes_total: total,
        gone,
        met: assessed.map(|_| !late),
        tone: match (assessed, late) {
            (_, true) => "danger",
            (Some(_), false) => "good",
            (None, false) if warned => "warning",
            (None, false) => "neutral",
        }
        .to_owned(),
        number,
        word,
        sentence,
        rule: rule(clock),
    })
}

/// Whole minutes, of those that count, that went by since it was due.
fn late_by(clock: &CotClock, due: Timestamp, at: Timestamp, left: i64) -> i64 {
    match clock.working {
        None => (at.as_second() - due.as_second()).div_euclid(60),
        Some(_) => left.saturating_neg(),
    }
    .max(0)
}

#[allow(clippy::cast_precision_loss)] // At most a few thousand minutes.
fn share(gone: i64, total: i64) -> f64 {
    if total <= 0 { 1.0 } else { (gone as f64 / total as f64).clamp(0.0, 1.0) }
}

/// «10 min», «47 h», «4 g 3 h».
pub(crate) fn short(minutes: i64) -> String {
    match minutes {
        ..1 => "< 1 min".to_owned(),
        1..IN_MINUTES => format!("{minutes} min"),
        IN_MINUTES..IN_HOURS => format!("{} h", minutes / 60),
        _ => match (minutes / IN_A_DAY, minutes % IN_A_DAY / 60) {
            (days, 0) => format!("{days} g"),
            (days, hours) => format!("{days} g {hours} h"),
        },
    }
}

/// «10 minuti», «47 ore e 10 minuti», «4 giorni e 3 ore».
fn long(minutes: i64) -> String {
    let one = |count: i64, one: &str, many: &str| format!("{count} {}", if count == 1 { one } else { many });
    let two = |first: String, second: Option<String>| match second {
        Some(second) => format!("{first} e {second}"),
        None => first,
    };
    let minute = |count: i64| one(count, "minuto", "minuti");
    let hour = |count: i64| one(count, "ora", "ore");
    match minutes {
        ..1 => "meno di un minuto".to_owned(),
        1..IN_MINUTES => minute(minutes),
        IN_MINUTES..IN_HOURS => two(hour(minutes / 60), Some(minutes % 60).filter(|rest| *rest > 0).map(minute)),
        _ => {
            let hours = Some(minutes % IN_A_DAY / 60).filter(|rest| *rest > 0);
            two(one(minutes / IN_A_DAY, "giorno", "giorni"), hours.map(hour))
        }
    }
}

/// The word beside the number of what is left.
const fn remaining(minutes: i64) -> &'static str {
    if minutes < 2 { "manca" } else { "mancano" }
}

/// «le 09:30 del 25/11/2026»; of an hour that comes twice, which.
fn wall(at: Timestamp) -> String {
    let zoned = local(at);
    let time = format!("{:02}:{:02}", zoned.hour(), zoned.minute());
    let which = match comes_twice(zoned.date(), &time) {
        true if zoned.offset().seconds() > 3_600 => " (ora legale)",
        true => " (ora solare)",
        false => "",
    };
    format!("le {time}{which} del {}", format_date(zoned.date()))
}

fn running(left: i64, due: Timestamp) -> String {
    let verb = if left < 2 { "Manca" } else { "Mancano" };
    format!("{verb} {}: entro {}.", long(left), wall(due))
}

fn overdue(by: i64, due: Timestamp) -> String {
    let preposition = if by < 1 { "da" } else { "di" };
    format!("In ritardo {preposition} {}: il termine era {}.", long(by), wall(due))
}

fn in_time(spent: i64, at: Timestamp, due: Timestamp) -> String {
    format!("Valutata in tempo ({}): {}, entro {}.", long(spent), wall(at), wall(due))
}

fn out_of_time(by: i64, at: Timestamp, due: Timestamp) -> String {
    format!("Valutata in ritardo di {}: {}, il termine era {}.", long(by), wall(at), wall(due))
}

/// «48 ore», «48 ore lavorative (lun–ven, 8–18)».
fn rule(clock: &CotClock) -> String {
    let hours = if clock.hours == 1 { "1 ora".to_owned() } else { format!("{} ore", clock.hours) };
    match clock.working {
        None => hours,
        Some(working) => {
            let kind = if clock.hours == 1 { "lavorativa" } else { "lavorative" };
            format!("{hours} {kind} (lun–ven, {}–{})", working.from_hour, working.to_hour)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::SignedDuration;
    use poliedro_domain::discharge::Working;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }
    const RECEIVED: &str = "2026-11-23T08:30:00Z";

    /// The clock after so many seconds, not assessed yet.
    fn after(seconds: i64) -> CotView {
        let now = at(RECEIVED) + SignedDuration::from_secs(seconds);
        cot(&CotClock::default(), at(RECEIVED), None, false, now).unwrap()
    }
    const HOUR: i64 = 3_600;

    #[test]
    fn what_is_left_is_told_at_every_edge() {
        for (seconds, left, number, word, tone) in [
            (0, 2_880, "48 h", "mancano", "neutral"),
            (1, 2_879, "47 h", "mancano", "neutral"),
            (50 * 60, 2_830, "47 h", "mancano", "neutral"),
            (36 * HOUR - 1, 720, "12 h", "mancano", "neutral"),
            (36 * HOUR, 720, "12 h", "mancano", "warning"),
            (46 * HOUR, 120, "2 h", "mancano", "warning"),
            (46 * HOUR + 1, 119, "119 min", "mancano", "warning"),
            (47 * HOUR + 50 * 60, 10, "10 min", "mancano", "warning"),
            (48 * HOUR - 120, 2, "2 min", "mancano", "warning"),
            (48 * HOUR - 60, 1, "1 min", "manca", "warning"),
            (48 * HOUR - 1, 0, "< 1 min", "manca", "warning"),
        ] {
            let view = after(seconds);
            assert_eq!(view.minutes_left, Some(left), "{seconds}");
            assert_eq!((&*view.number, &*view.word, &*view.tone), (number, word, tone), "{seconds}");
            assert_eq!((view.met, view.minutes_total), (None, 2_880));
            assert!((0.0..=1.0).contains(&view.gone));
        }
        assert!(
            after(0).gone < 0.001 && (after(24 * HOUR).gone - 0.5).abs() < 0.001 && after(48 * HOUR - 1).gone > 0.99
        );
    }

    #[test]
    fn late_is_from_the_48th_hour_on() {
        for (seconds, number) in [
            (48 * HOUR, "< 1 min"),
            (48 * HOUR + 59, "< 1 min"),
            (48 * HOUR + 60, "1 min"),
            (49 * HOUR + 59 * 60, "119 min"),
            (50 * HOUR, "2 h"),
            (48 * HOUR + 71 * HOUR + 59 * 60, "71 h"),
            (48 * HOUR + 72 * HOUR, "3 g"),
            (48 * HOUR + 75 * HOUR, "3 g 3 h"),
        ] {
            let view = after(seconds);
            assert_eq!((&*view.number, &*view.word, &*view.tone), (number, "in ritardo", "danger"), "{seconds}");
            assert!(view.minutes_left.unwrap() < 0, "{seconds}");
            assert!((view.gone - 1.0).abs() < f64::EPSILON);
        }
    }

    #[test]
    fn sentences_say_until_when() {
        assert_eq!(after(47 * HOUR + 50 * 60).sentence, "Mancano 10 minuti: entro le 09:30 del 25/11/2026.");
        assert_eq!(after(50 * 60).sentence, "Mancano 47 ore e 10 minuti: entro le 09:30 del 25/11/2026.");
        assert_eq!(after(48 * HOUR - 60).sentence, "Manca 1 minuto: entro le 09:30 del 25/11/2026.");
        assert_eq!(after(48 * HOUR - 1).sentence, "Manca meno di un minuto: entro le 09:30 del 25/11/2026.");
        assert_eq!(
            after(48 * HOUR).sentence,
            "In ritardo da meno di un minuto: il termine era le 09:30 del 25/11/2026."
        );
        assert_eq!(after(51 * HOUR).sentence, "In ritardo di 3 ore: il termine era le 09:30 del 25/11/2026.");
        assert_eq!(
            after(48 * HOUR + 99 * HOUR).sentence,
            "In ritardo di 4 giorni e 3 ore: il termine era le 09:30 del 25/11/2026."
        );
        assert_eq!(after(0).rule, "48 ore");
    }

    #[test]
    fn once_assessed_it_stands_still() {
        let met = |seconds: i64| {
            let done = at(RECEIVED) + SignedDuration::from_secs(seconds);
            cot(&CotClock::default(), at(RECEIVED), Some(done), true, at("2027-01-01T00:00:00Z")).unwrap()
        };
        for (seconds, in_time, number, word, tone) in [
            (31 * HOUR, true, "31 h", "valutata in tempo", "good"),
            (48 * HOUR - 1, true, "48 h", "valutata in tempo", "good"),
            (48 * HOUR, false, "< 1 min", "valutata in ritardo", "danger"),
            (51 * HOUR, false, "3 h", "valutata in ritardo", "danger"),
        ] {
            let view = met(seconds);
            assert_eq!((view.met, view.minutes_left), (Some(in_time), None));
            assert_eq!((&*view.number, &*view.word, &*view.tone), (number, word, tone), "{seconds}");
        }
        assert_eq!(
            met(31 * HOUR).sentence,
            "Valutata in tempo (31 ore): le 16:30 del 24/11/2026, entro le 09:30 del 25/11/2026."
        );
        assert_eq!(
            met(51 * HOUR).sentence,
            "Valutata in ritardo di 3 ore: le 12:30 del 25/11/2026, il termine era le 09:30 del 25/11/2026."
        );
    }

    #[test]
    fn what_is_over_and_was_never_assessed_has_no_clock() {
        assert!(cot(&CotClock::default(), at(RECEIVED), None, true, at(RECEIVED)).is_none());
    }

    #[test]
    fn the_hours_are_those_that_pass_whatever_walls_say() {
        let told = |received: &str, now: &str| {
            let view = cot(&CotClock::default(), at(received), None, false, at(now)).unwrap();
            (view.due_at, view.minutes_left.unwrap(), view.sentence)
        };
        // 22:10 on 27 March, by winter time: due at 23:10 by summer time.
        let (due, left, sentence) = told("2026-03-27T21:10:00Z", "2026-03-29T21:00:00Z");
        assert_eq!((&*due, left), ("2026-03-29T21:10:00Z", 10));
        assert_eq!(sentence, "Mancano 10 minuti: entro le 23:10 del 29/03/2026.");
        // 02:30 on 23 October: due at the first 02:30 of the 25th, which comes twice.
        let (due, left, sentence) = told("2026-10-23T00:30:00Z", "2026-10-25T00:00:00Z");
        assert_eq!((&*due, left), ("2026-10-25T00:30:00Z", 30));
        assert_eq!(sentence, "Mancano 30 minuti: entro le 02:30 (ora legale) del 25/10/2026.");
        // 03:30 on the 23rd: due an hour later, at the second 02:30.
        let (due, _, sentence) = told("2026-10-23T01:30:00Z", "2026-10-25T00:30:00Z");
        assert_eq!(due, "2026-10-25T01:30:00Z");
        assert_eq!(sentence, "Mancano 60 minuti: entro le 02:30 (ora solare) del 25/10/2026.");
    }

    #[test]
    fn the_rule_says_which_hours_count() {
        let working = CotClock { hours: 48, working: Some(Working { from_hour: 8, to_hour: 18 }) };
        assert_eq!(rule(&working), "48 ore lavorative (lun–ven, 8–18)");
        assert_eq!(rule(&CotClock { hours: 1, working: None }), "1 ora");
    }
}
