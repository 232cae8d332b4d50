//! What leaves the archive about one person, in the formats of others.

mod facts;
pub mod fhir;
mod say;
mod shape;
