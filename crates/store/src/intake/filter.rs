//! Which accesses.

use crate::search::match_words;
use jiff::civil::Date;
use poliedro_domain::{id::OperatorId, intake::Stage};
use rusqlite::types::Value;

/// Which accesses to list; what is empty or `None` does not filter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct IntakeFilter {
    /// At one of these stages.
    pub stages: Vec<Stage>,
    /// Only open (`true`) or only closed (`false`).
    pub open: Option<bool>,
    /// Belfiore code of the comune of residence of the person.
    pub comune: Option<String>,
    /// Code of the sub-ambito to which that comune belonged on the day of the contact.
    pub sub_ambito: Option<String>,
    /// First day of contact, in Europe/Rome.
    pub from: Option<Date>,
    /// Last day of contact.
    pub until: Option<Date>,
    /// In charge of this operator.
    pub assigned_to: Option<OperatorId>,
    /// Only urgent.
    pub urgent: bool,
    /// Words of the person's name (or digits of their phone, code, …) or of the need.
    pub text: String,
}

/// Characters of the text that are looked for.
const TEXT_MAX: usize = 200;

/// Conditions on an `intake` named `i`, and their values in order.
pub(super) struct Conditions {
    pub(super) sql: String,
    pub(super) values: Vec<Value>,
}

const SUB_AMBITO: &str = "EXISTS (SELECT 1 FROM membership m WHERE m.belfiore = i.comune AND m.sub_ambito = ? \
                          AND m.from_day <= i.requested_day AND (m.until_day IS NULL OR m.until_day >= i.requested_day))";
const OF_PEOPLE: &str = "i.person IN (SELECT q.id FROM person p JOIN person q ON q.root = p.root \
                         WHERE p.n IN (SELECT rowid FROM person_word WHERE person_word MATCH ?))";
const OF_NEED: &str = "i.need LIKE ? ESCAPE '\\'";

impl IntakeFilter {
    pub(super) fn conditions(&self) -> Conditions {
        let mut built = Conditions { sql: "1".to_owned(), values: Vec::new() };
        if !self.stages.is_empty() {
            let marks = vec!["?"; self.stages.len()].join(", ");
            built.sql.push_str(&format!(" AND i.stage IN ({marks})"));
            built.values.extend(self.stages.iter().map(|stage| text(stage.code())));
        }
        match self.open {
            Some(true) => built.sql.push_str(" AND i.closed_at IS NULL"),
            Some(false) => built.sql.push_str(" AND i.closed_at IS NOT NULL"),
            None => {}
        }
        if self.urgent {
            built.sql.push_str(" AND i.urgency IS NOT NULL");
        }
        built.and("i.comune = ?", self.comune.as_deref().map(text));
        built.and(SUB_AMBITO, self.sub_ambito.as_deref().map(text));
        built.and("i.requested_day >= ?", self.from.map(|day| text(&day.to_string())));
        built.and("i.requested_day <= ?", self.until.map(|day| text(&day.to_string())));
        let operator = self.assigned_to.map(|operator| Value::Blob(operator.as_bytes().to_vec()));
        built.and("i.assigned_to = ?", operator);
        let text: String = self.text.trim().chars().take(TEXT_MAX).collect();
        built.words(&text);
        built
    }
}

impl Conditions {
    fn and(&mut self, condition: &str, value: Option<Value>) {
        if let Some(value) = value {
            self.sql.push_str(" AND ");
            self.sql.push_str(condition);
            self.values.push(value);
        }
    }

    fn words(&mut self, words: &str) {
        if words.is_empty() {
            return;
        }
        let escaped = words.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
        let need = text(&format!("%{escaped}%"));
        match match_words(words) {
            Some(query) => {
                self.sql.push_str(&format!(" AND ({OF_PEOPLE} OR {OF_NEED})"));
                self.values.push(text(&query));
                self.values.push(need);
            }
            None => self.and(OF_NEED, Some(need)),
        }
    }
}

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}
