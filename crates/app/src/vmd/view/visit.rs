//! A visit, being written and closed.

use super::form::VisitSheet;
use super::list::VmdRow;
use super::page::{AreaView, VisitedView};
use super::sheet::{FieldValues, SheetDefinition, SheetMissing};
use crate::person::view::PersonHit;
use serde::Serialize;
use ts_rs::TS;

/// All that the form of a visit needs to open.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct VisitForm {
    /// The definition.
    pub definition: SheetDefinition,
    /// The person.
    pub person: PersonHit,
    /// The assessment.
    pub row: VmdRow,
    /// The area.
    pub area: AreaView,
    /// The draft where it was left, or a new one.
    pub sheet: VisitSheet,
    /// When the draft was kept (UTC).
    pub saved_at: Option<String>,
    /// What is missing.
    pub missing: Vec<SheetMissing>,
    /// What the last closed visit of this area found.
    pub previous: Option<FieldValues>,
    /// When it was made (UTC).
    pub previous_at: Option<String>,
    /// The other areas, for a joint visit.
    pub other_areas: Vec<AreaView>,
    /// What the operator was writing when someone else closed this visit, or corrected it: nobody throws it away.
    pub orphan: Option<OrphanVisit>,
}

/// A draft of a visit that can no longer be closed as it is.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OrphanVisit {
    /// When it was kept (UTC).
    pub saved_at: String,
    /// What was written, in words.
    pub lines: Vec<VisitLine>,
}

/// The draft was kept.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct VisitKept {
    /// When (UTC).
    pub saved_at: String,
    /// Fields that are not right.
    pub problems: Vec<crate::FieldMessage>,
    /// What is missing.
    pub missing: Vec<SheetMissing>,
}

/// A field of a closed visit, in words.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct VisitLine {
    /// Section.
    pub section: String,
    /// Field.
    pub label: String,
    /// What was written, a line each.
    pub lines: Vec<String>,
}

/// A closed visit, read in full.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct VisitPage {
    /// Assessment.
    pub vmd_id: String,
    /// The person.
    pub person: PersonHit,
    /// «Visita sanitaria».
    pub area_label: String,
    /// Which.
    pub fact_id: String,
    /// When and by whom.
    pub visited: VisitedView,
    /// Who was there.
    pub present: String,
    /// When it was closed (UTC).
    pub closed_at: String,
    /// Version of the sheet.
    pub version: String,
    /// What was written; empty fields are left out.
    pub lines: Vec<VisitLine>,
    /// The visit that it corrects.
    pub corrects: Option<String>,
    /// The visit that corrected it.
    pub corrected_by: Option<String>,
    /// Why.
    pub reason: String,
}
