//! Lists that units keep today: what was imported, what a row may concern, and the undo of a whole import.

mod append;
mod known;
mod list;
mod undo;

pub(crate) use append::project;
pub use list::ImportRow;
pub use undo::Undone;
