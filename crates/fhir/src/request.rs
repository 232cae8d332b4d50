//! What is asked of a service, as a `ServiceRequest`.

use crate::administration::{ExportError, check_id};
use crate::bundle::Resource;
use crate::reference::{Author, Identifier, Link, Subject, references};
use crate::word::{Moment, Note, Word, annotations, concepts};
use serde_json::Value;

/// A referral to the equipe or to the COT, an application for a unit, a request of protected discharge.
#[derive(Clone, Debug, PartialEq)]
pub struct Request {
    /// Its id.
    pub id: String,
    /// What it is called outside: the pathway.
    pub identifier: Identifier,
    /// Whose.
    pub subject: Subject,
    /// Which kind of request.
    pub category: Word,
    /// What is asked.
    pub what: Word,
    /// Where it stands.
    pub status: RequestStatus,
    /// Urgent.
    pub urgent: bool,
    /// When it was made.
    pub made: Option<Moment>,
    /// When what is asked should begin, or began.
    pub due: Option<Moment>,
    /// Who asks.
    pub requester: Requester,
    /// Of whom it is asked.
    pub performers: Vec<Author>,
    /// Why.
    pub reasons: Vec<Word>,
    /// The contact in which it was made.
    pub encounter: Option<Link>,
    /// What was known, and what followed.
    pub supporting: Vec<Link>,
    /// What was written of it.
    pub notes: Vec<Note>,
}

/// Where a request stands (request-status).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RequestStatus {
    /// Being written.
    Draft,
    /// It waits, or is being answered.
    Active,
    /// Suspended.
    OnHold,
    /// It ended without an answer.
    Revoked,
    /// It was answered.
    Completed,
}

impl RequestStatus {
    const fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Active => "active",
            Self::OnHold => "on-hold",
            Self::Revoked => "revoked",
            Self::Completed => "completed",
        }
    }
}

/// Who asks.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Requester {
    /// The person.
    Person,
    /// Someone close, in words.
    Related(String),
    /// A service, in words.
    Service(String),
    /// A professional.
    Professional(Author),
    /// Not said.
    #[default]
    Unknown,
}

impl Requester {
    fn reference(&self, subject: &Subject) -> Value {
        match self {
            Self::Person => subject.reference(),
            Self::Related(words) => crate::reference::logical("RelatedPerson", None, words),
            Self::Service(words) => crate::reference::logical("Organization", None, words),
            Self::Professional(author) => author.practitioner(),
            Self::Unknown => Value::Null,
        }
    }
}

/// A request as a `ServiceRequest`.
///
/// # Errors
/// [`ExportError::BadId`].
pub fn service_request(request: &Request) -> Result<Resource, ExportError> {
    check_id(&request.id)?;
    let performers = request.performers.iter().map(Author::organization).filter(|who| !who.is_null());
    Ok(Resource::new("ServiceRequest", request.id.as_str(), |out| {
        out.with("identifier", vec![request.identifier.value()])
            .with("status", request.status.code())
            .with("intent", "order")
            .with("category", concepts(std::slice::from_ref(&request.category)))
            .with("priority", if request.urgent { "urgent" } else { "routine" })
            .with("code", request.what.concept())
            .with("subject", request.subject.reference())
            .with("encounter", request.encounter.as_ref().map(Link::reference))
            .with("occurrenceDateTime", request.due.map(Moment::text))
            .with("authoredOn", request.made.map(Moment::text))
            .with("requester", request.requester.reference(&request.subject))
            .with("performer", performers.collect::<Vec<_>>())
            .with("reasonCode", concepts(&request.reasons))
            .with("supportingInfo", references(&request.supporting))
            .with("note", annotations(&request.notes))
    }))
}
