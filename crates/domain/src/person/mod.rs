//! People: what is known of a person, field by field, and how it changes.

mod age;
mod fact;
mod field;
mod name;
mod state;

pub use age::age_on;
pub use fact::{Contact, PersonFact, Representation, RepresentationKind};
pub use field::{Field, Patch};
pub use name::{fold, fold_words, keys, matches};
pub use state::{Merge, PersonState, Versioned};
