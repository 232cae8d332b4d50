//! A protected discharge (*dimissione protetta*): the ward's report, the COT's clock, the assessment, the plan and what became of it.
//!
//! Source: dominio.md §2.4 (Protocollo integrato ASST–Ambito, LEPS; Percorso dimissioni protette), IND-09, IND-10, IND-13 … IND-15, LEPS-2.
//! The clock counts from the moment at which the request reached the COT, to the minute; what is late stays late and can still be done.

mod clock;
mod death;
mod fact;
mod may;
mod part;
mod refusal;
mod stage;
mod state;
mod working;

pub use clock::CotClock;
pub use death::{may_have_died, not_after_death};
pub use fact::{DischargeFact, Link};
pub use may::{may_follow, stands_without};
pub use part::{Assessment, Brass, Component, DischargePlan, Nature, Referral};
pub use refusal::Refusal;
pub use stage::Stage;
pub use state::{Assessed, Checked, DischargeState};
pub use working::Working;
