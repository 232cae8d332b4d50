//! People: what is known of a person, field by field, and how it changes.

mod fact;
mod field;

pub use fact::{Contact, PersonFact, Representation, RepresentationKind};
pub use field::{Field, Patch};
