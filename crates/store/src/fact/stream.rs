//! The streams of facts and the vocabulary of each.

use poliedro_domain::{
    administration::AdministrationFact, application::ApplicationFact, deadline::DutyFact, discharge::DischargeFact,
    import::ImportFact, intake::IntakeFact, issue::IssueFact, letterhead::LetterheadFact, meeting::MeetingFact,
    operator::OperatorFact, person::PersonFact, plan::PlanFact, reminder::ReminderFact, request::RequestFact,
    setting::SettingFact, territory_fact::TerritoryFact, unit::UnitFact, vmd::VmdFact,
};
use serde::{Serialize, de::DeserializeOwned};

/// A stream of facts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stream {
    /// People.
    Person,
    /// PUA accesses.
    Intake,
    /// Requests to VMD and COT.
    Request,
    /// Multidimensional assessments.
    Vmd,
    /// Administrations of instruments.
    Administration,
    /// Meetings of the equipe.
    Meeting,
    /// Plans.
    Plan,
    /// Units.
    Unit,
    /// Applications and their life in the lists.
    Application,
    /// Imports of files of others.
    Import,
    /// Protected discharges.
    Discharge,
    /// Reminders.
    Reminder,
    /// What was said of obligations.
    Duty,
    /// Documents that left the archive.
    Issue,
    /// Letterheads.
    Letterhead,
    /// Operators.
    Operator,
    /// Which sub-ambito a comune belongs to.
    Territory,
    /// Settings.
    Setting,
}

impl Stream {
    /// The stable code, as in the archive.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Intake => "intake",
            Self::Request => "request",
            Self::Vmd => "vmd",
            Self::Administration => "administration",
            Self::Meeting => "meeting",
            Self::Plan => "plan",
            Self::Unit => "unit",
            Self::Application => "application",
            Self::Import => "import",
            Self::Discharge => "discharge",
            Self::Reminder => "reminder",
            Self::Duty => "duty",
            Self::Issue => "issue",
            Self::Letterhead => "letterhead",
            Self::Operator => "operator",
            Self::Territory => "territory",
            Self::Setting => "setting",
        }
    }
}

/// A vocabulary whose facts the archive keeps.
pub trait Vocabulary: Serialize + DeserializeOwned + Clone {
    /// The stream it is spoken in.
    const STREAM: Stream;
    /// Version of the JSON shape, written beside each fact; golden files freeze every released one.
    const SCHEMA_VERSION: u32 = 1;
    /// The tag of the fact, as in its JSON.
    fn kind(&self) -> &'static str;
}

macro_rules! vocabulary {
    ($body:ident, $stream:ident, $($variant:ident = $kind:literal),+ $(,)?) => {
        impl Vocabulary for $body {
            const STREAM: Stream = Stream::$stream;
            fn kind(&self) -> &'static str {
                match self { $($body::$variant { .. } => $kind),+ }
            }
        }
    };
}

vocabulary!(
    PersonFact,
    Person,
    Registered = "registered",
    FieldsSet = "fields_set",
    ContactSet = "contact_set",
    RepresentationSet = "representation_set",
    RelationRemoved = "relation_removed",
    MergedInto = "merged_into",
    Unmerged = "unmerged",
    Withdrawn = "withdrawn"
);
vocabulary!(
    IntakeFact,
    Intake,
    Requested = "requested",
    Assigned = "assigned",
    Assessed = "assessed",
    Oriented = "oriented",
    Activated = "activated",
    Referred = "referred",
    Closed = "closed",
    Reopened = "reopened",
    Voided = "voided"
);
vocabulary!(RequestFact, Request, Opened = "opened", Withdrawn = "withdrawn");
vocabulary!(
    VmdFact,
    Vmd,
    Requested = "requested",
    Assigned = "assigned",
    VisitPlanned = "visit_planned",
    VisitCancelled = "visit_cancelled",
    Visited = "visited",
    Synthesised = "synthesised",
    Scheduled = "scheduled",
    Unscheduled = "unscheduled",
    Decided = "decided",
    Transmitted = "transmitted",
    Reassessed = "reassessed",
    Closed = "closed",
    Reopened = "reopened",
    Voided = "voided"
);
vocabulary!(AdministrationFact, Administration, Sealed = "sealed", Corrected = "corrected");
vocabulary!(
    MeetingFact,
    Meeting,
    Planned = "planned",
    AgendaSet = "agenda_set",
    AttendanceSet = "attendance_set",
    HeardSet = "heard_set",
    Decided = "decided",
    Undecided = "undecided",
    Sealed = "sealed",
    Added = "added",
    Cancelled = "cancelled"
);
vocabulary!(
    PlanFact,
    Plan,
    Opened = "opened",
    GoalSet = "goal_set",
    InterventionSet = "intervention_set",
    PartRemoved = "part_removed",
    CaseManagerSet = "case_manager_set",
    RolesSet = "roles_set",
    Compiled = "compiled",
    Agreed = "agreed",
    Activated = "activated",
    VerificationSet = "verification_set",
    Verified = "verified",
    Monitored = "monitored",
    Closed = "closed",
    Reopened = "reopened",
    Voided = "voided"
);
vocabulary!(UnitFact, Unit, Described = "described", Ended = "ended", Resumed = "resumed");
vocabulary!(
    ApplicationFact,
    Application,
    Applied = "applied",
    Entered = "entered",
    Suspended = "suspended",
    Resumed = "resumed",
    Offered = "offered",
    OfferWithdrawn = "offer_withdrawn",
    Accepted = "accepted",
    Refused = "refused",
    Admitted = "admitted",
    Left = "left",
    UrgencyStarted = "urgency_started",
    UrgencyDecided = "urgency_decided",
    UrgencyWithdrawn = "urgency_withdrawn",
    Confirmed = "confirmed",
    Voided = "voided"
);
vocabulary!(
    DischargeFact,
    Discharge,
    Referred = "referred",
    Received = "received",
    Assigned = "assigned",
    Assessed = "assessed",
    Planned = "planned",
    Activated = "activated",
    Discharged = "discharged",
    Verified = "verified",
    Closed = "closed",
    NotActivated = "not_activated",
    Readmitted = "readmitted",
    Linked = "linked",
    Reopened = "reopened",
    Voided = "voided"
);
vocabulary!(ReminderFact, Reminder, Set = "set", Done = "done", Dropped = "dropped", Resumed = "resumed");
vocabulary!(DutyFact, Duty, Assigned = "assigned", Waived = "waived", Resumed = "resumed");
vocabulary!(ImportFact, Import, Committed = "committed", Undone = "undone");
vocabulary!(IssueFact, Issue, Issued = "issued");
vocabulary!(LetterheadFact, Letterhead, Written = "written", Withdrawn = "withdrawn");
vocabulary!(
    OperatorFact,
    Operator,
    Added = "added",
    Changed = "changed",
    Deactivated = "deactivated",
    Reactivated = "reactivated"
);
vocabulary!(TerritoryFact, Territory, MembershipSet = "membership_set", MembershipRemoved = "membership_removed");
vocabulary!(SettingFact, Setting, Set = "set");
