//! What leaves the archive about one person, in the formats of others.

pub mod fhir;
pub mod person;
pub mod save_fhir;
mod shape;
pub mod view;
