//! Protected discharges: appending to one, listing them, opening one.

mod append;
mod check;
mod file;
mod filter;
mod known;
mod link;
mod list;
mod project;
mod round;
mod row;

pub(crate) use check::{TAKEN, is_taken, may_have_died};
pub use file::{DischargeFile, DischargeLine};
pub use filter::DischargeFilter;
pub use list::DischargePage;
pub(crate) use project::{receive_old, refold};
pub use round::DischargeRoundRow;
pub use row::DischargeRow;
