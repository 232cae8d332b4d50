//! Documents that left the archive: what, made from which facts, by whom, how. Only that it happened: the document itself is made again
//! from the facts.

use serde::{Deserialize, Serialize};

/// How a document left the archive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// Printed.
    Printed,
    /// Written in a file.
    Saved,
    /// Written in a file with others of the same meeting.
    Batch,
    /// Given to the person it is about (art. 15 GDPR), or carried elsewhere as data.
    Exported,
}

/// A document that left.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Issue {
    /// Kind of document.
    pub document: String,
    /// Its title.
    pub title: String,
    /// Its identifier, as in its foot.
    pub number: String,
    /// What it is about: the identifier of an access, an assessment, a meeting, a person, … as asked.
    pub about: String,
    /// Which part of it (a unit, a case); may be empty.
    pub part: String,
    /// SHA-256 of the facts it was made from (64 hexadecimal digits).
    pub digest: String,
    /// SHA-256 of the bytes that left (64 hexadecimal digits).
    pub sha256: String,
    /// How.
    pub way: Way,
    /// Nobody had sealed it: it left as a draft.
    pub draft: bool,
}

/// The vocabulary of the `issue` stream. The subject is the issue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum IssueFact {
    /// A document left the archive.
    Issued {
        /// Which.
        issue: Box<Issue>,
    },
}
