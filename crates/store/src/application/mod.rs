//! Applications and the waiting lists: appending to one, listing them, opening one, how long people wait.

mod append;
mod check;
mod count;
mod file;
mod filter;
mod list;
mod project;
mod row;
mod spell;

pub(crate) use check::may_have_died;
pub use count::WaitingCounts;
pub use file::{ApplicationFile, ApplicationLine};
pub use filter::{Scope, WaitingFilter};
pub use list::WaitingPage;
pub(crate) use project::project;
pub use row::{ApplicationRow, PlaceRow, TemporaryPlan};
pub use spell::{SpellFilter, SpellRow};
