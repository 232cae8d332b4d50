//! What the interface sees of assessments.

pub use crate::intake::view::StageCount;
use crate::{
    administration::view::InstrumentState,
    instrument::view::Trend,
    person::view::{PersonHit, TimelineEntry},
    protocol::view::ProtocolView,
};
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

/// A professional who assesses, sits in the equipe or answers for a case.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct AssessorForm {
    /// The operator, when one of this archive.
    pub operator_id: Option<String>,
    /// Name and surname.
    pub name: String,
    /// Catalogue `assessorRole` (in a meeting: `equipeRole`).
    pub role: String,
    /// Catalogue `assessorBody`.
    pub body: String,
    /// Name of the body.
    pub body_name: String,
}

/// The request, as typed.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct VmdRequestForm {
    /// When it arrived: local time `YYYY-MM-DDTHH:MM`; empty = now.
    pub requested_at: String,
    /// Protocol.
    pub protocol: String,
    /// Catalogue `entryRoute`.
    pub route: String,
    /// Catalogue `serviceRequested`.
    pub service: String,
    /// Why.
    pub motive: String,
    /// Urgent.
    pub urgent: bool,
    /// Catalogue `vmdUrgencyMotive`, when urgent.
    pub urgency: String,
    /// Catalogue `requesterKind`.
    pub requester_kind: String,
    /// Name of who asks, when not the person.
    pub requester_name: String,
    /// Telephone of who asks, when not the person.
    pub requester_phone: String,
    /// Requirements of art. 27 D.Lgs. 29/2024 s.m.i. were looked into.
    pub art27_checked: bool,
    /// They are met.
    pub art27_met: bool,
    /// Two or more chronic illnesses.
    pub art27_multi_chronic: bool,
    /// Who ascertained them.
    pub art27_by: String,
    /// When (ISO).
    pub art27_on: String,
}

/// A visit to be made, as typed.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct PlannedVisitForm {
    /// Areas: more than one when joint.
    pub areas: Vec<String>,
    /// Day (ISO).
    pub on: String,
    /// Local time `HH:MM`; may be empty.
    pub at: String,
    /// Catalogue `visitPlace`.
    pub place: String,
    /// Address, when not the person’s.
    pub address: String,
    /// Note for who goes.
    pub note: String,
}

/// A visit as typed. It is kept as a draft.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct VisitSheet {
    /// Assessment.
    pub vmd_id: String,
    /// Area.
    pub area: String,
    /// Version of the sheet on the screen.
    pub version: String,
    /// What was written.
    pub values: FieldValues,
    /// When: local time `YYYY-MM-DDTHH:MM`; empty = now.
    pub at: String,
    /// Catalogue `visitPlace`.
    pub place: String,
    /// Who was there besides the person.
    pub present: String,
    /// Made together with the assessor of the other area.
    pub joint: bool,
    /// The visit (fact) that it corrects.
    pub corrects: Option<String>,
    /// Why, when it corrects.
    pub reason: String,
    /// The field on which one stands.
    pub position: String,
}

/// The synthesis, as typed.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct SynthesisForm {
    /// In a few lines.
    pub summary: String,
    /// Needs and resources by domain.
    pub domains: Vec<DomainNoteForm>,
    /// Catalogue `careSetting`.
    pub setting: String,
    /// Proposal to the equipe.
    pub proposal: String,
}

/// Needs and resources in one domain.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct DomainNoteForm {
    /// Catalogue `assessmentDomain`.
    pub domain: String,
    /// What is needed.
    pub needs: String,
    /// What can be counted on.
    pub resources: String,
}

/// Filters of the list; empty strings and nulls do not filter.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct VmdFilter {
    /// Stage codes; empty = all.
    pub stages: Vec<String>,
    /// Only open, only closed, both (null).
    pub open: Option<bool>,
    /// Protocol.
    pub protocol: String,
    /// Belfiore code of the comune of residence.
    pub comune: String,
    /// Sub-ambito name.
    pub sub_ambito: String,
    /// Only those in which the operator who asks assesses.
    pub mine: bool,
    /// Only urgent.
    pub urgent: bool,
    /// Only past their clock, or in its last days.
    pub late: bool,
    /// Words of the person’s name.
    pub text: String,
}

