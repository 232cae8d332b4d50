//! What was answered in a sheet.

use super::clean::{NO, YES};
use crate::when::parse_iso_date;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// One row of a table: column id and value; blank answers are absent.
pub type Row = Map<String, Value>;

/// Answers by field id; blank answers are absent. Made by [`super::check`], or read back from where such answers were kept.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Values(BTreeMap<String, Value>);

impl Values {
    /// Nothing answered.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
    /// The answer as it is kept.
    pub fn get(&self, field: &str) -> Option<&Value> {
        self.0.get(field)
    }
    /// Every answer, by field id.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.0.iter().map(|(field, value)| (field.as_str(), value))
    }
    /// A text, a line or the code of a choice.
    pub fn text(&self, field: &str) -> Option<&str> {
        self.get(field)?.as_str()
    }
    /// A number.
    pub fn number(&self, field: &str) -> Option<f64> {
        self.get(field)?.as_f64()
    }
    /// A yes or a no.
    pub fn yes(&self, field: &str) -> Option<bool> {
        match self.text(field)? {
            YES => Some(true),
            NO => Some(false),
            _ => None,
        }
    }
    /// A day.
    pub fn date(&self, field: &str) -> Option<Date> {
        self.text(field).and_then(parse_iso_date)
    }
    /// The codes of a choice of many, in the order of the definition; empty when not answered.
    pub fn codes(&self, field: &str) -> Vec<&str> {
        self.get(field).and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).collect()
    }
    /// The rows of a table, blank ones included so that row `n` is the `n`-th that was typed; empty when not answered.
    pub fn rows(&self, field: &str) -> Vec<&Row> {
        self.get(field).and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_object).collect()
    }
    /// The same without blank rows: what is kept when the visit is closed.
    #[must_use]
    pub fn without_blank_rows(mut self) -> Self {
        self.0.retain(|_, value| {
            let Value::Array(items) = value else { return true };
            items.retain(|item| item.as_object().is_none_or(|row| !row.is_empty()));
            !items.is_empty()
        });
        self
    }
    pub(super) fn keep(&mut self, field: &str, value: Value) {
        self.0.insert(field.to_owned(), value);
    }
}
