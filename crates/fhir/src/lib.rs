//! A person's file as HL7 FHIR R4 (4.0.1) resources: `Patient`, `Encounter`, `ServiceRequest`, `CarePlan` with `Goal` and `CareTeam`,
//! `Questionnaire`, `QuestionnaireResponse`, `Observation`, and the `Bundle` that carries them.
//!
//! Pure: from plain values to JSON. What has no verified public code has a local one ([`system::INSTRUMENTS`], [`system::LISTS`]); LOINC and
//! SNOMED CT stand only where the definition of an instrument has them. Operators, services and those who are close to the person are
//! logical references: words, an identifier, and no resource that says more of them.

mod administration;
mod bundle;
mod encounter;
mod json;
mod observation;
mod patient;
mod plan;
mod questionnaire;
mod reference;
mod request;
mod response;
pub mod system;
mod word;

pub use administration::{Administration, ExportError, Respondent, Standing};
pub use bundle::{Resource, bundle, full_url};
pub use encounter::{Class, Encounter, EncounterStatus, encounter};
pub use observation::observation;
pub use patient::{Address, Contact, Language, PROFILE, Person, Place, patient};
pub use plan::{Activity, ActivityStatus, Goal, Lifecycle, Plan, PlanStatus, achievement, care_plan};
pub use questionnaire::{canonical, questionnaire};
pub use reference::{Author, Identifier, Link, Subject};
pub use request::{Request, RequestStatus, Requester, service_request};
pub use response::response;
pub use word::{Moment, Note, Period, Public, Word};