/// Where the clock of a protocol stands.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ClockView {
    /// What it counts.
    pub label: String,
    /// Last day in time (ISO).
    pub last_day: String,
    /// Days left; negative when late.
    pub left: i32,
    /// Days in all.
    pub total: u32,
    /// Stopped in time (true), late (false), still running (null).
    pub met: Option<bool>,
    /// `neutral`, `warning`, `danger`, `good`.
    pub tone: String,
    /// «Mancano 4 giorni: entro il 12/03/2026.»
    pub sentence: String,
}

/// An area of an assessment in a list.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AreaRow {
    /// Code.
    pub area: String,
    /// In words.
    pub label: String,
    /// Who assesses; empty when not assigned.
    pub assessor: String,
    /// Planned day (ISO).
    pub planned_on: Option<String>,
    /// When it was made (UTC).
    pub visited_at: Option<String>,
}

/// An assessment in a list.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct VmdRow {
    /// Which.
    pub vmd_id: String,
    /// Person.
    pub person_id: String,
    /// «Cognome Nome».
    pub full_name: String,
    /// Whole years.
    pub age: Option<i16>,
    /// Comune of residence.
    pub comune: Option<String>,
    /// Sub-ambito.
    pub sub_ambito: Option<String>,
    /// Protocol, in words; empty until complete.
    pub protocol: String,
    /// Service requested, in words.
    pub service: String,
    /// Stage code.
    pub stage: String,
    /// In words.
    pub stage_label: String,
    /// Urgent.
    pub urgent: bool,
    /// When it arrived (UTC).
    pub requested_at: String,
    /// Whole days since then.
    pub days: i64,
    /// The first clock of its protocol.
    pub clock: Option<ClockView>,
    /// Areas.
    pub areas: Vec<AreaRow>,
    /// Assessed by ASST and by comune or Ambito.
    pub integrated: bool,
    /// Decision, in words.
    pub decision: Option<String>,
    /// Synthetic.
    pub example: bool,
}

/// Reply of `vmd.list`.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct VmdList {
    /// Urgent first, then the nearest deadline, then the oldest.
    pub rows: Vec<VmdRow>,
    /// How many in all.
    pub total: u32,
    /// How many at each stage, whatever the filter of stages says.
    pub stages: Vec<StageCount>,
}

/// An assessment was opened.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct VmdOpened {
    /// Which.
    pub vmd_id: String,
    /// Person.
    pub person_id: String,
    /// Another assessment of this person by the same protocol that is still open: perhaps it was the one to work on.
    pub open_vmd: Option<String>,
}

/// A visit to be made.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlannedVisitView {
    /// As typed.
    pub form: PlannedVisitForm,
    /// Where, in words.
    pub place_label: String,
    /// Serves more than one area.
    pub joint: bool,
}

/// A visit that was made.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct VisitedView {
    /// The fact that sealed it.
    pub fact_id: String,
    /// When (UTC).
    pub at: String,
    /// Who, with role and body.
    pub by: String,
    /// Made together.
    pub joint: bool,
    /// Where, in words.
    pub place: String,
    /// It corrected an earlier one.
    pub corrected: bool,
}

/// An area of an assessment.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AreaView {
    /// Code.
    pub area: String,
    /// «Visita sanitaria».
    pub label: String,
    /// Who makes it.
    pub who: String,
    /// Catalogue `assessorBody` expected.
    pub body: String,
    /// Needed for «valutazione effettuata».
    pub required: bool,
    /// Who assesses.
    pub assessor: Option<AssessorForm>,
    /// Who assesses, with role and body.
    pub assessor_label: String,
    /// The visit to be made.
    pub planned: Option<PlannedVisitView>,
    /// The visit made.
    pub visited: Option<VisitedView>,
    /// A draft of this operator waits (UTC).
    pub draft_saved_at: Option<String>,
    /// Its instruments.
    pub instruments: Vec<InstrumentState>,
}

/// A domain in the synthesis.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DomainView {
    /// Catalogue `assessmentDomain`.
    pub domain: String,
    /// In words.
    pub label: String,
    /// Scores of its instruments.
    pub trends: Vec<Trend>,
    /// What is needed.
    pub needs: String,
    /// What can be counted on.
    pub resources: String,
}

