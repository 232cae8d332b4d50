//! Accesso PUA (dominio.md §2.1): four dated facts — request registered, first-level assessment, pathway activated,
//! referral to VMD/COT — and a closing.

mod fact;
mod state;

pub use fact::{Art27, Destination, IntakeFact, Outcome, Requester};
pub use state::{Assessment, IntakeState, Referral, Request, Stage};
