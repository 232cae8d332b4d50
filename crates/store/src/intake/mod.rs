//! PUA accesses: appending to one, listing them, opening one, and the work that is due today.

mod append;
mod file;
mod filter;
mod list;
mod project;
mod row;
mod today;

pub use file::{IntakeFile, IntakeLine};
pub use filter::IntakeFilter;
pub use list::IntakePage;
pub(crate) use project::project;
pub use row::IntakeRow;
pub use today::{Expiring, Group, Today};