/// A decision of the equipe.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DecidedView {
    /// Meeting.
    pub meeting_id: String,
    /// «Verbale 12/2026».
    pub minutes: String,
    /// When (UTC).
    pub at: String,
    /// In words.
    pub outcome: String,
    /// Catalogue `vmdDecision`.
    pub outcome_code: String,
    /// In words.
    pub setting: String,
    /// Why.
    pub motive: String,
    /// Who does what.
    pub responsibilities: String,
    /// Who answers for the case.
    pub case_manager: String,
    /// From when (ISO).
    pub starts_on: Option<String>,
    /// Verified on (ISO).
    pub verify_on: Option<String>,
    /// Who did not agree.
    pub dissent: String,
    /// Nothing is decided yet.
    pub postponed: bool,
}

/// A plan of an assessment.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlanRef {
    /// Which.
    pub plan_id: String,
    /// In words.
    pub kind_label: String,
    /// In words.
    pub state: String,
    /// Next verification (ISO).
    pub verify_on: Option<String>,
}

/// An assessment, opened.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct VmdPage {
    /// As lists show it.
    pub row: VmdRow,
    /// The person.
    pub person: PersonHit,
    /// The PUA access it comes from.
    pub intake_id: Option<String>,
    /// Why the PUA sent it.
    pub referral_motive: String,
    /// The request, to be completed or corrected.
    pub form: VmdRequestForm,
    /// The request is complete.
    pub complete: bool,
    /// Its protocol.
    pub protocol: Option<ProtocolView>,
    /// Its areas.
    pub areas: Vec<AreaView>,
    /// «Valutazione effettuata»: the later of the visits (UTC).
    pub assessed_at: Option<String>,
    /// The synthesis, or an empty one.
    pub synthesis: SynthesisForm,
    /// When it was last written (UTC).
    pub synthesised_at: Option<String>,
    /// Domains with scores or notes, in order.
    pub domains: Vec<DomainView>,
    /// The meeting on whose agenda it is.
    pub meeting_id: Option<String>,
    /// Its day (ISO).
    pub meeting_on: Option<String>,
    /// Decisions, newest first.
    pub decisions: Vec<DecidedView>,
    /// Plans.
    pub plans: Vec<PlanRef>,
    /// Catalogue `planKind` of the plans that may be opened now, in order.
    pub plan_kinds: Vec<String>,
    /// The assessment before.
    pub previous_id: Option<String>,
    /// The re-assessment.
    pub next_id: Option<String>,
    /// When the outcome was sent (UTC).
    pub transmitted_at: Option<String>,
    /// To whom.
    pub transmitted_to: String,
    /// When it was closed (UTC).
    pub closed_at: Option<String>,
    /// How, in words.
    pub closure: String,
    /// What to do now: `complete`, `assign`, `plan`, `visit`, `synthesise`, `schedule`, `decide`, `transmit`, `plan_of_care`, `none`.
    pub next_step: String,
    /// What «Annulla» would undo.
    pub last_fact: Option<String>,
    /// Its words.
    pub last_title: String,
    /// Its facts, newest first.
    pub timeline: Vec<TimelineEntry>,
    /// Operators who may assess, with their body.
    pub assignable: Vec<AssessorForm>,
}

/// A visit of a round.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RoundStop {
    /// Assessment.
    pub vmd_id: String,
    /// Person.
    pub person_id: String,
    /// «Cognome Nome».
    pub full_name: String,
    /// Whole years.
    pub age: Option<i16>,
    /// Where to go.
    pub address: String,
    /// Telephone.
    pub phone: String,
    /// Local time `HH:MM`; may be empty.
    pub at: String,
    /// Areas it serves.
    pub areas: Vec<AreaRow>,
    /// In words.
    pub place: String,
    /// Note.
    pub note: String,
    /// Urgent.
    pub urgent: bool,
    /// Instruments asked, with how far they are.
    pub scales: Vec<InstrumentState>,
    /// Drafts of this operator on this case.
    pub drafts: u32,
}

/// The visits in one comune.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RoundComune {
    /// Comune.
    pub comune: String,
    /// Visits, by time.
    pub stops: Vec<RoundStop>,
}

/// How many visits on a day.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RoundDay {
    /// Day (ISO).
    pub day: String,
    /// How many.
    pub visits: u32,
}

/// The round of a day.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Round {
    /// Day (ISO).
    pub day: String,
    /// By comune, in the order of the first visit.
    pub comuni: Vec<RoundComune>,
    /// Days with visits around it.
    pub days: Vec<RoundDay>,
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
