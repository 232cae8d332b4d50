//! What each kind of document says of what the archive holds: values for its template, and the facts they come from. A kind is a file
//! here and a template in `data/documents`, with a sample beside it (`KIND.short.json`).

mod access;
mod addendum;
mod application;
mod application_outcome;
mod applied;
mod authors;
mod discharge_plan;
mod discharge_referral;
mod discharge_told;
mod gp_letter;
mod home_plan;
mod identity;
mod intake;
mod minutes;
mod minutes_case;
#[cfg(test)]
mod of_examples;
#[cfg(test)]
mod of_person_tests;
mod orientation;
#[cfg(test)]
mod over_demo;
mod person_copy;
mod plan;
pub(crate) mod recovery;
mod referral;
mod report;
mod takeover;
mod temporary_plan;
mod unit_sheet;
mod vmd;
mod words;

use crate::CallError;
use jiff::Timestamp;
use poliedro_documents::{Template, TemplateError};
use poliedro_domain::{id::PersonId, permission::Op};
use poliedro_store::{Reader, Stream};
use serde_json::Value;
use std::sync::LazyLock;

/// What a document is made about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum About {
    Person,
    Intake,
    Vmd,
    Meeting,
    Plan,
    Application,
    Discharge,
    /// The archive itself.
    Archive,
    /// A period: `2026`, `2026-S1`, …
    Period,
}

impl About {
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Intake => "intake",
            Self::Vmd => "vmd",
            Self::Meeting => "meeting",
            Self::Plan => "plan",
            Self::Application => "application",
            Self::Discharge => "discharge",
            Self::Archive => "archive",
            Self::Period => "period",
        }
    }

    /// What [`Self::code`] says.
    pub(crate) fn of(code: &str) -> Option<Self> {
        const ALL: [About; 9] = [
            About::Person,
            About::Intake,
            About::Vmd,
            About::Meeting,
            About::Plan,
            About::Application,
            About::Discharge,
            About::Archive,
            About::Period,
        ];
        ALL.into_iter().find(|about| about.code() == code)
    }

    /// What reading one of these asks for.
    pub(crate) const fn op(self) -> Op {
        match self {
            Self::Person => Op::PersonRead,
            Self::Intake => Op::IntakeRead,
            Self::Vmd => Op::VmdRead,
            Self::Meeting => Op::MeetingRead,
            Self::Plan => Op::PlanRead,
            Self::Application => Op::ApplicationRead,
            Self::Discharge => Op::DischargeRead,
            Self::Archive => Op::Session,
            Self::Period => Op::ReportMake,
        }
    }
}

/// A document asked for, at the gate.
pub(crate) struct Asked<'a, 'r> {
    pub(crate) reader: &'a Reader<'r>,
    /// As which of the things that the kind can be made about; `None` when whoever asks did not say.
    pub(crate) about: Option<About>,
    pub(crate) id: &'a str,
    pub(crate) part: &'a str,
    /// Name of the archive.
    pub(crate) archive: &'a str,
    /// Closing formula and place of the letterhead; may be empty.
    pub(crate) closing: &'a str,
    pub(crate) place: &'a str,
}

impl<'a, 'r> Asked<'a, 'r> {
    /// To know whether it can be made, and from which facts: under no letterhead, and whole.
    pub(crate) const fn about(reader: &'a Reader<'r>, about: Option<About>, id: &'a str, archive: &'a str) -> Self {
        Self { reader, about, id, part: "", archive, closing: "", place: "" }
    }
}

/// Something that can be made now.
pub(crate) struct Offer {
    /// Which part; empty when the kind has none.
    pub(crate) part: String,
    /// Beside the name of the kind («Rossi Maria»); may be empty.
    pub(crate) of: String,
    /// It comes out as «BOZZA».
    pub(crate) draft: bool,
    /// Why it cannot be made yet; empty when it can.
    pub(crate) refusal: String,
}

/// Where what a document says comes from.
pub(crate) enum Source {
    /// These subjects, with all their facts.
    Facts(Vec<(Stream, Vec<u8>)>),
    /// These subjects, and what is said that is not in their facts (words of the office, names of units, who looked).
    Both(Vec<(Stream, Vec<u8>)>, Value),
    /// What it says, as it is: for figures, and for what the archive does not hold. The moment is the date of the document.
    Values(Timestamp),
}

