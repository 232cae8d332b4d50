//! What the interface sees of meetings.

use crate::{
    instrument::view::Trend,
    vmd::view::{AssessorForm, DomainView, VmdRow},
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// When and how the equipe meets, as typed.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct ConvenedForm {
    /// Day (ISO).
    pub on: String,
    /// Local time `HH:MM`; may be empty.
    pub at: String,
    /// Catalogue `meetingMode`.
    pub mode: String,
    /// Where.
    pub place: String,
    /// What it is called.
    pub title: String,
    /// Note.
    pub note: String,
}

/// A member of the equipe.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct AttendantForm {
    /// The operator, when one of this archive.
    pub operator_id: Option<String>,
    /// Name and surname.
    pub name: String,
    /// Catalogue `equipeRole`.
    pub role: String,
    /// Catalogue `assessorBody`.
    pub body: String,
    /// Name of the body.
    pub body_name: String,
    /// There, or absent.
    pub present: bool,
}

/// Who was heard on a case.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct ParticipantForm {
    /// Catalogue `respondentKind`.
    pub kind: String,
    /// Name, when not the person.
    pub name: String,
}

/// A decision, as typed.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct DecisionForm {
    /// Catalogue `vmdDecision`.
    pub outcome: String,
    /// Catalogue `careSetting`.
    pub setting: String,
    /// Why.
    pub motive: String,
    /// Who does what.
    pub responsibilities: String,
    /// Who answers for the case.
    pub case_manager: AssessorForm,
    /// From when (ISO); may be empty.
    pub starts_on: String,
    /// Verified on (ISO); may be empty.
    pub verify_on: String,
    /// Who did not agree, and why; may be empty.
    pub dissent: String,
}

/// What changes of a decision that holds, as typed: what is not said stays as it is, what is said empty is cleared. Where nothing
/// follows the new outcome, setting, case manager and dates that are not said are cleared too.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct DecisionChange {
    /// Catalogue `vmdDecision`.
    pub outcome: Option<String>,
    /// Catalogue `careSetting`.
    pub setting: Option<String>,
    /// Why; of another outcome it must be said again.
    pub motive: Option<String>,
    /// Who does what.
    pub responsibilities: Option<String>,
    /// Who answers for the case.
    pub case_manager: Option<AssessorForm>,
    /// From when (ISO).
    pub starts_on: Option<String>,
    /// Verified on (ISO).
    pub verify_on: Option<String>,
    /// Who did not agree, and why.
    pub dissent: Option<String>,
}

/// A case of sealed minutes, as an integrative minute finds it.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StandingDecision {
    /// Assessment.
    pub vmd_id: String,
    /// The decision that holds.
    pub decision: DecisionForm,
    /// Decisions that may take its place, in order: none that postpones.
    pub options: Vec<DecisionOption>,
}

/// An integrative minute, as typed.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct AddendumForm {
    /// The case it is about, when one only.
    pub vmd_id: Option<String>,
    /// Why it is needed.
    pub reason: String,
    /// What is added or corrected.
    pub text: String,
    /// What changes of the decision in the minutes.
    pub decision: Option<DecisionChange>,
}

/// A meeting in a list.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MeetingRow {
    /// Which.
    pub meeting_id: String,
    /// Day (ISO).
    pub on: String,
    /// Local time `HH:MM`; may be empty.
    pub at: String,
    /// What it is called.
    pub title: String,
    /// How, in words.
    pub mode_label: String,
    /// Where.
    pub place: String,
    /// Cases on the agenda.
    pub cases: u32,
    /// Cases with a decision.
    pub decided: u32,
    /// «Verbale 12/2026»; empty until sealed.
    pub minutes: String,
    /// When it was sealed (UTC).
    pub sealed_at: Option<String>,
    /// It will not be held.
    pub cancelled: bool,
    /// Its day has passed and its minutes are not sealed.
    pub late: bool,
}

/// Reply of `meeting.list`.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MeetingList {
    /// Not sealed, by day.
    pub upcoming: Vec<MeetingRow>,
    /// Sealed or cancelled, newest first.
    pub sealed: Vec<MeetingRow>,
    /// Assessments that are ready and on no agenda.
    pub ready: u32,
}

/// A meeting was convened.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MeetingOpened {
    /// Which.
    pub meeting_id: String,
}

/// A decision that the equipe may take.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DecisionOption {
    /// Catalogue `vmdDecision`.
    pub code: String,
    /// In words.
    pub label: String,
    /// What it entails.
    pub note: String,
    /// The case comes back to another meeting.
    pub postpones: bool,
    /// There is something to follow: setting, case manager and verification are proposed.
    pub follows: bool,
    /// The minutes must say why.
    pub motive: bool,
}

