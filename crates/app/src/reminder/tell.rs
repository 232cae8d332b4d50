//! Facts of a reminder told in Italian, for timelines.

use poliedro_domain::{reminder::ReminderFact, when::format_date};

/// Title and detail of a fact.
pub(crate) fn tell(fact: &ReminderFact) -> (String, String) {
    let (title, detail) = match fact {
        ReminderFact::Set { reminder } => {
            let at = if reminder.at.is_empty() { String::new() } else { format!(" alle {}", reminder.at) };
            let text = reminder.text.lines().collect::<Vec<_>>().join(" ");
            return (format!("Promemoria per il {}{at}", format_date(reminder.on)), text);
        }
        ReminderFact::Done { note } => ("Promemoria fatto", note),
        ReminderFact::Dropped { reason } => ("Promemoria eliminato", reason),
        ReminderFact::Resumed {} => return ("Promemoria riaperto".to_owned(), String::new()),
    };
    (title.to_owned(), detail.clone())
}

#[cfg(test)]
mod tests {
    use super::tell;
    use jiff::civil::date;
    use poliedro_domain::reminder::{Reminder, ReminderFact};

    #[test]
    fn what_was_to_be_remembered_stays_readable() {
        let reminder = Reminder {
            on: date(2026, 11, 25),
            at: "09:30".to_owned(),
            text: "Richiamare la figlia\nper il certificato".to_owned(),
            to: None,
            about: None,
        };
        let told = |fact| tell(&fact);
        let pair = |title: &str, detail: &str| (title.to_owned(), detail.to_owned());
        assert_eq!(
            told(ReminderFact::Set { reminder: reminder.clone() }),
            pair("Promemoria per il 25/11/2026 alle 09:30", "Richiamare la figlia per il certificato")
        );
        let whole = Reminder { at: String::new(), ..reminder };
        assert_eq!(told(ReminderFact::Set { reminder: whole }).0, "Promemoria per il 25/11/2026");
        assert_eq!(told(ReminderFact::Done { note: "Fatto".to_owned() }), pair("Promemoria fatto", "Fatto"));
        assert_eq!(told(ReminderFact::Dropped { reason: "x".to_owned() }), pair("Promemoria eliminato", "x"));
        assert_eq!(told(ReminderFact::Resumed {}), pair("Promemoria riaperto", ""));
    }
}
