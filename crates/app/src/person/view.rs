//! What the interface sees of people.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// One person in a list.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PersonHit {
    /// The file (after merges).
    pub person_id: String,
    /// «Cognome Nome».
    pub full_name: String,
    /// `M`, `F` or null.
    pub sex: Option<String>,
    /// ISO date.
    pub birth_date: Option<String>,
    /// Whole years today (at death if deceased).
    pub age: Option<i16>,
    /// The code as written.
    pub code: Option<String>,
    /// Comune of residence, in words.
    pub comune: Option<String>,
    /// First telephone.
    pub phone: Option<String>,
    /// Deceased.
    pub deceased: bool,
    /// Synthetic.
    pub example: bool,
    /// Why it matched, when not by name («telefono 338 …», «cartella GeCaS 123»).
    pub matched_by: Option<String>,
    /// Open accesses.
    pub open_intakes: u32,
}

/// Reply of `person.search`.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SearchReply {
    /// Best first.
    pub hits: Vec<PersonHit>,
    /// There are more than the limit.
    pub more: bool,
}

/// A person's form: every field as typed (dates ISO, places as Belfiore codes). Missing or empty = not known.
pub type PersonForm = BTreeMap<String, String>;

/// Something to look at beside a field.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Remark {
    /// Field code.
    pub field: String,
    /// For the person in front of the screen.
    pub message: String,
}

/// A probable duplicate.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Duplicate {
    /// The person already in file.
    pub person: PersonHit,
    /// How sure.
    pub strength: DuplicateStrength,
    /// Why, in Italian.
    pub reasons: Vec<String>,
}

/// How sure it is that two files are of one person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DuplicateStrength {
    /// Same code.
    Certain,
    /// Very likely.
    Probable,
    /// Worth a look.
    Possible,
}

/// What is read from a code.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CodeView {
    /// Usable.
    pub valid: bool,
    /// `cf`, `provisional`, `stp`, `eni`; null when none.
    pub kind: Option<String>,
    /// Canonical form (omocodia undone).
    pub canonical: Option<String>,
    /// `M` or `F`.
    pub sex: Option<String>,
    /// Birth dates it may mean, ISO, most likely first.
    pub birth_dates: Vec<String>,
    /// Birthplace code.
    pub place: Option<PlaceView>,
    /// What does not agree.
    pub warnings: Vec<String>,
    /// Why it is not usable.
    pub error: Option<String>,
}

/// A birthplace or comune.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlaceView {
    /// Belfiore code.
    pub code: String,
    /// Name.
    pub name: String,
    /// Province, empty for foreign states.
    pub province: String,
    /// «soppresso nel 1928», «Stato cessato», «Ambito di Crema», …; empty when nothing to say.
    pub note: String,
    /// One of the 48 comuni of the Ambito.
    pub local: bool,
}

/// Reply of `person.check`.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PersonCheck {
    /// Must be corrected before saving.
    pub errors: Vec<Remark>,
    /// Worth a look; they never block.
    pub warnings: Vec<Remark>,
    /// What the code says, when there is one.
    pub code: Option<CodeView>,
    /// Who may already be this person.
    pub duplicates: Vec<Duplicate>,
}

/// One field with its version.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FieldView {
    /// Field code.
    pub field: String,
    /// What the interface calls it.
    pub label: String,
    /// The value as kept.
    pub value: Option<String>,
    /// The value in words (dates, places); equals `value` otherwise.
    pub shown: Option<String>,
    /// Version, to send back with a change.
    pub version: String,
}

/// A person's page.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PersonPage {
    /// Identity, always pinned.
    pub person: PersonHit,
    /// Every field that was ever set.
    pub fields: Vec<FieldView>,
    /// What today says of the identity (STP expired, representation ended, …).
    pub remarks: Vec<Remark>,
    /// Contacts.
    pub contacts: Vec<ContactView>,
    /// Legal representations, those in force first.
    pub representations: Vec<RepresentationView>,
    /// Pathways, newest first.
    pub pathways: Vec<PathwayView>,
    /// Newest first.
    pub timeline: Vec<TimelineEntry>,
    /// Merges that hold on this file.
    pub merges: Vec<MergeView>,
}

