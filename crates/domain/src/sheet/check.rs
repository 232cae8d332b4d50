//! What was typed in a sheet, before it is kept: cleaned, and with a sentence for each thing that is wrong.

use super::clean::{ROW_LIMIT, clean, expected, quoted};
use super::missing::row_label;
use super::{Field, Kind, Row, Sheet, Values};
use serde::Serialize;
use serde_json::{Map, Value};

/// Most sentences a check says: whoever gets more has not typed them.
pub const ERROR_LIMIT: usize = 100;

/// A sentence about one answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SheetError {
    /// Where: `network`, or `network[2].name` for a column; rows are counted from 0. Empty when it is the sheet as a whole.
    pub field: String,
    /// The words of the question.
    pub label: String,
    /// What, in Italian: a whole sentence that begins with the label.
    pub message: String,
}

/// Checks the answers of a sheet, complete or not: `{field_id: value}`, blank values as `null`, `""` or `[]` or absent.
///
/// Texts are trimmed and composed, codes are in the order of the definition, blank rows at the end are dropped (those in between stay, so
/// that rows keep their number; see [`Values::without_blank_rows`]).
///
/// # Errors
/// Everything that is wrong, in the order of the form, at most [`ERROR_LIMIT`] sentences. Total: any JSON has an answer.
pub fn check(sheet: &Sheet, typed: &Value) -> Result<Values, Vec<SheetError>> {
    let mut review = Review::default();
    let mut values = Values::default();
    match typed {
        Value::Null => {}
        Value::Object(answers) => {
            for field in sheet.fields() {
                let Some(answer) = answers.get(&field.id) else { continue };
                let value = match field.kind {
                    Kind::Rows => review.rows(field, answer),
                    _ => review.value(field, &field.id, &field.label, answer),
                };
                if let Some(value) = value {
                    values.keep(&field.id, value);
                }
            }
            review.unknown(answers, "", &sheet.title, |key| sheet.field(key).is_some());
        }
        _ => review.say("", &sheet.title, "la scheda non si legge."),
    }
    if review.0.is_empty() { Ok(values) } else { Err(review.0) }
}

#[derive(Default)]
struct Review(Vec<SheetError>);

impl Review {
    fn say(&mut self, field: &str, label: &str, sentence: &str) {
        if self.0.len() < ERROR_LIMIT {
            let message = format!("{label}: {sentence}");
            self.0.push(SheetError { field: field.to_owned(), label: label.to_owned(), message });
        }
    }

    fn value(&mut self, field: &Field, path: &str, label: &str, typed: &Value) -> Option<Value> {
        clean(field, typed).unwrap_or_else(|sentence| {
            self.say(path, label, &sentence);
            None
        })
    }

    fn rows(&mut self, table: &Field, typed: &Value) -> Option<Value> {
        let typed = match typed {
            Value::Null => return None,
            Value::String(text) if text.trim().is_empty() => return None,
            Value::Array(rows) => rows,
            _ => {
                self.say(&table.id, &table.label, expected(Kind::Rows));
                return None;
            }
        };
        if typed.len() > ROW_LIMIT {
            let sentence = format!("le righe sono {}, il massimo è {ROW_LIMIT}.", typed.len());
            self.say(&table.id, &table.label, &sentence);
            return None;
        }
        let mut rows: Vec<Row> = typed.iter().enumerate().map(|(i, row)| self.row(table, i, row)).collect();
        while rows.last().is_some_and(Row::is_empty) {
            rows.pop();
        }
        (!rows.is_empty()).then(|| Value::Array(rows.into_iter().map(Value::Object).collect()))
    }

    fn row(&mut self, table: &Field, i: usize, typed: &Value) -> Row {
        let mut row = Row::new();
        let path = format!("{}[{i}]", table.id);
        let whole = format!("{}, riga {}", table.label, i.saturating_add(1));
        match typed {
            Value::Null => {}
            Value::Object(answers) => {
                for column in &table.columns {
                    let Some(answer) = answers.get(&column.id) else { continue };
                    let label = row_label(&table.label, i, &column.label);
                    if let Some(value) = self.value(column, &format!("{path}.{}", column.id), &label, answer) {
                        row.insert(column.id.clone(), value);
                    }
                }
                self.unknown(answers, &format!("{path}."), &whole, |key| table.column(key).is_some());
            }
            _ => self.say(&path, &whole, "la riga non si legge."),
        }
        row
    }

    /// Keys that are no question, also when they have no value.
    fn unknown(&mut self, answers: &Map<String, Value>, prefix: &str, label: &str, known: impl Fn(&str) -> bool) {
        for key in answers.keys().filter(|key| !known(key)) {
            let key = quoted(key);
            self.say(&format!("{prefix}{key}"), label, &format!("il campo «{key}» non fa parte della scheda."));
        }
    }
}
