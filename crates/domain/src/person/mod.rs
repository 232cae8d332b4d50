//! People: what is known of a person, field by field, and how it changes.

mod fact;
mod field;
mod state;

pub use fact::{Contact, PersonFact, Representation, RepresentationKind};
pub use field::{Field, Patch};
pub use state::{Merge, PersonState, Versioned};
