//! Conditions of a list as its filter builds them, with their values in order.

use super::match_words;
use rusqlite::types::Value;

/// Characters of the text that are looked for.
const TEXT_MAX: usize = 200;

/// Conditions and their values.
pub(crate) struct Conditions {
    pub(crate) sql: String,
    pub(crate) values: Vec<Value>,
}

impl Conditions {
    /// Everything passes.
    pub(crate) fn new() -> Self {
        Self { sql: "1".to_owned(), values: Vec::new() }
    }

    /// One more condition, without a value of its own.
    pub(crate) fn also(&mut self, condition: &str) {
        self.sql.push_str(" AND ");
        self.sql.push_str(condition);
    }

    /// One more condition, when there is a value for it.
    pub(crate) fn and(&mut self, condition: &str, value: Option<Value>) {
        if let Some(value) = value {
            self.also(condition);
            self.values.push(value);
        }
    }

    /// `column` is one of these codes, when there are any.
    pub(crate) fn one_of<'a>(&mut self, column: &str, codes: impl ExactSizeIterator<Item = &'a str>) {
        if codes.len() == 0 {
            return;
        }
        let marks = vec!["?"; codes.len()].join(", ");
        self.also(&format!("{column} IN ({marks})"));
        self.values.extend(codes.map(text));
    }

    /// Words of the name of the person of whom `person` is the file, or found in `text_column` when there is one.
    pub(crate) fn words(&mut self, typed: &str, person: &str, text_column: Option<&str>) {
        let words: String = typed.trim().chars().take(TEXT_MAX).collect();
        if words.is_empty() {
            return;
        }
        let mut either = Vec::new();
        if let Some(query) = match_words(&words) {
            either.push(format!(
                "{person} IN (SELECT q.id FROM person k JOIN person q ON q.root = k.root \
                 WHERE k.n IN (SELECT rowid FROM person_word WHERE person_word MATCH ?))"
            ));
            self.values.push(text(&query));
        }
        if let Some(column) = text_column {
            let escaped = words.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
            either.push(format!("{column} LIKE ? ESCAPE '\\'"));
            self.values.push(text(&format!("%{escaped}%")));
        }
        // Words without a letter or a digit are in nobody's name.
        let either = if either.is_empty() { "0".to_owned() } else { format!("({})", either.join(" OR ")) };
        self.also(&either);
    }
}

/// A text as a value.
pub(crate) fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}
