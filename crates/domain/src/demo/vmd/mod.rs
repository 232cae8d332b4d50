//! A year of synthetic assessments: what is written of one person agrees with itself, and the district looks like a district.
//!
//! [`DemoVmds::of`] gives the assessments of one person until they are ready for the equipe; [`meetings`] says when the equipe takes
//! them; [`DemoReady`] what it decides and what follows.

mod ability;
mod case;
mod course;
mod decision;
mod district;
mod goal;
mod health;
mod illness;
mod latent;
mod living;
mod meeting;
pub(super) mod person;
mod plan;
mod request;
mod scale;
mod sheet_health;
mod sheet_social;
mod social;
mod synthesis;
pub(super) mod team;
#[cfg(test)]
mod tests;
pub(super) mod time;
mod visit;
mod words;

use crate::administration::Administration;
use crate::plan::{Goal, Intervention, PlanFact};
use crate::vmd::VmdFact;
use jiff::Timestamp;

pub use district::{DemoReady, DemoReferral, DemoVmd, DemoVmds};
pub use meeting::{DemoMeeting, DemoWaiting, attendance, meetings};

/// One step of a synthetic assessment.
#[derive(Clone, Debug, PartialEq)]
pub enum DemoVmdStep {
    /// A fact as it is.
    Fact(Box<VmdFact>),
    /// An administration for this assessment.
    Scale(Box<DemoScale>),
}

/// A sealed administration, and perhaps the one that took its place.
#[derive(Clone, Debug, PartialEq)]
pub struct DemoScale {
    /// As it was sealed.
    pub administration: Administration,
    /// When and with what it was corrected; whoever writes it says which one it corrects.
    pub corrected_by: Option<(Timestamp, Administration)>,
}

/// One step of a synthetic plan. Goals and interventions have a number: whoever writes them gives each an identifier.
#[derive(Clone, Debug, PartialEq)]
pub enum DemoPlanStep {
    /// It is opened, for the assessment.
    Open {
        /// Catalogue `planKind`.
        kind: String,
    },
    /// A goal is written.
    Goal {
        /// Which.
        n: usize,
        /// What.
        goal: Goal,
    },
    /// An intervention is written or changed.
    Intervention {
        /// Which.
        n: usize,
        /// The number of the goal it serves.
        serves: Option<usize>,
        /// What.
        intervention: Intervention,
    },
    /// A fact as it is.
    Fact(Box<PlanFact>),
}
