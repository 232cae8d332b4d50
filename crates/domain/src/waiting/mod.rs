//! How long people wait: who waits now, completed waits, survival with competing exits, flow by month, what would change.
//!
//! Everything here takes plain spells and a day, and knows nothing of names.

mod spell;

pub use spell::Spell;
