//! What an obligation is, and how it is told from every other.

use crate::id::{OperatorId, PersonId};
use jiff::Timestamp;
use uuid::Uuid;

/// What an obligation belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Of {
    /// A PUA access.
    Intake,
    /// An assessment.
    Vmd,
    /// A meeting.
    Meeting,
    /// A plan.
    Plan,
    /// An application.
    Application,
    /// A protected discharge.
    Discharge,
    /// A person’s own data.
    Person,
    /// A reminder.
    Reminder,
    /// A half-filled form of one operator: it is not in the facts, and nobody else sees it.
    Draft,
}

macro_rules! kinds {
    ($($(#[$doc:meta])+ $name:ident = $code:literal, $of:ident, waive $waive:literal;)+) => {
        /// Every kind of obligation.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Kind { $($(#[$doc])+ $name,)+ }
        impl Kind {
            /// Every kind, in the order of declaration.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];
            /// The stable code: facts name it.
            pub const fn code(self) -> &'static str { match self { $(Self::$name => $code),+ } }
            /// What it belongs to.
            pub const fn of(self) -> Of { match self { $(Self::$name => Of::$of),+ } }
            /// May it be waived with a motive? The others end in their own place: by being done, or by closing the pathway with its outcome.
            pub const fn may_waive(self) -> bool { match self { $(Self::$name => $waive),+ } }
        }
    };
}

kinds! {
    /// A PUA access to assess at first level.
    IntakeAssess = "intake.assess", Intake, waive false;
    /// An assessed access, to give an outcome to.
    IntakeDecide = "intake.decide", Intake, waive false;
    /// An access with its outcome, to follow and close.
    IntakeClose = "intake.close", Intake, waive false;
    /// A request of assessment sent by the PUA, to complete.
    VmdComplete = "vmd.complete", Vmd, waive false;
    /// A term of the protocol; `part` is the clock.
    VmdTerm = "vmd.term", Vmd, waive false;
    /// A planned visit; `part` is its areas joined by `+`, `@`, its day.
    VmdVisit = "vmd.visit", Vmd, waive false;
    /// Every visit made: the synthesis is to be written.
    VmdSynthesise = "vmd.synthesise", Vmd, waive false;
    /// Ready: to be put on the agenda of a meeting.
    VmdSchedule = "vmd.schedule", Vmd, waive false;
    /// Decided: the outcome is to be sent; `part` is the day of the decision.
    VmdTransmit = "vmd.transmit", Vmd, waive true;
    /// A meeting to hold, or to seal.
    MeetingHold = "meeting.hold", Meeting, waive false;
    /// A compiled plan, to activate; `part` is the day on which it was compiled.
    PlanActivate = "plan.activate", Plan, waive true;
    /// A verification; `part` is its day.
    PlanVerify = "plan.verify", Plan, waive true;
    /// An intervention of an active plan that ends; `part` is the intervention, `@`, its last day.
    PlanEnds = "plan.ends", Plan, waive true;
    /// An urgency to decide.
    ApplicationUrgency = "application.urgency", Application, waive false;
    /// The term of an application that no open assessment has.
    ApplicationTerm = "application.term", Application, waive false;
    /// The equipe decided for the list: to enter; `part` is the day of the decision.
    ApplicationEnter = "application.enter", Application, waive true;
    /// An offer to answer; `part` is the unit, `@`, the day of the offer.
    ApplicationAnswer = "application.answer", Application, waive false;
    /// An accepted offer: the admission is to be recorded; `part` is the unit, `@`, the day on which it was accepted.
    ApplicationAdmit = "application.admit", Application, waive false;
    /// In a list without a temporary plan that runs; `part` is the day from which there is none.
    ApplicationUncovered = "application.uncovered", Application, waive true;
    /// Interest to be confirmed; `part` is the day from which it counts.
    ApplicationConfirm = "application.confirm", Application, waive true;
    /// The consent to tell the units expires; `part` is its day.
    ApplicationConsent = "application.consent", Application, waive true;
    /// The person died: the application is to be concluded.
    ApplicationDeceased = "application.deceased", Application, waive false;
    /// The equipe decided something that is not the list: to be concluded, or entered all the same.
    ApplicationConclude = "application.conclude", Application, waive false;
    /// A report of a ward that has not reached the COT, by the expected day of discharge.
    DischargeReceive = "discharge.receive", Discharge, waive false;
    /// The COT’s clock.
    DischargeAssess = "discharge.assess", Discharge, waive false;
    /// Assessed: the plan is to be written.
    DischargePlan = "discharge.plan", Discharge, waive false;
    /// The plan is to be activated, by the expected day of discharge.
    DischargeActivate = "discharge.activate", Discharge, waive false;
    /// Active: the discharge from the ward is to be recorded.
    DischargeLeave = "discharge.leave", Discharge, waive false;
    /// To be verified after the discharge; `part` is the day; when none was set, `@` and the day of the discharge or of the last verification.
    /// Nothing else would be left to do of a discharge if it could be waived: who does not verify it closes it.
    DischargeVerify = "discharge.verify", Discharge, waive false;
    /// Verified, with no other verification set: to be closed.
    DischargeClose = "discharge.close", Discharge, waive false;
    /// An STP or ENI code expires; `part` is the kind, `@`, its last day.
    PersonCode = "person.code", Person, waive true;
    /// A legal representation expires; `part` is the relation, `@`, its last day.
    PersonRepresentation = "person.representation", Person, waive true;
    /// A reminder.
    Reminder = "reminder", Reminder, waive false;
    /// A half-filled form that nobody took up again; `part` is the kind of form, `:`, what it is about.
    Draft = "draft", Draft, waive false;
}

impl Kind {
    /// The kind with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.code() == code)
    }
}

impl Of {
    /// The stable code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Intake => "intake",
            Self::Vmd => "vmd",
            Self::Meeting => "meeting",
            Self::Plan => "plan",
            Self::Application => "application",
            Self::Discharge => "discharge",
            Self::Person => "person",
            Self::Reminder => "reminder",
            Self::Draft => "draft",
        }
    }
}

/// Which obligation: what recurs (an interest to confirm again, a visit on another day) has another `part`, so that who waived or took one
/// did not waive or take the next.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key {
    /// What is to be done.
    pub kind: Kind,
    /// The pathway, person, meeting or reminder.
    pub of: Uuid,
    /// Which part of it; empty when there is only one.
    pub part: String,
}

/// An obligation that is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deadline {
    /// Which.
    pub key: Key,
    /// Whose; `None` for a meeting, or a reminder of the office.
    pub person: Option<PersonId>,
    /// Since when it is open.
    pub began: Timestamp,
    /// The first moment at which it is late; `None` when no term is set.
    pub due: Option<Timestamp>,
    /// The term is a day, not a minute: `due` is the end of that day in Italy.
    pub whole_day: bool,
    /// The moment from which it presses («adesso»); `None`: it never does before it is late.
    pub press: Option<Timestamp>,
    /// The moment at which its last quarter begins, for terms that are told by a notification.
    pub quarter: Option<Timestamp>,
    /// Urgent.
    pub urgent: bool,
    /// Who is in charge, as the facts of the pathway say.
    pub owner: Option<OperatorId>,
    /// A code that its words need (stage, service, catalogue entry); may be empty.
    pub code: String,
    /// Words of its own; may be empty.
    pub note: String,
}
