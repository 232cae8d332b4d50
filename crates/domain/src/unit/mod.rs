//! Units (*unità d’offerta*): RSA, day centres, … What is known of each, from one day to another.

mod fact;
mod shipped;

pub use fact::{Beds, Unit, UnitFact, UnitState, Version};
pub use shipped::shipped;
