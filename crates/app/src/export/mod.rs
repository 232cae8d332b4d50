//! What leaves the archive about one person, in the formats of others.

mod facts;
pub mod fhir;
pub(crate) mod held;
mod left;
pub mod person;
pub mod save_fhir;
mod say;
mod shape;
pub mod view;
