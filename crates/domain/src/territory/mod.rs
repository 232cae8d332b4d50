//! The 48 comuni of the district and the six sub-ambiti they belong to.
//!
//! Which comune is in which sub-ambito is published only for the six seats: the rest is a hypothesis until the Ufficio di Piano
//! confirms it, so membership is data with dates, never a constant.

mod comune;
mod membership;
mod sub_ambito;

pub use comune::{Comune, Population, comune, comuni};
pub use membership::{Membership, hypotheses, seed, sub_ambito_at};
pub use sub_ambito::SubAmbito;
