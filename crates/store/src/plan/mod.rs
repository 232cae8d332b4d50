//! Plans (progetto individuale, progetto temporaneo): appending to one, listing them, opening one.

mod append;
mod file;
mod list;
mod project;
mod row;

pub use file::{PlanFile, PlanLine};
pub use list::{PlanFilter, PlanPage};
pub(crate) use project::{project, refold};
pub use row::{PlanRow, RUNNING};
