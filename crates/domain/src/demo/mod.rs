//! Synthetic people, for trying the program and for measuring it: a district that looks like the real one, of nobody.
//!
//! Person `i` of a seed is always the same and depends on no other, so that a million of them can be made one at a time.

mod chosen;
mod dice;
mod discharge;
mod intakes;
mod list;
mod lists;
mod people;
mod place;
mod reminders;
mod vmd;

pub use discharge::{DemoAgain, DemoAround, DemoDischarge, DemoDischarges, DemoLead};
pub use intakes::{DemoIntake, DemoStep, intakes};
pub use list::{DemoApplication, DemoApplications, demo_units};
pub use people::{DemoPeople, DemoPerson};
pub use reminders::reminder;
pub use vmd::{
    DemoMeeting, DemoPlanStep, DemoReady, DemoReferral, DemoScale, DemoVmd, DemoVmdStep, DemoVmds, DemoWaiting,
    attendance, meetings,
};