/// A case of a meeting.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AgendaCase {
    /// Assessment.
    pub vmd_id: String,
    /// Person.
    pub person_id: String,
    /// «Cognome Nome».
    pub full_name: String,
    /// Whole years.
    pub age: Option<i16>,
    /// Comune of residence.
    pub comune: String,
    /// In words.
    pub protocol: String,
    /// In words.
    pub service: String,
    /// Urgent.
    pub urgent: bool,
    /// Motive of urgency, in words.
    pub urgency: String,
    /// Whole days since the request.
    pub days: i64,
    /// Synthesis.
    pub summary: String,
    /// Proposal.
    pub proposal: String,
    /// Proposed setting, code.
    pub setting: String,
    /// In words.
    pub setting_label: String,
    /// By domain.
    pub domains: Vec<DomainView>,
    /// Every score of the assessment.
    pub trends: Vec<Trend>,
    /// The visits, a sentence each.
    pub visits: Vec<String>,
    /// Assessed by ASST and by comune or Ambito.
    pub integrated: bool,
    /// Who was heard.
    pub heard: Vec<ParticipantForm>,
    /// The decision, if taken.
    pub decision: Option<DecisionForm>,
    /// In words.
    pub decision_label: String,
    /// The social assessor, to be confirmed.
    pub proposed_case_manager: AssessorForm,
    /// Decisions of its protocol, in order.
    pub options: Vec<DecisionOption>,
    /// Both visits made and synthesis written.
    pub ready: bool,
}

/// A case in the sealed minutes, in words.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MinutesCase {
    /// Assessment.
    pub vmd_id: String,
    /// «Cognome Nome».
    pub full_name: String,
    /// Age, comune, protocol, service.
    pub person_line: String,
    /// The visits.
    pub visits: Vec<String>,
    /// Scores with band and day.
    pub scores: Vec<String>,
    /// Synthesis.
    pub summary: String,
    /// Needs and resources by domain.
    pub needs: Vec<String>,
    /// Proposal.
    pub proposal: String,
    /// Who was heard.
    pub heard: String,
    /// Decision.
    pub outcome: String,
    /// Setting.
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
}

/// The sealed minutes.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MinutesView {
    /// «Verbale 12/2026».
    pub title: String,
    /// Day (ISO).
    pub on: String,
    /// Where and how.
    pub place: String,
    /// Note of the convocation.
    pub note: String,
    /// When (UTC).
    pub sealed_at: String,
    /// Who.
    pub sealed_by: String,
    /// Digest.
    pub sha256: String,
    /// The text that is kept still has that digest.
    pub intact: bool,
    /// Name, role, body.
    pub present: Vec<String>,
    /// Name, role, body.
    pub absent: Vec<String>,
    /// Cases.
    pub cases: Vec<MinutesCase>,
}

/// An integrative minute.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AddendumView {
    /// «Verbale integrativo 13/2026».
    pub title: String,
    /// When (UTC).
    pub sealed_at: String,
    /// Who.
    pub sealed_by: String,
    /// Digest.
    pub sha256: String,
    /// The text that is kept still has that digest, and points to the minutes it adds to.
    pub intact: bool,
    /// The case, when one only.
    pub full_name: String,
    /// Why.
    pub reason: String,
    /// What is added or corrected.
    pub text: String,
    /// The new decision, in words; empty when it does not change.
    pub decision: String,
}

/// A meeting, opened.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MeetingPage {
    /// As lists show it.
    pub row: MeetingRow,
    /// To be changed.
    pub form: ConvenedForm,
    /// Members; before the first time, those of the last meeting and who assessed, as absent.
    pub people: Vec<AttendantForm>,
    /// Cases, in order; empty once sealed (read the minutes).
    pub agenda: Vec<AgendaCase>,
    /// Assessments that could be added, ready ones first.
    pub ready: Vec<VmdRow>,
    /// Cases without a decision.
    pub undecided: u32,
    /// The minutes, once sealed.
    pub minutes: Option<MinutesView>,
    /// Integrative minutes.
    pub addenda: Vec<AddendumView>,
    /// The decisions that hold on its cases, once sealed: what an integrative minute begins from.
    pub standing: Vec<StandingDecision>,
    /// Why it will not be held.
    pub cancelled: String,
    /// What whoever chairs should know, a sentence each: nobody of a body among those present, minutes that were changed from outside.
    pub warnings: Vec<String>,
    /// Operators, for attendance and case manager.
    pub assignable: Vec<AssessorForm>,
}

/// Minutes were sealed.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MinutesSealed {
    /// Number in the year.
    pub number: u32,
    /// Year.
    pub year: i16,
    /// Digest.
    pub sha256: String,
    /// Who entered the waiting lists with this decision: names.
    pub entered: Vec<String>,
    /// Who did not, though the equipe decided so: a sentence each.
    pub left_out: Vec<String>,
}
