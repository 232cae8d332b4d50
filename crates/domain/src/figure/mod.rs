//! Figures of the Piano for a period: counts and their words, never a name. Each is a numerator over a denominator, kept whole; it is
//! rounded only when it is shown.
//!
//! A figure of a cohort looks at the requests of the period, and at what became of them by the moment at which it is asked
//! ([`Window::until`]): the same for a period that is over, whenever it is asked again.

mod access;
mod bed;
mod discharge;
mod kind;
mod period;
mod since;
mod vmd;
mod window;

pub use access::{Access, Accesses};
pub use bed::{Beds, Temporary};
pub use discharge::{Discharge, Discharges};
pub use kind::{Figure, Kind, tenths};
pub use period::Period;
pub use since::Since;
pub use vmd::{Assessment, Assessments, RSA};
pub use window::Window;

/// A number of things as `u32`; more than it holds is its greatest.
fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
