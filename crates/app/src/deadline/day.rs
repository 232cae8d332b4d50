//! The term of an obligation as a day and a time, and days as people say them.

use jiff::{SignedDuration, Timestamp, civil::Date};
use poliedro_domain::{
    deadline::Deadline,
    when::{comes_twice, format_date, local, local_date},
};

/// The term of an obligation on the wall, in Italy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Term {
    /// The first moment at which it is late.
    pub(crate) due: Timestamp,
    /// The last day in time, or the day of the appointment.
    pub(crate) day: Date,
    /// `HH:MM`; empty when it is a whole day.
    pub(crate) time: String,
    /// «(ora legale)» or «(ora solare)», of an hour that comes twice that night; otherwise empty.
    which: &'static str,
}

impl Term {
    /// `None` when there is no term.
    pub(crate) fn of(deadline: &Deadline) -> Option<Self> {
        let due = deadline.due?;
        if deadline.whole_day {
            // `due` is the end of the day: the instant before it is still in it.
            let last = due.checked_sub(SignedDuration::from_millis(1)).unwrap_or(due);
            return Some(Self { due, day: local_date(last), time: String::new(), which: "" });
        }
        let wall = local(due);
        let time = format!("{:02}:{:02}", wall.hour(), wall.minute());
        let which = match (comes_twice(wall.date(), &time), wall.offset().seconds()) {
            (false, _) => "",
            (true, ..=3600) => " (ora solare)",
            (true, _) => " (ora legale)",
        };
        Some(Self { due, day: wall.date(), time, which })
    }

    /// Days from today to its day; negative when it has passed.
    pub(crate) fn days(&self, today: Date) -> i32 {
        (self.day - today).get_days()
    }

    /// « alle 09:30», or nothing when it is a whole day.
    pub(crate) fn at(&self) -> String {
        if self.time.is_empty() { String::new() } else { format!(" alle {}{}", self.time, self.which) }
    }

    /// «oggi alle 09:30», «domani», «il 25/11/2026».
    pub(crate) fn when(&self, today: Date) -> String {
        format!("{}{}", on(self.day, today), self.at())
    }

    /// «entro oggi», «entro domani», «entro il 25/11/2026», «entro le 09:30 di oggi».
    pub(crate) fn by(&self, today: Date) -> String {
        if self.time.is_empty() {
            return format!("entro {}", on(self.day, today));
        }
        format!("entro le {}{} {}", self.time, self.which, of(self.day, today))
    }

    /// «era oggi alle 09:30», «era ieri», «era il 20/11/2026».
    pub(crate) fn was(&self, today: Date) -> String {
        format!("era {}", self.when(today))
    }
}

/// «oggi», «domani», «ieri», «il 25/11/2026».
pub(crate) fn on(day: Date, today: Date) -> String {
    near(day, today).map_or_else(|| the(day), str::to_owned)
}

/// «di oggi», «di domani», «di ieri», «del 25/11/2026».
pub(crate) fn of(day: Date, today: Date) -> String {
    near(day, today).map_or_else(|| format!("de{}", joined(day)), |word| format!("di {word}"))
}

/// «da ieri», «dal 25/11/2026».
pub(crate) fn since(day: Date, today: Date) -> String {
    near(day, today).map_or_else(|| from(day), |word| format!("da {word}"))
}

/// «il 25/11/2026», «l’11/11/2026».
pub(crate) fn the(day: Date) -> String {
    let article = if elides(day) { "l’" } else { "il " };
    format!("{article}{}", format_date(day))
}

/// «dal 25/11/2026», «dall’11/11/2026».
pub(crate) fn from(day: Date) -> String {
    format!("da{}", joined(day))
}

/// An article after a preposition: «l 25/11/2026», «ll’11/11/2026».
pub(crate) fn joined(day: Date) -> String {
    let article = if elides(day) { "ll’" } else { "l " };
    format!("{article}{}", format_date(day))
}

/// Days that begin with a vowel when they are read aloud; «01» is read «primo».
fn elides(day: Date) -> bool {
    matches!(day.day(), 8 | 11)
}

/// «fino a oggi», «fino al 25/11/2026».
pub(crate) fn until(day: Date, today: Date) -> String {
    near(day, today).map_or_else(|| format!("fino a{}", joined(day)), |word| format!("fino a {word}"))
}

fn near(day: Date, today: Date) -> Option<&'static str> {
    match (day - today).get_days() {
        -1 => Some("ieri"),
        0 => Some("oggi"),
        1 => Some("domani"),
        _ => None,
    }
}

/// «lunedì 23 novembre».
pub(crate) fn long(day: Date) -> String {
    const DAYS: [&str; 7] = ["lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica"];
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
    let word = |list: &[&'static str], index: i8| {
        usize::try_from(index).ok().and_then(|index| list.get(index).copied()).unwrap_or_default()
    };
    let weekday = word(&DAYS, day.weekday().to_monday_zero_offset());
    let number = if day.day() == 1 { "1°".to_owned() } else { day.day().to_string() };
    format!("{weekday} {number} {}", word(&MONTHS, day.month() - 1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn days_as_people_say_them() {
        let today = date(2026, 11, 23);
        assert_eq!(long(today), "lunedì 23 novembre");
        assert_eq!(long(date(2027, 8, 1)), "domenica 1° agosto");
        let said: Vec<String> =
            [-2, -1, 0, 1, 2].into_iter().map(|n| on(today + jiff::Span::new().days(n), today)).collect();
        assert_eq!(said, ["il 21/11/2026", "ieri", "oggi", "domani", "il 25/11/2026"]);
        assert_eq!(of(today, today), "di oggi");
        assert_eq!(of(date(2026, 12, 25), today), "del 25/12/2026");
        assert_eq!(
            (on(date(2026, 12, 11), today), of(date(2026, 12, 8), today)),
            ("l’11/12/2026".into(), "dell’08/12/2026".into())
        );
        assert_eq!(
            (until(date(2026, 12, 8), today), from(date(2026, 11, 11))),
            ("fino all’08/12/2026".into(), "dall’11/11/2026".into())
        );
        assert_eq!(
            (since(date(2026, 11, 22), today), the(date(2026, 12, 1))),
            ("da ieri".into(), "il 01/12/2026".into())
        );
    }
}
