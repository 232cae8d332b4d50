//! An application (*domanda*) for a bed or a place: whom it asks, its life in the lists of the units, its urgency.
//!
//! Source: dominio.md §2.3. One application asks for one kind of unit, at one or more units in order of preference; it has one place in
//! the list of each; admission in one ends the others. Nothing here ranks people: order is the day of entry.

mod fact;
mod may;
mod part;
mod state;

pub use fact::ApplicationFact;
pub use may::{Refusal, may_follow, stands_without};
pub use part::{Application, Exit, ImportedFrom, Preference};
pub use state::{ApplicationState, Entry, Offer, Stage, Suspension, Turn, Urgency, UrgencyState, days_in_list};
