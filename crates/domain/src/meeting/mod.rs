//! Seduta d’equipe (dominio.md §2.2): an agenda, who was there, a decision for each case, minutes that never change once sealed.

mod fact;
mod minutes;
mod state;

pub use fact::{Attendant, Convened, MeetingFact, Participant};
pub use minutes::{Addendum, CaseMinutes, CaseWords, MinuteScore, Minutes};
pub use state::{MeetingState, Sealed};
