//! Checks of what was typed, field by field, before anything is written.

use crate::{CallError, FieldMessage, error::quoted};
use poliedro_domain::catalogue::Catalogue;

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
    /// Everything was right, or the error that says what was not.
    pub(crate) fn done(self) -> Result<(), CallError> {
        if self.0.is_empty() { Ok(()) } else { Err(CallError::invalid(self.0)) }
    }
    /// Adds what another check found.
    pub(crate) fn extend(&mut self, more: impl IntoIterator<Item = FieldMessage>) {
        self.0.extend(more);
    }
}
