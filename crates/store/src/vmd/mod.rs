//! Multidimensional assessments: appending to one, listing them, opening one, and the round of a day.

mod append;
mod check;
mod file;
mod filter;
mod known;
mod list;
mod other;
mod project;
mod round;
mod row;

pub use file::{VmdFile, VmdLine};
pub use filter::VmdFilter;
pub(crate) use known::has_work;
pub use list::VmdPage;
pub(crate) use project::refold;
pub use round::RoundRow;
pub use row::{VmdAreaRow, VmdRow};
