//! What is required and not answered.

use super::{Kind, Sheet, Values};
use serde::Serialize;

/// A question to answer before closing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct MissingField {
    /// `conclusion`, or `network[2].name` for a column: rows are counted from 0.
    pub field: String,
    /// The words of the question; for a column also the table and the row, counted from 1.
    pub label: String,
}

/// What is required and not answered, in the order of the form. A blank row asks nothing.
pub fn missing(sheet: &Sheet, values: &Values) -> Vec<MissingField> {
    let mut found = Vec::new();
    for field in sheet.fields() {
        if field.required && values.get(&field.id).is_none() {
            found.push(MissingField { field: field.id.clone(), label: field.label.clone() });
        }
        if field.kind != Kind::Rows {
            continue;
        }
        for (i, row) in values.rows(&field.id).into_iter().enumerate().filter(|(_, row)| !row.is_empty()) {
            for column in field.columns.iter().filter(|column| column.required && !row.contains_key(&column.id)) {
                found.push(MissingField {
                    field: format!("{}[{i}].{}", field.id, column.id),
                    label: row_label(&field.label, i, &column.label),
                });
            }
        }
    }
    found
}

/// «Rete familiare, riga 3, Nome».
pub(super) fn row_label(table: &str, row: usize, column: &str) -> String {
    format!("{table}, riga {}, {column}", row.saturating_add(1))
}
