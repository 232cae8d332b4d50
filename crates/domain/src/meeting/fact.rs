//! What can be said of a meeting.

use super::{Addendum, Minutes};
use crate::{
    id::{OperatorId, PathwayId},
    vmd::Decision,
};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// When and how the equipe meets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Convened {
    /// Day, Europe/Rome.
    pub on: Date,
    /// Local time `HH:MM`; may be empty.
    #[serde(default)]
    pub at: String,
    /// Catalogue `meetingMode`.
    #[serde(default)]
    pub mode: String,
    /// Where.
    #[serde(default)]
    pub place: String,
    /// What it is called («Equipe RSA»).
    #[serde(default)]
    pub title: String,
    /// Note.
    #[serde(default)]
    pub note: String,
}

/// A member of the equipe, present or not.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Attendant {
    /// The operator, when one of this archive.
    pub operator: Option<OperatorId>,
    /// Name and surname.
    pub name: String,
    /// Catalogue `equipeRole`.
    pub role: String,
    /// Catalogue `assessorBody`.
    pub body: String,
    /// Name of the body; may be empty.
    pub body_name: String,
    /// There, or absent.
    pub present: bool,
}

/// The person, a relative or who represents them, heard on their own case.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Participant {
    /// Catalogue `respondentKind`.
    pub kind: String,
    /// Name, when not the person.
    pub name: String,
}

/// The vocabulary of the `meeting` stream.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum MeetingFact {
    /// Convened, or convened differently.
    Planned {
        /// When and how.
        convened: Convened,
    },
    /// The cases, in order; it takes the place of the agenda before.
    AgendaSet {
        /// Assessments.
        cases: Vec<PathwayId>,
    },
    /// Who is there and who is not.
    AttendanceSet {
        /// Members.
        people: Vec<Attendant>,
    },
    /// Who was heard on one case.
    HeardSet {
        /// Which.
        case: PathwayId,
        /// Who.
        people: Vec<Participant>,
    },
    /// A decision on one case: it counts when the minutes are sealed, and can be changed until then.
    Decided {
        /// Which.
        case: PathwayId,
        /// What.
        decision: Box<Decision>,
    },
    /// The decision on a case is taken back, before sealing.
    Undecided {
        /// Which.
        case: PathwayId,
    },
    /// The minutes were sealed: nothing changes any more.
    Sealed {
        /// The minutes, as they will always be read.
        minutes: Box<Minutes>,
        /// SHA-256 of the minutes as written here, in hexadecimal.
        sha256: String,
    },
    /// An integrative minute: what is added or corrected after sealing.
    Added {
        /// What.
        addendum: Box<Addendum>,
        /// SHA-256 of the integrative minute, in hexadecimal.
        sha256: String,
    },
    /// It will not be held.
    Cancelled {
        /// Why.
        reason: String,
    },
}
