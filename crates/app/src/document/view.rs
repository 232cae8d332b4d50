//! What the interface sees of documents.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A document, asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DocumentAsk {
    /// Kind of document (`minutes`, `plan`, …).
    pub kind: String,
    /// What it is about: an access, an assessment, a meeting, a plan, an application, a discharge, a person; a period (`2026-S1`, `2026`)
    /// for the report of the activity.
    pub id: String,
    /// Which part of it: the case of a meeting, the unit of an application; empty when the kind has none.
    #[serde(default)]
    pub part: String,
    /// Letterhead; null: the one for this kind.
    #[serde(default)]
    pub letterhead_id: Option<String>,
}

/// A kind of document.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DocumentKind {
    /// Code.
    pub kind: String,
    /// What it is called.
    pub name: String,
    /// What it is made about: `intake`, `vmd`, `meeting`, `plan`, `application`, `discharge`, `person`, `archive`, `period`.
    pub about: Vec<String>,
    /// Version of its words.
    pub version: u32,
}

/// A document that can be made now, or why not.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DocumentChoice {
    /// What to ask for.
    pub ask: DocumentAsk,
    /// What it is called («Estratto del verbale: Rossi Maria»).
    pub name: String,
    /// Nobody sealed what it says: it comes out as «BOZZA».
    pub draft: bool,
    /// Why it cannot be made yet; empty when it can.
    pub refusal: String,
}

/// A document that left the archive.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct IssuedDocument {
    /// When, UTC.
    pub at: String,
    /// Who.
    pub operator: String,
    /// Its title.
    pub title: String,
    /// Its number.
    pub number: String,
    /// «stampato», «salvato in un file», …
    pub way: String,
    /// It left as a draft.
    pub draft: bool,
    /// What to ask for to make it again.
    pub ask: DocumentAsk,
    /// What it was made from has changed since then.
    pub outdated: bool,
}

/// The documents of one thing.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Documents {
    /// That can be made, in the order in which they are used.
    pub choices: Vec<DocumentChoice>,
    /// That left, newest first.
    pub issued: Vec<IssuedDocument>,
}

/// A document, made.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DocumentSheet {
    /// Title.
    pub title: String,
    /// Identifier, as in its foot.
    pub number: String,
    /// Name of its file, with the extension.
    pub file_name: String,
    /// Pages.
    pub pages: u32,
    /// SHA-256 of the facts it was made from.
    pub digest: String,
    /// SHA-256 of the file.
    pub sha256: String,
    /// It says «BOZZA».
    pub draft: bool,
    /// It says «ESEMPIO».
    pub example: bool,
    /// What whoever signs it should know, in whole sentences.
    pub remarks: Vec<String>,
    /// The file (PDF), in base64.
    pub pdf: String,
}

/// A document was written in a file.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DocumentSaved {
    /// Name of the file, in the folder that was chosen.
    pub file: String,
}

/// A document of a meeting that was not written.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DocumentRefused {
    /// What it is called.
    pub name: String,
    /// Why, in whole sentences.
    pub reason: String,
}

/// The documents of a meeting were written.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DocumentsSaved {
    /// Names of the files, in the folder that was chosen.
    pub files: Vec<String>,
    /// Pages in all.
    pub pages: u32,
    /// Those that could not be made, and why.
    pub refused: Vec<DocumentRefused>,
    /// Somebody asked to stop: those after the last file were not made.
    pub stopped: bool,
}
