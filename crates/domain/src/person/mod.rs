//! People: what is known of a person, field by field, and how it changes.

mod age;
mod clean;
pub mod duplicate;
mod fact;
mod field;
pub mod form;
mod identity;
mod likeness;
pub mod name;
pub mod phone;
mod state;

pub use age::age_on;
pub use fact::{Contact, PersonFact, Representation, RepresentationKind};
pub use field::{Field, Patch};
pub use name::{fold, fold_words, keys, matches};
pub use state::{Merge, PersonState, Versioned};
