//! An application (*domanda*) for a bed or a place: whom it asks, its life in the lists of the units, its urgency.
//!
//! Source: dominio.md §2.3. One application asks for one kind of unit, at one or more units in order of preference; it has one place in
//! the list of each; admission in one ends the others. Nothing here ranks people: order is the day of entry.

mod days;
mod fact;
mod may;
mod part;
mod refusal;
mod stage;
mod state;

pub use days::{confirmed_before, days_in_list, days_listed};
pub use fact::ApplicationFact;
pub use may::{may_follow, may_have_died, not_after_death, stands_without};
pub use part::{Application, Exit, ImportedFrom, Preference};
pub use refusal::Refusal;
pub use stage::{Stage, Turn, UrgencyState};
pub use state::{ApplicationState, Entry, Offer, Suspension, Urgency};
