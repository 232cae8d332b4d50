//! What the interface sees of an import.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// How a file is read.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct ImportOptions {
    /// Catalogue `unitKind` of the lists; empty = `rsa`.
    pub kind: String,
    /// The unit of every row, when the file has no column for it.
    pub unit_id: String,
    /// What each column is: field by number of the column, from 0 (`0` → `surname`); empty: as remembered, or as guessed.
    pub columns: BTreeMap<String, String>,
    /// Which unit a name in the file stands for: unit id, or `new` to add it to the registry.
    pub units: BTreeMap<String, String>,
}

/// What a column may be.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportField {
    /// Field.
    pub code: String,
    /// In words.
    pub label: String,
    /// Without it nothing can be read (`surname` and `name` may be one `fullName`).
    pub required: bool,
}

/// A column of the file.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportColumn {
    /// Number, from 0.
    pub n: u32,
    /// Its heading.
    pub heading: String,
    /// The first values, three at most.
    pub samples: Vec<String>,
    /// What it is taken for; empty: it is not read.
    pub field: String,
}

/// A name of a unit in the file.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportUnitName {
    /// As written.
    pub name: String,
    /// Rows that have it.
    pub rows: u32,
    /// What it stands for; null when not known.
    pub unit_id: Option<String>,
    /// Its name in the registry.
    pub unit: String,
    /// Poliedro thinks so; nobody said it.
    pub guess: bool,
}

/// How many rows have a fate.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportFate {
    /// `new`, `matched`, `updated`, `known`, `doubtful`, `refused`, `empty`.
    pub code: String,
    /// In words.
    pub label: String,
    /// What it means, a sentence.
    pub note: String,
    /// How many.
    pub rows: u32,
}

/// A row of the file and what becomes of it.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportRow {
    /// Row of the file, from 1.
    pub row: u32,
    /// See `ImportFate`.
    pub fate: String,
    /// «Cognome Nome, 12/03/1940», as read.
    pub who: String,
    /// Unit, as read.
    pub unit: String,
    /// Day of entry (ISO), as read; may be empty.
    pub entered_on: String,
    /// Why this fate, a whole sentence.
    pub why: String,
    /// What was understood or left out, a sentence each.
    pub remarks: Vec<String>,
    /// The file it would be written on.
    pub person_id: Option<String>,
    /// Probable duplicates, when doubtful.
    pub candidates: Vec<ImportCandidate>,
    /// What was decided of a doubtful row: a person id, `new`, or empty.
    pub choice: String,
}

/// Somebody in file whom a row may be about.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportCandidate {
    /// Who.
    pub person_id: String,
    /// «Cognome Nome, 12/03/1940, Crema».
    pub who: String,
    /// Why they look alike.
    pub why: String,
}

/// A file, read and not yet imported.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportPreview {
    /// Its name.
    pub file: String,
    /// SHA-256 of its bytes.
    pub sha256: String,
    /// «Excel (foglio Lista)», «CSV, separato da punto e virgola, Windows-1252».
    pub format: String,
    /// Rows, the heading not included.
    pub rows: u32,
    /// How it was read.
    pub options: ImportOptions,
    /// The mapping is that of an earlier file with the same headings.
    pub remembered: bool,
    /// What a column may be.
    pub fields: Vec<ImportField>,
    /// Columns.
    pub columns: Vec<ImportColumn>,
    /// Names of units.
    pub units: Vec<ImportUnitName>,
    /// What becomes of the rows.
    pub fates: Vec<ImportFate>,
    /// What must be said before it can be imported, a sentence each.
    pub missing: Vec<String>,
    /// The same file was imported already: when, in words.
    pub already: Option<String>,
    /// What should be known of the whole file (merged cells, other sheets, what is not opened), a sentence each.
    pub notes: Vec<String>,
}

/// Rows of the preview.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportRows {
    /// In the order of the file.
    pub rows: Vec<ImportRow>,
    /// How many have the fate that was asked for.
    pub total: u32,
}

/// A file was imported.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportDone {
    /// Which.
    pub import_id: String,
    /// What became of the rows.
    pub fates: Vec<ImportFate>,
    /// Files opened.
    pub people: u32,
    /// Applications written.
    pub applications: u32,
    /// Places that were brought up to date.
    pub updated: u32,
}

/// An import of the past.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportEntry {
    /// Which.
    pub import_id: String,
    /// When (UTC).
    pub at: String,
    /// By whom.
    pub by: String,
    /// Name of the file.
    pub file: String,
    /// Rows.
    pub rows: u32,
    /// What became of them.
    pub fates: Vec<ImportFate>,
    /// When it was undone (UTC).
    pub undone_at: Option<String>,
    /// Applications that stayed when it was undone.
    pub kept: u32,
}

/// An import was undone.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportUndone {
    /// Applications undone.
    pub applications: u32,
    /// Files withdrawn.
    pub people: u32,
    /// Applications that stay, because somebody went on working on them.
    pub kept: u32,
    /// Files opened with the import that stay, for the same reason.
    pub kept_people: u32,
}
