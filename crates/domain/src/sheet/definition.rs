//! What a sheet is made of.

use serde::{Deserialize, Serialize};

/// A form of a visit. Only [`super::load`] makes one, so a sheet in hand is valid.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Sheet {
    /// Stable id: `visit-health`.
    pub id: String,
    /// Version of the definition, `MAJOR.MINOR.PATCH`. What was filled keeps the version it was filled with.
    pub version: String,
    /// What the interface shows.
    pub title: String,
    /// In the order of the form.
    pub sections: Vec<Section>,
}

/// A group of questions under one heading.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Section {
    /// Stable id, unique in the sheet.
    pub id: String,
    /// The heading.
    pub label: String,
    /// A sentence below the heading; may be empty.
    #[serde(default)]
    pub help: String,
    /// In the order of the form.
    pub fields: Vec<Field>,
}

/// A question.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Field {
    /// Stable id, unique in the sheet (a column: unique among its rows' columns).
    pub id: String,
    /// What the interface shows.
    pub label: String,
    /// A sentence of explanation; may be empty.
    #[serde(default)]
    pub help: String,
    /// What is answered.
    pub kind: Kind,
    /// What can be chosen; only for [`Kind::Choice`] and [`Kind::Choices`].
    #[serde(default)]
    pub options: Vec<Choice>,
    /// Code of the option that excludes the others («nessuno»); only for [`Kind::Choices`].
    #[serde(default)]
    pub exclusive: Option<String>,
    /// Unit of a number («kg»); may be empty.
    #[serde(default)]
    pub unit: String,
    /// Smallest number accepted. Every number has one.
    #[serde(default)]
    pub min: Option<f64>,
    /// Largest number accepted. Every number has one.
    #[serde(default)]
    pub max: Option<f64>,
    /// Digits after the decimal mark of a number, 0–3.
    #[serde(default)]
    pub decimals: u8,
    /// The questions of a row; only for [`Kind::Rows`], and of every kind but rows.
    #[serde(default)]
    pub columns: Vec<Self>,
    /// Asked when the visit is closed. A required column is asked in every row that is not blank.
    #[serde(default)]
    pub required: bool,
}

/// What a question is answered with, and its form in JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A text with line breaks: a string of at most 20,000 characters.
    Text,
    /// A single line: a string of at most 200 characters.
    Line,
    /// One option: its code.
    Choice,
    /// Any number of options: their codes, in the order of the definition.
    Choices,
    /// A number between two.
    Number,
    /// A day: `2026-11-23`.
    Date,
    /// `"yes"` or `"no"`; `true` and `false` are understood.
    Yesno,
    /// A table: at most 100 objects whose keys are the columns' ids.
    Rows,
}

/// Something that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Choice {
    /// Stable code, unique in the question.
    pub code: String,
    /// What the interface shows.
    pub label: String,
}

impl Sheet {
    /// Every question, in the order of the form.
    pub fn fields(&self) -> impl Iterator<Item = &Field> {
        self.sections.iter().flat_map(|section| &section.fields)
    }
    /// A question by its id.
    pub fn field(&self, id: &str) -> Option<&Field> {
        self.fields().find(|field| field.id == id)
    }
}

impl Field {
    /// The words of an option; the code itself when there is no such option.
    pub fn option_label<'a>(&'a self, code: &'a str) -> &'a str {
        self.options.iter().find(|option| option.code == code).map_or(code, |option| option.label.as_str())
    }
    /// The column of a table by its id.
    pub fn column(&self, id: &str) -> Option<&Self> {
        self.columns.iter().find(|column| column.id == id)
    }
}