/// What a document says.
pub(crate) struct Content {
    /// For the template.
    pub(crate) values: Value,
    pub(crate) source: Source,
    /// Whose it is, where it is about one person.
    pub(crate) person: Option<PersonId>,
    /// Nobody sealed it.
    pub(crate) draft: bool,
    /// First part of its identifier («VS-2026-0007»); the digest is added.
    pub(crate) number: String,
    /// Beginning of the name of its file («verbale-7-2026»): no names of people, their initials at most.
    pub(crate) stem: String,
    /// What whoever signs it should know, in whole sentences.
    pub(crate) remarks: Vec<String>,
}

/// A kind of document.
pub(crate) struct Kind {
    pub(crate) code: &'static str,
    pub(crate) about: &'static [About],
    /// What it asks for, beside the making of documents.
    pub(crate) op: Op,
    /// Its template, JSON.
    pub(crate) template: &'static str,
    /// Values of an invented one, JSON: for previews of letterheads and for tests.
    pub(crate) sample: &'static str,
    pub(crate) offered: fn(&Asked<'_, '_>) -> Result<Vec<Offer>, CallError>,
    pub(crate) content: fn(&Asked<'_, '_>) -> Result<Content, CallError>,
}

macro_rules! kind {
    ($code:ident, $op:expr, [$($about:expr),+]) => {
        Kind {
            code: stringify!($code),
            about: &[$($about),+],
            op: $op,
            template: include_str!(concat!("../../../data/documents/", stringify!($code), ".json")),
            sample: include_str!(concat!("../../../data/documents/", stringify!($code), ".short.json")),
            offered: $code::offered,
            content: $code::content,
        }
    };
}

/// Every kind, in the order in which they are used.
pub(crate) static KINDS: &[Kind] = &[
    kind!(intake, Op::IntakeRead, [About::Intake]),
    kind!(orientation, Op::IntakeRead, [About::Intake]),
    kind!(referral, Op::IntakeRead, [About::Intake]),
    kind!(vmd, Op::VmdRead, [About::Vmd]),
    kind!(minutes, Op::MeetingRead, [About::Meeting]),
    kind!(minutes_case, Op::MeetingRead, [About::Meeting]),
    kind!(addendum, Op::MeetingRead, [About::Meeting]),
    kind!(gp_letter, Op::PersonRead, [About::Intake, About::Vmd, About::Discharge]),
    kind!(plan, Op::PlanRead, [About::Plan]),
    kind!(temporary_plan, Op::PlanRead, [About::Plan]),
    kind!(application, Op::ApplicationRead, [About::Application]),
    kind!(application_outcome, Op::ApplicationRead, [About::Application]),
    kind!(unit_sheet, Op::WaitingExport, [About::Application]),
    kind!(discharge_referral, Op::DischargeRead, [About::Discharge]),
    kind!(discharge_plan, Op::DischargeRead, [About::Discharge]),
    kind!(home_plan, Op::PersonRead, [About::Discharge, About::Plan]),
    kind!(takeover, Op::PersonRead, [About::Person]),
    kind!(person_copy, Op::ExportPerson, [About::Person]),
    kind!(recovery, Op::Session, [About::Archive]),
    kind!(report, Op::ReportMake, [About::Period]),
];

/// The template of each kind, in the order of [`KINDS`]: read once, however often a document is made or offered.
static TEMPLATES: LazyLock<Vec<Result<Template, TemplateError>>> =
    LazyLock::new(|| KINDS.iter().map(|kind| Template::parse(kind.template)).collect());

impl Kind {
    /// The kind with this code.
    pub(crate) fn of(code: &str) -> Option<&'static Self> {
        KINDS.iter().find(|kind| kind.code == code)
    }

    /// Its template.
    ///
    /// # Errors
    /// A sentence, when its file is not one; a test reads them all.
    pub(crate) fn template(&self) -> Result<&'static Template, CallError> {
        let place = KINDS.iter().position(|kind| kind.code == self.code);
        match place.and_then(|place| TEMPLATES.get(place)) {
            Some(Ok(template)) => Ok(template),
            Some(Err(error)) => Err(CallError::failed(error.to_string())),
            None => Err(CallError::failed("Questo documento non ha un modello.")),
        }
    }
}
