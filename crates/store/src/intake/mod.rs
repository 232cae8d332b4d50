//! PUA accesses: appending to one, listing them and opening one.

mod append;
mod file;
mod filter;
mod list;
mod project;
mod row;

pub use file::{IntakeFile, IntakeLine};
pub use filter::IntakeFilter;
pub use list::IntakePage;
pub(crate) use project::{project, refold};
pub use row::IntakeRow;