/// A contact.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ContactView {
    /// Relation id.
    pub id: String,
    /// The contact.
    #[serde(flatten)]
    pub contact: ContactForm,
    /// Role in words.
    pub role_label: String,
}

/// A contact as typed.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct ContactForm {
    /// Name and surname.
    pub full_name: String,
    /// Catalogue `contactRole`.
    pub role: String,
    /// Telephone.
    pub phone: String,
    /// E-mail.
    pub email: String,
    /// Takes care of the person daily.
    pub caregiver: bool,
    /// Lives with the person.
    pub cohabitant: bool,
    /// Note.
    pub note: String,
}

/// A legal representation.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RepresentationView {
    /// Relation id.
    pub id: String,
    /// The representation.
    #[serde(flatten)]
    pub representation: RepresentationForm,
    /// Role in words.
    pub role_label: String,
    /// In force today.
    pub in_force: bool,
    /// «In vigore», «Scaduta il 3 marzo 2025», «Dal 1º gennaio 2027».
    pub validity: String,
}

/// A legal representation as typed.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct RepresentationForm {
    /// `support_administrator`, `guardian`, `curator`, `attorney`.
    pub role: String,
    /// Name and surname.
    pub full_name: String,
    /// Telephone.
    pub phone: String,
    /// Decree or deed.
    pub deed: String,
    /// Powers.
    pub powers: String,
    /// ISO date.
    pub from: String,
    /// ISO date; empty while it lasts.
    pub until: String,
}

/// A pathway of a person.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PathwayView {
    /// Pathway id.
    pub pathway_id: String,
    /// `intake`, `request`.
    pub kind: String,
    /// «Accesso PUA», «Richiesta di VMD», «Richiesta alla COT».
    pub title: String,
    /// State in words.
    pub state: String,
    /// State code.
    pub state_code: String,
    /// When it began (UTC).
    pub began_at: String,
    /// Still open.
    pub open: bool,
    /// One line of content.
    pub summary: String,
}

/// One line of a timeline.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TimelineEntry {
    /// Fact id.
    pub fact_id: String,
    /// When it happened (UTC).
    pub at: String,
    /// What, in a few words.
    pub title: String,
    /// More, if any.
    pub detail: String,
    /// Who recorded it.
    pub author: String,
    /// The pathway it belongs to.
    pub pathway_id: Option<String>,
    /// No longer counts (undone).
    pub voided: bool,
}

/// A merge that holds.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MergeView {
    /// Merge id, for undoing it.
    pub merge_id: String,
    /// The file that was merged in.
    pub dropped_id: String,
    /// Its name.
    pub full_name: String,
    /// When (UTC).
    pub at: String,
    /// Why.
    pub reason: String,
}

/// What a merge would do.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MergePreview {
    /// The file that stays.
    pub keep: PersonHit,
    /// The file that goes into it.
    pub drop: PersonHit,
    /// Fields that differ.
    pub differences: Vec<MergeDifference>,
    /// Pathways that will be seen on the kept file.
    pub pathways: u32,
    /// Why they look like one person.
    pub reasons: Vec<String>,
}

/// A field that differs between two files.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MergeDifference {
    /// Field code.
    pub field: String,
    /// What the interface calls it.
    pub label: String,
    /// In words, on the kept file.
    pub keep: Option<String>,
    /// In words, on the other.
    pub drop: Option<String>,
}

/// Someone looked at, or changed, a file.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AccessEntry {
    /// Row of the log.
    pub seq: i64,
    /// When (UTC).
    pub at: String,
    /// Who.
    pub operator: String,
    /// From which workstation.
    pub device: String,
    /// What, in Italian («Consultazione del fascicolo»).
    pub what: String,
    /// Why, in Italian.
    pub purpose: String,
    /// Person concerned, if any.
    pub person_id: Option<String>,
}
