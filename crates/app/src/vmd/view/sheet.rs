//! The form of a visit and what is written in it.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// What was written in the fields of a sheet.
pub type FieldValues = BTreeMap<String, FieldValue>;

/// What was written in one field.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(untagged)]
pub enum FieldValue {
    /// A number.
    Number(f64),
    /// A text, a code, an ISO date, `yes` or `no`.
    Text(String),
    /// Codes.
    Codes(Vec<String>),
    /// Rows, by column.
    Rows(Vec<BTreeMap<String, RowValue>>),
}

/// What was written in one column of a row.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(untagged)]
pub enum RowValue {
    /// A number.
    Number(f64),
    /// A text, a code, an ISO date, `yes` or `no`.
    Text(String),
    /// Codes.
    Codes(Vec<String>),
}

/// A column of a field with rows.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SheetColumn {
    /// Identifier.
    pub id: String,
    /// In words.
    pub label: String,
    /// `line`, `choice`, `choices`, `number`, `date`, `yesno`.
    pub kind: String,
    /// Possible values.
    pub options: Vec<SheetOption>,
    /// Among several choices, the code that excludes the others.
    pub exclusive: Option<String>,
    /// A row without it is incomplete.
    pub required: bool,
}

/// A possible value.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SheetOption {
    /// Code.
    pub code: String,
    /// In words.
    pub label: String,
}

/// A field of a sheet.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SheetField {
    /// Identifier.
    pub id: String,
    /// In words.
    pub label: String,
    /// How to fill it; may be empty.
    pub help: String,
    /// `text`, `line`, `choice`, `choices`, `number`, `date`, `yesno`, `rows`.
    pub kind: String,
    /// Possible values.
    pub options: Vec<SheetOption>,
    /// Among several choices, the code that excludes the others.
    pub exclusive: Option<String>,
    /// Unit of a number; may be empty.
    pub unit: String,
    /// Smallest number.
    pub min: Option<f64>,
    /// Largest number.
    pub max: Option<f64>,
    /// Columns of rows.
    pub columns: Vec<SheetColumn>,
    /// Asked at closing.
    pub required: bool,
}

/// A section of a sheet.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SheetSection {
    /// Identifier.
    pub id: String,
    /// In words.
    pub label: String,
    /// May be empty.
    pub help: String,
    /// Fields, in order.
    pub fields: Vec<SheetField>,
}

/// The form of a visit.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SheetDefinition {
    /// Identifier.
    pub id: String,
    /// Version.
    pub version: String,
    /// Title.
    pub title: String,
    /// Sections, in order.
    pub sections: Vec<SheetSection>,
}

/// A field that is asked at closing.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SheetMissing {
    /// Identifier.
    pub field: String,
    /// In words.
    pub label: String,
    /// Section.
    pub section: String,
}
