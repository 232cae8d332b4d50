//! Progetto individuale / PAI (L. 234/2021 art. 1 c. 163; dominio.md §2.2): goals, interventions, who does what and the family's
//! part, consent, verifications, monitoring.

mod fact;
mod part;
mod state;

pub use fact::PlanFact;
pub use part::{Agreement, Goal, Intervention};
pub use state::{Monitoring, PlanState, Verification};
