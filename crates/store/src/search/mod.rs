//! Finding a person as people ask for one: surname, name, code, day of birth, telephone, GeCaS number, in any order and mixed.
//!
//! Two indexes answer. `person_key` is a tree of whole keys (surname then name, name then surname, code, telephone forwards and
//! backwards, GeCaS number, day of birth): its ranges give ordered results and stop early. `person_word` is a full-text index of
//! every word and number of a file: it answers words in any order and words mixed with digits.

mod ask;
mod conditions;
mod find;
mod hit;
mod index;

pub(crate) use ask::match_words;
pub(crate) use conditions::{Conditions, text};
pub use find::search;
pub use hit::{Found, Hit, Why};
pub(crate) use index::{code_key, index, kind};
