//! Assessment scales and their administrations as HL7 FHIR R4 (4.0.1) resources: `Questionnaire`, `QuestionnaireResponse`,
//! `Observation`, and the `Bundle` that carries them.
//!
//! Pure: from plain values to JSON. What has no verified public code has a local one ([`system::INSTRUMENTS`]); LOINC and SNOMED CT
//! stand only where the definition of the instrument has them. People and operators are logical references: an identifier, and no
//! resource that says more of them.

mod administration;
mod bundle;
mod json;
mod observation;
mod questionnaire;
mod response;
pub mod system;

pub use administration::{Administration, Author, ExportError, Identifier, Respondent, Standing};
pub use bundle::{Resource, bundle, full_url};
pub use observation::observation;
pub use questionnaire::{canonical, questionnaire};
pub use response::response;
