//! Obligations (*scadenze*): what is to be done, of every pathway, by when. Pure functions of the state of one pathway; where an obligation
//! stands is a function of it and of now. Each open obligation has one key, and is there until it is met or waived with a motive.

mod band;
mod build;
mod duty;
mod key;
mod of_application;
mod of_discharge;
mod of_draft;
mod of_intake;
mod of_meeting;
mod of_person;
mod of_plan;
mod of_reminder;
mod of_vmd;

pub use band::Band;
pub use duty::{Duty, DutyFact, duties};
pub use key::{Deadline, Key, Kind, Of};
pub use of_application::{Around, of_application};
pub use of_discharge::of_discharge;
pub use of_draft::of_draft;
pub use of_intake::of_intake;
pub use of_meeting::of_meeting;
pub use of_person::{Group, of_person};
pub use of_plan::of_plan;
pub use of_reminder::of_reminder;
pub use of_vmd::of_vmd;

/// What the office decides about terms that no text fixes (settings).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Terms {
    /// Months after which interest is to be confirmed.
    pub confirm_months: u8,
    /// Months for which a consent holds; 0: for ever.
    pub consent_months: u8,
    /// Days after which a half-filled form is an obligation of its author.
    pub draft_days: u8,
}

impl Default for Terms {
    fn default() -> Self {
        Self { confirm_months: 6, consent_months: 24, draft_days: 2 }
    }
}
