//! Valutazione multidimensionale (dominio.md §2.2): a request, assessors of two bodies, one visit for each area of the protocol, a
//! synthesis, a decision of the equipe, a plan.

mod fact;
mod part;
mod state;
mod term;

pub use fact::VmdFact;
pub use part::{Assessor, Decision, DomainNote, PlannedVisit, Request, Synthesis, Visit};
pub use state::{Decided, Stage, Visited, VmdState};
pub use term::{Moments, Term};
