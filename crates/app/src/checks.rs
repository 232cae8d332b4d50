//! Checks of what was typed, field by field, before anything is written.

use crate::{CallError, FieldMessage, error::quoted};
use jiff::{
    SignedDuration, Timestamp,
    civil::{Date, DateTime, Time},
    tz::AmbiguousOffset,
};
use poliedro_domain::{
    catalogue::Catalogue,
    when::{parse_iso_date, rome},
};

/// Longest free text, in characters (Unicode scalar values).
pub(crate) const TEXT_LIMIT: usize = 20_000;
/// Longest single line, in characters.
pub(crate) const LINE_LIMIT: usize = 200;

/// Collects what is wrong, field by field, so that the person sees everything at once.
#[derive(Default)]
pub(crate) struct Checks(Vec<FieldMessage>);

impl Checks {
    /// Something is wrong with a field. The first sentence about a field is the one to follow: a text that is too long is not also
    /// missing.
    pub(crate) fn say(&mut self, field: &str, message: impl Into<String>) {
        if self.0.iter().any(|said| said.field == field) {
            return;
        }
        self.0.push(FieldMessage { field: field.to_owned(), message: message.into() });
    }
    /// A text with line breaks.
    pub(crate) fn text(&mut self, field: &str, label: &str, value: &str) -> String {
        self.bounded(field, label, value, TEXT_LIMIT, |c| c == '\n' || c == '\t')
    }
    /// A single line.
    pub(crate) fn line(&mut self, field: &str, label: &str, value: &str) -> String {
        self.bounded(field, label, value, LINE_LIMIT, |_| false)
    }
    fn bounded(&mut self, field: &str, label: &str, value: &str, limit: usize, allowed: fn(char) -> bool) -> String {
        let value = value.replace("\r\n", "\n");
        let value = value.trim();
        let length = value.chars().count();
        if length > limit {
            self.say(field, format!("{label}: il testo è di {length} caratteri, il massimo è {limit}. Lo abbrevi: non è stato perso nulla."));
            return String::new();
        }
        if value.chars().any(|c| c.is_control() && !allowed(c)) {
            self.say(field, format!("{label}: il testo contiene caratteri di controllo non ammessi."));
        }
        value.to_owned()
    }
    /// A code that must be on a list.
    pub(crate) fn code(&mut self, field: &str, list: &str, code: &str, missing: &str) {
        if code.is_empty() {
            self.say(field, missing);
        } else if !Catalogue::shipped().has(list, code) {
            self.say(field, format!("La voce «{}» non è nell’elenco.", quoted(code)));
        }
    }
    /// Codes that must be on a list, repeated ones dropped.
    pub(crate) fn codes(&mut self, field: &str, list: &str, codes: &[String]) -> Vec<String> {
        let mut kept: Vec<String> = Vec::new();
        for code in codes {
            self.code(field, list, code, "Manca la voce.");
            if !kept.contains(code) {
                kept.push(code.clone());
            }
        }
        kept
    }
    /// A code that may be left out.
    pub(crate) fn optional_code(&mut self, field: &str, list: &str, code: &str) -> String {
        if !code.is_empty() {
            self.code(field, list, code, "");
        }
        code.to_owned()
    }
    /// A moment that has passed, as typed: local time to the minute; empty = now. `what` begins the sentence («La data della visita»).
    pub(crate) fn moment(&mut self, field: &str, what: &str, typed: &str, now: Timestamp) -> Timestamp {
        if typed.is_empty() {
            return now;
        }
        let local = typed.parse::<DateTime>().ok().map(|local| rome().to_ambiguous_zoned(local));
        if local.as_ref().is_some_and(|local| matches!(local.offset(), AmbiguousOffset::Gap { .. })) {
            self.say(
                field,
                format!("{what} non esiste: quella notte con l’ora legale l’orologio salta un’ora. Controlli l’ora."),
            );
            return now;
        }
        let Some(at) = local.and_then(|local| local.compatible().ok()) else {
            self.say(field, format!("{what} non esiste nel calendario: controlli giorno e ora."));
            return now;
        };
        if at.timestamp() > now + SignedDuration::from_mins(5) {
            self.say(field, format!("{what} è nel futuro."));
        } else if at.year() < 1990 {
            self.say(field, format!("{what} è troppo lontana nel passato: controlli l’anno."));
        }
        at.timestamp()
    }
    /// A day as typed, ISO; `None` when empty or wrong.
    pub(crate) fn day(&mut self, field: &str, what: &str, typed: &str) -> Option<Date> {
        if typed.is_empty() {
            return None;
        }
        let day = parse_iso_date(typed).filter(|day| (1900..2200).contains(&day.year()));
        if day.is_none() {
            self.say(field, format!("{what} non esiste nel calendario."));
        }
        day
    }
    /// A local time `HH:MM`, or nothing.
    pub(crate) fn time(&mut self, field: &str, typed: &str) -> String {
        let shape = |typed: &str| typed.len() == 5 && typed.as_bytes().get(2) == Some(&b':');
        let right = typed.is_empty() || (shape(typed) && typed.parse::<Time>().is_ok());
        if !right {
            self.say(field, "Scriva l’ora con due cifre per le ore e due per i minuti, per esempio 09:30.");
        }
        typed.to_owned()
    }
    /// Everything was right, or the error that says what was not.
    pub(crate) fn done(self) -> Result<(), CallError> {
        if self.0.is_empty() { Ok(()) } else { Err(CallError::invalid(self.0)) }
    }
    /// Adds what another check found.
    pub(crate) fn extend(&mut self, more: impl IntoIterator<Item = FieldMessage>) {
        self.0.extend(more);
    }
}

#[cfg(test)]
mod tests {
    use super::Checks;

    #[test]
    fn a_moment_that_the_clock_skipped_is_asked_again() {
        let now = "2026-11-23T08:00:00Z".parse().unwrap();
        let typed = |text: &str| {
            let mut checks = Checks::default();
            let at = checks.moment("at", "La data della visita", text, now);
            checks.done().map(|()| at.to_string()).map_err(|error| error.message)
        };
        assert!(typed("2026-03-29T02:30").unwrap_err().contains("ora legale"));
        assert_eq!(typed("2026-03-29T03:00").unwrap(), "2026-03-29T01:00:00Z");
        assert_eq!(typed("2026-03-29T01:59").unwrap(), "2026-03-29T00:59:00Z");
        // What happened twice is the first time.
        assert_eq!(typed("2026-10-25T02:30").unwrap(), "2026-10-25T00:30:00Z");
        assert!(typed("2026-02-30T10:00").unwrap_err().contains("calendario"));
    }
}
