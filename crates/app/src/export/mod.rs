//! What leaves the archive about one person, in the formats of others.

pub mod fhir;
mod shape;
