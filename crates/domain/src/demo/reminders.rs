//! Synthetic reminders: one that is late, one for today, and a few for the days to come.

use super::{
    DemoPeople, chosen,
    vmd::time::{at, later},
};
use crate::{id::OperatorId, reminder::Reminder};
use jiff::{Timestamp, civil::Date};

/// Days from today, time, what, and whether it is for the operator of the examples or for whoever comes first.
const REMINDERS: [(i32, &str, &str, bool); 6] = [
    (-2, "", "Richiamare la famiglia per i documenti che mancano.", true),
    (0, "11:30", "Telefonata con il medico di famiglia.", true),
    (0, "", "Verificare che il letto sia arrivato.", false),
    (1, "09:00", "Colloquio con la figlia in Casa di Comunità.", true),
    (4, "", "Sentire il comune per l’attivazione del SAD.", false),
    (20, "", "Chiedere se il rinnovo dell’incarico è stato depositato.", true),
];

/// The reminder about the `index`-th person, if there is one, and when it was written.
pub fn reminder(people: &DemoPeople, today: Date, index: u64, me: OperatorId) -> Option<(Timestamp, Reminder)> {
    let count = u64::try_from(REMINDERS.len()).unwrap_or(0);
    let n = chosen::story(people, today, index, FIRST, count)?;
    let (days, time, text, mine) = usize::try_from(n).ok().and_then(|n| REMINDERS.get(n)).copied()?;
    let on = match u32::try_from(days) {
        Ok(days) => later(today, days),
        Err(_) => today.saturating_sub(jiff::Span::new().days(i64::from(-days))),
    };
    let written = at(on.min(today).saturating_sub(jiff::Span::new().days(5)), 10 * 60 + 5);
    let (at, text) = (time.to_owned(), text.to_owned());
    Some((written, Reminder { on, at, text, to: mine.then_some(me), about: None }))
}

/// Where the people of the first begin, among four hundred: after those of the discharges.
const FIRST: u64 = 250;
